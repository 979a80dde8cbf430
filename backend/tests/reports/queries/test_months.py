"""Figures are the same from months as day by day, whichever months are summed; and years take few rows to read."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assets.reports.metrics.dimensions import LATTICE
from assets.reports.metrics.registry import METRIC, Unit
from assets.reports.queries.months import SummedMonths
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.rollups import drain
from assets.reports.rollups.months import sum_missing_months
from tests.database import empty_the_marketplace
from tests.marketplace.life import OPERATIONS, Life
from tests.reports.queries.asking import (
    TODAY,
    Given,
    ask,
    ask_contributions,
    ask_overview,
    ask_pivot,
    ask_ranking,
    ask_rows,
)
from tests.reports.queries.oracle import METRICS, WITHOUT_ASSETS, Oracle

Question = dict[str, Given]
Answer = Callable[[], object]

FIRST, LAST = date(2025, 10, 4), date(2026, 3, 8)
GRAINS = [grain.value for grain in Grain]
CALENDARS = [calendar.value for calendar in CalendarName]
FILTERS: list[Question] = [
    {},
    {"segment": ["newcomer"]},
    {"region": ["IR-23", "unattributed"]},
    {"asset_type": ["camera"], "region": ["IR-23"]},
]


def without(months: str) -> None:
    """Some of the summed days are so no longer, as after a change."""
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE summed_months SET days = days - {months}")


def every_day_alone() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM summed_months")


def reads_months(answer: Answer) -> bool:
    with CaptureQueriesContext(connection) as asked:
        answer()
    return any("FROM analytics_months" in one["sql"] for one in asked.captured_queries)


def dimensions_of(metric: str) -> list[str]:
    return [one.value for one in LATTICE if one.value != "asset_type" or metric not in WITHOUT_ASSETS]


def currency(metric: str) -> str | None:
    return "IRR" if METRIC[metric].unit is Unit.MONEY else None


def questions(metric: str) -> list[Answer]:
    """Many ways to ask for a metric over months."""
    days: Question = {"from_": FIRST, "to": LAST, "currency": currency(metric)}
    dimensions = dimensions_of(metric)
    asked: list[Answer] = [partial(ask_rows, metric, **days, limit=3)]
    for grain, calendar in product(GRAINS, CALENDARS):
        asked.append(partial(ask, metric, compare="previous", **days, calendar=calendar, grain=grain))
    for chosen, calendar in product(FILTERS, CALENDARS):
        if chosen.keys() <= set(dimensions):
            given = {**days, **chosen, "calendar": calendar}
            asked.append(partial(ask, metric, grain="month", split=dimensions[-1], top=1, **given))
            asked.append(partial(ask_ranking, metric, dimensions[0], **given))
    for calendar, of_pivot in product(CALENDARS, (None, "month", "quarter")):
        given = {**days, "calendar": calendar, "grain": of_pivot}
        asked.append(partial(ask_pivot, metric, dimensions[-1], dimensions[-2], **given))
    if metric != "active_users":
        asked.append(partial(ask_contributions, metric, dimensions[0], **days))
    return asked


@pytest.mark.django_db
@pytest.mark.parametrize("metric", METRICS)
def test_every_question_has_the_same_figures_either_way(oracle: Oracle, metric: str) -> None:
    asked = questions(metric)
    day_by_day = [one() for one in asked]
    assert not reads_months(asked[0])
    sum_missing_months(TODAY)
    assert [one() for one in asked] == day_by_day
    assert reads_months(asked[0]) == (metric != "active_users")
    without("datemultirange(daterange('2025-12-05', '2025-12-06'), daterange('2026-02-03', NULL))")
    assert [one() for one in asked] == day_by_day


@pytest.mark.django_db
@pytest.mark.parametrize("calendar", CALENDARS)
@pytest.mark.parametrize("convert_to", [None, "USD"])
def test_an_overview_has_the_same_cards_either_way(
    oracle: Oracle, calendar: str, convert_to: str | None
) -> None:
    def cards() -> object:
        return ask_overview(from_=FIRST, to=LAST, calendar=calendar, convert_to=convert_to).cards

    day_by_day = cards()
    sum_missing_months(TODAY)
    assert reads_months(cards)
    assert cards() == day_by_day


days = st.integers(-500, 0).map(lambda ago: TODAY + timedelta(days=ago))
changes = st.tuples(st.sampled_from(OPERATIONS), st.integers(0, 400))


@pytest.mark.django_db(transaction=True)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    seed=st.integers(0, 2**32),
    late=st.lists(changes, max_size=6),
    ends=st.lists(st.tuples(days, days).map(sorted), min_size=1, max_size=4),
    calendar=st.sampled_from(CALENDARS),
    grain=st.sampled_from(GRAINS),
)
def test_whatever_happened_and_whatever_is_asked_it_is_the_same_either_way(
    seed: int, late: list[tuple[str, int]], ends: list[list[date]], calendar: str, grain: str
) -> None:
    empty_the_marketplace()
    until = datetime.fromisoformat("2026-03-10T12:00:00+03:30")
    life = Life(seed)
    life.lives(days=400, operations=60, until=until)
    drain()
    sum_missing_months(TODAY)
    for operation, days_ago in late:
        life.does(operation, until - timedelta(days=days_ago))
    drain()
    metrics = [metric for metric in METRICS if not currency(metric)]

    def answers() -> list[object]:
        return [
            answer
            for first, last in ends
            for answer in (
                ask(metrics[:10], from_=first, to=last, grain=grain, calendar=calendar, compare="previous").series,
                ask("wallet_balances", from_=first, to=last, grain=grain, calendar=calendar, split="region",
                    currency="IRR").series,
                ask_pivot("tickets_created", "asset_type", "region", from_=first, to=last, calendar=calendar).rows,
            )
        ]  # fmt: skip

    with_months = answers()
    every_day_alone()
    assert answers() == with_months


FARVARDIN, ORDIBEHESHT, KHORDAD = date(2025, 3, 21), date(2025, 4, 21), date(2025, 5, 22)
MORDAD, DEY = date(2025, 7, 23), date(2025, 12, 22)
DAY = timedelta(days=1)
RUNS = [(FARVARDIN, KHORDAD - DAY), (MORDAD, DEY - DAY)]
"""The days of the first two months of 1404, and those of its fifth to ninth."""
STRETCHES = [
    (FARVARDIN, DEY - DAY, [(True, *RUNS[0]), (False, KHORDAD, MORDAD - DAY), (True, *RUNS[1])]),
    (FARVARDIN + DAY, KHORDAD, [(False, FARVARDIN + DAY, ORDIBEHESHT - DAY), (True, ORDIBEHESHT, KHORDAD - DAY),
                                (False, KHORDAD, KHORDAD)]),
    (FARVARDIN, KHORDAD - 2 * DAY, [(True, FARVARDIN, ORDIBEHESHT - DAY), (False, ORDIBEHESHT, KHORDAD - 2 * DAY)]),
    (FARVARDIN + DAY, KHORDAD - 2 * DAY, [(False, FARVARDIN + DAY, KHORDAD - 2 * DAY)]),
    (KHORDAD, MORDAD - DAY, [(False, KHORDAD, MORDAD - DAY)]),
    (MORDAD, MORDAD, [(False, MORDAD, MORDAD)]),
    (MORDAD, MORDAD - DAY, []),
]  # fmt: skip


@pytest.mark.parametrize(("first", "last", "expected"), STRETCHES)
def test_whole_months_are_read_as_months_and_all_other_days_alone(
    first: date, last: date, expected: list[tuple[bool, date, date]]
) -> None:
    months = SummedMonths(CalendarName.PERSIAN, {"payment_events": RUNS})
    found = [
        (one.grain == "persian_month", one.first, one.last)
        for one in months.stretches("payment_events", first, last)
    ]
    assert found == expected
    (other,) = months.stretches("ticket_events", *RUNS[0])
    assert (other.grain, other.first, other.last) == (None, *RUNS[0])


READ = """
SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) FROM pg_stat_xact_user_tables
WHERE relname IN ('analytics_records', 'analytics_months')
"""


def rows_read(answer: Answer) -> int:
    """How many cells an answer reads."""
    with connection.cursor() as cursor:
        cursor.execute(READ)
        (before,) = cursor.fetchone()
        answer()
        cursor.execute(READ)
        return int(cursor.fetchone()[0] - before)


@pytest.mark.django_db
def test_a_balance_is_opened_without_the_days_of_history(oracle: Oracle) -> None:
    def balance() -> object:
        return ask("wallet_balances", from_=LAST, to=LAST, currency="IRR").series

    day_by_day, answered = rows_read(balance), balance()
    sum_missing_months(TODAY)
    assert 0 < rows_read(balance) < day_by_day / 3
    assert balance() == answered
