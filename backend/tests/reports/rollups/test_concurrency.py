"""Two workers, rebuilds, and rows arriving, all at once."""

import threading
from collections.abc import Callable
from datetime import datetime

import pytest
from django.db import connection

from assets.common.clock import now
from assets.reports.rollups import drain, rebuild, run_pass
from tests.marketplace.life import Life
from tests.reports.rollups.recount import assert_counted_once, fact_days


def together(*tasks: Callable[[], None]) -> None:
    """Run the tasks at the same time, each on connections of its own; the first failure is raised."""
    failures: list[BaseException] = []

    def runs(task: Callable[[], None]) -> None:
        try:
            task()
        except BaseException as failure:
            failures.append(failure)
        finally:
            connection.close()

    threads = [threading.Thread(target=runs, args=(task,)) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


@pytest.mark.django_db(transaction=True)
def test_two_workers_and_a_rebuild_while_rows_arrive(noon: datetime) -> None:
    life = Life(31)
    life.lives(days=6, operations=100, until=noon)
    ended = threading.Event()

    def lives() -> None:
        try:
            life.lives(days=6, operations=250, until=noon)
        finally:
            ended.set()

    def passes() -> None:
        while not ended.is_set():
            run_pass(now(), batch=5)

    def rebuilds() -> None:
        while not ended.is_set():
            rebuild(fact_days())

    together(lives, passes, passes, rebuilds)
    drain()
    assert_counted_once()
    assert rebuild(fact_days()).changed == 0


@pytest.mark.django_db(transaction=True)
def test_a_log_row_that_feeds_two_days_survives_the_rebuild_of_one(noon: datetime) -> None:
    """A loan's activation counts today, and from the day after its due day; each day is queued by itself."""
    life = Life(32)
    for _ in range(60):
        life.does("move", noon)
    days = fact_days()
    assert len(days) > 1
    rebuild(days[-1:])
    run_pass(now(), batch=4)
    rebuild(days[:1])
    drain()
    assert_counted_once()
