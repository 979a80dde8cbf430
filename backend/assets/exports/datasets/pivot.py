"""A metric by two dimensions: a row for each pair of members, for each member of either, and for all.

With periods, each of these is followed by one for each period.
"""

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
    spans = [(found.start, found.end), *((period.start, period.end) for period in found.periods)]
    about = [one_metric.about(found, start, end, requester) for start, end in spans]
    for row, column, kind, *values in _figures(found):
        for of_span, value in zip(about, values, strict=True):
            yield *of_span, row, column, kind, figure(value, found.unit, found.currency)


def _figures(found: Pivot) -> Iterator[tuple[str | None, ...]]:
    """Members of the row and the column, what it is, and its figures: of the whole range, then of each period."""
    no_lines = ((),) * len(found.columns)
    for row in found.rows:
        for column, value, line in zip(found.columns, row.values, row.lines or no_lines, strict=True):
            yield row.member, column, "cell", value, *line
    for row in found.rows:
        yield row.member, None, "row", row.total, *row.total_line
    lines = found.column_total_lines or no_lines
    for column, value, line in zip(found.columns, found.column_totals, lines, strict=True):
        yield None, column, "column", value, *line
    yield None, None, "total", found.total, *found.total_line


DATASET = FiguresDataset(PivotParams, runner.pivot, Pivot, COLUMNS, _rows)
