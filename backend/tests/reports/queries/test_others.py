"""Past the largest few, all other members as one figure, which is never an average or a sum of what cannot add up."""

from datetime import date

import pytest

from assets.reports.metrics.registry import METRIC
from assets.reports.queries.answers import Series
from tests.reports.queries.asking import ask, ask_one, ask_rows
from tests.reports.queries.oracle import METRICS, MONEY, Chosen, Oracle

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 11, 20), date(2026, 3, 8)
IN_ONE_REGION = {"revenue", "refunds", "gateway_fees"}
"""The marketplace of these tests has too few of their facts to leave other regions."""

SPREAD = [slug for slug in METRICS if slug not in IN_ONE_REGION]
ADDITIVE = [slug for slug in SPREAD if METRIC[slug].kind in ("flow", "stock")]


def currency(metric: str) -> str | None:
    return "IRR" if metric in MONEY else None


def cut(metric: str, **given: str | None) -> tuple[list[Series], Series]:
    """The largest member, and the others."""
    given = {"currency": currency(metric), "grain": "month", **given}
    *named, others = ask(metric, from_=FIRST, to=LAST, split="region", top=1, **given).series
    assert [one.others for one in named] == [{}]
    assert others.split == {}
    return named, others


@pytest.mark.parametrize("metric", SPREAD)
def test_the_others_are_the_figure_of_all_of_them_together(oracle: Oracle, metric: str) -> None:
    _, others = cut(metric)
    chosen = Chosen((("region", tuple(others.others["region"])),), currency(metric))
    assert len(others.others["region"]) > 1
    assert others.total == oracle.value(metric, FIRST, LAST, chosen)
    for point in others.points:
        assert point.value == oracle.value(metric, point.start, point.end, chosen)


@pytest.mark.parametrize("metric", ADDITIVE)
def test_what_adds_up_is_the_whole_less_what_is_shown(oracle: Oracle, metric: str) -> None:
    named, others = cut(metric)
    whole = ask_one(metric, from_=FIRST, to=LAST, grain="month", currency=currency(metric))
    for place, point in enumerate(whole.points):
        shown = sum(int(one.points[place].value or 0) for one in named)
        assert int(others.points[place].value or 0) == int(point.value or 0) - shown


@pytest.mark.parametrize("metric", ["total_volume", "average_payment", "wallet_balances"])
def test_converted_money_of_the_others_is_converted_together(oracle: Oracle, metric: str) -> None:
    _, others = cut(metric, currency=None, convert_to="USD")
    same = ask_one(
        metric, from_=FIRST, to=LAST, grain="month", convert_to="USD", region=list(others.others["region"])
    )
    assert (others.total, others.points, others.currency) == (same.total, same.points, "USD")


@pytest.mark.parametrize("metric", ["total_volume", "active_users", "completion_rate", "overdue_loans"])
def test_the_rows_of_the_others_add_up_to_them(oracle: Oracle, metric: str) -> None:
    _, others = cut(metric)
    regions = list(others.others["region"])
    rows = ask_rows(metric, from_=FIRST, to=LAST, currency=currency(metric), region=regions)
    assert rows.sum == others.total


def test_the_days_before_have_the_same_others(oracle: Oracle) -> None:
    _, others = cut("tickets_created", compare="previous")
    assert others.previous is not None
    chosen = Chosen((("region", tuple(others.others["region"])),))
    before = others.previous
    assert before.total == oracle.value("tickets_created", before.start, before.end, chosen)


def test_where_no_more_are_there_none_are_put_together(oracle: Oracle) -> None:
    plain = ask("revenue", from_=FIRST, to=LAST, currency="IRR", split="region").series
    assert ask("revenue", from_=FIRST, to=LAST, currency="IRR", split="region", top=50).series == plain


def test_amounts_of_several_currencies_are_never_put_together(oracle: Oracle) -> None:
    found = ask("total_volume", from_=FIRST, to=LAST, split="currency", top=1).series
    assert [(one.split["currency"], one.others) for one in found] == [("IRR", {}), ("USD", {})]


def test_each_metric_has_its_own_others(oracle: Oracle) -> None:
    asked = ["tickets_created", "new_users"]
    found = ask(asked, from_=FIRST, to=LAST, split="region", top=1).series
    assert [(one.metric, bool(one.others)) for one in found] == [
        ("tickets_created", False),
        ("tickets_created", True),
        ("new_users", False),
        ("new_users", True),
    ]
