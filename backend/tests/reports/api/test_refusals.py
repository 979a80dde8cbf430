"""Each kind of question that is not answered: its code, the parameter at fault, and what it may be."""

import pytest
from django.test import Client

from tests.reports.api.endpoints import METRICS, OVERVIEW, ROWS
from tests.reports.api.reading import problem

VOLUME = "metric=total_volume&currency=IRR"

REFUSED = [
    (METRICS.path, "", "missing_metric", "metric"),
    (METRICS.path, "metric=", "missing_metric", "metric"),
    (METRICS.path, "metric=nothing", "unknown_metric", "metric"),
    (METRICS.path, "metric=a%00b", "unknown_metric", "metric"),
    (METRICS.path, f"{VOLUME}&grain=hour", "unknown_grain", "grain"),
    (METRICS.path, f"{VOLUME}&calendar=hijri", "unknown_calendar", "calendar"),
    (METRICS.path, f"{VOLUME}&split=weekday", "unknown_dimension", "split"),
    (METRICS.path, f"{VOLUME}&compare=future", "unknown_comparison", "compare"),
    (METRICS.path, "metric=wallet_balances&asset_type=camera", "dimension_not_available", "asset_type"),
    (METRICS.path, "metric=total_users&split=currency", "dimension_not_available", "split"),
    (METRICS.path, "metric=total_volume", "mixed_currency", "currency"),
    (METRICS.path, f"{VOLUME}&convert_to=EUR", "rate_missing", "convert_to"),
    (METRICS.path, f"{VOLUME}&from=2020-01-01&to=2026-01-01", "range_too_long", "grain"),
    (
        METRICS.path,
        "&".join(f"metric={slug}" for slug in ["total_users"] * 2 + list("abc")),
        "unknown_metric",
        "metric",
    ),
    (OVERVIEW.path, "from=2026-13-01", "bad_day", "from"),
    (OVERVIEW.path, "from=20260101", "bad_day", "from"),
    (OVERVIEW.path, "to=1405-01-01", "bad_day", "to"),
    (OVERVIEW.path, "from=2026-03-09&to=2026-03-08", "bad_range", "from"),
    (OVERVIEW.path, "from=2027-01-01", "bad_range", "from"),
    (OVERVIEW.path, "from=2026-03-01&from=2026-03-02", "repeated_parameter", "from"),
    (OVERVIEW.path, "asset_type=spaceship", "unknown_member", "asset_type"),
    (OVERVIEW.path, "asset_type=a%00b", "unknown_member", "asset_type"),
    (OVERVIEW.path, "region=%ff", "unknown_member", "region"),
    (OVERVIEW.path, "currency=rial", "unknown_currency", "currency"),
    (OVERVIEW.path, "&".join(f"region=r{number}" for number in range(101)), "too_many_members", "region"),
    (ROWS.path, "limit=0", "bad_limit", "limit"),
    (ROWS.path, "limit=201", "bad_limit", "limit"),
    (ROWS.path, "limit=ten", "bad_limit", "limit"),
    (ROWS.path, "currency=IRR&cursor=nonsense", "bad_cursor", "cursor"),
    (ROWS.path, "currency=IRR&part=numerator", "part_not_available", "part"),
    (ROWS.path, "convert_to=USD", "rate_missing", "convert_to"),
    (METRICS.path, f"{VOLUME}&split=region&top=0", "bad_top", "top"),
]


@pytest.mark.parametrize(("path", "question", "code", "field"), REFUSED, ids=lambda value: str(value)[:40])
def test_422(api: Client, path: str, question: str, code: str, field: str) -> None:
    told = problem(api.get(f"{path}?{question}"), 422)
    assert (told["code"], told["field"]) == (code, field)


def test_what_is_allowed_is_told(api: Client) -> None:
    grain = problem(api.get(f"{METRICS.path}?{VOLUME}&grain=hour"), 422)
    assert grain["allowed"] == ["day", "week", "month", "quarter", "year"]
    mixed = problem(api.get(f"{METRICS.path}?metric=total_volume"), 422)
    assert mixed["allowed"] == ["IRR", "USD"]
    long = problem(api.get(f"{METRICS.path}?{VOLUME}&from=2020-01-01&to=2026-01-01"), 422)
    assert isinstance(long["allowed"], dict)
    assert long["allowed"]["day"] == 1100


def test_all_that_is_wrong_is_said_at_once(api: Client) -> None:
    told = problem(api.get(f"{METRICS.path}?metric=nothing&grain=hour&from=x&limit=1"), 422)
    assert [(fault["code"], fault["field"]) for fault in told["errors"]] == [
        ("unknown_parameter", "limit"),
        ("unknown_metric", "metric"),
        ("unknown_grain", "grain"),
        ("bad_day", "from"),
    ]
    first = told["errors"][0]
    assert {name: told[name] for name in ("code", "detail", "field", "allowed")} == first


def test_a_refusal_is_not_kept(api: Client) -> None:
    for _ in range(2):
        response = api.get(f"{OVERVIEW.path}?asset_type=spaceship")
        assert problem(response, 422)["code"] == "unknown_member"
        assert response["Cache-Control"] == "no-store"
