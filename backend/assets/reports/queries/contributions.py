"""Why a figure changed: what each member of a dimension added to the difference between two ranges."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import floor
from typing import NamedTuple

from assets.common.money import exponent
from assets.reports.metrics.decimals import PLACES, quotient, text
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.registry import Kind, Metric
from assets.reports.queries.answers import Contribution, Contributions
from assets.reports.queries.change import change
from assets.reports.queries.currencies import currency_of_nothing, refuse_mixture
from assets.reports.queries.figures import Figures, Reading, SeriesKey
from assets.reports.queries.members import Members, read_members
from assets.reports.queries.notes import notes
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.reading import read
from assets.reports.queries.snapshot import Snapshot, snapshot


class _Pair(NamedTuple):
    """A figure now and before, in the smallest steps of its unit."""

    now: int | None
    before: int | None

    @property
    def difference(self) -> int | None:
        return None if self.now is None or self.before is None else self.now - self.before


def contributions(query: ReportQuery) -> Contributions:
    """Answer why a metric changed, from one snapshot of the rollups.

    Raises QueryError: unknown members, mixed currencies, a missing rate.
    """
    (metric,) = query.declared()
    with snapshot(query.scope) as view:
        members = read_members(view, query, query.split)
        whole_reading = read(view, replace(query, split=None), (metric,), members)
        reading = read(view, query, (metric,), members)
        whole, currency = _whole(view, whole_reading, metric)
    pairs = _pairs(reading, metric)
    added = _added(reading, metric, pairs, whole)
    plan, places = reading.plan, PLACES[metric.unit]
    return Contributions(
        query=query.asked(),
        watermark=view.watermark,
        version=view.version,
        warnings=notes(query, reading.converter),
        metric=metric.slug,
        kind=metric.kind,
        unit=metric.unit,
        currency=currency,
        exponent=exponent(currency) if currency else None,
        start=plan.now.first,
        end=plan.now.last,
        previous_start=plan.before.first if plan.before else None,
        previous_end=plan.before.last if plan.before else None,
        partial=not query.is_closed,
        value=text(whole.now, places),
        previous=text(whole.before, places),
        change=change(metric.unit, whole.now, whole.before),
        difference=text(whole.difference, places),
        rounding=text(_rest(whole, added), places),
        members=tuple(_told(metric, query, members, pairs, added, whole)),
    )


def _whole(view: Snapshot, reading: Reading, metric: Metric) -> tuple[_Pair, str | None]:
    """The figure itself in both ranges, and its currency. Raises MixedCurrency."""
    plan = reading.plan
    now, before = reading.figures(metric, plan.now), _before(reading, metric)
    keys = {**now, **before}
    refuse_mixture(plan.query, metric, keys)
    if not keys:
        nothing = reading.empty(metric, plan.now).total
        return _Pair(nothing, nothing if plan.before else None), currency_of_nothing(view, plan.query, metric)
    (key,) = keys
    return _pair(reading, metric, now.get(key), before.get(key)), key.currency


def _pairs(reading: Reading, metric: Metric) -> Mapping[SeriesKey, _Pair]:
    now, before = reading.figures(metric, reading.plan.now), _before(reading, metric)
    return {key: _pair(reading, metric, now.get(key), before.get(key)) for key in {**now, **before}}


def _before(reading: Reading, metric: Metric) -> Mapping[SeriesKey, Figures]:
    return reading.figures(metric, reading.plan.before) if reading.plan.before else {}


def _pair(reading: Reading, metric: Metric, now: Figures | None, before: Figures | None) -> _Pair:
    plan = reading.plan
    return _Pair(
        (now or reading.empty(metric, plan.now)).total,
        (before or reading.empty(metric, plan.before)).total if plan.before else None,
    )


def _added(
    reading: Reading, metric: Metric, pairs: Mapping[SeriesKey, _Pair], whole: _Pair
) -> Mapping[SeriesKey, int]:
    """The contribution of each series; none where one of the ranges has no figure to compare."""
    if whole.difference is None:
        return {}
    if metric.kind is not Kind.RATIO:
        return {key: pair.difference or 0 for key, pair in pairs.items()}
    exact = _of_ratio(reading, metric)
    total = whole.difference if reading.converting(metric) is None else round(sum(exact.values()))
    return dict(zip(exact, apportioned(list(exact.values()), total), strict=True))


def _of_ratio(reading: Reading, metric: Metric) -> Mapping[SeriesKey, Fraction]:
    """What each member's two sums do to the ratio of all, in steps.

    A member adds in each range its numerator less what the mean ratio would make of its denominator, over the
    denominator of all. The differences add up to that of the ratios, whichever range is called the first.
    """
    plan = reading.plan
    if plan.before is None:
        return {}
    now, before = reading.parts(metric, plan.now), reading.parts(metric, plan.before)
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
    whole = [floor(one) for one in exact]
    each, more = divmod(total - sum(whole), len(whole))
    order = sorted(range(len(whole)), key=lambda place: whole[place] - exact[place])
    for rank, place in enumerate(order):
        whole[place] += each + (rank < more)
    return whole


def _rest(whole: _Pair, added: Mapping[SeriesKey, int]) -> int | None:
    return None if whole.difference is None else whole.difference - sum(added.values())


def _told(
    metric: Metric,
    query: ReportQuery,
    members: Members,
    pairs: Mapping[SeriesKey, _Pair],
    added: Mapping[SeriesKey, int],
    whole: _Pair,
) -> list[Contribution]:
    """The members, largest contribution of either sign first."""
    places = PLACES[metric.unit]
    named = sorted(((_slug(query, members, key), key) for key in pairs), key=lambda one: one[0])
    named.sort(key=lambda one: -abs(added.get(one[1], 0)))
    return [
        Contribution(
            member=slug,
            value=text(pairs[key].now, places),
            previous=text(pairs[key].before, places),
            change=change(metric.unit, *pairs[key]),
            contribution=text(added.get(key), places),
            share=quotient(added[key], whole.difference or 0) if added else None,
        )
        for slug, key in named
    ]


def _slug(query: ReportQuery, members: Members, key: SeriesKey) -> str:
    if query.split is None or query.split is Dimension.CURRENCY:
        return str(key.member)
    return members.slugs[query.split][int(key.member or 0)]
