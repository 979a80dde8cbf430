"""The periods of both calendars, each named by its first day."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

import jdatetime

from assets.common.days import FIRST_DAY, LAST_DAY

SATURDAY = 5


class CalendarRow(NamedTuple):
    """One row of the calendar table, its columns in their order: a day, and the first day of each of its periods."""

    day: date
    week: date
    gregorian_month: date
    gregorian_quarter: date
    gregorian_year: date
    persian_month: date
    persian_quarter: date
    persian_year: date


def week_start(day: date) -> date:
    """The Saturday on or before a day."""
    return day - timedelta(days=(day.weekday() - SATURDAY) % 7)


@cache
def _persian(year: int, month: int) -> date:
    first: date = jdatetime.date(year, month, 1).togregorian()
    return first


@lru_cache(4096)
def calendar_row(day: date) -> CalendarRow:
    """The row of a day."""
    # Only names of months hang on the locale: one that is named need not be looked for in the environment.
    jalali = jdatetime.date.fromgregorian(date=day, locale=jdatetime.FA_LOCALE)
    return CalendarRow(
        day=day,
        week=week_start(day),
        gregorian_month=day.replace(day=1),
        gregorian_quarter=day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1),
        gregorian_year=day.replace(month=1, day=1),
        persian_month=_persian(jalali.year, jalali.month),
        persian_quarter=_persian(jalali.year, (jalali.month - 1) // 3 * 3 + 1),
        persian_year=_persian(jalali.year, 1),
    )


def calendar_rows() -> Iterator[CalendarRow]:
    """Every day on which a fact may fall."""
    day: date = FIRST_DAY
    while day <= LAST_DAY:
        yield calendar_row(day)
        day += timedelta(days=1)
