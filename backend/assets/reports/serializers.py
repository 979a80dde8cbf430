"""Answers into the bytes that are sent, each answer once."""

from collections.abc import Mapping

from pydantic_core import to_json

from assets.reports.queries.answers import Answer, Contributions, Overview, Pivot, Ranking, Rows
from assets.reports.schemas import Catalog

JSON = "application/json"


def serialize(answer: Overview | Answer | Contributions | Ranking | Pivot | Rows | Catalog) -> bytes:
    """The answer as JSON. Its fields are those of its shape in schemas.py, which a test compares."""
    return to_json(answer, fallback=_plain)


def _plain(value: object) -> object:
    """Read-only mappings are mappings to JSON."""
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")
