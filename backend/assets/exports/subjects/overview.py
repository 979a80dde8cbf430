"""The key figures, one row for each card."""

from collections.abc import Iterator
from functools import partial

from assets.exports.documents.overview import document_of
from assets.exports.subjects.amounts import figure
from assets.exports.subjects.asker import Asker, as_parameters
from assets.exports.tables import Column, Document, Kind, Row, Table
from assets.reports.metrics.labels import LABELS
from assets.reports.queries.answers import Card
from assets.reports.queries.members import read_members
from assets.reports.queries.overview import overview
from assets.reports.queries.parameters import Parameters
from assets.reports.queries.parsing import parse_overview
from assets.reports.queries.snapshot import snapshot

COLUMNS = (
    Column("metric", Kind.TEXT),
    Column("name", Kind.TEXT),
    Column("unit", Kind.TEXT),
    Column("start", Kind.DAY),
    Column("end", Kind.DAY),
    Column("value", Kind.DECIMAL),
    Column("currency", Kind.TEXT),
    Column("previous_start", Kind.DAY),
    Column("previous_end", Kind.DAY),
    Column("previous", Kind.DECIMAL),
    Column("change", Kind.TEXT),
    Column("change_value", Kind.DECIMAL),
    Column("partial", Kind.FLAG),
)


def understand(given: Parameters, asker: Asker) -> Parameters:
    """The question as it is kept. Raises QueryError."""
    query = parse_overview(given, today=asker.today, scope=asker.scope)
    with snapshot(query.scope) as view:
        read_members(view, query)
    return as_parameters(query.asked())


def table(given: Parameters, asker: Asker) -> Table:
    """The cards. Raises QueryError."""
    found = overview(parse_overview(given, today=asker.today, scope=asker.scope))

    def rows() -> Iterator[Row]:
        return (_row(card, asker) for card in found.cards)

    document = Document("answer", partial(document_of, found))
    return Table(
        COLUMNS, len(found.cards), rows, found.watermark, found.version, found.query, document=document
    )


def _row(card: Card, asker: Asker) -> Row:
    return (
        card.metric,
        LABELS[card.metric].name(asker.language),
        card.unit,
        card.start,
        card.end,
        figure(card.value, card.unit, card.currency),
        card.currency,
        card.previous_start,
        card.previous_end,
        figure(card.previous, card.unit, card.currency),
        card.change.kind.value,
        figure(card.change.value, "", None),
        card.partial,
    )
