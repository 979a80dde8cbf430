"""Figures of a whole range: of all, and of each member of one dimension."""

from collections.abc import Mapping

from assets.reports.metrics.registry import Metric
from assets.reports.queries.currencies import currency_of_nothing, refuse_mixture
from assets.reports.queries.figures import Reading
from assets.reports.queries.members import Members
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.reading import read
from assets.reports.queries.snapshot import Snapshot

Totals = Mapping[int, int | None]
"""Figures by member, largest first."""


def figure_of_all(view: Snapshot, reading: Reading, metric: Metric) -> tuple[int | None, str | None]:
    """The figure of all, and its currency. Raises MixedCurrency."""
    figures = reading.figures(metric, reading.plan.now)
    refuse_mixture(reading.plan.query, metric, figures)
    if not figures:
        return reading.empty(metric, reading.plan.now).total, currency_of_nothing(
            view, reading.plan.query, metric
        )
    ((key, found),) = figures.items()
    return found.total, key.currency


def figures_by_member(view: Snapshot, query: ReportQuery, metric: Metric, members: Members) -> Totals:
    """The figure of each member that has facts."""
    reading = read(view, query, (metric,), members)
    found = reading.figures(metric, reading.plan.now)
    return largest_first({int(key.member or 0): figures.total for key, figures in found.items()})


def largest_first(totals: Totals) -> Totals:
    """Figures in their order; members without a value come last."""
    return dict(sorted(totals.items(), key=lambda one: (one[1] is None, -(one[1] or 0), one[0])))
