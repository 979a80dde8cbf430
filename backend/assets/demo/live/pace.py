"""How often things happen in the demo, by its own history: by the hour, the weekday and the season.

What happens next is drawn from these rates alone, with no memory: whatever was missed while the marketplace did not
run, or its server was away, is not made up for.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from assets.common.days import start_of
from assets.common.raw_sql import select
from assets.demo.rhythm import HOUR, HOURS, WEEKDAYS, gregorian, local_day, local_hour, season

DAYS = 28
"""Of the history, its last ones: as busy as today ought to be."""

PRIOR_EVENTS, PRIOR_DAYS = 24, 1
"""A few events are spread as the usual day is: in a small marketplace an hour may have had none."""

MOST_PRESSURE = 1.25

SOON = timedelta(hours=12)
"""Things come back from so long before they are due."""


class Kind(StrEnum):
    """What people do."""

    ASK = "created"
    ACCEPT = "accepted"
    HAND_OVER = "activated"
    RETURN = "completed"
    CANCEL = "cancelled"
    PAY = "initiated"
    GIVE_BACK = "reversed"
    WITHDRAW = "withdrawal"
    JOIN = "joined"


HAPPENED = """
SELECT move, at FROM ticket_events WHERE at >= %s AND at < %s
UNION ALL SELECT kind, at FROM payment_events WHERE at >= %s AND at < %s
UNION ALL SELECT kind, at FROM ledger_entries WHERE kind = 'withdrawal' AND amount < 0 AND at >= %s AND at < %s
UNION ALL SELECT kind, at FROM user_events WHERE at >= %s AND at < %s
"""
OPEN = """
WITH moment (at) AS (SELECT %s::timestamptz)
SELECT count(*) FILTER (WHERE NOT coalesce(accepted_at <= at, false)),
       count(*) FILTER (WHERE accepted_at <= at AND NOT coalesce(activated_at <= at, false)),
       count(*) FILTER (WHERE activated_at <= at AND due_at < at + %s)
FROM tickets, moment WHERE created_at <= at AND NOT coalesce(ended_at <= at, false)
"""
"""Tickets that were open at a moment: pending, accepted, and running with an end in sight."""


@dataclass(frozen=True)
class Rate:
    """How often one kind of thing happens: `days` by the weekday, on a usual day of the year; `hours` are shares."""

    days: tuple[float, ...]
    hours: tuple[float, ...]

    @classmethod
    def of(cls, moments: Iterable[int], days: Iterable[int]) -> "Rate":
        """The rate at which things happened at these seconds, which are of these days."""
        seen = list(moments)
        by_hour = Counter(map(local_hour, seen))
        by_weekday = Counter(gregorian(local_day(moment)).weekday() for moment in seen)
        usual = [0.0] * 7
        for day in days:
            usual[gregorian(day).weekday()] += season(day)
        mean = len(seen) / sum(passed * busy for passed, busy in zip(usual, WEEKDAYS, strict=True))
        return cls(
            days=tuple(
                (by_weekday[weekday] + PRIOR_DAYS * mean * WEEKDAYS[weekday]) / (usual[weekday] + PRIOR_DAYS)
                for weekday in range(7)
            ),
            hours=tuple(
                (by_hour[hour] + PRIOR_EVENTS * busy / sum(HOURS)) / (len(seen) + PRIOR_EVENTS)
                for hour, busy in enumerate(HOURS)
            ),
        )

    def per_hour(self, moment: int) -> float:
        """How often it happens in the hour of a second since 1970."""
        day = local_day(moment)
        return self.days[gregorian(day).weekday()] * season(day) * self.hours[local_hour(moment)]


@dataclass(frozen=True)
class Pace:
    """The rates of everything, and how many tickets usually wait for what is next."""

    rates: Mapping[Kind, Rate]
    waiting: Mapping[Kind, int]

    def per_second(self, kind: Kind, at: datetime, waiting: int | None = None) -> float:
        """How often it happens now. The more tickets wait for it, compared with what is usual, the likelier it is."""
        rate = self.rates[kind].per_hour(int(at.timestamp())) / HOUR
        if waiting is None:
            return rate
        return rate * min(waiting / max(self.waiting[kind], 1), MOST_PRESSURE)


def pace_of(ended_at: datetime) -> Pace:
    """The pace of the last whole days of a history that ended at this moment."""
    last = local_day(int(ended_at.timestamp()))
    days = range(last - DAYS, last)
    between = [start_of(gregorian(days.start)), start_of(gregorian(days.stop))]
    moments: dict[Kind, list[int]] = {kind: [] for kind in Kind}
    for name, at in select(HAPPENED, between * 4, lambda *row: row):
        if name in moments:
            moments[Kind(name)].append(int(at.timestamp()))
    [(pending, accepted, due)] = select(OPEN, [ended_at, SOON], lambda *row: row)
    return Pace(
        {kind: Rate.of(happened, days) for kind, happened in moments.items()},
        {
            Kind.ACCEPT: pending,
            Kind.CANCEL: pending + accepted,
            Kind.HAND_OVER: accepted,
            Kind.RETURN: due,
        },
    )
