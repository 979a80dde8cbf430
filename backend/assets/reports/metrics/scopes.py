"""Which metrics each scope sees, as their sources and units have it."""

from assets.common.row_scope import Scope
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.metrics.registry import METRICS, Kind, Metric, Unit
from assets.reports.sources import NOTIFICATIONS, SOURCES, TICKETS, Source

OF_SERVICE = frozenset((TICKETS, NOTIFICATIONS))


def metrics_in(scope: Scope) -> tuple[Metric, ...]:
    """The metrics of a scope, in their order. One's own figures are not the marketplace's: they are none of these."""
    return _IN[scope]


def _sources(metric: Metric) -> frozenset[Source]:
    """The logs that a metric is counted from; active users come from all of them."""
    if metric.kind is Kind.DISTINCT:
        return frozenset(SOURCES)
    return frozenset(BY_SLUG[slug].source for slug in (*metric.measures, *metric.denominator))


_IN: dict[Scope, tuple[Metric, ...]] = {
    Scope.OWN: (),
    Scope.SERVICE: tuple(
        metric for metric in METRICS if _sources(metric) <= OF_SERVICE and metric.unit is not Unit.MONEY
    ),
    Scope.ALL: METRICS,
}
