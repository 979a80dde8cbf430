"""A metric by two dimensions: a row for each pair of members, for each member of either, and for all."""

from collections.abc import Iterator

from assets.exports.datasets import one_metric
from assets.exports.datasets.amounts import figure
from assets.exports.datasets.figures import FiguresDataset
from assets.exports.datasets.requester import Requester
from assets.exports.tables import Column, Kind, Row
from assets.reports.queries import runner
from assets.reports.queries.answers import Pivot
from assets.reports.queries.questions import PivotParams

COLUMNS = (
    *one_metric.COLUMNS,
    Column("row", Kind.TEXT),
    Column("column", Kind.TEXT),
    Column("figure", Kind.TEXT),
    Column("value", Kind.DECIMAL),
)


def _rows(found: Pivot, requester: Requester) -> Iterator[Row]:
    about = one_metric.about(found, found.start, found.end, requester)
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


DATASET = FiguresDataset(PivotParams, runner.pivot, Pivot, COLUMNS, _rows)
