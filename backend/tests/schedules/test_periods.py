"""Where periods begin and end, and which are over."""

from datetime import date
from itertools import islice

import pytest

from assets.reports.queries.periods import CalendarName
from assets.schedules.periods import Rhythm, last_ended, period_of

PERSIAN, GREGORIAN = CalendarName.PERSIAN, CalendarName.GREGORIAN

PERIODS = [
    ("2026-03-10", Rhythm.DAILY, PERSIAN, "2026-03-10", "2026-03-10"),
    # A week begins on Saturday, in either calendar.
    ("2026-03-06", Rhythm.WEEKLY, GREGORIAN, "2026-02-28", "2026-03-06"),
    ("2026-03-07", Rhythm.WEEKLY, GREGORIAN, "2026-03-07", "2026-03-13"),
    ("2026-03-13", Rhythm.WEEKLY, PERSIAN, "2026-03-07", "2026-03-13"),
    ("2026-02-28", Rhythm.MONTHLY, GREGORIAN, "2026-02-01", "2026-02-28"),
    ("2028-02-29", Rhythm.MONTHLY, GREGORIAN, "2028-02-01", "2028-02-29"),
    ("2026-01-31", Rhythm.MONTHLY, GREGORIAN, "2026-01-01", "2026-01-31"),
    # Esfand has 29 days, and 30 in a leap year, as 1403 was.
    ("2026-03-20", Rhythm.MONTHLY, PERSIAN, "2026-02-20", "2026-03-20"),
    ("2026-03-21", Rhythm.MONTHLY, PERSIAN, "2026-03-21", "2026-04-20"),
    ("2025-03-20", Rhythm.MONTHLY, PERSIAN, "2025-02-19", "2025-03-20"),
    # Shahrivar has 31 days, Mehr 30.
    ("2026-09-22", Rhythm.MONTHLY, PERSIAN, "2026-08-23", "2026-09-22"),
    ("2026-09-23", Rhythm.MONTHLY, PERSIAN, "2026-09-23", "2026-10-22"),
]


@pytest.mark.parametrize(("day", "rhythm", "calendar", "first", "last"), PERIODS)
def test_a_day_falls_in_a_period(
    day: str, rhythm: Rhythm, calendar: CalendarName, first: str, last: str
) -> None:
    period = period_of(date.fromisoformat(day), rhythm, calendar)
    assert (str(period.first), str(period.last)) == (first, last)


ENDED = [
    ("2026-03-10", Rhythm.DAILY, PERSIAN, ["2026-03-09", "2026-03-08"]),
    ("2026-03-13", Rhythm.WEEKLY, PERSIAN, ["2026-03-06", "2026-02-27"]),
    ("2026-03-14", Rhythm.WEEKLY, PERSIAN, ["2026-03-13", "2026-03-06"]),
    ("2026-03-20", Rhythm.MONTHLY, PERSIAN, ["2026-02-19", "2026-01-20"]),
    ("2026-03-21", Rhythm.MONTHLY, PERSIAN, ["2026-03-20", "2026-02-19"]),
    ("2026-03-31", Rhythm.MONTHLY, GREGORIAN, ["2026-02-28", "2026-01-31"]),
    ("2026-04-01", Rhythm.MONTHLY, GREGORIAN, ["2026-03-31", "2026-02-28"]),
]


@pytest.mark.parametrize(("today", "rhythm", "calendar", "last_days"), ENDED)
def test_a_period_is_over_when_its_last_day_is(
    today: str, rhythm: Rhythm, calendar: CalendarName, last_days: list[str]
) -> None:
    ended = islice(last_ended(date.fromisoformat(today), rhythm, calendar), 2)
    assert [str(period.last) for period in ended] == last_days
