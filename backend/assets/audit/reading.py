"""Rows of the log as SQL hands them over."""

import json
from collections.abc import Sequence
from typing import Any

from assets.audit.canonical import COLUMNS, Event

SELECTED = ", ".join(f"e.{name}" for name in COLUMNS)
"""For a SELECT from `audit_events AS e`."""


def event_of(row: Sequence[Any]) -> Event:
    """The event in a row of SELECTED."""
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


def _facts(found: str | dict[str, Any] | None) -> dict[str, Any] | None:
    # Django leaves the reading of JSON to its fields: a cursor of its own hands over text.
    facts: dict[str, Any] | None = json.loads(found) if isinstance(found, str) else found
    return facts
