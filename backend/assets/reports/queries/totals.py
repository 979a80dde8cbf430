"""Figures of a whole range by the members of one dimension, and each member's share of all."""

from collections.abc import Iterable, Mapping

from assets.common.models import Dimension
from assets.reports.metrics.decimals import PLACES, quotient, text
from assets.reports.metrics.registry import Kind
from assets.reports.queries.answers import Ranked
from assets.reports.queries.figures import ComparedSeries
from assets.reports.queries.members import Members
from assets.reports.queries.query import ReportQuery

Totals = Mapping[int, int | None]
"""Figures by member, largest first."""


def largest_first(totals: Totals) -> Totals:
    """Figures in their order; members without a value come last."""
    return dict(sorted(totals.items(), key=lambda total: (total[1] is None, -(total[1] or 0), total[0])))


def with_members_without_facts(
    totals: Totals, query: ReportQuery, members: Members, nothing: int | None
) -> Totals:
    """The members that are filtered by, or else all that have a name, with `nothing` where they have no facts."""
    return largest_first({**dict.fromkeys(_listed(query, members), nothing), **totals})


def ranking_of(
    totals: Totals, query: ReportQuery, members: Members, whole: ComparedSeries
) -> tuple[Ranked, ...]:
    """Each member's figure, and its share of the whole."""
    places = PLACES[whole.metric.unit]
    return tuple(
        Ranked(members.slug(query.split, member), text(total, places), _share(total, whole))
        for member, total in totals.items()
    )


def _listed(query: ReportQuery, members: Members) -> Iterable[int]:
    if query.split is None:
        return ()
    if chosen := query.members_of(query.split):
        return members.ids(query.split, chosen)
    return members.slugs[query.split].keys() - {Dimension.UNATTRIBUTED}


def _share(total: int | None, whole: ComparedSeries) -> str | None:
    """None of what is not the sum of its members."""
    if whole.metric.kind not in (Kind.FLOW, Kind.STOCK) or total is None or whole.total is None:
        return None
    return quotient(total, whole.total)
