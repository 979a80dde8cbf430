"""What the worker sends the web processes: which figures changed, and whose rows were counted. Clients never see it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from assets.common.database_history import history
from assets.me.questions import Subject
from assets.reports.metrics.registry import METRICS, Kind, Metric
from assets.reports.rollups import State
from assets.reports.rollups.change import ACTIVE_USERS, MEMBERS, RATES, Change

SUBJECT = {
    "ticket_events": Subject.TICKET,
    "payment_events": Subject.PAYMENT,
    "ledger_entries": Subject.WALLET,
    "notification_events": Subject.MESSAGE,
}
"""The subject of the rows of each log."""

ENDED = "ended"
"""The type of a message that names users of whom a session or token has ended."""

BELL = "bell"
"""The type of a message that names users of whom the bell shows something else now."""


def group() -> str:
    """The group of the channel layer that every web process of this database subscribes to.

    Valkey may serve several databases. A failover changes the timeline, and nothing that a web process could miss.
    """
    cluster, database, _timeline = history().split(".")
    return f"live.{cluster}.{database}"


@dataclass(frozen=True)
class ChangeEvent:
    """`own`: users whose rows were counted, by subject; `everyones`: subjects of which it may be anyone's row."""

    version: int
    watermark: datetime | None
    metrics: frozenset[str]
    first_day: date
    own: Mapping[Subject, frozenset[int]]
    everyones: frozenset[Subject]
    sealing_held_at: datetime | None = None
    counted_to: datetime | None = None
    held_by: str | None = None

    @classmethod
    def of(cls, state: State, change: Change, own: Mapping[Subject, frozenset[int]]) -> Self:
        """The event of a change."""
        everyones = frozenset(SUBJECT[log] for log in change.whole if log in SUBJECT)
        metrics = frozenset(metrics_of(change.days))
        return cls(
            state.version,
            state.watermark,
            metrics,
            change.first_day,
            own,
            everyones,
            state.sealing_held_at,
            state.counted_to,
            state.held_by,
        )

    def to_message(self) -> dict[str, Any]:
        """The message for the channel layer."""
        return {
            "version": self.version,
            "watermark": self.watermark.isoformat() if self.watermark else None,
            "metrics": sorted(self.metrics),
            "first_day": self.first_day.isoformat(),
            "own": {subject.value: sorted(users) for subject, users in self.own.items()},
            "everyones": sorted(self.everyones),
            "sealing_held_at": self.sealing_held_at.isoformat() if self.sealing_held_at else None,
            "counted_to": self.counted_to.isoformat() if self.counted_to else None,
            "held_by": self.held_by,
        }

    @classmethod
    def from_message(cls, message: Mapping[str, Any]) -> Self:
        """The event of a message."""
        return cls(
            message["version"],
            _moment(message["watermark"]),
            frozenset(message["metrics"]),
            date.fromisoformat(message["first_day"]),
            {Subject(subject): frozenset(users) for subject, users in message["own"].items()},
            frozenset(map(Subject, message["everyones"])),
            _moment(message["sealing_held_at"]),
            _moment(message["counted_to"]),
            message["held_by"],
        )

    def subjects_for(self, user_id: int) -> frozenset[Subject]:
        """The subjects of which rows of this user were, or may have been, counted."""
        return self.everyones | {subject for subject, users in self.own.items() if user_id in users}


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def metrics_of(changed: Iterable[str]) -> Iterable[str]:
    """The metrics that are computed from what changed: measures, active users; with members and rates it is all."""
    names = frozenset(changed)
    every = not names.isdisjoint((MEMBERS, RATES))
    return (metric.slug for metric in METRICS if every or _is_read_from(metric, names))


def _is_read_from(metric: Metric, changed: frozenset[str]) -> bool:
    if metric.kind is Kind.DISTINCT:
        return ACTIVE_USERS in changed
    return not changed.isdisjoint((*metric.measures, *metric.denominator))
