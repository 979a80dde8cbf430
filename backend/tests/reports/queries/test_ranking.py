"""A metric by every member of a dimension: figures, shares of the whole, zero and no value told apart."""

from datetime import date
from fractions import Fraction

import pytest

from assets.common.models import Region
from assets.common.row_scope import Scope
from assets.reports.metrics.registry import METRIC
from assets.reports.queries.errors import (
    DimensionNotAvailable,
    MissingDimension,
    QueryError,
    UnknownDimension,
)
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import RankingParams
from tests.reports.queries.asking import TODAY, ask_one, ask_ranking
from tests.reports.queries.oracle import METRICS, MONEY, Chosen, Oracle, written

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 11, 20), date(2026, 3, 8)


def currency(metric: str) -> str | None:
    return "IRR" if metric in MONEY else None


def chosen(metric: str, *regions: str) -> Chosen:
    return Chosen((("region", regions),) if regions else (), currency(metric))


@pytest.mark.parametrize("metric", METRICS)
def test_every_member_has_its_figure_and_its_share(oracle: Oracle, metric: str) -> None:
    found = ask_ranking(metric, "region", from_=FIRST, to=LAST, currency=currency(metric))
    assert found.total == oracle.value(metric, FIRST, LAST, chosen(metric))
    adds_up = METRIC[metric].kind in ("flow", "stock")
    for one in found.members:
        assert one.value == oracle.value(metric, FIRST, LAST, chosen(metric, one.member))
        share = Fraction(int(one.value or 0), int(found.total or 1)) if adds_up else None
        assert one.share == written(share, 6)


def test_every_region_is_there_and_the_largest_first(oracle: Oracle) -> None:
    found = ask_ranking("tickets_created", "region", from_=FIRST, to=LAST)
    listed = [one.member for one in found.members]
    assert set(listed) >= set(Region.objects.exclude(id=0).values_list("slug", flat=True))
    assert len(listed) == len(set(listed))
    sizes = [int(one.value or 0) for one in found.members]
    assert sizes == sorted(sizes, reverse=True)


def test_zero_is_a_figure_and_a_ratio_over_nothing_is_none(oracle: Oracle) -> None:
    nothing = date(2020, 1, 1)
    flow = ask_ranking("revenue", "region", from_=nothing, to=nothing)
    assert {(one.value, one.share) for one in flow.members} == {("0", None)}
    ratio = ask_ranking("completion_rate", "region", from_=nothing, to=nothing)
    assert {(one.value, one.share) for one in ratio.members} == {(None, None)}


def test_filtered_members_alone_are_listed(oracle: Oracle) -> None:
    found = ask_ranking("tickets_created", "region", from_=FIRST, to=LAST, region=["IR-23", "IR-10"])
    assert sorted(one.member for one in found.members) == ["IR-10", "IR-23"]
    assert found.total == oracle.value("tickets_created", FIRST, LAST, chosen("x", "IR-23", "IR-10"))


def test_converted_money_has_the_explorer_s_total(oracle: Oracle) -> None:
    found = ask_ranking("total_volume", "region", from_=FIRST, to=LAST, convert_to="USD")
    whole = ask_one("total_volume", from_=FIRST, to=LAST, convert_to="USD")
    assert (found.total, found.currency, found.exponent) == (whole.total, "USD", 2)


REFUSED: list[tuple[type[QueryError], dict[str, str]]] = [
    (MissingDimension, {"metric": "tickets_created"}),
    (UnknownDimension, {"metric": "payments_verified", "split": "currency"}),
    (DimensionNotAvailable, {"metric": "new_users", "split": "asset_type"}),
]


@pytest.mark.parametrize(("error", "given"), REFUSED, ids=str)
def test_what_is_no_ranking_is_refused(error: type[QueryError], given: dict[str, str]) -> None:
    with pytest.raises(error) as refused:
        RankingParams.parse({name: [value] for name, value in given.items()}, Reader(TODAY, Scope.ALL))
    assert refused.value.field == "split"
