"""The one boundary between days: midnight in the reporting zone."""

from datetime import date, datetime, time, timedelta
from typing import NewType
from zoneinfo import ZoneInfo

from django.conf import settings

Day = NewType("Day", date)
"""A day of the reporting zone, not of UTC."""

FIRST_DAY = Day(date(1970, 1, 1))
LAST_DAY = Day(date(2119, 12, 31))
"""Facts fall on days of the calendar table, which runs from FIRST_DAY to LAST_DAY."""

ONE_DAY = timedelta(days=1)


def zone() -> ZoneInfo:
    """The zone whose midnights part the days."""
    return ZoneInfo(settings.REPORT_TIME_ZONE)


def day_of(moment: datetime) -> Day:
    """The day on which a moment falls; the database's report_day() is the same rule."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone has no day")
    return Day(moment.astimezone(zone()).date())


def start_of(day: date) -> datetime:
    """The first moment of a day."""
    return datetime.combine(day, time.min, tzinfo=zone())


def next_day(day: date) -> Day:
    return Day(day + ONE_DAY)


def previous_day(day: date) -> Day:
    return Day(day - ONE_DAY)
