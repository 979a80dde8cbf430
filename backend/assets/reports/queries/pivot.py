"""A metric by the members of two dimensions at once. Every total is read as a figure of its own."""

from collections.abc import Mapping
from dataclasses import replace

from assets.common.money import exponent
from assets.reports.metrics.decimals import PLACES, text
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.registry import Metric
from assets.reports.queries.answers import Pivot, PivotRow
from assets.reports.queries.errors import TooManyPoints
from assets.reports.queries.figures import Reading
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.members import Members, of_pair, read_members
from assets.reports.queries.notes import notes
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.reading import read
from assets.reports.queries.snapshot import snapshot
from assets.reports.queries.totals import Totals, figure_of_all, figures_by_member


def pivot(query: ReportQuery) -> Pivot:
    """Answer for each pair of members, from one snapshot of the rollups.

    Raises QueryError: unknown members, mixed currencies, a missing rate, more cells than are sent at once.
    """
    (metric,) = query.declared()
    with snapshot(query.scope) as view:
        members = read_members(view, query, query.split, query.across)
        whole = read(view, replace(query, split=None, across=None), (metric,), members)
        total, currency = figure_of_all(view, whole, metric)
        rows = figures_by_member(view, replace(query, across=None), metric, members)
        columns = figures_by_member(view, replace(query, split=query.across, across=None), metric, members)
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


def _values(reading: Reading, metric: Metric) -> Mapping[tuple[int, int], int | None]:
    found = reading.figures(metric, reading.plan.now)
    return {of_pair(int(key.member or 0)): figures.total for key, figures in found.items()}


def _slugs(members: Members, dimension: Dimension | None, ids: Totals) -> tuple[str, ...]:
    return tuple(members.slugs[dimension][one] for one in ids) if dimension else ()
