"""Days into periods: weeks from Saturday; months, quarters and years of either calendar. Arithmetic only."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from assets.common.calendar import calendar_row, week_start
from assets.common.days import FIRST_DAY, next_day, previous_day


class Grain(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class CalendarName(StrEnum):
    GREGORIAN = "gregorian"
    PERSIAN = "persian"


CALENDAR_GRAINS = (Grain.MONTH, Grain.QUARTER, Grain.YEAR)
"""The grains whose periods differ from calendar to calendar, shortest first."""

SHORTEST_MONTH = 28
"""Days of the shortest month of either calendar."""

# More days than the longest period of the grain, fewer than the two shortest together.
_INTO_THE_NEXT = {Grain.MONTH: 32, Grain.QUARTER: 100, Grain.YEAR: 370}


class Period(NamedTuple):
    """A period of a grain as far as a range of days reaches: `start` to `end`, both included.

    `key` is the first day of the whole period, also where the range begins later; it names the period.
    """

    key: date
    start: date
    end: date
    partial: bool


@lru_cache(4096)
def start_of_period(day: date, grain: Grain, calendar: CalendarName) -> date:
    """The first day of the period that holds a day."""
    if grain is Grain.DAY:
        return day
    if grain is Grain.WEEK:
        return week_start(day)
    if calendar is CalendarName.GREGORIAN:
        return _GREGORIAN[grain](day)
    start: date = getattr(calendar_row(day), f"persian_{grain}")
    return start


def next_period(start: date, grain: Grain, calendar: CalendarName) -> date:
    """The first day of the period after the one that begins on `start`."""
    if grain is Grain.DAY:
        return next_day(start)
    if grain is Grain.WEEK:
        return start + timedelta(days=7)
    return start_of_period(start + timedelta(days=_INTO_THE_NEXT[grain]), grain, calendar)


@lru_cache(256)
def periods(first: date, last: date, grain: Grain, calendar: CalendarName, today: date) -> tuple[Period, ...]:
    """Every period that has a day from `first` to `last`, in order, cut to these days.

    One is partial when it is cut, and while today or a later day is in it.
    """
    if grain is Grain.DAY:
        days = map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
        return tuple(Period(day, day, day, day >= today) for day in days)
    found: list[Period] = []
    key: date = start_of_period(first, grain, calendar)
    while key <= last:
        following = next_period(key, grain, calendar)
        end = previous_day(following)
        cut = key < first or end > last
        found.append(Period(key, max(key, first), min(end, last), cut or end >= today))
        key = following
    return tuple(found)


class Comparison(NamedTuple):
    """The days of a change: of the range those up to `last`, of the range before it those from `start` to `end`."""

    last: date
    start: date
    end: date


def comparison(first: date, asked_last: date, calendar: CalendarName, today: date) -> Comparison | None:
    """What a range is fairly compared with; None where no day of it is over, or the calendar begins later.

    The range before is the month, quarter or year before for one that is whole or goes up to today, and as many days
    for any other. Today is not over: it is left out, and so is the day in its place in the range before.
    """
    last = min(asked_last, previous_day(today))
    if last < first:
        return None
    before: date = previous_day(first)
    meant = _meant(first, asked_last, calendar, today)
    if meant is None:
        start = before - (min(asked_last, today) - first)
    else:
        start = start_of_period(before, meant, calendar)
    whole = meant is not None and next_day(last) == next_period(first, meant, calendar)
    end = before if whole else min(start + (last - first), before)
    return Comparison(last, start, end) if start >= FIRST_DAY else None


def _meant(first: date, asked_last: date, calendar: CalendarName, today: date) -> Grain | None:
    """The grain of which the range is one period: a whole one, or else the current one up to today."""
    begun = [grain for grain in CALENDAR_GRAINS if first == start_of_period(first, grain, calendar)]
    for grain in begun:
        if asked_last == previous_day(next_period(first, grain, calendar)):
            return grain
    if asked_last >= today:
        return next((grain for grain in begun if next_period(first, grain, calendar) > today), None)
    return None


_GREGORIAN: dict[Grain, Callable[[date], date]] = {
    Grain.MONTH: lambda day: day.replace(day=1),
    Grain.QUARTER: lambda day: day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1),
    Grain.YEAR: lambda day: day.replace(month=1, day=1),
}
