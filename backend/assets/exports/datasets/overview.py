"""The key figures, one row for each card."""

from collections.abc import Iterator
from functools import partial

from assets.exports.datasets.amounts import figure
from assets.exports.datasets.figures import FiguresDataset
from assets.exports.datasets.requester import Requester
from assets.exports.documents.overview import document_of
from assets.exports.tables import Column, Document, Kind, Row
from assets.reports.metrics.labels import LABELS
from assets.reports.queries import runner
from assets.reports.queries.answers import Card, Overview
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.questions import OverviewParams

COLUMNS = (
    Column("metric", Kind.TEXT),
    Column("name", Kind.TEXT),
    Column("unit", Kind.TEXT),
    Column("start", Kind.DAY),
    Column("end", Kind.DAY),
    Column("value", Kind.DECIMAL),
    Column("currency", Kind.TEXT),
    Column("compared_end", Kind.DAY),
    Column("compared", Kind.DECIMAL),
    Column("previous_start", Kind.DAY),
    Column("previous_end", Kind.DAY),
    Column("previous", Kind.DECIMAL),
    Column("change", Kind.TEXT),
    Column("change_value", Kind.DECIMAL),
    Column("partial", Kind.FLAG),
)


def _rows(found: Overview, requester: Requester) -> Iterator[Row]:
    return (_row(card, requester) for card in found.cards)


def _row(card: Card, requester: Requester) -> Row:
    return (
        card.metric,
        LABELS[card.metric].name(requester.language),
        card.unit,
        card.start,
        card.end,
        figure(card.value, card.unit, card.currency),
        card.currency,
        card.compared_end,
        figure(card.compared, card.unit, card.currency),
        card.previous_start,
        card.previous_end,
        figure(card.previous, card.unit, card.currency),
        card.change.kind.value,
        figure(card.change.value, "", None),
        card.partial,
    )


def _document(found: Overview, _: ReportQuery) -> Document:
    return Document("answer", partial(document_of, found))


DATASET = FiguresDataset(OverviewParams, runner.overview, Overview, COLUMNS, _rows, _document)
