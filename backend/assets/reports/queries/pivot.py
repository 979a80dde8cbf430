"""A metric by the members of two dimensions at once. Every total is read as a figure of its own."""

from collections.abc import Mapping
from dataclasses import replace

from assets.common.money import exponent
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.registry import Metric
from assets.reports.queries.answers import Pivot, PivotRow
from assets.reports.queries.currencies import currency_of_nothing, refuse_mixture
from assets.reports.queries.decimals import PLACES, text
from assets.reports.queries.errors import TooManyPoints
from assets.reports.queries.figures import Reading
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.members import Members, of_pair, read_members
from assets.reports.queries.notes import notes
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.reading import read
from assets.reports.queries.snapshot import Snapshot, snapshot

Totals = Mapping[int, int | None]
"""Figures by member, largest first."""


def pivot(query: ReportQuery) -> Pivot:
    """Answer for each pair of members, from one snapshot of the rollups.

    Raises QueryError: unknown members, mixed currencies, a missing rate, more cells than are sent at once.
    """
    (metric,) = query.declared()
    with snapshot(query.scope) as view:
        members = read_members(view, query, query.split, query.across)
        whole = read(view, replace(query, split=None, across=None), (metric,), members)
        total, currency = _whole(view, whole, metric)
        rows = _totals(view, replace(query, across=None), metric, members)
        columns = _totals(view, replace(query, split=query.across, across=None), metric, members)
        reading = read(view, query, (metric,), members)
    if len(rows) * len(columns) > LIMITS.points:
        raise TooManyPoints(
            f"{len(rows)} rows of {len(columns)} columns, where {LIMITS.points} cells are sent at once",
            field="columns",
            allowed={"points": LIMITS.points},
        )
    places = PLACES[metric.unit]
    values, nothing = _values(reading, metric), reading.empty(metric, reading.plan.now).total
    return Pivot(
        query=query.asked(),
        watermark=view.watermark,
        version=view.version,
        warnings=notes(query, whole.converter),
        metric=metric.slug,
        kind=metric.kind.value,
        unit=metric.unit.value,
        currency=currency,
        exponent=exponent(currency) if currency else None,
        start=reading.plan.now.first,
        end=reading.plan.now.last,
        partial=not query.is_closed,
        columns=_slugs(members, query.across, columns),
        rows=tuple(
            PivotRow(
                member=slug,
                values=tuple(text(values.get((row, column), nothing), places) for column in columns),
                total=text(rows[row], places),
            )
            for slug, row in zip(_slugs(members, query.split, rows), rows, strict=True)
        ),
        column_totals=tuple(text(value, places) for value in columns.values()),
        total=text(total, places),
    )


def _whole(view: Snapshot, reading: Reading, metric: Metric) -> tuple[int | None, str | None]:
    """The figure of all, and its currency. Raises MixedCurrency."""
    figures = reading.figures(metric, reading.plan.now)
    refuse_mixture(reading.plan.query, metric, figures)
    if not figures:
        return reading.empty(metric, reading.plan.now).total, currency_of_nothing(
            view, reading.plan.query, metric
        )
    ((key, found),) = figures.items()
    return found.total, key.currency


def _totals(view: Snapshot, query: ReportQuery, metric: Metric, members: Members) -> Totals:
    """The figure of each member of one dimension."""
    reading = read(view, query, (metric,), members)
    found = reading.figures(metric, reading.plan.now)
    totals = {int(key.member or 0): figures.total for key, figures in found.items()}
    order = sorted(totals.items(), key=lambda one: (one[1] is None, -(one[1] or 0), one[0]))
    return dict(order)


def _values(reading: Reading, metric: Metric) -> Mapping[tuple[int, int], int | None]:
    found = reading.figures(metric, reading.plan.now)
    return {of_pair(int(key.member or 0)): figures.total for key, figures in found.items()}


def _slugs(members: Members, dimension: Dimension | None, ids: Totals) -> tuple[str, ...]:
    return tuple(members.slugs[dimension][one] for one in ids) if dimension else ()
