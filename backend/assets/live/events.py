"""What the worker tells the web processes: which figures changed, and whose rows were counted. It stays among them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self

from assets.me.questions import Subject
from assets.reports.metrics.registry import METRICS, Kind, Metric
from assets.reports.rollups import State
from assets.reports.rollups.change import Change

GROUP = "live"
"""The group of the channel layer that every web process hears."""

SUBJECT = {
    "ticket_events": Subject.TICKET,
    "payment_events": Subject.PAYMENT,
    "ledger_entries": Subject.WALLET,
    "notification_events": Subject.MESSAGE,
}
"""What of one's own the rows of a log are about."""


@dataclass(frozen=True)
class News:
    """`own` are the users whose rows were counted, by subject; `everyones`: of these subjects it may be anybody's."""

    version: int
    watermark: datetime | None
    metrics: frozenset[str]
    first_day: date
    own: Mapping[Subject, frozenset[int]]
    everyones: frozenset[Subject]

    @classmethod
    def of(cls, state: State, change: Change, own: Mapping[Subject, frozenset[int]]) -> Self:
        """The news of a change."""
        everyones = frozenset(SUBJECT[log] for log in change.whole if log in SUBJECT)
        metrics = frozenset(metrics_of(change.measures))
        return cls(state.version, state.watermark, metrics, change.first_day, own, everyones)

    def packed(self) -> dict[str, Any]:
        """As it goes through the channel layer."""
        return {
            "version": self.version,
            "watermark": self.watermark.isoformat() if self.watermark else None,
            "metrics": sorted(self.metrics),
            "first_day": self.first_day.isoformat(),
            "own": {subject.value: sorted(users) for subject, users in self.own.items()},
            "everyones": sorted(self.everyones),
        }

    @classmethod
    def unpacked(cls, told: Mapping[str, Any]) -> Self:
        """As it came through the channel layer."""
        return cls(
            told["version"],
            datetime.fromisoformat(told["watermark"]) if told["watermark"] else None,
            frozenset(told["metrics"]),
            date.fromisoformat(told["first_day"]),
            {Subject(subject): frozenset(users) for subject, users in told["own"].items()},
            frozenset(map(Subject, told["everyones"])),
        )

    def about(self, user_id: int) -> frozenset[Subject]:
        """The subjects of which rows of this user were, or may have been, counted."""
        return self.everyones | {subject for subject, users in self.own.items() if user_id in users}


def metrics_of(measures: Iterable[str]) -> Iterable[str]:
    """The metrics that are read from these measures. Who was active may change with any of them."""
    changed = frozenset(measures)
    return (metric.slug for metric in METRICS if _is_read_from(metric, changed))


def _is_read_from(metric: Metric, measures: frozenset[str]) -> bool:
    if metric.kind is Kind.DISTINCT:
        return bool(measures)
    return not measures.isdisjoint((*metric.measures, *metric.denominator))
