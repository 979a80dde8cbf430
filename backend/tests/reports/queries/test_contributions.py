"""Why a figure changed: each member's part, checked against a plain recount, and all of them against the whole."""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest

from assets.common.row_scope import Scope
from assets.reports.metrics.registry import METRIC
from assets.reports.queries.answers import Contributions
from assets.reports.queries.contributions import apportioned
from assets.reports.queries.errors import (
    BadRange,
    DimensionNotAvailable,
    MetricNotInScope,
    MissingDimension,
    MissingMetric,
    MixedCurrency,
    NotAdditive,
    QueryError,
    RepeatedParameter,
)
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import ContributionsParams
from tests.reports.queries.asking import TODAY, ask_contributions, ask_one
from tests.reports.queries.oracle import METRICS, MONEY, RATIOS, WITHOUT_ASSETS, Chosen, Oracle

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 12, 20), date(2026, 3, 8)
BEFORE_FIRST, BEFORE_LAST = FIRST - (LAST - FIRST) - timedelta(days=1), FIRST - timedelta(days=1)
ADDITIVE = [metric for metric in METRICS if metric != "active_users"]
SPLITS = ["asset_type", "segment", "region"]
PAIRS = [
    (metric, split)
    for metric in ADDITIVE
    for split in SPLITS
    if split != "asset_type" or metric not in WITHOUT_ASSETS
]


def currency(metric: str) -> str | None:
    return "IRR" if metric in MONEY else None


def asked(metric: str, split: str, **given: str | list[str] | None) -> Contributions:
    return ask_contributions(metric, split, from_=FIRST, to=LAST, currency=currency(metric), **given)


def total(found: Contributions) -> Fraction:
    parts = [Fraction(one.contribution or 0) for one in found.members]
    return sum(parts, Fraction(found.rounding or 0))


@pytest.mark.parametrize(("metric", "split"), PAIRS)
def test_contributions_add_up_to_the_difference_of_the_figures_exactly(
    oracle: Oracle, metric: str, split: str
) -> None:
    found = asked(metric, split)
    chosen = Chosen(currency=currency(metric))
    assert (found.start, found.end) == (FIRST, LAST)
    assert (found.previous_start, found.previous_end) == (BEFORE_FIRST, BEFORE_LAST)
    assert found.value == oracle.value(metric, FIRST, LAST, chosen)
    assert found.previous == oracle.value(metric, BEFORE_FIRST, BEFORE_LAST, chosen)
    assert found.value is not None
    assert found.previous is not None
    assert Fraction(found.difference or 0) == Fraction(found.value) - Fraction(found.previous)
    assert found.rounding == "0"
    assert total(found) == Fraction(found.difference or 0)


@pytest.mark.parametrize(("metric", "split"), PAIRS)
def test_each_member_has_its_own_figures_and_of_a_sum_their_difference(
    oracle: Oracle, metric: str, split: str
) -> None:
    found = asked(metric, split)
    assert found.members
    for one in found.members:
        chosen = Chosen(((split, (one.member,)),), currency(metric))
        assert one.value == oracle.value(metric, FIRST, LAST, chosen)
        assert one.previous == oracle.value(metric, BEFORE_FIRST, BEFORE_LAST, chosen)
        if metric not in RATIOS:
            assert int(one.contribution or 0) == int(one.value or 0) - int(one.previous or 0)


@pytest.mark.parametrize("metric", [metric for metric in RATIOS if metric not in WITHOUT_ASSETS])
def test_a_member_of_a_ratio_adds_what_its_rate_and_its_weight_did(oracle: Oracle, metric: str) -> None:
    found = asked(metric, "asset_type")
    over, under, scale, places = RATIOS[metric]

    def sums(first: date, last: date, member: str | None) -> tuple[int, int]:
        members = (("asset_type", (member,)),) if member else ()
        chosen = Chosen(members, currency(metric))
        return oracle.sum(over, first, last, chosen), oracle.sum(under, first, last, chosen)

    (over_now, under_now), (over_before, under_before) = (
        sums(FIRST, LAST, None),
        sums(BEFORE_FIRST, BEFORE_LAST, None),
    )
    mean = (Fraction(over_now, under_now) + Fraction(over_before, under_before)) / 2
    for one in found.members:
        now, before = sums(FIRST, LAST, one.member), sums(BEFORE_FIRST, BEFORE_LAST, one.member)
        expected = (now[0] - mean * now[1]) / under_now - (before[0] - mean * before[1]) / under_before
        assert abs(Fraction(one.contribution or 0) - expected / scale) < Fraction(1, 10**places)


