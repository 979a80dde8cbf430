"""Through everything: what is written is on the page after the next pass; closed days stay as they were."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from redis import Redis

from assets.accounts.models import Role
from assets.accounts.services import register_user
from assets.common import clock
from assets.reports.rollups import run_pass
from tests.access.signing_in import as_role
from tests.reports.api.endpoints import HEALTH, OVERVIEW
from tests.reports.api.reading import ask, problem

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def api(valkey: Redis, noon: datetime, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda: noon)
    return as_role(Role.ADMIN)


def join(at: datetime, counted: datetime) -> None:
    """Somebody joins, and a pass counts it."""
    register_user(joined_at=at)
    run_pass(counted)


def total_users(api: Client) -> str:
    value: str = ask(api, OVERVIEW.url)["cards"][0]["value"]
    return value


def test_the_next_pass_is_on_the_page(api: Client, noon: datetime) -> None:
    for number in range(1, 4):
        join(noon, noon)
        assert total_users(api) == str(number)


def test_today_leaves_closed_days_as_they_were_and_a_late_fact_does_not(api: Client, noon: datetime) -> None:
    closed = OVERVIEW.asked("from=2026-03-01&to=2026-03-08")
    join(noon - timedelta(days=1), noon)
    first = api.get(closed)
    join(noon, noon)
    again = api.get(closed, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    join(noon - timedelta(days=5), noon)
    late = api.get(closed, headers={"If-None-Match": first["ETag"]})
    assert late.status_code == 200
    assert late.json()["cards"][0]["value"] == "1"


def test_503_while_the_database_is_away_and_200_after_it(api: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (backend,) = cursor.fetchone()
    killer = connection.copy()
    with killer.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [backend])
    killer.close()
    response = api.get(HEALTH.url)
    assert problem(response, 503)["code"] == "database_unavailable"
    assert response["Retry-After"]
    connection.close()
    assert api.get(HEALTH.url).status_code == 200
