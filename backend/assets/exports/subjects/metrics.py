"""Metrics over time: a row for each point of each series, and one for its total."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from assets.exports.documents.metrics import document_of
from assets.exports.subjects.amounts import figure
from assets.exports.subjects.asker import Asker, as_parameters
from assets.exports.tables import Column, Document, Kind, Row, Table
from assets.reports.metrics.labels import LABELS
from assets.reports.queries.answers import Answer, Point, Series
from assets.reports.queries.members import read_members
from assets.reports.queries.metrics import answer
from assets.reports.queries.parameters import Parameters
from assets.reports.queries.parsing import parse_metrics
from assets.reports.queries.snapshot import snapshot

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


def understand(given: Parameters, asker: Asker) -> Parameters:
    """The question as it is kept. Raises QueryError."""
    query = parse_metrics(given, today=asker.today, scope=asker.scope)
    with snapshot(query.scope) as view:
        read_members(view, query, query.split)
    return as_parameters(query.asked())


def table(given: Parameters, asker: Asker) -> Table:
    """The points and totals. Raises QueryError."""
    query = parse_metrics(given, today=asker.today, scope=asker.scope)
    found = answer(query)
    held = list(_rows(found, asker, query.first, query.last))
    document = Document("answer", partial(document_of, found, query))
    return Table(
        COLUMNS, len(held), lambda: iter(held), found.watermark, found.version, found.query, document=document
    )


def _rows(found: Answer, asker: Asker, first: date, last: date) -> Iterator[Row]:
    for series in found.series:
        yield from _figures(series, asker, "now", series.points, series.total, first, last)
        if before := series.previous:
            yield from _figures(
                series, asker, "previous", before.points, before.total, before.start, before.end
            )


def _figures(
    series: Series,
    asker: Asker,
    range_: str,
    points: tuple[Point, ...],
    total: str | None,
    first: date,
    last: date,
) -> Iterator[Row]:
    told_apart = {**series.split, **{name: "|".join(slugs) for name, slugs in series.others.items()}}
    dimension, member = next(iter(told_apart.items()), (None, None))
    about = series.metric, LABELS[series.metric].name(asker.language), series.unit, dimension, member, range_
    for point in points:
        value = figure(point.value, series.unit, series.currency)
        yield *about, "point", point.start, point.end, point.partial, value, series.currency
    value = figure(total, series.unit, series.currency)
    yield *about, "total", first, last, None, value, series.currency
