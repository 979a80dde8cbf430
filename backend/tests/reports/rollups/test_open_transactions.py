"""A transaction that stays open across passes and commits later is counted once, and the watermark waits for it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import psycopg
import pytest
from django.db import connection

from assets.accounts.services import register_user
from assets.common.clock import now
from assets.reports.rollups import drain, read_state, run_pass
from tests.reports.rollups.recount import assert_counted_once, kept


@pytest.fixture
def other_session() -> Iterator[psycopg.Connection]:
    """A second session of the same database, outside Django."""
    parameters = connection.get_connection_params()
    parameters.pop("cursor_factory", None)
    parameters.pop("context", None)
    with psycopg.connect(**parameters) as session:
        yield session


def joined() -> int:
    return sum(value for cell, value in kept().items() if cell[:2] == ("users_joined", 7))


@pytest.mark.django_db(transaction=True)
def test_three_passes_go_by_before_the_commit(other_session: psycopg.Connection, noon: datetime) -> None:
    began, watermark = now(), None
    other_session.execute("INSERT INTO users (password, name, role, segment_id, region_id, joined_at, is_active)"
                          " VALUES ('', '', 'user', 0, 0, %s, true)", [noon])  # fmt: skip
    for seconds in range(3):
        register_user(joined_at=noon + timedelta(seconds=seconds))
        run_pass(now())
        assert joined() == seconds + 1
        watermark = read_state().watermark
        assert watermark is not None
        assert watermark <= now()
        assert watermark - began < timedelta(seconds=1), "the watermark waits for the open transaction"
    other_session.commit()
    run_pass(now())
    assert joined() == 4
    after = read_state().watermark
    assert after is not None
    assert watermark is not None
    assert after > watermark
    drain()
    assert joined() == 4
    assert_counted_once()


@pytest.mark.django_db(transaction=True)
def test_a_transaction_that_rolls_back_is_not_counted(
    other_session: psycopg.Connection, noon: datetime
) -> None:
    other_session.execute("INSERT INTO users (password, name, role, segment_id, region_id, joined_at, is_active)"
                          " VALUES ('', '', 'user', 0, 0, %s, true)", [noon])  # fmt: skip
    run_pass(now())
    other_session.rollback()
    drain()
    assert joined() == 0


@pytest.mark.django_db(transaction=True)
def test_the_watermark_stops_at_the_oldest_fact_that_a_small_batch_leaves(noon: datetime) -> None:
    for _ in range(3):
        register_user(joined_at=noon)
    with connection.cursor() as cursor:
        cursor.execute("SELECT recorded_at FROM rollup_queue ORDER BY recorded_at")
        recorded = [row[0] for row in cursor.fetchall()]
    assert run_pass(now(), batch=1).state.watermark == recorded[1]
    assert run_pass(now(), batch=1).state.watermark == recorded[2]
    begins = now()
    assert run_pass(begins, batch=1).state.watermark == begins
