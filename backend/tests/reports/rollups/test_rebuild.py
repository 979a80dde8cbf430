"""A rebuild finds and mends whatever the lattice has that the logs have not."""

from datetime import date, datetime, timedelta
from importlib import import_module

import pytest
from django.db import connection

from assets.common.days import ONE_DAY
from assets.reports.rollups import Rebuilt, drain, rebuild
from assets.reports.sources import USERS, Source
from tests.marketplace.life import Life
from tests.reports.rollups.recount import assert_counted_once, fact_days

rebuild_module = import_module("assets.reports.rollups.rebuild")


@pytest.fixture
def rolled_up(noon: datetime) -> None:
    Life(11).lives(days=5, operations=120, until=noon)
    drain()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("rolled_up")
@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE analytics_records SET users_joined = users_joined + 1 WHERE users_joined > 0",
        "UPDATE analytics_records SET users_joined = NULL WHERE users_joined > 0",
        "UPDATE analytics_records SET loan_seconds = 0 WHERE tickets_created > 0 AND loan_seconds IS NULL",
        "DELETE FROM analytics_records WHERE log = 'ticket_events' AND tickets_created > 0",
        (
            "INSERT INTO analytics_records (log, grouping, day, loan_seconds)"
            " SELECT 'ticket_events', 7, min(day) - 1, 5 FROM analytics_records"
        ),
    ],
    ids=["another sum", "no sum", "a sum of nothing", "missing cells", "a cell too many"],
)
def test_a_difference_is_unexplained_and_mended(tampering: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(tampering)
        tampered = cursor.rowcount
    first, *_ = fact_days()
    found = rebuild([first - ONE_DAY, *fact_days()])
    assert found.changed == found.unexplained == tampered > 0
    assert found.differences
    assert_counted_once()
    assert rebuild(fact_days()).changed == 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("rolled_up")
def test_active_users_that_no_log_knows_are_taken_out_and_missing_ones_put_in() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM active_user_days WHERE user_id IN (SELECT min(user_id) FROM active_user_days)"
        )
        cursor.execute("INSERT INTO active_user_days SELECT min(day), 999, 0, 0, 0 FROM active_user_days")
    rebuild(fact_days())
    assert_counted_once()


@pytest.mark.django_db(transaction=True)
def test_rebuilding_one_day_leaves_the_queue_of_others(noon: datetime) -> None:
    Life(12).lives(days=9, operations=100, until=noon)
    first, *others = fact_days()
    rebuild([first])
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT day FROM rollup_queue WHERE row_id IS NOT NULL ORDER BY day")
        assert [day for (day,) in cursor.fetchall()] == others
    drain()
    assert_counted_once()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("most", "chunks"), [(1, [1, 1, 1]), (2, [1, 1, 1]), (3, [1, 2]), (5, [2, 1]), (6, [3])]
)
def test_days_are_rebuilt_together_as_far_as_their_rows_allow(
    noon: datetime, monkeypatch: pytest.MonkeyPatch, most: int, chunks: list[int]
) -> None:
    life = Life(13)
    days = [noon - timedelta(days=before) for before in (2, 1, 0)]
    for moment, users in zip(days, (3, 2, 1), strict=True):
        for _ in range(users):
            life.join(moment)
    monkeypatch.setattr(rebuild_module, "ROWS_AT_ONCE", most)
    rebuilt: list[int] = []
    rebuild_chunk = rebuild_module._rebuild_chunk

    def rebuild_and_note(days: list[date], sources: list[Source]) -> Rebuilt:
        rebuilt.append(len(days))
        done: Rebuilt = rebuild_chunk(days, sources)
        return done

    monkeypatch.setattr(rebuild_module, "_rebuild_chunk", rebuild_and_note)
    assert rebuild([moment.date() for moment in days], [USERS]).days == 3
    assert rebuilt == chunks
    drain()
    assert_counted_once()
