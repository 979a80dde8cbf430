"""What is sent to other systems: the types of events, and the body of each.

Bodies hold ids, days, types and moments: no figures, no names, nothing of a person.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from uuid import UUID

Fact = str | int | date | datetime | None


class EventType(StrEnum):
    """What an endpoint can subscribe to."""

    REPORT_SEALED = "report.sealed"
    REPORT_RESTATED = "report.restated"
    RECONCILIATION_BROKEN = "reconciliation.broken"
    EXPORT_READY = "export.ready"
    ALERT_RAISED = "alert.raised"


TEST = "webhook.test"
"""The type of the event by which an administrator tests an endpoint; it needs no subscription."""


@dataclass(frozen=True)
class Event:
    """Something that happened at a moment."""

    type: EventType
    at: datetime
    data: Mapping[str, Fact]


def webhook_id(event: UUID) -> str:
    """The id of an event as receivers see it: the same in every attempt."""
    return f"msg_{event.hex}"


def body_of(event_type: str, at: datetime, data: Mapping[str, Fact]) -> str:
    """The JSON text of an event. It is stored as it is sent, since the signature covers every byte."""
    facts = {name: _plain(value) for name, value in data.items()}
    return json.dumps(
        {"type": event_type, "timestamp": _moment(at), "data": facts},
        ensure_ascii=True,
        separators=(",", ":"),
    )


def _plain(value: Fact) -> str | int | None:
    if isinstance(value, datetime):
        return _moment(value)
    return value.isoformat() if isinstance(value, date) else value


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
