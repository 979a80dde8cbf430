"""The first columns of every row about one metric."""

from datetime import date

from assets.exports.datasets.requester import Requester
from assets.exports.tables import Column, Kind, Value
from assets.reports.metrics.labels import LABELS
from assets.reports.queries.answers import MetricAnswer

COLUMNS = (
    Column("metric", Kind.TEXT),
    Column("name", Kind.TEXT),
    Column("unit", Kind.TEXT),
    Column("start", Kind.DAY),
    Column("end", Kind.DAY),
    Column("currency", Kind.TEXT),
)


def about(found: MetricAnswer, start: date, end: date, requester: Requester) -> tuple[Value, ...]:
    """The values of these columns."""
    return found.metric, LABELS[found.metric].name(requester.language), found.unit, start, end, found.currency
