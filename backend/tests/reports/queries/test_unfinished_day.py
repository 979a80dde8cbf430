"""A day that is not over is in a figure and left out of its change, as is the day in its place before."""

from datetime import date
from decimal import Decimal

import pytest

from assets.common.row_scope import Scope
from assets.reports.queries.parameters import Parameters, Reader
from assets.reports.queries.questions import MetricsParams
from assets.reports.queries.runner import metrics
from tests.reports.queries.asking import TODAY, ask_contributions, ask_one, ask_overview
from tests.reports.queries.oracle import METRICS, MONEY, RATIOS, WITHOUT_ASSETS, Chosen, Oracle

pytestmark = pytest.mark.django_db

YESTERDAY, TOMORROW = date(2026, 3, 9), date(2026, 3, 11)
FIRST = date(2026, 3, 4)  # seven days with today
BEFORE_FIRST, BEFORE_LAST = date(2026, 2, 25), date(2026, 3, 2)  # six days, from a Wednesday as well


def currency(metric: str) -> str | None:
    return "IRR" if metric in MONEY else None


@pytest.mark.parametrize("metric", METRICS)
def test_six_whole_days_are_compared_with_six_and_the_figure_is_of_seven(oracle: Oracle, metric: str) -> None:
    series = ask_one(metric, from_=FIRST, compare="previous", currency=currency(metric))
    chosen = Chosen(currency=currency(metric))
    assert series.total == oracle.value(metric, FIRST, TODAY, chosen)
    previous = series.previous
    assert previous is not None
    assert previous.compared_end == YESTERDAY
    assert previous.compared == oracle.value(metric, FIRST, YESTERDAY, chosen)
    assert (previous.start, previous.end) == (BEFORE_FIRST, BEFORE_LAST)
    assert previous.total == oracle.value(metric, BEFORE_FIRST, BEFORE_LAST, chosen)
    assert [point.start for point in previous.points][-1] == BEFORE_LAST


def test_what_happens_today_moves_the_figure_and_not_its_change(oracle: Oracle) -> None:
    """Some metrics have facts of today in this marketplace, or the rule would be tried on nothing."""
    moved = set()
    for metric in METRICS:
        series = ask_one(metric, from_=FIRST, compare="previous", currency=currency(metric))
        assert series.previous is not None
        if series.total != series.previous.compared:
            moved.add(metric)
        closed = ask_one(metric, from_=FIRST, to=YESTERDAY, compare="previous", currency=currency(metric))
        assert closed.total == series.previous.compared
    assert moved >= {"tickets_created", "total_tickets"}


@pytest.mark.parametrize("split", ["region", "segment", "asset_type", "currency"])
def test_members_are_compared_by_the_same_days(oracle: Oracle, split: str) -> None:
    metric = "total_volume" if split == "currency" else "tickets_created"
    answer = metrics(
        MetricsParams.parse(
            {"metric": [metric], "from": [FIRST.isoformat()], "split": [split], "compare": ["previous"]},
            Reader(TODAY, Scope.ALL),
        ).query
    )
    assert answer.series
    for series in answer.series:
        member = series.split[split]
        chosen = Chosen(currency=member) if split == "currency" else Chosen(((split, (member,)),))
        assert series.previous is not None
        assert series.previous.compared == oracle.value(metric, FIRST, YESTERDAY, chosen)
        assert series.previous.total == oracle.value(metric, BEFORE_FIRST, BEFORE_LAST, chosen)


def test_a_card_is_compared_as_its_series_is(oracle: Oracle) -> None:
    for card in ask_overview(from_=FIRST).cards:
        series = ask_one(card.metric, from_=FIRST, compare="previous", currency=card.currency)
        assert series.previous is not None
        assert (card.value, card.compared, card.previous) == (
            series.total, series.previous.compared, series.previous.total,
        )  # fmt: skip
        assert card.change == series.previous.change
        assert (card.end, card.compared_end, card.previous_end) == (TODAY, YESTERDAY, BEFORE_LAST)


@pytest.mark.parametrize("metric", [one for one in METRICS if one != "active_users"])
def test_contributions_are_of_the_days_that_are_compared(oracle: Oracle, metric: str) -> None:
    split = "region" if metric in WITHOUT_ASSETS else "asset_type"
    found = ask_contributions(metric, split, from_=FIRST, currency=currency(metric))
    chosen = Chosen(currency=currency(metric))
    assert (found.start, found.end, found.partial) == (FIRST, YESTERDAY, True)
    assert (found.previous_start, found.previous_end) == (BEFORE_FIRST, BEFORE_LAST)
    assert found.value == oracle.value(metric, FIRST, YESTERDAY, chosen)
    assert found.previous == oracle.value(metric, BEFORE_FIRST, BEFORE_LAST, chosen)
    if found.difference is not None and metric not in RATIOS:
        parts = sum(Decimal(one.contribution or 0) for one in found.members)
        assert parts + Decimal(found.rounding or 0) == Decimal(found.difference)


def test_converted_money_leaves_today_out_too(oracle: Oracle) -> None:
    for metric in ("total_volume", "wallet_balances"):
        now = ask_one(metric, from_=FIRST, compare="previous", convert_to="USD")
        closed = ask_one(metric, from_=FIRST, to=YESTERDAY, convert_to="USD")
        assert now.previous is not None
        assert now.previous.compared == closed.total


def test_of_today_alone_there_is_nothing_to_compare_with(oracle: Oracle) -> None:
    for card in ask_overview(from_=TODAY).cards:
        assert (card.compared, card.compared_end, card.previous, card.previous_end) == (None,) * 4
        assert (card.change.kind, card.partial) == ("none", True)
    assert ask_one("tickets_created", from_=TODAY, compare="previous").previous is None
    found = ask_contributions("tickets_created", "region", from_=TODAY)
    assert (found.previous, found.difference, found.partial) == (None, None, True)
    assert found.value == oracle.value("tickets_created", TODAY, TODAY)


def test_at_midnight_the_day_is_over_and_is_compared(oracle: Oracle) -> None:
    before, after = (
        ask_one("tickets_created", from_=FIRST, to=TODAY, compare="previous", today=today)
        for today in (TODAY, TOMORROW)
    )
    assert before.total == after.total
    assert before.previous is not None
    assert after.previous is not None
    assert (before.previous.compared_end, after.previous.compared_end) == (YESTERDAY, TODAY)
    assert after.previous.compared == after.total
    assert after.previous.end == date(2026, 3, 3)


def keys(given: Parameters) -> set[str]:
    return {MetricsParams.parse(given, Reader(day, Scope.ALL)).query.key() for day in (TODAY, TOMORROW)}


def test_an_answer_of_yesterday_is_not_served_after_midnight() -> None:
    asked = {"metric": ["revenue"], "from": [FIRST.isoformat()], "to": [TODAY.isoformat()]}
    assert len(keys({**asked, "compare": ["previous"]})) == 2


def test_the_day_left_out_is_no_point_that_counts_towards_the_limit(
    oracle: Oracle, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = type("Limits", (), {"points": 13})
    monkeypatch.setattr("assets.reports.queries.runner.LIMITS", limits)
    series = ask_one("tickets_created", from_=FIRST, compare="previous")
    assert len(series.points) + len(series.previous.points if series.previous else ()) == 13
