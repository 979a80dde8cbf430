"""Months that are over are summed; one of which a day changes is read day by day until it is summed again."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from threading import Thread

import pytest
from django.db import IntegrityError, connection, transaction

from assets.reports.metrics.measures import STORED
from assets.reports.rollups import drain, rebuild, run_pass
from assets.reports.rollups.months import sum_missing_months
from assets.retractions.models import Retraction
from tests.acting import acting_as
from tests.database import Dataset, Load
from tests.marketplace.life import OPERATIONS, Life
from tests.reports.rollups.recount import (
    assert_counted_once,
    days_of_month,
    kept_months,
    recounted,
    summed_months,
)

pytestmark = pytest.mark.django_db(transaction=True)

UNTIL = datetime.fromisoformat("2026-03-10T12:00:00+03:30")
TODAY = UNTIL.date()
LOGS = ("user_events", "ticket_events", "payment_events", "ledger_entries", "notification_events")


def make_a_life() -> Life:
    life = Life(31)
    life.lives(days=200, operations=400, until=UNTIL)
    drain()
    return life


A_LIFE = Dataset(make_a_life)


@pytest.fixture
def life(transactional_db: None, dataset: Load) -> Life:
    return dataset(A_LIFE)


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def months_of(log: str) -> dict[str, set[date]]:
    """The first days of a log's summed months, by calendar."""
    return {grain: set(months) for (of_log, grain), months in summed_months().items() if of_log == log}


def test_every_month_that_is_over_is_summed_in_both_calendars(life: Life) -> None:
    assert sum_missing_months(TODAY) > 50
    logs = {measure.slug: measure.source.log for measure in STORED}
    for log in LOGS:
        months = months_of(log)
        first = min(day for measure, _, day, *_ in recounted() if logs[measure] == log)
        assert max(months["gregorian_month"]) == date(2026, 2, 1)
        assert max(months["persian_month"]) == date(2026, 1, 21)  # Esfand is not over
        for grain, of_grain in months.items():
            assert min(of_grain) == days_of_month(grain, first)[0]
    assert kept_months()
    assert_counted_once()
    assert sum_missing_months(TODAY) == 0


@pytest.mark.parametrize(
    ("today", "is_over"), [(date(2026, 2, 28), False), (date(2026, 3, 1), True)], ids=str
)
def test_a_month_is_over_on_the_day_after_its_last(life: Life, today: date, is_over: bool) -> None:
    sum_missing_months(today)
    assert (date(2026, 2, 1) in months_of("payment_events")["gregorian_month"]) == is_over


def test_a_late_fact_takes_out_the_two_months_of_its_log_alone(life: Life) -> None:
    sum_missing_months(TODAY)
    before = {log: months_of(log) for log in LOGS}
    life.does("join", datetime.fromisoformat("2026-01-10T12:00:00+03:30"))
    assert {log: months_of(log) for log in LOGS} == before
    drain()
    for log in LOGS:
        gone = {grain: before[log][grain] - months for grain, months in months_of(log).items()}
        is_late = log == "user_events"
        assert gone["gregorian_month"] == ({date(2026, 1, 1)} if is_late else set())
        assert gone["persian_month"] == ({date(2025, 12, 22)} if is_late else set())
    assert_counted_once()
    assert sum_missing_months(TODAY) == 2
    assert {log: months_of(log) for log in LOGS} == before
    assert_counted_once()


def test_facts_of_today_take_out_nothing(life: Life) -> None:
    sum_missing_months(TODAY)
    before = summed_months()
    for operation in OPERATIONS:
        life.does(operation, UNTIL)
    assert run_pass(UNTIL).taken
    assert summed_months() == before


def test_what_was_retracted_is_in_no_month(life: Life) -> None:
    sum_missing_months(TODAY)
    for book in ("payments", "tickets", "transfers", "notifications"):
        for row in getattr(life, book)[:20]:
            with suppress(IntegrityError), transaction.atomic():
                Retraction.objects.create(book=book, row_id=row, plan_id=1, external_id=str(row))
    drain()
    assert_counted_once()
    sum_missing_months(TODAY)
    assert_counted_once()


CHANGES = {
    "more": "UPDATE analytics_records SET users_joined = users_joined + 1 WHERE users_joined > 0",
    "a cell less": "DELETE FROM analytics_records WHERE log = 'ticket_events' AND tickets_created > 0",
    "a cell more": "INSERT INTO analytics_records (log, grouping, day, loan_seconds)"
    " SELECT 'ticket_events', 7, max(day), 5 FROM analytics_records WHERE log = 'user_events' AND day < '2026-02-01'"
    " AND day NOT IN (SELECT day FROM analytics_records WHERE log = 'ticket_events')",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_months_are_right_again_once_a_rebuild_has_mended_their_days(life: Life, change: str) -> None:
    sum_missing_months(TODAY)
    execute(change)
    sum_missing_months(TODAY)
    assert rebuild(sorted({cell[2] for cell in recounted()} | _days_stored())).changed
    assert_counted_once()
    sum_missing_months(TODAY)
    assert_counted_once()


def _days_stored() -> set[date]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT day FROM analytics_records")
        return {day for (day,) in cursor.fetchall()}


def test_an_emptied_lattice_has_no_months(life: Life) -> None:
    sum_missing_months(TODAY)
    execute("TRUNCATE analytics_records")
    assert summed_months() == {}
    assert sum_missing_months(TODAY) == 0


def test_a_pass_that_comes_first_is_in_the_month(life: Life) -> None:
    """The month waits for the pass, and is summed from what that has left."""
    life.does("join", datetime.fromisoformat("2026-01-10T12:00:00+03:30"))

    def sum_them() -> None:
        sum_missing_months(TODAY)
        connection.close()

    with transaction.atomic():
        run_pass(UNTIL)
        other = Thread(target=sum_them)
        other.start()
        other.join(timeout=0.2)
        assert other.is_alive()
    other.join()
    assert months_of("user_events")["gregorian_month"] >= {date(2026, 1, 1)}
    assert_counted_once()


def test_two_runs_at_once_sum_each_month_once(life: Life) -> None:
    counts: list[int] = []

    def sum_them() -> None:
        counts.append(sum_missing_months(TODAY))
        connection.close()

    runs = [Thread(target=sum_them) for _ in range(2)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert sum(counts) == sum(len(months) for months in summed_months().values())
    assert_counted_once()


def test_the_worker_sums_months_with_no_more_than_its_own_rights(life: Life) -> None:
    with acting_as("assets_worker"):
        assert sum_missing_months(TODAY)
        life.does("join", UNTIL - timedelta(days=60))
        drain()
        assert sum_missing_months(TODAY) == 2
    assert_counted_once()


@pytest.mark.parametrize("killed_after", ["INSERT INTO summed_months", "DELETE FROM analytics_months"])
def test_killed_in_between_a_month_is_summed_the_next_time(life: Life, killed_after: str) -> None:
    with pytest.raises(KeyboardInterrupt), connection.execute_wrapper(_dying_after(killed_after)):
        sum_missing_months(TODAY)
    assert_counted_once()
    sum_missing_months(TODAY)
    assert kept_months()
    assert_counted_once()


def _dying_after(statement: str) -> Callable[..., object]:
    times = 0

    def wrapper(
        execute: Callable[..., object], sql: str, params: object, many: bool, context: object
    ) -> object:
        nonlocal times
        result = execute(sql, params, many, context)
        if statement in sql:
            times += 1
            if times == 7:
                raise KeyboardInterrupt
        return result

    return wrapper
