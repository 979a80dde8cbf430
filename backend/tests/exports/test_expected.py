"""What is expected, in files of metrics over time: behind what came, with both bands, and with its receipt."""

from typing import Any

import pytest
from django.test import Client

from assets.accounts.models import Role
from assets.common import clock
from assets.forecast.models import ForecastRun
from tests.access.signing_in import as_user, join
from tests.database import Load
from tests.exports.asking import ask, lines, made, refusal, taken
from tests.exports.test_printed import text_of
from tests.targets.market import MARKET, NOW, forecasts

pytestmark = pytest.mark.usefixtures("folder", "paid")

WISH: dict[str, Any] = {
    "what": "metrics",
    "format": "csv",
    "query": {"metric": "total_volume", "from": "2026-03-08", "to": "2026-03-12", "forecast": "true"},
}


@pytest.fixture
def paid(transactional_db: None, valkey: None, dataset: Load, monkeypatch: pytest.MonkeyPatch) -> ForecastRun:
    dataset(MARKET)
    monkeypatch.setattr(clock, "now", lambda: NOW)
    return forecasts()


def wish(**query: str) -> dict[str, Any]:
    return {**WISH, "query": {**WISH["query"], **query}}


def test_rows_of_what_is_expected_follow_up_to_the_day_asked_for(manager: Client) -> None:
    found = lines(taken(manager, WISH))
    came = [one for one in found if one["Range"] == "now"]
    expected = [one for one in found if one["Range"] == "expected"]

    assert [(one["Figure"], one["From"], one["Value"]) for one in came] == [
        ("point", "2026-03-08", "1000"),
        ("point", "2026-03-09", "1000"),
        ("point", "2026-03-10", "0"),
        ("total", "2026-03-08", "2000"),
    ]
    assert [one["Figure"] for one in expected[:5]] == [
        "point",
        "lower_80",
        "upper_80",
        "lower_95",
        "upper_95",
    ]
    points = [one for one in expected if one["Figure"] == "point"]
    assert [(one["From"], one["Value"], one["Currency"]) for one in points] == [
        ("2026-03-10", "1000", "IRR"),
        ("2026-03-11", "1000", "IRR"),
        ("2026-03-12", "1000", "IRR"),
    ]


def test_without_being_asked_for_it_is_not_there(manager: Client) -> None:
    found = lines(taken(manager, wish(forecast="")))

    assert {one["Range"] for one in found} == {"now"}


@pytest.mark.parametrize("format_", ["xlsx", "json", "parquet"])
def test_each_format_has_as_many_rows(manager: Client, format_: str) -> None:
    export = made(manager, {**WISH, "format": format_})

    assert (export["state"], export["rows"]) == ("done", 4 + 5 * 3)


def test_the_manifest_has_the_receipt_of_the_forecast(manager: Client, paid: ForecastRun) -> None:
    number = made(manager, WISH)["id"]
    manifest = manager.get(f"/api/v1/reports/exports/{number}/manifest/").json()

    assert manifest["query"]["forecast"] is True
    receipt = manifest["of"]["forecast"]["total_volume"]
    assert (receipt["run"], receipt["digest"]) == (paid.id, bytes(paid.digest).hex())


def test_months_are_those_of_the_calendar_and_a_pdf_says_the_same_in_both_languages(manager: Client) -> None:
    query = {"from": "2026-02-20", "to": "2026-03-20", "grain": "month", "calendar": "persian"}
    english = text_of(taken(manager, {**wish(**query), "format": "pdf"}))
    farsi = text_of(taken(manager, {**wish(**query), "format": "pdf"}, language="fa", calendar="persian"))

    assert "Expected · Payment volume" in english
    assert "29,000 rials" in english
    assert "Made of sealed days up to 9 March 2026" in english
    assert "بینی" in farsi


def test_where_there_is_no_forecast_it_is_said_and_nothing_is_made_up(manager: Client) -> None:
    revenue = wish(metric="revenue")
    number = made(manager, revenue)["id"]
    manifest = manager.get(f"/api/v1/reports/exports/{number}/manifest/").json()

    assert manifest["of"]["forecast"]["revenue"] == {"refused": "not_made_yet"}
    assert "There is no forecast" in text_of(taken(manager, {**revenue, "format": "pdf"}))


def test_who_may_not_see_the_metric_gets_no_forecast_of_it() -> None:
    support = as_user(join(role=Role.SUPPORT))

    assert refusal(ask(support, WISH))["code"] == "metric_not_in_scope"


def test_another_word_is_refused(manager: Client) -> None:
    assert refusal(ask(manager, wish(forecast="yes")))["code"] == "unknown_parameter"
