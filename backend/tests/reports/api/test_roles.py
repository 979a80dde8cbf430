"""What each role is answered: its own, cold and warm, whoever asked before; and rows without personal details."""

import json
from collections.abc import Iterator
from itertools import permutations

import pytest
from django.db import connection
from django.test import Client
from redis import Redis

from assets.accounts.models import Role, User
from assets.accounts.roles import ROLES
from assets.common.row_scope import Scope
from assets.reports.metrics.scopes import metrics_in
from tests.access.signing_in import as_role
from tests.acting import OWNER, acting_as
from tests.reports.api.endpoints import CATALOG, METRICS, OVERVIEW, ROOT
from tests.reports.api.reading import ask, problem

READERS = (Role.SUPPORT, Role.MANAGER, Role.AUDITOR, Role.ADMIN)
SERVICE = [metric.slug for metric in metrics_in(Scope.SERVICE)]
QUESTIONS = (
    OVERVIEW.url,
    f"{METRICS.path}?metric=total_tickets&metric=delivery_rate&split=region",
    f"{METRICS.path}?metric=total_volume&currency=IRR",
    CATALOG.url,
    f"{ROOT}/reports/metrics/total_tickets/rows/",
    f"{ROOT}/reports/metrics/total_volume/rows/?currency=IRR",
)

Told = dict[tuple[Role, str], tuple[int, bytes]]


@pytest.fixture(autouse=True)
def _as_the_web_server(api: Client) -> Iterator[None]:
    with acting_as("assets_web"):
        yield


def told_to(role: Role) -> Told:
    client = as_role(role)
    found = {}
    for url in QUESTIONS:
        response = client.get(url)
        found[role, url] = response.status_code, response.content
    return found


@pytest.fixture
def alone(valkey: Redis) -> Told:
    """What each role is told when nobody asked before."""
    found: Told = {}
    for role in READERS:
        valkey.flushdb()
        found |= told_to(role)
    valkey.flushdb()
    return found


def test_a_role_is_told_the_same_whoever_asked_before(
    alone: Told, valkey: Redis, subtests: pytest.Subtests
) -> None:
    for order in permutations(READERS):
        valkey.flushdb()
        for temperature in ("cold", "warm"):
            with subtests.test(order=order, temperature=temperature):
                for role in order:
                    for (who, url), answer in told_to(role).items():
                        assert (who, url, answer) == (role, url, alone[role, url])


def test_roles_of_one_scope_are_told_the_same_and_the_service_less(alone: Told) -> None:
    for url in QUESTIONS:
        assert alone[Role.MANAGER, url] == alone[Role.AUDITOR, url] == alone[Role.ADMIN, url]
        assert alone[Role.MANAGER, url][0] == 200
    assert [alone[Role.SUPPORT, url][0] for url in QUESTIONS] == [200, 200, 403, 200, 200, 403]
    assert alone[Role.SUPPORT, OVERVIEW.url] != alone[Role.MANAGER, OVERVIEW.url]
    tickets = QUESTIONS[1]
    assert alone[Role.SUPPORT, tickets] == alone[Role.MANAGER, tickets]


def test_the_service_has_no_money_in_its_overview_and_catalog() -> None:
    support = as_role(Role.SUPPORT)
    cards = ask(support, OVERVIEW.url)["cards"]
    assert [(card["metric"], card["value"], card["currency"]) for card in cards] == [
        ("active_loans", "1", None),
        ("total_tickets", "2", None),
    ]
    catalog = ask(support, CATALOG.url)
    assert [metric["slug"] for metric in catalog["metrics"]] == SERVICE
    assert [dimension["slug"] for dimension in catalog["dimensions"]] == ["asset_type", "segment", "region"]
    assert catalog["currencies"] == []


def test_403_for_a_metric_that_is_not_the_service_s() -> None:
    for url in (f"{METRICS.path}?metric=revenue", f"{ROOT}/reports/metrics/revenue/rows/"):
        told = problem(as_role(Role.SUPPORT).get(url), 403)
        assert (told["code"], told["field"], told["allowed"]) == ("metric_not_in_scope", "metric", SERVICE)


@pytest.mark.parametrize("slug", SERVICE)
def test_the_service_is_answered_what_it_may_ask(slug: str) -> None:
    support, manager = as_role(Role.SUPPORT), as_role(Role.MANAGER)
    for url in (f"{METRICS.path}?metric={slug}", f"{ROOT}/reports/metrics/{slug}/rows/"):
        assert ask(support, url) == ask(manager, url)


def test_403_for_who_sees_only_his_own() -> None:
    for url in QUESTIONS:
        assert problem(as_role(Role.USER).get(url), 403)["code"] == "forbidden"


def test_rows_are_never_kept(valkey: Redis) -> None:
    valkey.flushdb()
    for role in READERS:
        ask(as_role(role), QUESTIONS[4])
    assert valkey.keys("assets:answer:*") == []


def test_rows_have_no_personal_details(alone: Told) -> None:
    with acting_as(OWNER):
        User.objects.update(name="Ada Lovelace", email=None)
        User.objects.filter(id=1).update(email="ada@example.org")
    for role in READERS:
        rights = ROLES[role]
        for metric in metrics_in(rights.scope):
            money = "?currency=IRR" if metric.unit == "money" else ""
            response = as_role(role).get(f"{ROOT}/reports/metrics/{metric.slug}/rows/{money}")
            assert response.status_code == 200
            for personal in (b"Ada", b"Lovelace", b"ada@", b"example.org", b"Canon"):
                assert personal not in response.content


def test_reading_rows_is_told_to_the_audit_log_and_figures_are_not() -> None:
    def told() -> list[tuple[str, str]]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT action, object_id FROM audit_events ORDER BY id")
            rows: list[tuple[str, str]] = cursor.fetchall()
            return rows

    before = told()
    ask(as_role(Role.AUDITOR), OVERVIEW.url)
    assert told() == before
    ask(as_role(Role.AUDITOR), QUESTIONS[4])
    assert told() == [*before, ("rows_read", "total_tickets")]


def test_a_refused_question_is_not_kept_as_an_answer(valkey: Redis) -> None:
    valkey.flushdb()
    refused = f"{METRICS.path}?metric=total_volume&currency=IRR"
    assert as_role(Role.SUPPORT).get(refused).status_code == 403
    assert json.loads(as_role(Role.MANAGER).get(refused).content)["series"]
    assert as_role(Role.SUPPORT).get(refused).status_code == 403
