"""Why a figure changed: what each member of a dimension added to the difference between two ranges."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor

from assets.reports.metrics.decimals import PLACES, quotient, text
from assets.reports.metrics.registry import Kind, Metric
from assets.reports.queries.answers import ChangeReason, Contribution, Contributions
from assets.reports.queries.figures import Calculation, ComparedSeries, SeriesKey
from assets.reports.queries.members import Members
from assets.reports.queries.query import ReportQuery

MOST_REASONS = 2

Added = Mapping[SeriesKey, int]
"""What each member's series added to the difference, in the smallest steps of the metric's unit."""


def added_by_member(
    figures: Calculation, metric: Metric, compared: Sequence[ComparedSeries], whole: ComparedSeries
) -> Added:
    """The contribution of each series; none where one of the ranges has no figure to compare."""
    if whole.difference is None:
        return {}
    if metric.kind is not Kind.RATIO:
        return {found.key: found.difference or 0 for found in compared}
    exact = _of_ratio(figures, metric)
    total = whole.difference if figures.converting(metric) is None else round(sum(exact.values()))
    return dict(zip(exact, apportioned(list(exact.values()), total), strict=True))


def rounding(added: Added, whole: ComparedSeries) -> int | None:
    """What the contributions leave of the difference; zero unless money was converted."""
    return None if whole.difference is None else whole.difference - sum(added.values())


def contributions_of(
    query: ReportQuery,
    members: Members,
    compared: Sequence[ComparedSeries],
    added: Added,
    whole: ComparedSeries,
) -> tuple[Contribution, ...]:
    """The members, largest contribution of either sign first."""
    places = PLACES[whole.metric.unit]
    named = sorted(
        ((members.slug(query.split, found.key.member), found) for found in compared),
        key=lambda pair: (-abs(added.get(pair[1].key, 0)), pair[0]),
    )
    return tuple(
        Contribution(
            member=slug,
            value=text(found.total, places),
            previous=text(found.previous, places),
            change=found.change,
            contribution=text(added.get(found.key), places),
            share=quotient(added[found.key], whole.difference or 0) if added else None,
        )
        for slug, found in named
    )


def reasons_of(members: Sequence[Contribution]) -> tuple[tuple[ChangeReason, ...], ChangeReason | None]:
    """The members that explain most of a change, and the one that went most the other way; none of a single member."""
    if len(members) < 2:
        return (), None
    found = sorted(
        (
            ChangeReason(one.member, one.contribution, one.share)
            for one in members
            if one.contribution is not None and one.share is not None
        ),
        key=_share,
        reverse=True,
    )
    along = tuple(one for one in found[:MOST_REASONS] if _share(one) > 0)
    return along, found[-1] if found and _share(found[-1]) < 0 else None


def explained(answer: Contributions) -> Fraction:
    """How near one member alone comes to the whole change: 1 is all of it. Beyond it others went the other way."""
    share = max(map(_share, answer.reasons), default=Fraction(0))
    return share if share <= 1 else 1 / share


def _share(reason: ChangeReason) -> Fraction:
    return Fraction(reason.share)


def _of_ratio(figures: Calculation, metric: Metric) -> Mapping[SeriesKey, Fraction]:
    """What each member's two sums do to the ratio of all, in steps.

    A member adds in each range its numerator less what the mean ratio would make of its denominator, over the
    denominator of all. The differences add up to that of the ratios, whichever range is called the first.
    """
    plan = figures.plan
    if plan.before is None:
        return {}
    now, before = figures.parts(metric, plan.now), figures.parts(metric, plan.before)
    over_now, under_now = (sum(part[side] for part in now.values()) for side in (0, 1))
    over_before, under_before = (sum(part[side] for part in before.values()) for side in (0, 1))
    mean = (Fraction(over_now, under_now) + Fraction(over_before, under_before)) / 2
    step = Fraction(10 ** PLACES[metric.unit], metric.scale)

    def part(parts: tuple[int, int], under: int) -> Fraction:
        return (parts[0] - mean * parts[1]) / under * step

    nothing = (0, 0)
    return {
        key: part(now.get(key, nothing), under_now) - part(before.get(key, nothing), under_before)
        for key in {**now, **before}
    }


def apportioned(exact: Sequence[Fraction], total: int) -> list[int]:
    """Whole numbers next to the exact ones that add up to `total`: those cut most are rounded up first."""
    if not exact:
        return []
    whole = [floor(value) for value in exact]
    each, more = divmod(total - sum(whole), len(whole))
    order = sorted(range(len(whole)), key=lambda place: whole[place] - exact[place])
    for rank, place in enumerate(order):
        whole[place] += each + (rank < more)
    return whole
