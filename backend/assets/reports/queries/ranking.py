"""A metric by every member of a dimension, those without facts too, and what share of the whole each has."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from assets.common.models import Dimension
from assets.common.money import exponent
from assets.reports.metrics.decimals import PLACES, quotient, text
from assets.reports.metrics.registry import Kind, Metric
from assets.reports.queries.answers import Ranked, Ranking
from assets.reports.queries.members import Members, read_members
from assets.reports.queries.notes import notes
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.reading import read
from assets.reports.queries.snapshot import snapshot
from assets.reports.queries.totals import figure_of_all, figures_by_member, largest_first


def ranking(query: ReportQuery) -> Ranking:
    """Answer for each member, from one snapshot of the rollups.

    Raises QueryError: unknown members, mixed currencies, a missing rate.
    """
    (metric,) = query.declared()
    with snapshot(query.scope) as view:
        members = read_members(view, query, query.split)
        whole = read(view, replace(query, split=None), (metric,), members)
        total, currency = figure_of_all(view, whole, metric)
        found = figures_by_member(view, query, metric, members)
    nothing, places = whole.empty(metric, whole.plan.now).total, PLACES[metric.unit]
    slugs = _slugs(query, members)
    without = dict.fromkeys(_listed(query, members), nothing)
    ranked = largest_first({**without, **found})
    return Ranking(
        query=query.asked(),
        watermark=view.watermark,
        version=view.version,
        warnings=notes(query, whole.converter),
        metric=metric.slug,
        kind=metric.kind.value,
        unit=metric.unit.value,
        currency=currency,
        exponent=exponent(currency) if currency else None,
        start=whole.plan.now.first,
        end=whole.plan.now.last,
        partial=not query.is_closed,
        total=text(total, places),
        members=tuple(
            Ranked(slugs[member], text(value, places), _share(metric, value, total))
            for member, value in ranked.items()
        ),
    )


def _slugs(query: ReportQuery, members: Members) -> Mapping[int, str]:
    return members.slugs[query.split] if query.split else {}


def _listed(query: ReportQuery, members: Members) -> Iterable[int]:
    """The members that are there without facts too: those that are filtered by, or all that have a name."""
    if query.split and (chosen := query.members_of(query.split)):
        return members.ids(query.split, chosen)
    return _slugs(query, members).keys() - {Dimension.UNATTRIBUTED}


def _share(metric: Metric, value: int | None, total: int | None) -> str | None:
    """What of the whole the figure is; None of what is not the sum of its members."""
    adds_up = metric.kind in (Kind.FLOW, Kind.STOCK)
    return quotient(value, total) if adds_up and value is not None and total is not None else None
