"""Parsing rows of the log that were read by SQL."""

import json
from collections.abc import Sequence
from typing import Any

from assets.audit.canonical import COLUMNS, Event

SELECTED = ", ".join(f"e.{name}" for name in COLUMNS)
"""For a SELECT from `audit_events AS e`."""


def event_of(row: Sequence[Any]) -> Event:
    """The event of a row of SELECTED."""
    fields = dict(zip(COLUMNS, row, strict=True))
    digest = fields["details_digest"]
    return Event(
        **fields
        | {
            "before": _facts(fields["before"]),
            "after": _facts(fields["after"]),
            "details_digest": None if digest is None else bytes(digest),
        }
    )


def _facts(value: str | dict[str, Any] | None) -> dict[str, Any] | None:
    # A plain cursor returns JSON as text: Django parses it in model fields only.
    facts: dict[str, Any] | None = json.loads(value) if isinstance(value, str) else value
    return facts
