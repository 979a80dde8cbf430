"""The periods of both calendars, each named by its first day."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import jdatetime

from assets.common.days import FIRST_DAY, LAST_DAY
from assets.common.models import CalendarDay

SATURDAY = 5


def week_start(day: date) -> date:
    """The Saturday on or before a day."""
    return day - timedelta(days=(day.weekday() - SATURDAY) % 7)


@cache
def _persian(year: int, month: int) -> date:
    first: date = jdatetime.date(year, month, 1).togregorian()
    return first


def calendar_row(day: date) -> CalendarDay:
    """One row of the calendar table."""
    jalali = jdatetime.date.fromgregorian(date=day)
    return CalendarDay(
        day=day,
        week=week_start(day),
        gregorian_month=day.replace(day=1),
        gregorian_quarter=day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1),
        gregorian_year=day.replace(month=1, day=1),
        persian_month=_persian(jalali.year, jalali.month),
        persian_quarter=_persian(jalali.year, (jalali.month - 1) // 3 * 3 + 1),
        persian_year=_persian(jalali.year, 1),
    )


def calendar_rows() -> Iterator[CalendarDay]:
    """Every day on which a fact may fall."""
    day: date = FIRST_DAY
    while day <= LAST_DAY:
        yield calendar_row(day)
        day += timedelta(days=1)
