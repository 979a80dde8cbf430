"""A metric by two dimensions: a row for each pair of members, for each member of either, and for all."""

from collections.abc import Iterator

from assets.exports.subjects import one_metric
from assets.exports.subjects.amounts import figure
from assets.exports.subjects.asker import Asker, as_parameters
from assets.exports.tables import Column, Kind, Row, Table
from assets.reports.queries.answers import Pivot
from assets.reports.queries.members import read_members
from assets.reports.queries.parameters import Parameters
from assets.reports.queries.parsing import parse_pivot
from assets.reports.queries.pivot import pivot
from assets.reports.queries.snapshot import snapshot

COLUMNS = (
    *one_metric.COLUMNS,
    Column("row", Kind.TEXT),
    Column("column", Kind.TEXT),
    Column("figure", Kind.TEXT),
    Column("value", Kind.DECIMAL),
)


def understand(given: Parameters, asker: Asker) -> Parameters:
    """The question as it is kept. Raises QueryError."""
    query = parse_pivot(given, today=asker.today, scope=asker.scope)
    with snapshot(query.scope) as view:
        read_members(view, query, query.split, query.across)
    return as_parameters(query.asked())


def table(given: Parameters, asker: Asker) -> Table:
    """The cells, then the totals. Raises QueryError."""
    found = pivot(parse_pivot(given, today=asker.today, scope=asker.scope))
    held = list(_rows(found, asker))
    return Table(COLUMNS, len(held), lambda: iter(held), found.watermark, found.version, found.query)


def _rows(found: Pivot, asker: Asker) -> Iterator[Row]:
    about = one_metric.about(found, found.start, found.end, asker)
    cells = [
        (row.member, column, "cell", value)
        for row in found.rows
        for column, value in zip(found.columns, row.values, strict=True)
    ]
    rows = [(row.member, None, "row", row.total) for row in found.rows]
    columns = [
        (None, column, "column", value)
        for column, value in zip(found.columns, found.column_totals, strict=True)
    ]
    for row, column, kind, value in (*cells, *rows, *columns, (None, None, "total", found.total)):
        yield *about, row, column, kind, figure(value, found.unit, found.currency)
