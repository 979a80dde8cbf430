"""Rhythms, their periods, and which of them have ended. Nothing here reads the database or the clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from assets.common.calendar import calendar_row
from assets.common.days import ONE_DAY
from assets.exports.spec import ExportKind
from assets.reports.models import Report
from assets.reports.queries.periods import CalendarName

WEEK = timedelta(days=6)
PAST_A_MONTH = timedelta(days=31)
"""From the first day of a month of either calendar, this leads into the next one."""


class Rhythm(StrEnum):
    """How often a schedule sends. Weeks begin on Saturday; months are those of the schedule's calendar."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


MONTHS = {
    CalendarName.PERSIAN: Report.Grain.PERSIAN_MONTH,
    CalendarName.GREGORIAN: Report.Grain.GREGORIAN_MONTH,
}


@dataclass(frozen=True, order=True)
class Period:
    """A range of days, both ends included."""

    first: date
    last: date

    def days(self) -> list[date]:
        """All of its days."""
        return [self.first + ONE_DAY * n for n in range((self.last - self.first).days + 1)]


def rhythms_of(what: ExportKind) -> tuple[Rhythm, ...]:
    """The rhythms in which it can be sent: published reports are of days and months."""
    if what is ExportKind.REPORT:
        return (Rhythm.DAILY, Rhythm.MONTHLY)
    return tuple(Rhythm)


def period_of(day: date, rhythm: Rhythm, calendar: CalendarName) -> Period:
    """The period that contains a day."""
    if rhythm is Rhythm.DAILY:
        return Period(day, day)
    if rhythm is Rhythm.WEEKLY:
        first = calendar_row(day).week
        return Period(first, first + WEEK)
    first = _month(day, calendar)
    return Period(first, _month(first + PAST_A_MONTH, calendar) - ONE_DAY)


def last_ended(today: date, rhythm: Rhythm, calendar: CalendarName) -> Iterator[Period]:
    """The periods that have ended, newest first, without end."""
    day = period_of(today, rhythm, calendar).first - ONE_DAY
    while True:
        period = period_of(day, rhythm, calendar)
        yield period
        day = period.first - ONE_DAY


def grain_of(rhythm: Rhythm, calendar: CalendarName) -> Report.Grain:
    """The grain of the published report of such a period. Raises ValueError for weeks, which have none."""
    if rhythm is Rhythm.WEEKLY:
        raise ValueError("no report is published of a week")
    return Report.Grain.DAY if rhythm is Rhythm.DAILY else MONTHS[calendar]


def _month(day: date, calendar: CalendarName) -> date:
    row = calendar_row(day)
    return row.persian_month if calendar is CalendarName.PERSIAN else row.gregorian_month
