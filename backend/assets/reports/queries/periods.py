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


class Baseline(StrEnum):
    """What a range is compared with."""

    PREVIOUS = "previous"
    LAST_YEAR = "last_year"
    OWN = "own"


class DayRange(NamedTuple):
    """Days from `first` to `last`, both included."""

    first: date
    last: date


class Comparison(NamedTuple):
    """The days of a change: of the range those up to `last`, of its baseline those from `start` to `end`."""

    last: date
    start: date
    end: date


def comparison(
    first: date,
    asked_last: date,
    calendar: CalendarName,
    today: date,
    baseline: Baseline = Baseline.PREVIOUS,
    own: DayRange | None = None,
) -> Comparison | None:
    """What a range is fairly compared with; None where no day of it is over, or the calendar begins later.

    The previous period is the month, quarter or year before for a range that is whole or goes up to today, and as many
    days for any other. Last year has the same days of the calendar's months. `own` days are as given. Today is not
    over: it is left out, and so is what is in its place in the baseline.
    """
    last = min(asked_last, previous_day(today))
    if last < first:
        return None
    if own is not None:
        start, whole_end = own
    elif baseline is Baseline.LAST_YEAR:
        start, whole_end = _last_year(first, min(asked_last, today), calendar)
    else:
        start, whole_end = _previous(first, asked_last, calendar, today)
    end = whole_end if last == asked_last else min(start + (last - first), whole_end)
    return Comparison(last, start, end) if start >= FIRST_DAY else None


def _previous(first: date, asked_last: date, calendar: CalendarName, today: date) -> DayRange:
    before: date = previous_day(first)
    meant = _meant(first, asked_last, calendar, today)
    if meant is None:
        return DayRange(before - (min(asked_last, today) - first), before)
    return DayRange(start_of_period(before, meant, calendar), before)


def _last_year(first: date, last: date, calendar: CalendarName) -> DayRange:
    """The same days of the year before; whole months as whole months, whichever is the longer."""
    following = next_day(last)
    whole = all(day == start_of_period(day, Grain.MONTH, calendar) for day in (first, following))
    start = _year_before(first, calendar)
    return DayRange(
        start, previous_day(_year_before(following, calendar)) if whole else _year_before(last, calendar)
    )


def _year_before(day: date, calendar: CalendarName) -> date:
    """The day of the same number in the same month; in a month that has none of that number, its last day."""
    month = start_of_period(day, Grain.MONTH, calendar)
    # A year has 365 days or one more: either way this is one of the month's first two.
    before = start_of_period(month - timedelta(days=365), Grain.MONTH, calendar)
    month_end = previous_day(next_period(before, Grain.MONTH, calendar))
    return min(before + (day - month), month_end)


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
