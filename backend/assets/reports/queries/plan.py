"""How a question is read: which grouping of the lattice, which measures in which way, over which days."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from assets.reports.metrics.dimensions import LATTICE, Dimension, grouping
from assets.reports.metrics.registry import Kind, Metric, Unit
from assets.reports.queries.periods import CALENDAR_GRAINS, SHORTEST_MONTH, Grain, Period, comparison, periods
from assets.reports.queries.query import Question, ReportQuery


class Side(StrEnum):
    """The range of the question; its days that are over, where not all are; the range that they are compared with."""

    NOW = "now"
    FINISHED = "finished"
    BEFORE = "before"


class Way(StrEnum):
    """How a measure is summed: by period; by day, as each has its rate; or users counted once a period."""

    SUMS = "sums"
    DAILY = "daily"
    DISTINCT = "distinct"


@dataclass(frozen=True)
class Span:
    """A range of days in periods of a grain; without one it is a single period."""

    side: Side
    first: date
    last: date
    periods: tuple[Period, ...]
    grain: Grain | None

    @property
    def whole(self) -> bool:
        """Whether the range is not parted."""
        return self.grain is None

    def place_of(self, day: date) -> int:
        """The place among the periods of the one that holds a day of the range."""
        return bisect_right(self._starts, day) - 1

    @property
    def place(self) -> str:
        """The same as SQL of a cell's `day`."""
        if self.whole:
            return "0"
        if self.grain is Grain.DAY:
            return self.day_of_range
        starts = ", ".join(f"DATE '{start}'" for start in self._starts)
        return f"width_bucket(day, ARRAY[{starts}]) - 1"

    @property
    def day_of_range(self) -> str:
        """The number of a cell's `day` in the range, from 0, as SQL."""
        return f"day - DATE '{self.first}'"

    @cached_property
    def _starts(self) -> list[date]:
        return [period.start for period in self.periods]


@dataclass(frozen=True)
class Plan:
    """What is read to answer a question. `running` measures are needed from the beginning of time."""

    query: ReportQuery
    metrics: tuple[Metric, ...]
    grouping: int
    spans: tuple[Span, ...]
    measures: dict[Way, tuple[str, ...]]
    running: tuple[str, ...]

    @property
    def member(self) -> Dimension | None:
        """The dimension of the lattice by which the figures are split, besides the currency."""
        return self.query.split if self.query.split in LATTICE else None

    @property
    def across(self) -> Dimension | None:
        """The second dimension of a pivot."""
        return self.query.across

    @property
    def now(self) -> Span:
        return self.spans[0]

    @property
    def finished(self) -> Span:
        """The days that are compared with those before."""
        return self._of(Side.FINISHED) or self.now

    @property
    def before(self) -> Span | None:
        return self._of(Side.BEFORE)

    def may_read_months(self, span: Span) -> bool:
        """Whether the sums of a span may be those of months: of a whole range, or of months, quarters and years."""
        return span.whole or span.grain in CALENDAR_GRAINS

    @property
    def needs_months(self) -> bool:
        """Whether there may be a whole month to read."""
        sums = self.measures[Way.SUMS]
        return bool(self.running) or any(
            sums and self.may_read_months(span) and (span.last - span.first).days + 1 >= SHORTEST_MONTH
            for span in self.spans
        )

    def _of(self, side: Side) -> Span | None:
        return next((span for span in self.spans if span.side is side), None)


def plan(query: ReportQuery, metrics: tuple[Metric, ...]) -> Plan:
    """The plan for some of the question's metrics."""
    used = {chosen.dimension for chosen in query.filters}
    used |= {dimension for dimension in (query.split, query.across) if dimension in LATTICE}
    return Plan(
        query=query,
        metrics=metrics,
        grouping=grouping(frozenset(used)),
        spans=_spans(query),
        measures=_measures(query, metrics),
        running=_each_once(
            slug for metric in metrics if metric.kind is Kind.STOCK for slug in metric.measures
        ),
    )


def converts(query: ReportQuery, metric: Metric) -> bool:
    """Whether the figure's money is converted."""
    return query.convert_to is not None and metric.unit is Unit.MONEY


def _spans(query: ReportQuery) -> tuple[Span, ...]:
    days = query.compare and comparison(
        query.first, query.asked_last, query.calendar, query.today, query.compare, query.own_baseline
    )
    if not days:
        return (_cut(query, Side.NOW, query.first, query.last),)
    if query.question is Question.CONTRIBUTIONS:
        # It is about the change alone, and so about the days that are compared.
        return _whole(Side.NOW, query.first, days.last), _whole(Side.BEFORE, days.start, days.end)
    now = _cut(query, Side.NOW, query.first, query.last)
    finished = () if days.last == query.last else (_whole(Side.FINISHED, query.first, days.last),)
    if query.question is Question.OVERVIEW:
        return now, *finished, _whole(Side.BEFORE, days.start, days.end)
    return now, *finished, _cut(query, Side.BEFORE, days.start, days.end)


def _cut(query: ReportQuery, side: Side, first: date, last: date) -> Span:
    """The days in the question's periods; in a single one where only the whole is needed."""
    if query.is_whole:
        return _whole(side, first, last)
    return Span(
        side, first, last, periods(first, last, query.grain, query.calendar, query.today), query.grain
    )


def _whole(side: Side, first: date, last: date) -> Span:
    return Span(side, first, last, (Period(first, first, last, False),), None)


def _measures(query: ReportQuery, metrics: tuple[Metric, ...]) -> dict[Way, tuple[str, ...]]:
    sums, daily, distinct = list[str](), list[str](), list[str]()
    for metric in metrics:
        if metric.kind is Kind.DISTINCT:
            distinct.append(metric.slug)
        elif converts(query, metric) and metric.kind is not Kind.STOCK:
            daily += metric.measures
        else:
            parts = metric.by_reason if query.split is Dimension.REASON else ()
            sums += [measure for _, measure in parts] or metric.measures
        sums += metric.denominator
    return {
        Way.SUMS: _each_once(sums),
        Way.DAILY: _each_once(daily),
        Way.DISTINCT: _each_once(distinct),
    }


def _each_once(slugs: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slugs))
