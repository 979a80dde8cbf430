"""The rows behind a figure over HTTP."""

from django.test import Client

from tests.reports.api.endpoints import METRICS, ROWS
from tests.reports.api.reading import ask, problem


def test_the_sum_is_the_figure(api: Client) -> None:
    (series,) = ask(api, f"{METRICS.path}?metric=total_volume&currency=IRR")["series"]
    found = ask(api, ROWS.url)
    assert (found["sum"], found["count"], found["next"]) == (series["total"], 1, None)
    (row,) = found["rows"]
    assert (row["log"], row["fact"], row["day"], row["value"], row["currency"]) == (
        "payment_events",
        "verified",
        "2026-03-09",
        "5000",
        "IRR",
    )
    assert (row["asset_type"], row["segment"], row["region"]) == ("unattributed", "newcomer", "IR-23")


def test_pages_follow_each_other(api: Client) -> None:
    path = ROWS.path.replace("total_volume", "total_tickets")
    first = ask(api, f"{path}?limit=1")
    second = ask(api, f"{path}?limit=1&cursor={first['next']}")
    assert (first["sum"], first["count"], second["sum"], second["next"]) == ("2", 2, "2", None)
    assert {row["id"] for page in (first, second) for row in page["rows"]} == {"1", "2"}


def test_a_ratio_has_two_parts(api: Client) -> None:
    path = ROWS.path.replace("total_volume", "completion_rate")
    assert ask(api, f"{path}?part=denominator")["parts"] == {"numerator": "0", "denominator": "1"}


def test_404_for_a_metric_that_does_not_exist(api: Client) -> None:
    told = problem(api.get(ROWS.path.replace("total_volume", "nothing")), 404)
    assert (told["code"], told["field"]) == ("unknown_metric", "slug")
    assert "total_volume" in told["allowed"]
