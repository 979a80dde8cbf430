"""Days into periods, and ranges into the ones before, each edge a day to either side."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.reports.queries.periods import Baseline, CalendarName, DayRange, Grain, comparison, periods
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


G, P = GREGORIAN, PERSIAN
BEFORE = [
    # what it is, the days asked for, calendar, today, the last day that is compared, the range before
    ("a day", "2026-03-05..2026-03-05", G, "2026-03-10", "2026-03-05", "2026-03-04..2026-03-04"),
    ("seven days", "2026-03-03..2026-03-09", G, "2026-03-10", "2026-03-09", "2026-02-24..2026-03-02"),
    ("with today", "2026-03-04..2026-03-10", G, "2026-03-10", "2026-03-09", "2026-02-25..2026-03-02"),
    ("with days to come", "2026-03-04..2026-03-20", G, "2026-03-10", "2026-03-09", "2026-02-25..2026-03-02"),
    ("thirty days", "2026-02-09..2026-03-10", G, "2026-03-10", "2026-03-09", "2026-01-10..2026-02-07"),
    ("yesterday and today", "2026-03-09..2026-03-10", G, "2026-03-10", "2026-03-09", "2026-03-07..2026-03-07"),
    ("the month so far", "2026-03-01..2026-03-10", G, "2026-03-10", "2026-03-09", "2026-02-01..2026-02-09"),
    ("up to yesterday", "2026-03-01..2026-03-09", G, "2026-03-10", "2026-03-09", "2026-02-20..2026-02-28"),
    ("asked to its end", "2026-03-01..2026-03-31", G, "2026-03-10", "2026-03-09", "2026-02-01..2026-02-09"),
    ("its last day, not over", "2026-02-01..2026-02-28", G, "2026-02-28", "2026-02-27", "2026-01-01..2026-01-27"),
    ("the day after, whole", "2026-02-01..2026-02-28", G, "2026-03-01", "2026-02-28", "2026-01-01..2026-01-31"),
    ("longer than the one before", "2026-03-01..2026-03-31", G, "2026-03-31", "2026-03-30", "2026-02-01..2026-02-28"),
    ("the quarter so far", "2026-01-01..2026-03-10", G, "2026-03-10", "2026-03-09", "2025-10-01..2025-12-07"),
    ("a month, asked as a quarter", "2026-01-01..2026-03-31", G, "2026-01-05", "2026-01-04", "2025-10-01..2025-10-04"),
    ("a year so far, in January", "2026-01-01..2026-12-31", G, "2026-01-05", "2026-01-04", "2025-01-01..2025-01-04"),
    ("days of January", "2026-01-01..2026-01-05", G, "2026-01-05", "2026-01-04", "2025-12-01..2025-12-04"),
    ("a whole year", "2025-01-01..2025-12-31", G, "2026-03-10", "2025-12-31", "2024-01-01..2024-12-31"),
    ("two whole months", "2026-01-01..2026-02-28", G, "2026-03-10", "2026-02-28", "2025-11-03..2025-12-31"),
    ("a Persian month so far", "2026-02-20..2026-03-10", P, "2026-03-10", "2026-03-09", "2026-01-21..2026-02-07"),
    ("the same days, Gregorian", "2026-02-20..2026-03-10", G, "2026-03-10", "2026-03-09", "2026-02-01..2026-02-18"),
    ("the Persian year so far", "2025-03-21..2026-03-10", P, "2026-03-10", "2026-03-09", "2024-03-20..2025-03-08"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "calendar", "today", "last", "before"),
    [case[1:] for case in BEFORE],
    ids=[c[0] for c in BEFORE],
)
def test_the_days_of_a_range_that_are_over_are_compared_with_their_like(
    asked: str, calendar: CalendarName, today: str, last: str, before: str
) -> None:
    first, asked_last = asked.split("..")
    start, end = before.split("..")
    assert comparison(d(first), d(asked_last), calendar, d(today)) == (d(last), d(start), d(end))


@given(
    first=st.dates(d("2000-01-01"), d("2030-01-01")),
    span=st.integers(0, 800),
    ago=st.integers(0, 3),
    calendar=st.sampled_from(CalendarName),
)
def test_no_more_days_are_compared_than_were_before_and_none_that_is_not_over(
    first: date, span: int, ago: int, calendar: CalendarName
) -> None:
    asked_last = first + timedelta(days=span)
    today = asked_last + timedelta(days=ago)
    found = comparison(first, asked_last, calendar, today)
    if today == first:
        assert found is None
        return
    assert found is not None
    assert first <= found.last < today
    assert found.last == min(asked_last, today - timedelta(days=1))
    assert found.start <= found.end < first
    if ago == 0:
        assert found.end - found.start <= found.last - first, "as many days, or a shorter month"


LAST_YEAR = [
    ("a Gregorian month", "2026-02-01..2026-02-28", G, "2026-03-10", "2025-02-01..2025-02-28"),
    ("a February after a leap year", "2025-02-01..2025-02-28", G, "2026-03-10", "2024-02-01..2024-02-29"),
    ("a leap February", "2024-02-01..2024-02-29", G, "2026-03-10", "2023-02-01..2023-02-28"),
    ("a leap day", "2024-02-29..2024-02-29", G, "2026-03-10", "2023-02-28..2023-02-28"),
    ("the last day of a short month", "2025-02-28..2025-02-28", G, "2026-03-10", "2024-02-28..2024-02-28"),
    ("a Persian month", "2026-01-21..2026-02-19", P, "2026-03-10", "2025-01-20..2025-02-18"),
    ("a leap Esfand", "2025-02-19..2025-03-20", P, "2026-03-10", "2024-02-20..2024-03-19"),
    ("30 Esfand", "2025-03-20..2025-03-20", P, "2026-03-10", "2024-03-19..2024-03-19"),
    ("a Persian year", "2024-03-20..2025-03-20", P, "2026-03-10", "2023-03-21..2024-03-19"),
    ("some days", "2026-01-05..2026-01-12", P, "2026-03-10", "2025-01-04..2025-01-11"),
    ("this month so far", "2026-02-20..2026-03-10", P, "2026-03-10", "2025-02-19..2025-03-08"),
    ("a month that ends later", "2026-03-01..2026-03-31", G, "2026-03-10", "2025-03-01..2025-03-09"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "calendar", "today", "before"), [case[1:] for case in LAST_YEAR], ids=[c[0] for c in LAST_YEAR]
)
def test_last_year_has_the_same_days_of_the_calendar_s_months(
    asked: str, calendar: CalendarName, today: str, before: str
) -> None:
    first, last = map(d, asked.split(".."))
    start, end = map(d, before.split(".."))
    found = comparison(first, last, calendar, d(today), Baseline.LAST_YEAR)
    assert found == (min(last, d(today) - timedelta(days=1)), start, end)


def test_own_days_are_as_given_but_for_what_is_in_the_place_of_today() -> None:
    own = DayRange(d("2025-11-01"), d("2025-11-30"))
    whole = comparison(d("2026-02-01"), d("2026-02-28"), G, d("2026-03-10"), Baseline.OWN, own)
    assert whole == (d("2026-02-28"), *own)
    so_far = comparison(d("2026-03-01"), d("2026-03-10"), G, d("2026-03-10"), Baseline.OWN, own)
    assert so_far == (d("2026-03-09"), d("2025-11-01"), d("2025-11-09"))
    longer = comparison(d("2025-03-01"), d("2026-03-10"), G, d("2026-03-10"), Baseline.OWN, own)
    assert longer == (d("2026-03-09"), *own)


def test_of_today_alone_nothing_is_compared_until_it_is_over() -> None:
    for calendar in CalendarName:
        assert comparison(TODAY, TODAY, calendar, TODAY) is None
        tomorrow = TODAY + timedelta(days=1)
        before = TODAY - timedelta(days=1)
        assert comparison(TODAY, TODAY, calendar, tomorrow) == (TODAY, before, before)


def test_before_the_calendar_there_is_nothing_to_compare_with() -> None:
    second, first = d("1970-01-02"), d("1970-01-01")
    assert comparison(second, second, GREGORIAN, TODAY) == (second, first, first)
    assert comparison(first, first, GREGORIAN, TODAY) is None
