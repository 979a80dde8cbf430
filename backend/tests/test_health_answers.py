"""Three answers about health: the process lives, it can answer, and its figures are fed."""

from collections.abc import Iterator

import pytest
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from assets import health
from assets.common.clock import database_now
from assets.reports.rollups.state import advance
from tests.monitoring.queue import worker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

LIVE, READY, FIGURES = "/api/v1/health/live/", "/api/v1/health/", "/api/v1/health/figures/"


@pytest.fixture(autouse=True)
def _looked_at_anew() -> Iterator[None]:
    health._levels.cache_clear()
    health._refuse_other_tables.cache_clear()
    yield
    health._levels.cache_clear()
    health._refuse_other_tables.cache_clear()


def _all_is_well() -> None:
    now = database_now()
    worker(now)
    advance(None, watermark=now, passed_at=now)


def test_a_process_is_alive_without_its_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OperationalError("the server is away")

    monkeypatch.setattr("django.db.backends.base.base.BaseDatabaseWrapper.cursor", fail)
    assert Client().get(LIVE).json() == {"status": "ok"}
    answer = Client().get(READY)
    assert (answer.status_code, answer.json()["code"]) == (503, "database_unavailable")
    assert answer["Retry-After"] == "5"


def test_a_process_is_not_ready_before_its_tables_are() -> None:
    assert Client().get(READY).json()["status"] == "ok"
    health._refuse_other_tables.cache_clear()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'reports' AND name LIKE '0003%'")
    answer = Client().get(READY)
    assert (answer.status_code, answer.json()["code"]) == (503, "not_migrated")
    assert "1 migrations are missing" in answer.json()["detail"]


def test_figures_that_are_fed_are_well() -> None:
    _all_is_well()
    answer = Client().get(FIGURES)
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")


def test_without_a_worker_figures_fail_while_the_process_is_ready() -> None:
    now = database_now()
    advance(None, watermark=now, passed_at=now)
    answer = Client().get(FIGURES)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "5"
    assert (answer.json()["code"], answer.json()["detail"]) == ("figures_stand_still", "no_worker")
    assert Client().get(READY).status_code == 200


def test_figures_that_stand_still_fail() -> None:
    now = database_now()
    worker(now)
    advance(None, watermark=None, passed_at=now)
    assert Client().get(FIGURES).json()["detail"] == "figures_behind"


def test_many_who_ask_at_once_cost_one_look(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    _all_is_well()
    Client().get(FIGURES)
    with django_assert_num_queries(0):
        assert Client().get(FIGURES).json()["status"] == "ok"


@pytest.mark.parametrize("url", [LIVE, READY, FIGURES])
def test_a_health_check_takes_no_parameters(url: str) -> None:
    assert Client().get(url, {"deep": "yes"}).json()["code"] == "unknown_parameter"
