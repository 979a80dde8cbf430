"""Cells into figures, by the way in which each kind of metric adds up over time; and how a figure changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import add

from assets.common.money import exponent
from assets.reports.metrics.decimals import PLACES, divide, half_even
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.measures import REASONS
from assets.reports.metrics.registry import Kind, Metric, Unit
from assets.reports.queries.answers import Change, ChangeKind
from assets.reports.queries.cells import Cells
from assets.reports.queries.plan import Plan, Span, converts
from assets.reports.queries.rates import Converter


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """What sets one series of a metric apart: the member that it is split by, and its currency."""

    member: int | str | None
    currency: str | None

    @property
    def exponent(self) -> int | None:
        """The decimal places of the currency."""
        return exponent(self.currency) if self.currency else None


@dataclass(frozen=True, slots=True)
class Figures:
    """A figure for each period and one for all, in the smallest steps of the unit; None without a value."""

    values: Sequence[int | None]
    total: int | None
    parts: Sequence[tuple[int, int]] = ()
    """Of a ratio: the two sums of each period."""

    @property
    def weight(self) -> int:
        """What counts in a ratio: the sum that it is over."""
        return sum(under for _, under in self.parts)


NO_FIGURES = Figures((), None)
NO_CHANGE = Change(ChangeKind.NONE, None)


@dataclass(frozen=True, slots=True)
class ComparedSeries:
    """A series of a metric; where it is compared, the same of its finished days and of those before.

    `others` are the members that it adds up.
    """

    metric: Metric
    key: SeriesKey
    now: Figures
    finished: Figures | None
    before: Figures | None
    others: tuple[str, ...] = ()

    @property
    def total(self) -> int | None:
        return self.now.total

    @property
    def compared(self) -> int | None:
        """The total of the days that are over, which is what changed."""
        return self.finished.total if self.finished else None

    @property
    def previous(self) -> int | None:
        return self.before.total if self.before else None

    @property
    def difference(self) -> int | None:
        """None where one of the totals has no value."""
        return None if self.compared is None or self.previous is None else self.compared - self.previous

    @property
    def change(self) -> Change:
        return change(self.metric.unit, self.compared, self.previous)


Line = dict[SeriesKey, list[int]]


@dataclass(frozen=True)
class Calculation:
    """What figures are calculated from: a plan, the cells that were read for it, and what converts its money.

    Of metrics that are `unknown` there is no figure.
    """

    plan: Plan
    cells: Cells
    converter: Converter | None
    unknown: frozenset[Metric] = frozenset()

    def series(self, metric: Metric) -> list[ComparedSeries]:
        """The metric's series: those that have facts now or before and, of a stock, those not at zero."""
        plan = self.plan
        now = self._figures(metric, plan.now)
        if plan.before is None:
            return [self.compared(metric, key, now[key]) for key in now]
        finished = now if plan.finished is plan.now else self._figures(metric, plan.finished)
        before = self._figures(metric, plan.before)
        return [
            self.compared(metric, key, now.get(key), finished.get(key), before.get(key))
            for key in {**now, **before}
        ]

    def compared(
        self,
        metric: Metric,
        key: SeriesKey,
        now: Figures | None = None,
        finished: Figures | None = None,
        before: Figures | None = None,
    ) -> ComparedSeries:
        """A series; where there are no figures, that of nothing."""
        plan = self.plan
        return ComparedSeries(
            metric,
            key,
            now or self.empty(metric, plan.now),
            (finished or self.empty(metric, plan.finished)) if plan.before else None,
            (before or self.empty(metric, plan.before)) if plan.before else None,
        )

    def _figures(self, metric: Metric, span: Span) -> Mapping[SeriesKey, Figures]:
        calculate = _BY_KIND[metric.kind]
        if self.plan.query.split is not Dimension.REASON:
            return calculate(self, metric, span)
        return {
            replace(key, member=REASONS.index(reason)): figures
            for reason, _ in metric.by_reason
            for key, figures in calculate(self, metric.of_reasons((reason,)), span).items()
        }

    def empty(self, metric: Metric, span: Span) -> Figures:
        """A series over a span in which there is nothing."""
        nothing = None if metric.kind is Kind.RATIO or metric in self.unknown else 0
        return Figures([nothing] * len(span.periods), nothing)

    def parts(self, metric: Metric, span: Span) -> Mapping[SeriesKey, tuple[int, int]]:
        """The two sums over a whole span that a ratio is made of, by series."""
        over = _sums(self, metric, metric.measures, span)
        under = _sums(self, metric, metric.denominator, span)
        return {key: (sum(over.get(key, ())), sum(under.get(key, ()))) for key in {**under, **over}}

    def key(self, metric: Metric, member: int | None, currency: str | None) -> SeriesKey:
        """The series that a cell belongs to."""
        split = currency if self.plan.query.split is Dimension.CURRENCY else member
        if metric.unit is not Unit.MONEY:
            return SeriesKey(split, None)
        return SeriesKey(split, self.plan.query.convert_to or currency)

    def converting(self, metric: Metric) -> Converter | None:
        """What converts the metric's money; None where it stays as it is."""
        return self.converter if converts(self.plan.query, metric) else None


