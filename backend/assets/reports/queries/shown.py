"""Other ways to show a series: added up so far, as a moving average, or as its share of all series.

A ratio is worked out anew from its two sums, never averaged. A window with a period that is not whole has no value.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate

from assets.reports.metrics.decimals import PLACES, divide, half_even, quotient, text, texts
from assets.reports.metrics.registry import Kind, Metric, Unit
from assets.reports.queries.answers import Line, Shown
from assets.reports.queries.figures import ComparedSeries, Figures
from assets.reports.queries.periods import Grain, Period
from assets.reports.queries.plan import Plan
from assets.reports.queries.query import Showing

WINDOW = {Grain.DAY: 7, Grain.WEEK: 4, Grain.MONTH: 3, Grain.QUARTER: 4, Grain.YEAR: 3}
"""The periods of a moving average: the one that it stands at and those before it."""

Values = Sequence[int | None]


def shown_of(plan: Plan, compared: Sequence[ComparedSeries]) -> Sequence[Shown | None]:
    """What is shown for each series of one metric, in their order; None where that is its own figures."""
    showing = plan.query.show
    if showing is None:
        return [None] * len(compared)
    if showing is Showing.SHARE:
        return list(_shares(compared))
    return [_shown(showing, plan, found) for found in compared]


def _shown(showing: Showing, plan: Plan, found: ComparedSeries) -> Shown:
    metric, grain, show = found.metric, plan.query.grain, _SHOW[showing]
    before = show(metric, found.before, plan.before.periods, grain) if plan.before and found.before else ()
    places = PLACES[metric.unit]
    return Shown(
        unit=metric.unit,
        window=WINDOW[grain] if showing is Showing.MOVING_AVERAGE else None,
        values=tuple(texts(show(metric, found.now, plan.now.periods, grain), places)),
        previous=tuple(texts(before, places)),
        total=text(found.total, places),
    )


def _cumulative(metric: Metric, figures: Figures, *_: object) -> Values:
    if metric.kind is not Kind.RATIO:
        return list(accumulate(value or 0 for value in figures.values))
    overs, unders = (accumulate(side) for side in zip(*figures.parts, strict=True))
    return [divide(metric, over, under) for over, under in zip(overs, unders, strict=True)]


def _moving_average(metric: Metric, figures: Figures, periods: Sequence[Period], grain: Grain) -> Values:
    width = WINDOW[grain]
    return [
        None
        if end < width or any(period.partial for period in periods[end - width : end])
        else _average(metric, figures, slice(end - width, end))
        for end in range(1, len(periods) + 1)
    ]


def _average(metric: Metric, figures: Figures, window: slice) -> int | None:
    if metric.kind is Kind.RATIO:
        parts = figures.parts[window]
        return divide(metric, sum(over for over, _ in parts), sum(under for _, under in parts))
    values = [value or 0 for value in figures.values[window]]
    return half_even(sum(values), len(values))


_SHOW: Mapping[Showing, Callable[[Metric, Figures, Sequence[Period], Grain], Values]] = {
    Showing.CUMULATIVE: _cumulative,
    Showing.MOVING_AVERAGE: _moving_average,
}


def _shares(compared: Sequence[ComparedSeries]) -> Iterator[Shown]:
    """Each series over the sum of all, period by period."""
    whole = _together([found.now.values for found in compared])
    before = _together([found.before.values for found in compared if found.before])
    total = sum(found.total or 0 for found in compared)
    for found in compared:
        yield Shown(
            unit=Unit.SHARE,
            window=None,
            values=_share_line(found.now.values, whole),
            previous=_share_line(found.before.values, before) if found.before else (),
            total=_share(found.total, total),
        )


def _together(lines: Sequence[Values]) -> Sequence[int]:
    return [sum(value or 0 for value in values) for values in zip(*lines, strict=True)]


def _share_line(values: Values, whole: Sequence[int]) -> Line:
    return tuple(_share(value, of) for value, of in zip(values, whole, strict=True))


def _share(value: int | None, whole: int) -> str | None:
    return quotient(value or 0, whole)
