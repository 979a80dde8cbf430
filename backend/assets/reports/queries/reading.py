"""From a question to what was read for it: plan, cells, rates."""

from collections.abc import Iterable

from assets.reports.metrics.registry import Metric
from assets.reports.queries.cells import Cells, read_cells
from assets.reports.queries.figures import Reading
from assets.reports.queries.members import Members
from assets.reports.queries.plan import Plan, Way, converts, plan
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.rates import read_rates
from assets.reports.queries.snapshot import Snapshot


def read(snapshot: Snapshot, query: ReportQuery, metrics: tuple[Metric, ...], members: Members) -> Reading:
    """Read what the figures of some of a question's metrics are made of. Raises QueryError."""
    planned = plan(query, metrics)
    cells = read_cells(snapshot, planned, members)
    converted = [metric for metric in metrics if converts(query, metric)]
    if query.convert_to is None or not converted:
        return Reading(planned, cells, None)
    first = min(span.first for span in planned.spans)
    currencies = _currencies(planned, cells, converted)
    return Reading(planned, cells, read_rates(snapshot, query.convert_to, currencies, first, query.last))


def _currencies(planned: Plan, cells: Cells, metrics: Iterable[Metric]) -> set[str]:
    found: set[str | None] = set()
    for metric in metrics:
        for span in planned.spans:
            for way in (Way.SUMS, Way.DAILY):
                found |= {currency for _, currency in cells.of(span.side, way, metric.measures)}
            found |= {currency for _, currency in cells.opening(span.side, metric.measures)}
    return {currency for currency in found if currency is not None}
