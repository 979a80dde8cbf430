"""Forecasts over HTTP: in both calendars, with what they were made from, for those who see the metric."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from assets.accounts.models import Role
from assets.common import clock
from assets.forecast import selectors
from assets.forecast.services import make_run, score
from assets.forecast.steps import Step
from tests.access.signing_in import as_role
from tests.acting import OWNER, acting_as
from tests.forecast.market import LAST, NOW

FORECAST = "/api/v1/reports/forecast/"
ACCURACY = "/api/v1/reports/forecast/accuracy/"

pytestmark = pytest.mark.usefixtures("market", "valkey")


@pytest.fixture(autouse=True)
def _stand_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@acting_as(OWNER)
def make(*metrics: str, last: date = LAST, trial: bool = False) -> None:
    for metric in metrics:
        make_run(Step(metric, last, trial=trial), lambda: False)


def ask(query: str, role: Role = Role.MANAGER) -> dict[str, Any]:
    answer = as_role(role).get(f"{FORECAST}?{query}")
    assert answer.status_code == 200, answer.content
    body: dict[str, Any] = answer.json()
    return body


def only(query: str, role: Role = Role.MANAGER) -> dict[str, Any]:
    (found,) = ask(query, role)["forecasts"]
    return dict(found)


def test_days_come_with_bands_and_a_receipt() -> None:
    make("tickets_created")
    found = only("metric=tickets_created")
    (series,) = found["series"]
    first, *_, last = series["points"]

    assert (found["refused"], series["split"], series["made_by"]) == (None, {}, "A")
    assert (first["start"], last["start"], len(series["points"])) == ("2026-03-10", "2026-06-07", 90)
    assert int(first["lower_95"]) <= int(first["lower_80"]) <= int(first["point"])
    assert int(first["point"]) <= int(first["upper_80"]) <= int(first["upper_95"])
    assert found["receipt"]["sealed_to"] == "2026-03-09"
    assert (len(found["receipt"]["inputs"]), len(found["receipt"]["digest"])) == (64, 64)
    assert found["receipt"]["country"] == "IR"
    assert "statsforecast" in found["receipt"]["libraries"]


def test_a_split_has_each_member_and_adds_up() -> None:
    make("tickets_created")
    whole = only("metric=tickets_created")["series"][0]["points"]
    found = only("metric=tickets_created&split=asset_type")
    names = [(one["split"], one["together"]) for one in found["series"]]

    assert names == [
        ({"asset_type": "camera"}, False),
        ({"asset_type": "drill"}, False),
        ({}, True),
    ]
    assert found["refused_members"] == [{"member": "book", "reason": "too_few_facts", "days": 100}]
    for at, point in enumerate(whole):
        assert int(point["point"]) == sum(int(one["points"][at]["point"]) for one in found["series"])


def test_members_are_added_up_and_what_has_no_forecast_is_refused() -> None:
    make("tickets_created")
    both = only("metric=tickets_created&asset_type=camera&asset_type=drill&to=2026-03-11")
    (series,) = both["series"]

    assert [int(point["point"]) for point in series["points"]] == [3, 3]
    assert series["points"][0]["lower_80"] is None
    refused = {
        "metric=tickets_created&asset_type=book": "member_too_small",
        "metric=tickets_created&asset_type=camera&split=region": "two_dimensions",
        "metric=active_users&grain=month": "not_additive",
        "metric=total_volume&convert_to=USD": "converted",
        "metric=payments_failed&split=reason": "by_reason",
        "metric=revenue": "not_made_yet",
    }
    assert {query: only(query)["refused"] for query in refused} == refused


def test_months_are_those_of_the_calendar_with_what_has_come_and_the_month_before() -> None:
    make("tickets_created")
    of_calendar = {
        calendar: only(f"metric=tickets_created&grain=month&calendar={calendar}")["series"][0]["points"]
        for calendar in ("persian", "gregorian")
    }
    persian, gregorian = of_calendar["persian"][0], of_calendar["gregorian"][0]
    days = only("metric=tickets_created")["series"][0]["points"]

    def expected(until: str) -> int:
        return sum(int(day["point"]) for day in days if day["start"] <= until)

    assert (persian["start"], persian["end"]) == ("2026-02-20", "2026-03-20")
    assert (gregorian["start"], gregorian["end"]) == ("2026-03-01", "2026-03-31")
    assert int(persian["so_far"]) == came("2026-02-20", "2026-03-09")
    assert int(gregorian["so_far"]) == came("2026-03-01", "2026-03-09")
    assert int(persian["point"]) == int(persian["so_far"]) + expected("2026-03-20")
    assert int(gregorian["point"]) == int(gregorian["so_far"]) + expected("2026-03-31")
    assert int(persian["previous"]) == came("2026-01-21", "2026-02-19")
    assert int(gregorian["previous"]) == came("2026-02-01", "2026-02-28")
    assert persian["change"]["kind"] == "percent"
    assert persian["lower_80"] is None  # no band of a sum where none was measured


def came(first: str, last: str) -> int:
    answer = as_role(Role.MANAGER).get(
        f"/api/v1/reports/metrics/?metric=tickets_created&from={first}&to={last}&grain=year"
    )
    return sum(int(point["value"]) for point in answer.json()["series"][0]["points"])


def test_a_stock_is_its_last_day_and_a_ratio_that_of_its_sums() -> None:
    make("total_tickets", "average_payment")
    days = only("metric=total_tickets")["series"][0]["points"]
    month = only("metric=total_tickets&grain=month&calendar=gregorian")["series"][0]["points"][0]
    ratio = only("metric=average_payment&grain=month&calendar=gregorian")["series"][0]["points"][0]

    assert month["point"] == next(day["point"] for day in days if day["start"] == "2026-03-31")
    assert month["lower_80"] is not None
    assert 1_000 <= int(ratio["point"]) <= 1_060


def test_who_sees_the_metric_sees_its_forecast() -> None:
    make("tickets_created", "total_volume")
    statuses = {
        role: (
            as_role(role).get(f"{FORECAST}?metric=tickets_created").status_code,
            as_role(role).get(f"{FORECAST}?metric=total_volume").status_code,
            as_role(role).get(ACCURACY).status_code,
        )
        for role in Role
    }

    assert statuses == {
        Role.USER: (403, 403, 403),
        Role.SUPPORT: (200, 403, 200),
        Role.MANAGER: (200, 200, 200),
        Role.AUDITOR: (200, 200, 200),
        Role.ADMIN: (200, 200, 200),
    }
    assert Client().get(f"{FORECAST}?metric=tickets_created").status_code == 401
    assert only("metric=tickets_created", Role.SUPPORT)["series"]


def test_the_service_sees_no_score_of_money() -> None:
    for metric in ("tickets_created", "total_volume"):
        make(metric, last=date(2026, 2, 1), trial=True)
        with acting_as(OWNER):
            score(metric, LAST)

    def metrics(role: Role) -> set[str]:
        return {one["metric"] for one in as_role(role).get(ACCURACY).json()["accuracy"]}

    assert metrics(Role.MANAGER) == {"tickets_created", "total_volume"}
    assert metrics(Role.SUPPORT) == {"tickets_created"}


def test_how_good_it_was_is_beside_the_naive_forecast_by_days_ahead() -> None:
    make("tickets_created", last=date(2026, 2, 1), trial=True)
    with acting_as(OWNER):
        score("tickets_created", LAST)
    rows = as_role(Role.MANAGER).get(ACCURACY).json()["accuracy"]

    assert [(one["ahead"], one["trial"], one["count"]) for one in rows] == [
        (1, True, 1),
        (7, True, 1),
        (28, True, 1),
    ]
    assert all(one["mase"] is not None and one["naive_mase"] is not None for one in rows)
    assert {one["covered_95"] for one in rows} <= {"0", "1"}


def test_without_the_packages_it_says_so_and_goes_on_showing_what_was_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make("tickets_created")
    monkeypatch.setattr(selectors, "missing_modules", lambda: ("statsforecast",))

    assert only("metric=revenue")["refused"] == "not_installed"
    assert only("metric=tickets_created")["refused"] is None


def test_faults_are_refused_as_those_of_metrics() -> None:
    for query, code in {
        "": "missing_metric",
        "metric=nope": "unknown_metric",
        "metric=tickets_created&split=currency": "dimension_not_available",
        "metric=tickets_created&asset_type=nope": "unknown_member",
        "metric=tickets_created&days=7": "unknown_parameter",
    }.items():
        answer = as_role(Role.MANAGER).get(f"{FORECAST}?{query}")
        assert (answer.status_code, answer.json()["code"]) == (422, code), query
