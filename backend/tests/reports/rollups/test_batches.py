"""A backlog is worked off in passes that are bounded in rows and in time."""

from datetime import date, datetime, timedelta
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.db import connection
from django.db.utils import OperationalError

from assets.common import clock
from assets.reports.rollups import batches as module
from assets.reports.rollups import read_state, run_pass
from assets.reports.rollups.batches import AIM_SECONDS, SMALLEST, Batches
from assets.reports.rollups.passes import LARGEST_BATCH, Pass
from assets.reports.rollups.queued_days import rebuild_queued_days
from assets.reports.rollups.state import State
from assets.reports.rollups.versions import Versions
from tests.marketplace.life import Life
from tests.reports.rollups.recount import assert_counted_once

STATE = State(1, Versions(0, 1, {}), None)


@pytest.mark.parametrize(
    ("size", "taken", "seconds", "then"),
    [
        (10_000, 10_000, AIM_SECONDS, 10_000),
        (10_000, 10_000, 4 * AIM_SECONDS, 2_500),
        (10_000, 9_999, 4 * AIM_SECONDS, 2_499),
        (10_000, 9_999, AIM_SECONDS, 10_000),
        (2_500, 2_500, AIM_SECONDS / 2, 5_000),
        (500, 500, AIM_SECONDS / 100, 2_000),
        (500, 499, AIM_SECONDS / 100, 500),
        (500, 500, 100 * AIM_SECONDS, SMALLEST),
        (LARGEST_BATCH, LARGEST_BATCH, AIM_SECONDS / 100, LARGEST_BATCH),
    ],
)
def test_a_pass_is_as_large_as_is_counted_in_a_second(
    size: int, taken: int, seconds: float, then: int
) -> None:
    batches = Batches(size)
    batches.adjust(Pass(taken, full=taken == size, state=STATE), seconds)
    assert batches.size == then


@pytest.mark.django_db(transaction=True)
def test_a_pass_that_takes_too_long_is_tried_again_smaller_and_at_last_without_a_limit(
    noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    Life(3).lives(days=4, operations=60, until=noon)
    tried = []

    def run_slowly(at: datetime, batch: int, limit_seconds: float | None) -> Pass:
        tried.append(batch)
        if limit_seconds is not None:
            with connection.cursor() as cursor:
                cursor.execute("SET statement_timeout = 1; SELECT pg_sleep(60)")
        return run_pass(at, batch)

    monkeypatch.setattr(module, "run_pass", run_slowly)
    try:
        assert Batches().run_pass().taken > 0
    finally:
        connection.close()
    assert tried == [10_000, 1_000, 100]
    assert_counted_once()


@pytest.mark.django_db(transaction=True)
def test_any_other_failure_of_the_database_is_left_to_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Pass:
        raise OperationalError("the server closed the connection")

    monkeypatch.setattr(module, "run_pass", fail)
    with pytest.raises(OperationalError, match="closed"):
        Batches().run_pass()


@pytest.mark.django_db(transaction=True)
def test_a_statement_of_a_pass_has_a_limit_and_what_it_did_is_taken_back(noon: datetime) -> None:
    Life(3).lives(days=4, operations=60, until=noon)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM rollup_queue WHERE row_id IS NOT NULL")
        (queued,) = cursor.fetchone()
        cursor.execute(
            "CREATE FUNCTION pg_temp.dawdle() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN PERFORM pg_sleep(60); RETURN NULL; END $$;"
            "CREATE TRIGGER dawdles AFTER INSERT ON analytics_records EXECUTE FUNCTION pg_temp.dawdle()"
        )
        try:
            with pytest.raises(OperationalError, match="statement timeout"):
                run_pass(noon, limit_seconds=1)
        finally:
            cursor.execute("DROP TRIGGER dawdles ON analytics_records")
        cursor.execute("SELECT count(*) FROM rollup_queue WHERE row_id IS NOT NULL")
        assert cursor.fetchone() == (queued,)
    assert run_pass(noon, limit_seconds=1).taken == queued
    assert_counted_once()


@pytest.mark.django_db(transaction=True)
def test_queued_days_are_rebuilt_for_some_time_and_the_others_stay_queued(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(import_module("assets.reports.rollups.rebuild"), "LONGEST_CHUNK", 2)
    days = [date(2026, 3, 1) + timedelta(days=n) for n in range(5)]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO rollup_queue (log, day) VALUES ('payment_events', %s)", [(day,) for day in days]
        )
    done = []
    while rebuilt := rebuild_queued_days(seconds=1e-6):
        done.append(rebuilt)
    assert done == [2, 2, 1]


@pytest.mark.django_db(transaction=True)
def test_a_worker_whose_clock_is_ahead_does_not_say_so_of_the_figures(
    noon: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead = SimpleNamespace(now=lambda zone: datetime.now(zone) + timedelta(hours=2, minutes=24))
    monkeypatch.setattr(clock, "datetime", ahead)
    Life(3).lives(days=4, operations=20, until=noon)
    Batches().run_pass()
    watermark = read_state().watermark
    assert watermark is not None
    assert watermark <= clock.database_now() < clock.machine_now() - timedelta(hours=2)
