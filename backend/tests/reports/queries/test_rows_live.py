"""While the marketplace lives, the rows behind a figure are those that the figure counts, not those still queued."""

from datetime import datetime

import pytest
from django.db import connection

from assets.reports.queries.notes import DAYS_WAITING
from assets.reports.rollups import drain
from tests.marketplace.life import OPERATIONS, Life
from tests.reports.queries.asking import Given, ask_one, ask_rows
from tests.reports.queries.oracle import METRICS, MONEY


@pytest.mark.django_db(transaction=True)
def test_the_sum_is_the_figure_while_facts_are_queued_and_after(noon: datetime) -> None:
    life = Life(81)
    for operation in OPERATIONS * 3:
        life.does(operation, noon)
    drain()
    counted = {metric: figure_and_rows(metric, noon) for metric in METRICS}
    for operation in OPERATIONS * 3:
        life.does(operation, noon)
    assert {metric: figure_and_rows(metric, noon) for metric in METRICS} == counted
    drain()
    assert figure_and_rows("total_users", noon) != counted["total_users"]
    for metric in METRICS:
        figure, rows = figure_and_rows(metric, noon)
        assert figure == rows


@pytest.mark.django_db(transaction=True)
def test_whole_days_on_the_queue_are_told_of(noon: datetime) -> None:
    Life(82).join(noon)
    drain()
    assert codes(noon) == []
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO rollup_queue (log, day) VALUES ('user_events', %s)", [noon.date()])
    assert codes(noon) == [DAYS_WAITING]


def given(metric: str, noon: datetime) -> dict[str, Given]:
    return {"from": noon.date(), "to": noon.date(), "currency": "IRR" if metric in MONEY else None}


def figure_and_rows(metric: str, noon: datetime) -> tuple[str | None, str | None]:
    asked = given(metric, noon)
    return ask_one(metric, **asked).total, ask_rows(metric, **asked).sum


def codes(noon: datetime) -> list[str]:
    return [note.code for note in ask_rows("total_users", **given("total_users", noon)).warnings]
