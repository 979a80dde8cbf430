"""Metrics over time: a row for each point of each series, and one for its total."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from assets.exports.datasets.amounts import figure
from assets.exports.datasets.figures import FiguresDataset
from assets.exports.datasets.requester import Requester
from assets.exports.documents.metrics import document_of
from assets.exports.tables import Column, Document, Kind, Row
from assets.reports.metrics.labels import LABELS
from assets.reports.queries import runner
from assets.reports.queries.answers import Metrics, Point, Series
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


def _figures(
    series: Series,
    requester: Requester,
    range_: str,
    points: tuple[Point, ...],
    total: str | None,
    first: date,
    last: date,
) -> Iterator[Row]:
    group = {**series.split, **{name: "|".join(slugs) for name, slugs in series.others.items()}}
    dimension, member = next(iter(group.items()), (None, None))
    about = (
        series.metric,
        LABELS[series.metric].name(requester.language),
        series.unit,
        dimension,
        member,
        range_,
    )
    for point in points:
        value = figure(point.value, series.unit, series.currency)
        yield *about, "point", point.start, point.end, point.partial, value, series.currency
    value = figure(total, series.unit, series.currency)
    yield *about, "total", first, last, None, value, series.currency


def _document(found: Metrics, query: ReportQuery) -> Document:
    return Document("answer", partial(document_of, found, query))


DATASET = FiguresDataset(MetricsParams, runner.metrics, Metrics, COLUMNS, _rows, _document)
