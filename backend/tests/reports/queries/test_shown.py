"""Series added up so far, averaged over a window, and as shares of all: checked against the plain figures."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from assets.common.row_scope import Scope
from assets.reports.metrics.decimals import PLACES
from assets.reports.metrics.registry import METRIC, Kind, Unit
from assets.reports.queries.answers import Series
from assets.reports.queries.errors import QueryError
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import MetricsParams
from tests.reports.queries.asking import TODAY, ask, ask_one
from tests.reports.queries.oracle import METRICS, MONEY, RATIOS, Chosen, Oracle

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 12, 20), date(2026, 3, 8)
WINDOW_DAYS = 7
BY_KIND = {kind: [slug for slug in METRICS if METRIC[slug].kind is kind] for kind in Kind}


def currency(metric: str) -> str | None:
    return "IRR" if metric in MONEY else None


def shown(series: Series) -> list[str | None]:
    assert series.shown is not None
    return [*series.shown.values]


@pytest.mark.parametrize("metric", BY_KIND[Kind.FLOW] + BY_KIND[Kind.RATIO])
def test_cumulative_is_the_figure_since_the_first_day(oracle: Oracle, metric: str) -> None:
    series = ask_one(metric, from_=FIRST, to=LAST, grain="week", currency=currency(metric), show="cumulative")
    chosen = Chosen(currency=currency(metric))
    assert shown(series) == [oracle.value(metric, FIRST, point.end, chosen) for point in series.points]
    assert shown(series)[-1] == series.total


@pytest.mark.parametrize("metric", BY_KIND[Kind.RATIO])
def test_a_ratio_s_moving_average_is_the_ratio_of_its_window(oracle: Oracle, metric: str) -> None:
    series = ask_one(metric, from_=FIRST, to=LAST, currency=currency(metric), show="moving_average")
    chosen = Chosen(currency=currency(metric))
    back = timedelta(days=WINDOW_DAYS - 1)
    assert shown(series) == [
        None if point.end - back < FIRST else oracle.value(metric, point.end - back, point.end, chosen)
        for point in series.points
    ]


@pytest.mark.parametrize("metric", BY_KIND[Kind.FLOW] + BY_KIND[Kind.STOCK])
def test_a_moving_average_is_the_mean_of_its_window(oracle: Oracle, metric: str) -> None:
    series = ask_one(metric, from_=FIRST, to=LAST, currency=currency(metric), show="moving_average")
    assert series.shown is not None
    assert series.shown.window == WINDOW_DAYS
    values = [int(point.value or 0) for point in series.points]
    for end, value in enumerate(shown(series), start=1):
        window = values[end - WINDOW_DAYS : end] if end >= WINDOW_DAYS else []
        assert value == (str(round(Fraction(sum(window), WINDOW_DAYS))) if window else None)


def test_a_window_with_today_in_it_has_no_value_yet(oracle: Oracle) -> None:
    series = ask_one("tickets_created", from_=TODAY - timedelta(days=9), to=TODAY, show="moving_average")
    assert [value is None for value in shown(series)] == [True] * 6 + [False] * 3 + [True]


@pytest.mark.parametrize("top", [None, 2])
@pytest.mark.parametrize("metric", ["tickets_created", "total_volume", "total_users"])
def test_shares_of_a_period_are_of_all_members(oracle: Oracle, metric: str, top: int | None) -> None:
    found = ask(
        metric,
        from_=FIRST,
        to=LAST,
        grain="month",
        split="region",
        top=top,
        currency=currency(metric),
        show="share",
        compare="previous",
    )
    whole = ask_one(
        metric, from_=FIRST, to=LAST, grain="month", currency=currency(metric), compare="previous"
    )
    half = Fraction(1, 2 * 10 ** PLACES[Unit.SHARE])
    assert whole.previous is not None
    for series in found.series:
        assert series.shown is not None
        assert series.previous is not None
        assert series.shown.unit is Unit.SHARE
        sides = [
            (series.points, whole.points, series.shown.values),
            (series.previous.points, whole.previous.points, series.shown.previous),
        ]
        for points, wholes, values in sides:
            for point, of, value in zip(points, wholes, values, strict=True):
                if of.value == "0":
                    assert value is None
                else:
                    exact = Fraction(point.value or 0) / Fraction(of.value or 0)
                    assert abs(Fraction(value or 0) - exact) <= half
    assert len(found.series) == 3, "all three, or the largest two and the others"


def test_the_figures_themselves_stay_as_they_are(oracle: Oracle) -> None:
    plain = ask_one("total_volume", from_=FIRST, to=LAST, currency="IRR")
    averaged = ask_one("total_volume", from_=FIRST, to=LAST, currency="IRR", show="moving_average")
    assert plain.shown is None
    assert (averaged.points, averaged.total) == (plain.points, plain.total)


def test_members_of_a_ratio_are_chosen_by_weight_and_not_by_rate(oracle: Oracle) -> None:
    found = ask("completion_rate", from_=FIRST, to=LAST, split="region").series
    per = {
        one.split["region"]: oracle.sum(
            RATIOS["completion_rate"][1], FIRST, LAST, Chosen((("region", (one.split["region"],)),))
        )
        for one in found
        if one.total is not None
    }
    assert list(per.values()) == sorted(per.values(), reverse=True)
    assert len(set(per.values())) > 1
    rates = [Fraction(one.total) for one in found if one.total is not None]
    assert rates != sorted(rates, reverse=True), "the order by rate is another one"


REFUSED = [
    ("active_users", {"show": ["cumulative"]}, "not_shown_so", "show"),
    ("total_users", {"show": ["cumulative"]}, "not_shown_so", "show"),
    ("completion_rate", {"show": ["share"], "split": ["region"]}, "not_shown_so", "show"),
    ("tickets_created", {"show": ["share"]}, "missing_dimension", "split"),
    ("total_volume", {"show": ["share"], "split": ["currency"]}, "not_shown_so", "convert_to"),
    ("tickets_created", {"show": ["median"]}, "unknown_showing", "show"),
]


@pytest.mark.parametrize(("metric", "given", "code", "field"), REFUSED)
def test_what_has_no_meaning_is_refused(
    metric: str, given: dict[str, list[str]], code: str, field: str
) -> None:
    with pytest.raises(QueryError) as refused:
        MetricsParams.parse({"metric": [metric], **given}, Reader(TODAY, Scope.ALL))
    assert (refused.value.code, refused.value.field) == (code, field)
