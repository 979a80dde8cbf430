"""The figures that detectors look at: each metric in total and by member, day by day, from the lattice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assets.common.days import next_day
from assets.common.row_scope import Scope
from assets.reports.metrics.decimals import PLACES
from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.registry import METRIC, METRICS, Kind, Metric, Unit
from assets.reports.queries.parameters import Reader
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.questions import ContributionsParams, MetricsParams
from assets.reports.queries.runner import contributions, run

MOST_MEMBERS = 12
"""Of a dimension, those with the most: a member with next to nothing is odd each other day."""

MOST_CARRIERS = 3
WHOLE = 10 ** PLACES[Unit.SHARE]


@dataclass(frozen=True)
class DailySeries:
    """A metric in total or of one member, in one currency; `values` are in smallest steps, None without a figure."""

    metric: str
    currency: str
    dimension: str
    member: str
    values: tuple[int | None, ...]

    def nearest(self, value: float) -> int:
        """The nearest figure that can come: below zero, or a share above the whole, only where one ever came."""
        known = [figure for figure in self.values if figure is not None]
        if min(known, default=0) >= 0:
            value = max(value, 0.0)
        if METRIC[self.metric].unit is Unit.SHARE and max(known, default=0) <= WHOLE:
            value = min(value, WHOLE)
        return round(value)


@dataclass(frozen=True)
class Carrier:
    """What a member added to the difference, as a figure of an answer."""

    dimension: str
    member: str
    contribution: str


def read_series(first: date, last: date) -> list[DailySeries]:
    """Every series over some days; a series has figures from its first fact on."""
    return [series for metric in METRICS for series in _of_metric(metric, first, last)]


def carriers_of(metric: Metric, currency: str, day: date) -> list[Carrier]:
    """Which members carry the change of a total since the day before, by every dimension that the metric has."""
    if metric.kind is Kind.DISTINCT:
        return []
    found = []
    for dimension in _dimensions(metric):
        given = {"metric": [metric.slug], "split": [dimension.value], **_days(day, day)}
        if currency:
            given["currency"] = [currency]
        answer = contributions(ContributionsParams.parse(given, _reader(day)).query)
        largest = [one for one in answer.members if one.contribution not in (None, "0")][:MOST_CARRIERS]
        found += [Carrier(dimension.value, one.member, str(one.contribution)) for one in largest]
    return found


def _of_metric(metric: Metric, first: date, last: date) -> Iterator[DailySeries]:
    yield from _read(metric, None, first, last)
    if metric.kind is Kind.RATIO:
        # Its ratio does not say how large a member is: one of few facts would be among the largest, and odd each day.
        return
    for dimension in _dimensions(metric):
        largest = sorted(_read(metric, dimension, first, last), key=_size, reverse=True)
        yield from largest[:MOST_MEMBERS]


def _read(metric: Metric, split: Dimension | None, first: date, last: date) -> Iterator[DailySeries]:
    given = {"metric": [metric.slug], **_days(first, last)}
    if split is not None:
        given["split"] = [split.value]
    query: ReportQuery = MetricsParams.parse(given, _reader(last)).query
    with run(query) as step:
        for one in step.calculate((metric,)).series(metric):
            values = list(one.now.values)
            begun = next((place for place, value in enumerate(values) if value), len(values))
            if begun == len(values):
                continue
            member = "" if split is None else step.members.slug(split, one.key.member)
            yield DailySeries(
                metric.slug,
                one.key.currency or "",
                "" if split is None else split.value,
                member,
                (*[None] * begun, *values[begun:]),
            )


def _dimensions(metric: Metric) -> list[Dimension]:
    return [dimension for dimension in LATTICE if dimension in metric.dimensions]


def _days(first: date, last: date) -> dict[str, list[str]]:
    return {"from": [first.isoformat()], "to": [last.isoformat()]}


def _reader(last: date) -> Reader:
    return Reader(next_day(last), Scope.ALL)


def _size(series: DailySeries) -> int:
    return sum(abs(value) for value in series.values if value is not None)
