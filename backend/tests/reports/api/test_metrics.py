"""Series of metrics over HTTP."""

from django.test import Client

from tests.reports.api.endpoints import METRICS
from tests.reports.api.reading import ask


def series_of(api: Client, question: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = ask(api, f"{METRICS.path}?{question}")["series"]
    return found


def test_points_are_gregorian_days_of_jalali_months(api: Client) -> None:
    (series,) = series_of(
        api, "metric=total_volume&currency=IRR&grain=month&calendar=persian&from=2026-02-15&to=2026-03-10"
    )
    assert series["points"] == [
        {"start": "2026-02-15", "end": "2026-02-19", "value": "0", "partial": True},
        {"start": "2026-02-20", "end": "2026-03-10", "value": "5000", "partial": True},
    ]
    assert (series["total"], series["currency"], series["exponent"], series["split"]) == (
        "5000",
        "IRR",
        0,
        {},
    )


def test_metrics_come_in_the_order_asked_for(api: Client) -> None:
    asked = ["overdue_loans", "completion_rate", "active_users"]
    found = series_of(api, "&".join(f"metric={slug}" for slug in asked))
    assert [(one["metric"], one["kind"], one["unit"], one["total"]) for one in found] == [
        ("overdue_loans", "stock", "count", "1"),
        ("completion_rate", "ratio", "share", "0"),
        ("active_users", "distinct", "count", "2"),
    ]


def test_a_split_has_a_series_for_each_member(api: Client) -> None:
    found = series_of(api, "metric=total_users&split=region")
    assert [(one["split"], one["total"]) for one in found] == [
        ({"region": "IR-23"}, "1"),
        ({"region": "unattributed"}, "1"),
    ]


def test_no_value_is_null_and_not_zero(api: Client) -> None:
    (series,) = series_of(api, "metric=completion_rate&from=2026-03-08&to=2026-03-08")
    assert series["total"] is None
    assert series["points"] == [{"start": "2026-03-08", "end": "2026-03-08", "value": None, "partial": False}]


def test_the_days_before_come_with_it(api: Client) -> None:
    (series,) = series_of(api, "metric=total_tickets&from=2026-03-09&to=2026-03-09&compare=previous")
    assert series["previous"] == {
        "start": "2026-03-08",
        "end": "2026-03-08",
        "points": [{"start": "2026-03-08", "end": "2026-03-08", "value": "1", "partial": False}],
        "total": "1",
        "compared_end": "2026-03-09",
        "compared": "2",
        "change": {"kind": "percent", "value": "100.0"},
    }


def test_a_region_written_in_persian_is_read(api: Client) -> None:
    response = api.get(f"{METRICS.path}?metric=total_users&region=تهران")
    assert response.json()["detail"] == "there is no region 'تهران'"