@pytest.mark.parametrize("metric", ["tickets_created", "wallet_balances", "completion_rate"])
def test_the_largest_contribution_of_either_sign_comes_first(oracle: Oracle, metric: str) -> None:
    found = asked(metric, "region")
    sizes = [abs(Fraction(one.contribution or 0)) for one in found.members]
    assert sizes == sorted(sizes, reverse=True)


def test_shares_are_of_the_difference(oracle: Oracle) -> None:
    found = asked("tickets_created", "segment")
    assert found.difference not in (None, "0")
    for one in found.members:
        share = Fraction(one.contribution or 0) / Fraction(found.difference or 1)
        assert abs(Fraction(one.share or 0) - share) <= Fraction(1, 2 * 10**6)


def test_filters_narrow_the_whole_and_its_members(oracle: Oracle) -> None:
    found = asked("tickets_created", "asset_type", region=["IR-23", "IR-10"])
    chosen = Chosen((("region", ("IR-23", "IR-10")),))
    assert found.value == oracle.value("tickets_created", FIRST, LAST, chosen)
    assert total(found) == Fraction(found.difference or 0)


def test_converted_members_and_what_rounding_left_add_up(oracle: Oracle) -> None:
    for split in (*SPLITS, "currency"):
        found = ask_contributions("total_volume", split, from_=FIRST, to=LAST, convert_to="USD")
        assert total(found) == Fraction(found.difference or 0)
        assert abs(int(found.rounding or 0)) < 100
        whole = ask_one("total_volume", from_=FIRST, to=LAST, convert_to="USD", compare="previous")
        assert (found.value, found.currency) == (whole.total, "USD")
        assert whole.previous is not None
        assert (found.previous, found.change) == (whole.previous.total, whole.previous.change)


def test_a_count_changed_by_the_currencies_of_its_payments(oracle: Oracle) -> None:
    found = ask_contributions("payments_verified", "currency", from_=FIRST, to=LAST)
    assert {one.member for one in found.members} == {"IRR", "USD"}
    assert total(found) == Fraction(found.difference or 0)


def test_nothing_at_all_changed_by_nothing(oracle: Oracle) -> None:
    found = ask_contributions("revenue", "region", from_="2020-01-01", to="2020-02-29")
    assert (found.value, found.previous, found.difference, found.rounding) == ("0", "0", "0", "0")
    assert (found.members, found.currency) == ((), "IRR")


def test_without_a_value_before_there_is_no_difference_to_explain(oracle: Oracle) -> None:
    found = ask_contributions("completion_rate", "region", from_=date(2020, 1, 1), to=LAST)
    assert (found.previous, found.difference, found.rounding) == (None, None, None)
    assert found.value is not None
    assert {one.contribution for one in found.members} == {None}


def test_the_answer_says_what_was_understood(oracle: Oracle) -> None:
    assert asked("total_volume", "region").query == {
        "metric": "total_volume",
        "from": "2025-12-20",
        "to": "2026-03-08",
        "calendar": "gregorian",
        "asset_type": [],
        "segment": [],
        "region": [],
        "reason": [],
        "currency": "IRR",
        "convert_to": None,
        "split": "region",
        "compare": "previous",
        "compare_from": None,
        "compare_to": None,
    }


def nearness(found: Contributions) -> Fraction:
    """How near the member that moved the figure most comes to the whole change."""
    along = [Fraction(one.share) for one in found.members if one.share and Fraction(one.share) > 0]
    most = max(along, default=Fraction(0)) if len(found.members) > 1 else Fraction(0)
    return min(most, 1 / most) if most else most


@pytest.mark.parametrize("metric", ADDITIVE)
def test_without_a_dimension_it_begins_with_the_one_that_explains_most(oracle: Oracle, metric: str) -> None:
    by_split = {split: asked(metric, split) for known, split in PAIRS if known == metric}
    found = asked(metric, "")
    chosen = str(found.query["split"])
    assert chosen in by_split, "reasons and currencies of these have one member"
    assert nearness(found) == max(map(nearness, by_split.values()))
    assert found == by_split[chosen]


