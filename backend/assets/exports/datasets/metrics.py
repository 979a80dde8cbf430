"""Metrics over time: a row for each point of each series, one for its total, and what is expected where that is on."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Annotated

from assets.exports.datasets.amounts import figure
from assets.exports.datasets.expected import expected_facts, expected_rows
from assets.exports.datasets.figures import FiguresDataset
from assets.exports.datasets.requester import Requester
from assets.exports.documents.metrics import document_of
from assets.exports.tables import Column, Document, Kind, Row, Table
from assets.forecast.selectors import get_forecast
from assets.reports.metrics.labels import LABELS
from assets.reports.metrics.registry import Unit
from assets.reports.queries import runner
from assets.reports.queries.answers import Metrics, Point, Series, Shown
from assets.reports.queries.errors import UnknownParameter
from assets.reports.queries.parameters import Parameters, described, one_of
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.questions import MetricsParams

COLUMNS = (
    Column("metric", Kind.TEXT),
    Column("name", Kind.TEXT),
    Column("unit", Kind.TEXT),
    Column("dimension", Kind.TEXT),
    Column("member", Kind.TEXT),
    Column("range", Kind.TEXT),
    Column("figure", Kind.TEXT),
    Column("start", Kind.DAY),
    Column("end", Kind.DAY),
    Column("partial", Kind.FLAG),
    Column("value", Kind.DECIMAL),
    Column("currency", Kind.TEXT),
)


def _rows(found: Metrics, requester: Requester) -> Iterator[Row]:
    first, last = (date.fromisoformat(str(found.query[name])) for name in ("from", "to"))
    for series in found.series:
        yield from _figures(series, requester, "now", series.points, series.total, first, last)
        before = series.previous
        if before and before.compared_end < last:
            yield from _figures(
                series, requester, "compared", (), before.compared, first, before.compared_end
            )
        if before:
            yield from _figures(
                series, requester, "previous", before.points, before.total, before.start, before.end
            )
        if series.shown:
            yield from _shown(series, series.shown, str(found.query["show"]), requester)


def _shown(series: Series, shown: Shown, showing: str, requester: Requester) -> Iterator[Row]:
    """The figures that the chart shows, beside those that they are made of."""
    currency = series.currency if shown.unit == series.unit else None
    about = _about(series, requester)
    lines = [("now", series.points, shown.values)]
    if series.previous:
        lines.append(("previous", series.previous.points, shown.previous))
    for range_, points, values in lines:
        for point, value in zip(points, values, strict=True):
            days = point.start, point.end, point.partial
            yield *about(shown.unit, range_), showing, *days, figure(value, shown.unit, currency), currency


def _figures(
    series: Series,
    requester: Requester,
    range_: str,
    points: tuple[Point, ...],
    total: str | None,
    first: date,
    last: date,
) -> Iterator[Row]:
    about = _about(series, requester)(series.unit, range_)
    for point in points:
        value = figure(point.value, series.unit, series.currency)
        yield *about, "point", point.start, point.end, point.partial, value, series.currency
    value = figure(total, series.unit, series.currency)
    yield *about, "total", first, last, None, value, series.currency


def _about(series: Series, requester: Requester) -> Callable[[Unit, str], Row]:
    """What each row of a series begins with, by the unit of its figure and the range that it is of."""
    group = {**series.split, **{name: "|".join(slugs) for name, slugs in series.others.items()}}
    dimension, member = next(iter(group.items()), (None, None))
    name = LABELS[series.metric].name(requester.language)
    return lambda unit, range_: (series.metric, name, unit, dimension, member, range_)


def _document(found: Metrics, query: ReportQuery) -> Document:
    return Document("answer", partial(document_of, found, query))


class WithForecast(StrEnum):
    """Whether what is expected stands behind what came."""

    TRUE = "true"


class MetricsFileParams(MetricsParams):
    """Metrics over time, and what is expected of them."""

    forecast: Annotated[
        WithForecast | None,
        one_of(WithForecast, UnknownParameter),
        described("Also what is expected, by the same periods and members, with the ends of its bands."),
    ] = None


class MetricsDataset(FiguresDataset[Metrics]):
    """Metrics over time. With `forecast` the rows of what is expected follow, up to `to` where that is to come."""

    def normalize(self, params: Parameters, requester: Requester) -> Parameters:
        normalized = super().normalize(params, requester)
        parsed = MetricsFileParams.parse(params, requester.reader)
        if parsed.forecast is None:
            return normalized
        ahead = {"to": [parsed.query.asked_last.isoformat()], "forecast": [parsed.forecast.value]}
        return {**normalized, **ahead}

    def table(self, params: Parameters, requester: Requester) -> Table:
        parsed = MetricsFileParams.parse(params, requester.reader)
        if parsed.forecast is None:
            return super().table(params, requester)
        query = parsed.query
        found, forecast = self.answer(query), get_forecast(query)
        rows = [*_rows(found, requester), *expected_rows(forecast, requester)]
        return Table(
            self.columns,
            len(rows),
            lambda: iter(rows),
            found.watermark,
            found.version,
            {**found.query, "forecast": True},
            {"forecast": expected_facts(forecast)},
            document=Document("answer", partial(document_of, found, query, forecast=forecast)),
        )


DATASET = MetricsDataset(MetricsFileParams, runner.metrics, Metrics, COLUMNS, _rows, _document)
