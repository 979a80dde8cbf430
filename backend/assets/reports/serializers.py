"""Serializes answers into the bytes that are sent, each answer once."""

from collections.abc import Mapping

from pydantic_core import to_json

from assets.reports.queries.answers import Answer
from assets.reports.schemas import Catalog

JSON = "application/json"


def serialize(answer: Answer | Catalog) -> bytes:
    """The answer as JSON, written from the dataclass itself: nothing is validated or copied on the way."""
    return to_json(answer, fallback=_plain)


def _plain(value: object) -> object:
    """A mapping of any type is an object in JSON."""
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")