def test_a_dimension_that_a_filter_pins_to_one_member_explains_nothing(oracle: Oracle) -> None:
    found = asked("tickets_created", "", asset_type="camera", region="IR-23")
    assert found.query["split"] == "segment"
    of_two = asked("new_users", "", region=["IR-23", "IR-10"], segment="regular")
    assert of_two.query["split"] == "region"


@pytest.mark.parametrize(("metric", "split"), PAIRS)
def test_its_reasons_are_the_largest_either_way(oracle: Oracle, metric: str, split: str) -> None:
    found = asked(metric, split)
    shares = sorted((Fraction(one.share) for one in found.members if one.share), reverse=True)
    along, against = [one for one in shares if one > 0], [one for one in shares if one < 0]
    if len(found.members) < 2:
        along, against = [], []
    assert [Fraction(one.share) for one in found.reasons] == along[:2]
    assert (Fraction(found.counter.share) if found.counter else None) == (against[-1] if against else None)


@pytest.mark.parametrize(
    ("given", "before"),
    [
        ({"compare": "last_year"}, (date(2024, 12, 20), date(2025, 3, 8))),
        (
            {"compare": "own", "compare_from": "2025-11-01", "compare_to": "2025-11-30"},
            (date(2025, 11, 1), date(2025, 11, 30)),
        ),
    ],
)
def test_a_change_since_other_days_is_of_those(
    oracle: Oracle, given: dict[str, str], before: tuple[date, date]
) -> None:
    found = asked("tickets_created", "region", **given)
    assert (found.previous_start, found.previous_end) == before
    assert found.previous == oracle.value("tickets_created", *before, Chosen())
    assert total(found) == Fraction(found.difference or 0)


REFUSED: list[tuple[type[QueryError], str, dict[str, list[str]]]] = [
    (MissingMetric, "metric", {"split": ["region"]}),
    (
        MissingDimension,
        "split",
        {
            "metric": ["tickets_created"],
            "asset_type": ["camera"],
            "segment": ["regular"],
            "region": ["IR-23"],
        },
    ),
    (BadRange, "compare_from", {"metric": ["refunds"], "compare": ["own"]}),
    (BadRange, "compare_from", {"metric": ["refunds"], "compare_from": ["2025-01-01"]}),
    (RepeatedParameter, "metric", {"metric": ["total_volume", "revenue"], "split": ["region"]}),
    (NotAdditive, "metric", {"metric": ["active_users"], "split": ["region"]}),
    (DimensionNotAvailable, "split", {"metric": ["new_users"], "split": ["asset_type"]}),
    (DimensionNotAvailable, "split", {"metric": ["new_users"], "split": ["currency"]}),
]


@pytest.mark.parametrize(("error", "field", "given"), REFUSED, ids=lambda one: str(one))
def test_what_cannot_be_told_is_refused(
    error: type[QueryError], field: str, given: dict[str, list[str]]
) -> None:
    with pytest.raises(error) as refused:
        ContributionsParams.parse(given, Reader(TODAY, Scope.ALL))
    assert refused.value.field == field


def test_another_scope_s_metric_is_refused() -> None:
    with pytest.raises(MetricNotInScope):
        ContributionsParams.parse({"metric": ["revenue"], "split": ["region"]}, Reader(TODAY, Scope.SERVICE))


def test_amounts_of_two_currencies_have_no_difference(oracle: Oracle) -> None:
    for split in ("region", "currency"):
        with pytest.raises(MixedCurrency):
            ask_contributions("total_volume", split, from_=FIRST, to=LAST)


Case = tuple[list[Fraction], int, list[int]]
CASES: list[Callable[[], Case]] = [
    lambda: ([], 0, []),
    lambda: ([Fraction(1, 2), Fraction(1, 2)], 1, [1, 0]),
    lambda: ([Fraction(7, 3), Fraction(-4, 3)], 1, [2, -1]),
    lambda: ([Fraction(5, 4), Fraction(7, 4), Fraction(-1)], 2, [1, 2, -1]),
    lambda: ([Fraction(2), Fraction(3)], 4, [2, 2]),
]


@pytest.mark.parametrize("case", CASES)
def test_whole_parts_add_up_to_the_whole(case: Callable[[], Case]) -> None:
    exact, whole, expected = case()
    assert apportioned(exact, whole) == expected


def test_every_metric_is_told_apart_or_refused() -> None:
    assert {*ADDITIVE, "active_users"} == set(METRIC)
