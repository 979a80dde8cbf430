"""Every metric by every grain, split and filter equals a plain recount of the logs."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from assets.reports.metrics.registry import METRIC
from assets.reports.queries.answers import Series
from tests.reports.queries.asking import TODAY, ask
from tests.reports.queries.oracle import METRICS, MONEY, WITHOUT_ASSETS, Chosen, Oracle, buckets

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 10, 4), date(2026, 3, 8)
GRAINS = [
    ("day", "gregorian"),
    ("week", "persian"),
    ("month", "gregorian"),
    ("month", "persian"),
    ("quarter", "gregorian"),
    ("quarter", "persian"),
    ("year", "gregorian"),
    ("year", "persian"),
]
Filters = Mapping[str, list[str]]
FILTERS: list[Filters] = [
    {},
    {"segment": ["newcomer"]},
    {"segment": ["regular", "unattributed"], "region": ["IR-23"]},
    {"region": ["IR-07"]},  # where nothing ever happened
    {"asset_type": ["camera", "car"]},
    {"asset_type": ["car"], "segment": ["unattributed"], "region": ["IR-23", "IR-10"]},
]


def chosen_by(filters: Filters, **more: str) -> Chosen:
    members = {name: tuple(slugs) for name, slugs in filters.items()} | {
        name: (slug,) for name, slug in more.items()
    }
    return Chosen(tuple(members.items()))


def currency(metric: str, code: str = "IRR") -> str | None:
    return code if metric in MONEY else None


def in_currency(chosen: Chosen, metric: str, code: str = "IRR") -> Chosen:
    return Chosen(chosen.members, code) if metric in MONEY else chosen


def assert_equals(series: Series, oracle: Oracle, chosen: Chosen, grain: str, calendar: str) -> None:
    expected = buckets(FIRST, LAST, grain, calendar)
    assert [(one.start, one.end) for one in series.points] == expected
    values = [oracle.value(series.metric, start, end, chosen) for start, end in expected]
    assert [one.value for one in series.points] == values
    assert series.total == oracle.value(series.metric, FIRST, LAST, chosen)


def test_the_recount_knows_every_metric() -> None:
    assert sorted(METRICS) == sorted(METRIC)


@pytest.mark.quick
@pytest.mark.parametrize("metric", METRICS)
def test_the_marketplace_has_something_of_every_metric(oracle: Oracle, metric: str) -> None:
    assert oracle.value(metric, FIRST, LAST, in_currency(Chosen(), metric)) not in (None, "0")


@pytest.mark.parametrize(("grain", "calendar"), GRAINS)
@pytest.mark.parametrize("metric", METRICS)
def test_by_every_grain(oracle: Oracle, metric: str, grain: str, calendar: str) -> None:
    (series,) = ask(
        metric, from_=FIRST, to=LAST, grain=grain, calendar=calendar, currency=currency(metric)
    ).series
    assert_equals(series, oracle, in_currency(Chosen(), metric), grain, calendar)


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize("metric", METRICS)
def test_by_every_filter(oracle: Oracle, metric: str, filters: Filters) -> None:
    if "asset_type" in filters and metric in WITHOUT_ASSETS:
        filters = {name: slugs for name, slugs in filters.items() if name != "asset_type"}
    (series,) = ask(metric, from_=FIRST, to=LAST, grain="month", currency=currency(metric), **filters).series
    assert_equals(series, oracle, in_currency(chosen_by(filters), metric), "month", "gregorian")


@pytest.mark.parametrize("split", ["asset_type", "segment", "region"])
@pytest.mark.parametrize("metric", METRICS)
def test_split_into_members_that_have_facts(oracle: Oracle, metric: str, split: str) -> None:
    if split == "asset_type" and metric in WITHOUT_ASSETS:
        return
    filters = {"region": ["IR-23", "unattributed"]}
    found = ask(
        metric, from_=FIRST, to=LAST, grain="month", split=split, currency=currency(metric), **filters
    ).series
    members = ["unattributed", "camera", "car", "newcomer", "regular", "IR-23", "IR-10"]
    expected = set()
    for member in members:
        chosen = in_currency(chosen_by(filters, **{split: member}), metric)
        if split == "region" and member not in filters["region"]:
            continue
        in_range = oracle.has_facts(metric, FIRST, LAST, chosen)
        is_stock = METRIC[metric].kind == "stock" and oracle.value(metric, FIRST, LAST, chosen) != "0"
        if in_range or is_stock:
            expected.add(member)
    assert {series.split[split] for series in found} == expected
    for series in found:
        assert_equals(
            series, oracle, in_currency(chosen_by(filters, **series.split), metric), "month", "gregorian"
        )
    totals = [float(series.total) for series in found if series.total is not None]
    # A ratio's members are in the order of what it is over.
    assert METRIC[metric].kind == "ratio" or totals == sorted(totals, reverse=True)


@pytest.mark.parametrize("split", ["asset_type", "segment", "region", "currency"])
@pytest.mark.parametrize("metric", ["payments_verified", "payments_failed"])
def test_the_parts_of_a_flow_add_up_to_the_whole(oracle: Oracle, metric: str, split: str) -> None:
    (whole,) = ask(metric, from_=FIRST, to=LAST, grain="week").series
    parts = ask(metric, from_=FIRST, to=LAST, grain="week", split=split).series
    assert len(parts) > 1
    for place, point in enumerate(whole.points):
        assert sum(int(part.points[place].value or 0) for part in parts) == int(point.value or 0)
    assert sum(int(part.total or 0) for part in parts) == int(whole.total or 0)


def test_a_count_is_told_apart_by_the_currency_of_its_payments(oracle: Oracle) -> None:
    in_dollars = Chosen(currency="USD")
    (filtered,) = ask("payments_verified", from_=FIRST, to=LAST, currency="USD").series
    split = ask("payments_verified", from_=FIRST, to=LAST, split="currency").series
    expected = oracle.value("payments_verified", FIRST, LAST, in_dollars)
    assert filtered.total == expected
    assert {one.split["currency"]: one.total for one in split}["USD"] == expected
    assert {one.currency for one in (filtered, *split)} == {None}


def test_a_currency_chooses_among_the_money_of_several_metrics(oracle: Oracle) -> None:
    users, volume = ask(["total_users", "total_volume"], from_=FIRST, to=LAST, currency="USD").series
    assert users.total == oracle.value("total_users", FIRST, LAST)
    assert volume.total == oracle.value("total_volume", FIRST, LAST, Chosen(currency="USD"))


def test_several_metrics_come_in_the_order_in_which_they_were_asked_for(oracle: Oracle) -> None:
    asked = ["active_users", "total_users", "completion_rate", "average_loan_days", "new_users"]
    found = ask(asked, from_=FIRST, to=LAST, grain="quarter").series
    assert [one.metric for one in found] == asked
    for series in found:
        assert_equals(series, oracle, Chosen(), "quarter", "gregorian")


@pytest.mark.parametrize("metric", METRICS)
def test_compared_with_as_many_days_before(oracle: Oracle, metric: str) -> None:
    (series,) = ask(
        metric, from_=FIRST, to=LAST, grain="month", compare="previous", currency=currency(metric)
    ).series
    start, end = FIRST - (LAST - FIRST) - timedelta(days=1), FIRST - timedelta(days=1)
    previous = series.previous
    assert previous is not None
    assert (previous.start, previous.end) == (start, end)
    chosen = in_currency(Chosen(), metric)
    assert [one.value for one in previous.points] == [
        oracle.value(metric, *bucket, chosen) for bucket in buckets(start, end, "month", "gregorian")
    ]
    assert previous.total == oracle.value(metric, start, end, chosen)


def test_days_to_come_are_never_shown(oracle: Oracle) -> None:
    assert any(fact.measure == "loans_overdue_less_settled" and fact.day > TODAY for fact in oracle.facts)
    found = ask("overdue_loans", from_=FIRST, to=TODAY + timedelta(days=30))
    (series,) = found.series
    assert series.points[-1].end == TODAY
    assert series.points[-1].partial
    assert series.total == oracle.value("overdue_loans", FIRST, TODAY)
    assert [one.code for one in found.warnings] == ["range_clamped"]
    assert found.query["to"] == TODAY.isoformat()


def test_nothing_at_all_is_zero_and_a_ratio_over_nothing_has_no_value(oracle: Oracle) -> None:
    asked = [
        "tickets_created",
        "total_tickets",
        "completion_rate",
        "average_payment",
        "active_users",
        "revenue",
    ]
    found = ask(asked, from_="2020-01-01", to="2020-02-29", grain="month", compare="previous").series
    assert [one.total for one in found] == ["0", "0", None, None, "0", "0"]
    assert [[point.value for point in one.points] for one in found] == [
        [total] * 2 for total in ("0", "0", None, None, "0", "0")
    ]
    assert [one.previous and one.previous.change.kind for one in found] == ["none"] * 6
    # Of payments there are two currencies, none of them in this range; of fees there is one.
    assert [one.currency for one in found] == [None, None, None, "IRR", None, "IRR"]


def test_the_answer_says_what_was_understood(oracle: Oracle) -> None:
    found = ask("payments_verified", region=["IR-23", "IR-10", "IR-23"], split="segment")
    assert found.query == {
        "metric": ["payments_verified"],
        "from": "2026-02-09",
        "to": "2026-03-10",
        "calendar": "gregorian",
        "asset_type": [],
        "segment": [],
        "region": ["IR-10", "IR-23"],
        "reason": [],
        "currency": None,
        "convert_to": None,
        "grain": "day",
        "split": "segment",
        "top": None,
        "show": None,
        "compare": None,
        "compare_from": None,
        "compare_to": None,
    }
    assert found.version > 0
    assert found.watermark is not None
