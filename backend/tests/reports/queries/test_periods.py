"""Days into periods, and ranges into the ones before, each edge a day to either side."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.reports.queries.periods import CalendarName, Grain, days_before, periods
from tests.reports.queries.oracle import buckets

GREGORIAN, PERSIAN = CalendarName.GREGORIAN, CalendarName.PERSIAN
TODAY = date(2026, 3, 10)  # a Tuesday, 19 Esfand 1404


def d(text: str) -> date:
    return date.fromisoformat(text)


@settings(deadline=None)
@given(
    first=st.dates(d("1971-01-01"), d("2100-01-01")),
    span=st.integers(0, 800),
    grain=st.sampled_from(Grain),
    calendar=st.sampled_from(CalendarName),
)
def test_periods_are_what_looking_at_every_day_finds(
    first: date, span: int, grain: Grain, calendar: CalendarName
) -> None:
    last = first + timedelta(days=span)
    found = periods(first, last, grain, calendar, last)
    assert [(one.start, one.end) for one in found] == buckets(first, last, grain, calendar)


PARTIAL = [
    # grain, first, last, calendar, which periods are partial
    ("day", "2026-03-08", "2026-03-10", GREGORIAN, [False, False, True]),
    ("day", "2026-03-08", "2026-03-09", GREGORIAN, [False, False]),
    ("week", "2026-02-28", "2026-03-06", GREGORIAN, [False]),
    ("week", "2026-03-01", "2026-03-06", GREGORIAN, [True]),
    ("week", "2026-02-28", "2026-03-05", GREGORIAN, [True]),
    ("week", "2026-02-28", "2026-03-07", GREGORIAN, [False, True]),
    ("month", "2026-01-01", "2026-02-28", GREGORIAN, [False, False]),
    ("month", "2026-01-02", "2026-02-28", GREGORIAN, [True, False]),
    ("month", "2026-01-01", "2026-02-27", GREGORIAN, [False, True]),
    ("month", "2026-02-01", "2026-03-10", GREGORIAN, [False, True]),
    ("month", "2026-01-21", "2026-02-19", PERSIAN, [False]),  # Bahman 1404
    ("month", "2026-01-20", "2026-02-20", PERSIAN, [True, False, True]),
    ("quarter", "2025-10-01", "2025-12-31", GREGORIAN, [False]),
    ("year", "2025-01-01", "2025-12-31", GREGORIAN, [False]),
    ("year", "2025-03-21", "2026-03-10", PERSIAN, [True]),  # 1404 ends ten days later
]


@pytest.mark.parametrize(("grain", "first", "last", "calendar", "partial"), PARTIAL)
def test_partial_is_what_is_cut_or_not_over(
    grain: str, first: str, last: str, calendar: CalendarName, partial: list[bool]
) -> None:
    found = periods(d(first), d(last), Grain(grain), calendar, TODAY)
    assert [one.partial for one in found] == partial


BEFORE = [
    # what it is, first, last asked for, calendar, today, the range before
    ("a day", "2026-03-05", "2026-03-05", GREGORIAN, "2026-03-10", "2026-03-04", "2026-03-04"),
    ("thirty days", "2026-02-09", "2026-03-10", GREGORIAN, "2026-03-10", "2026-01-10", "2026-02-08"),
    ("the month so far", "2026-03-01", "2026-03-10", GREGORIAN, "2026-03-10", "2026-02-01", "2026-02-10"),
    ("up to yesterday", "2026-03-01", "2026-03-09", GREGORIAN, "2026-03-10", "2026-02-20", "2026-02-28"),
    ("asked to its end", "2026-03-01", "2026-03-31", GREGORIAN, "2026-03-10", "2026-02-01", "2026-02-10"),
    (
        "its last day, not over",
        "2026-02-01",
        "2026-02-28",
        GREGORIAN,
        "2026-02-28",
        "2026-01-01",
        "2026-01-28",
    ),
    ("the day after, whole", "2026-02-01", "2026-02-28", GREGORIAN, "2026-03-01", "2026-01-01", "2026-01-31"),
    (
        "longer than the one before",
        "2026-03-01",
        "2026-03-31",
        GREGORIAN,
        "2026-03-30",
        "2026-02-01",
        "2026-02-28",
    ),
    ("the quarter so far", "2026-01-01", "2026-03-10", GREGORIAN, "2026-03-10", "2025-10-01", "2025-12-08"),
    (
        "a month, asked as a quarter",
        "2026-01-01",
        "2026-03-31",
        GREGORIAN,
        "2026-01-05",
        "2025-10-01",
        "2025-10-05",
    ),
    (
        "a year so far, in January",
        "2026-01-01",
        "2026-12-31",
        GREGORIAN,
        "2026-01-05",
        "2025-01-01",
        "2025-01-05",
    ),
    ("days of January", "2026-01-01", "2026-01-05", GREGORIAN, "2026-01-05", "2025-12-01", "2025-12-05"),
    ("a whole year", "2025-01-01", "2025-12-31", GREGORIAN, "2026-03-10", "2024-01-01", "2024-12-31"),
    ("two whole months", "2026-01-01", "2026-02-28", GREGORIAN, "2026-03-10", "2025-11-03", "2025-12-31"),
    ("a Persian month so far", "2026-02-20", "2026-03-10", PERSIAN, "2026-03-10", "2026-01-21", "2026-02-08"),
    (
        "the same days, Gregorian",
        "2026-02-20",
        "2026-03-10",
        GREGORIAN,
        "2026-03-10",
        "2026-02-01",
        "2026-02-19",
    ),
    (
        "the Persian year so far",
        "2025-03-21",
        "2026-03-10",
        PERSIAN,
        "2026-03-10",
        "2024-03-20",
        "2025-03-09",
    ),
]


@pytest.mark.parametrize(
    ("first", "last", "calendar", "today", "start", "end"),
    [case[1:] for case in BEFORE],
    ids=[c[0] for c in BEFORE],
)
def test_a_range_is_compared_with_its_like(
    first: str, last: str, calendar: CalendarName, today: str, start: str, end: str
) -> None:
    assert days_before(d(first), d(last), calendar, d(today)) == (d(start), d(end))


def test_before_the_calendar_there_is_nothing_to_compare_with() -> None:
    assert days_before(d("1970-01-02"), d("1970-01-02"), GREGORIAN, TODAY) == (d("1970-01-01"),) * 2
    assert days_before(d("1970-01-01"), d("1970-01-01"), GREGORIAN, TODAY) is None
