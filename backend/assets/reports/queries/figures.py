"""Cells into figures, by the way in which each kind of metric adds up over time."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from assets.reports.metrics.decimals import divide
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.registry import Kind, Metric, Unit
from assets.reports.queries.cells import Cells
from assets.reports.queries.plan import Plan, Span, Way, converts
from assets.reports.queries.rates import Converter


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """What sets one series of a metric apart: the member that it is split by, and its currency."""

    member: int | str | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class Figures:
    """A figure for each period and one for all, in the smallest steps of the unit; None without a value."""

    values: Sequence[int | None]
    total: int | None


Line = dict[SeriesKey, list[int]]


@dataclass(frozen=True)
class Reading:
    """What was read for a plan, and how its money is converted, if it is."""

    plan: Plan
    cells: Cells
    converter: Converter | None

    def figures(self, metric: Metric, span: Span) -> Mapping[SeriesKey, Figures]:
        """The metric's series over a span: those that have facts in it and, of a stock, those not at zero."""
        return _BY_KIND[metric.kind](self, metric, span)

    def empty(self, metric: Metric, span: Span) -> Figures:
        """A series over a span in which there is nothing."""
        nothing = None if metric.kind is Kind.RATIO else 0
        return Figures([nothing] * len(span.periods), nothing)

    def parts(self, metric: Metric, span: Span) -> Mapping[SeriesKey, tuple[int, int]]:
        """The two sums over a whole span that a ratio is made of, by series."""
        over = _sums(self, metric, metric.measures, span)
        under = _sums(self, metric, metric.denominator, span)
        return {key: (sum(over.get(key, ())), sum(under.get(key, ()))) for key in {**under, **over}}

    def key(self, metric: Metric, member: int | None, currency: str | None) -> SeriesKey:
        """The series that a cell belongs to."""
        told_apart = currency if self.plan.query.split is Dimension.CURRENCY else member
        if metric.unit is not Unit.MONEY:
            return SeriesKey(told_apart, None)
        return SeriesKey(told_apart, self.plan.query.convert_to or currency)

    def converting(self, metric: Metric) -> Converter | None:
        """What converts the metric's money; None where it stays as it is."""
        return self.converter if converts(self.plan.query, metric) else None


def _flow(reading: Reading, metric: Metric, span: Span) -> Mapping[SeriesKey, Figures]:
    return {
        key: Figures(sums, sum(sums)) for key, sums in _sums(reading, metric, metric.measures, span).items()
    }


def _stock(reading: Reading, metric: Metric, span: Span) -> Mapping[SeriesKey, Figures]:
    changes = reading.cells.of(span.side, Way.SUMS, metric.measures)
    openings = reading.cells.opening(span.side, metric.measures)
    converter = reading.converting(metric)
    lines: Line = {}
    for member, currency in {**openings, **changes}:
        opening, by_period = openings.get((member, currency), 0), changes.get((member, currency))
        if not opening and by_period is None:
            continue
        moved = (
            (by_period.get(period.key, 0) for period in span.periods)
            if by_period
            else [0] * len(span.periods)
        )
        balances = list(accumulate(moved, initial=opening))[1:]
        if converter:
            ends = zip(balances, span.periods, strict=True)
            balances = [converter.convert(balance, currency, period.end) for balance, period in ends]
        _add(lines, reading.key(metric, member, currency), balances)
    return {key: Figures(balances, balances[-1]) for key, balances in lines.items()}


def _ratio(reading: Reading, metric: Metric, span: Span) -> Mapping[SeriesKey, Figures]:
    over = _sums(reading, metric, metric.measures, span)
    under = _sums(reading, metric, metric.denominator, span)
    nothing = [0] * len(span.periods)
    figures: dict[SeriesKey, Figures] = {}
    for key in {**under, **over}:
        numerators, denominators = over.get(key, nothing), under.get(key, nothing)
        pairs = zip(numerators, denominators, strict=True)
        figures[key] = Figures(
            [divide(metric, numerator, denominator) for numerator, denominator in pairs],
            divide(metric, sum(numerators), sum(denominators)),
        )
    return figures


def _distinct(reading: Reading, metric: Metric, span: Span) -> Mapping[SeriesKey, Figures]:
    counts = reading.cells.of(span.side, Way.DISTINCT, (metric.slug,))
    return {
        reading.key(metric, member, currency): Figures(
            [by_period.get(period.key, 0) for period in span.periods], by_period[None]
        )
        for (member, currency), by_period in counts.items()
    }


_BY_KIND: dict[Kind, Callable[[Reading, Metric, Span], Mapping[SeriesKey, Figures]]] = {
    Kind.FLOW: _flow,
    Kind.STOCK: _stock,
    Kind.RATIO: _ratio,
    Kind.DISTINCT: _distinct,
}


def _sums(reading: Reading, metric: Metric, measures: tuple[str, ...], span: Span) -> Line:
    """The sums of some measures by period. Converted money is converted day by day, and then added up."""
    converter = reading.converting(metric) if measures == metric.measures else None
    lines: Line = {}
    if converter is None:
        for (member, currency), by_period in reading.cells.of(span.side, Way.SUMS, measures).items():
            values = [by_period.get(period.key, 0) for period in span.periods]
            _add(lines, reading.key(metric, member, currency), values)
        return lines
    starts = [period.start for period in span.periods]
    for (member, currency), by_day in reading.cells.of(span.side, Way.DAILY, measures).items():
        values = [0] * len(starts)
        for day, amount in by_day.items():
            if day is not None:
                values[bisect_right(starts, day) - 1] += converter.convert(amount, currency, day)
        _add(lines, reading.key(metric, member, currency), values)
    return lines


def _add(lines: Line, key: SeriesKey, values: list[int]) -> None:
    held = lines.get(key)
    lines[key] = values if held is None else [one + other for one, other in zip(held, values, strict=True)]