def change(unit: Unit, now: int | None, before: int | None) -> Change:
    """The change to one decimal: points between shares, percent of any other figure that was above zero.

    From zero to more there is no percentage, it is new. From below zero no percentage says whether it rose or by how
    much, nor does "new" of what is below zero now.
    """
    if now is None or before is None:
        return NO_CHANGE
    if unit is Unit.SHARE:
        return Change(ChangeKind.POINTS, _tenths(half_even((now - before) * 1000, 10 ** PLACES[unit])))
    if before == 0 and now > 0:
        return Change(ChangeKind.NEW, None)
    if before <= 0:
        return NO_CHANGE
    return Change(ChangeKind.PERCENT, _tenths(half_even((now - before) * 1000, before)))


def _tenths(value: int) -> str:
    whole, tenth = divmod(abs(value), 10)
    return f"{'-' if value < 0 else ''}{whole}.{tenth}"


def _flow(figures: Calculation, metric: Metric, span: Span) -> Mapping[SeriesKey, Figures]:
    return {
        key: Figures(sums, sum(sums)) for key, sums in _sums(figures, metric, metric.measures, span).items()
    }


def _stock(figures: Calculation, metric: Metric, span: Span) -> Mapping[SeriesKey, Figures]:
    changes = figures.cells.by_period(span.side, metric.measures)
    openings = figures.cells.opening(span.side, metric.measures)
    converter = figures.converting(metric)
    lines: Line = {}
    for member, currency in {**openings, **changes}:
        opening, moved = openings.get((member, currency), 0), changes.get((member, currency))
        if not opening and moved is None:
            continue
        balances = list(accumulate(moved or [0] * len(span.periods), initial=opening))[1:]
        if converter:
            ends = zip(balances, span.periods, strict=True)
            balances = [converter.convert(balance, currency, period.end) for balance, period in ends]
        _add(lines, figures.key(metric, member, currency), balances)
    return {key: Figures(balances, balances[-1]) for key, balances in lines.items()}


def _ratio(figures: Calculation, metric: Metric, span: Span) -> Mapping[SeriesKey, Figures]:
    over = _sums(figures, metric, metric.measures, span)
    under = _sums(figures, metric, metric.denominator, span)
    nothing = [0] * len(span.periods)
    found: dict[SeriesKey, Figures] = {}
    for key in {**under, **over}:
        numerators, denominators = over.get(key, nothing), under.get(key, nothing)
        parts = list(zip(numerators, denominators, strict=True))
        found[key] = Figures(
            [divide(metric, numerator, denominator) for numerator, denominator in parts],
            divide(metric, sum(numerators), sum(denominators)),
            parts,
        )
    return found


def _distinct(figures: Calculation, metric: Metric, span: Span) -> Mapping[SeriesKey, Figures]:
    counts = figures.cells.users.get((span.side, metric.slug), {})
    return {
        figures.key(metric, member, None): Figures(
            [users.get(place, 0) for place in range(len(span.periods))], users[None]
        )
        for member, users in counts.items()
    }


_BY_KIND: dict[Kind, Callable[[Calculation, Metric, Span], Mapping[SeriesKey, Figures]]] = {
    Kind.FLOW: _flow,
    Kind.STOCK: _stock,
    Kind.RATIO: _ratio,
    Kind.DISTINCT: _distinct,
}


def _sums(figures: Calculation, metric: Metric, measures: tuple[str, ...], span: Span) -> Line:
    """The sums of some measures by period. Converted money is converted day by day, and then added up."""
    converter = figures.converting(metric) if measures == metric.measures else None
    lines: Line = {}
    if converter is None:
        for (member, currency), values in figures.cells.by_period(span.side, measures).items():
            _add(lines, figures.key(metric, member, currency), values)
        return lines
    for (member, currency), by_day in figures.cells.by_day(span.side, measures).items():
        values = [0] * len(span.periods)
        for day, amount in by_day.items():
            values[span.place_of(day)] += converter.convert(amount, currency, day)
        _add(lines, figures.key(metric, member, currency), values)
    return lines


def _add(lines: Line, key: SeriesKey, values: list[int]) -> None:
    present = lines.get(key)
    lines[key] = values if present is None else list(map(add, present, values))
