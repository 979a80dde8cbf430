"""An answer is of one moment, whatever is written meanwhile; and limits hold on what is read."""

from dataclasses import replace
from datetime import datetime
from threading import Thread
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from assets.accounts.services import register_user
from assets.common.models import Region, Segment
from assets.common.row_scope import Scope
from assets.reports.queries import cells
from assets.reports.queries.errors import TooManyPoints
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.snapshot import snapshot
from assets.reports.rollups import drain
from tests.reports.queries.asking import Given, ask, ask_one
from tests.reports.queries.oracle import Oracle

JOINED = """
SELECT coalesce(sum(users_joined), 0)::int FROM analytics_records WHERE grouping = 7
"""


def in_another_session(at: datetime) -> None:
    def join_and_count() -> None:
        register_user(joined_at=at)
        drain()
        connection.close()

    thread = Thread(target=join_and_count)
    thread.start()
    thread.join()


@pytest.mark.django_db(transaction=True)
def test_figures_and_version_are_of_one_moment(noon: datetime) -> None:
    with snapshot(Scope.ALL) as view:
        ((before,),) = view.read(JOINED)
        in_another_session(noon)
        assert view.read(JOINED) == [(before,)]
        assert view.read("SELECT version FROM rollup_state") == [(view.version,)]
    with snapshot(Scope.ALL) as later:
        assert later.read(JOINED) == [(before + 1,)]
        assert later.version > view.version


@pytest.mark.django_db(transaction=True)
def test_nothing_can_be_written_while_answering() -> None:
    with snapshot(Scope.ALL) as view:
        assert view.read("SHOW transaction_read_only") == [("on",)]
        assert view.read("SHOW transaction_isolation") == [("repeatable read",)]
    with transaction.atomic(), snapshot(Scope.ALL) as inner:
        assert inner.read("SHOW transaction_read_only") == [("off",)]  # the caller's own transaction


@pytest.mark.django_db
def test_an_answer_reads_the_rollups_in_one_statement(oracle: Oracle) -> None:
    connection.force_debug_cursor = True
    try:
        connection.queries_log.clear()
        ask(
            ["total_users", "completion_rate", "active_users", "tickets_created"],
            grain="month",
            compare="previous",
        )
        read = [query["sql"] for query in connection.queries if "FROM analytics_records" in query["sql"]]
    finally:
        connection.force_debug_cursor = False
    assert len(read) == 1


BEFORE_AND_AFTER = ["BEGIN", "SET TRANSACTION", "FROM reports", "COMMIT"]
"""The view with its scope and state; what was published of the days; and the transaction."""


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("given", "read"),
    [
        ({"metric": "total_users"}, ["FROM analytics_records"]),
        ({"metric": "active_loans", "grain": "month", "from_": "2024-01-01"}, ["FROM analytics_records"]),
        ({"metric": ["tickets_created", "new_users"], "compare": "previous"}, ["FROM analytics_records"]),
        (
            {"metric": "tickets_created", "region": ["IR-23"], "segment": ["new"]},
            ["FROM regions", "FROM analytics_records"],
        ),
    ],
    ids=str,
)
def test_a_cold_answer_takes_as_few_round_trips_as_steps(given: dict[str, Any], read: list[str]) -> None:
    Region.objects.get_or_create(slug="IR-23")
    Segment.objects.get_or_create(slug="new")
    with CaptureQueriesContext(connection) as asked:
        ask(**given)
    begin, view, *published, commit = BEFORE_AND_AFTER
    expected = [begin, view, *read, *([] if "region" in given else published), commit]
    assert len(asked) == len(expected)
    for query, part in zip(asked, expected, strict=True):
        assert part in query["sql"]


@pytest.mark.django_db
@pytest.mark.parametrize("metric", ["new_users", "active_users"])
def test_cells_are_limited(oracle: Oracle, monkeypatch: pytest.MonkeyPatch, metric: str) -> None:
    asked: dict[str, Given] = {
        "grain": "day",
        "from_": "2025-10-01",
        "split": "region",
        "segment": ["newcomer"],
    }
    found = ask(metric, **asked).series
    some = sum(point.value != "0" for series in found for point in series.points)
    if metric == "active_users":
        some += len(found)  # the users of all days together
    monkeypatch.setattr(cells, "MOST_CELLS", some)
    ask(metric, **asked)
    monkeypatch.setattr(cells, "MOST_CELLS", some - 1)
    with pytest.raises(TooManyPoints):
        ask(metric, **asked)


@pytest.mark.django_db
@pytest.mark.parametrize("most", [29, 30])
def test_points_are_limited(oracle: Oracle, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr("assets.reports.queries.runner.LIMITS", replace(LIMITS, points=most))
    if most == 30:
        assert len(ask_one("total_users").points) == 30
        return
    with pytest.raises(TooManyPoints) as refused:
        ask("total_users")
    assert (refused.value.field, refused.value.allowed) == ("grain", {"points": 29})
