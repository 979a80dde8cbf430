"""Series of metrics: the answer to a question by grain, split and comparison."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assets.common.money import exponent
from assets.reports.metrics.decimals import PLACES, text
from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.registry import Metric
from assets.reports.queries.answers import Metrics, Point, Previous, PublishedPoint, Series
from assets.reports.queries.change import change
from assets.reports.queries.currencies import currency_of_nothing, refuse_mixture
from assets.reports.queries.errors import TooManyPoints
from assets.reports.queries.figures import Figures, Reading, SeriesKey
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.members import Members, read_members
from assets.reports.queries.notes import notes
from assets.reports.queries.periods import Period
from assets.reports.queries.published import Published, published
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.reading import read
from assets.reports.queries.snapshot import Snapshot, snapshot


@dataclass(frozen=True)
class Found:
    """A series, and the one before; `others` are the members that it puts together."""

    metric: Metric
    key: SeriesKey
    now: Figures
    before: Figures | None
    others: tuple[str, ...] = ()


def answer(query: ReportQuery) -> Metrics:
    """Answer a question for series of metrics, from one snapshot of the rollups.

    Raises QueryError: unknown members, mixed currencies, a missing rate, more points than are sent at once.
    """
    with snapshot(query.scope) as view:
        members = read_members(view, query, query.split)
        reading = read(view, query, query.declared(), members)
        found = [
            one
            for metric in query.declared()
            for one in _cut(view, query, members, _series_of(view, reading, metric, members))
        ]
        was = published(query, reading.plan.metrics, [period.end for period in reading.plan.now.periods])
    _check_points(reading, found)
    return Metrics(
        query=query.asked(),
        watermark=view.watermark,
        version=view.version,
        warnings=notes(query, reading.converter),
        series=tuple(_series(reading, members, was, one) for one in found),
    )


def points(metric: Metric, periods: Sequence[Period], values: Sequence[int | None]) -> tuple[Point, ...]:
    """The points of a series, as text."""
    places = PLACES[metric.unit]
    pairs = zip(periods, values, strict=True)
    return tuple(
        Point(period.start, period.end, text(value, places), period.partial) for period, value in pairs
    )


def _series_of(view: Snapshot, reading: Reading, metric: Metric, members: Members) -> Sequence[Found]:
    """The metric's series, largest total first; one that is not split is there also without facts."""
    plan = reading.plan
    now = reading.figures(metric, plan.now)
    before: Mapping[SeriesKey, Figures] = reading.figures(metric, plan.before) if plan.before else {}
    keys = {**now, **before}
    refuse_mixture(plan.query, metric, keys)
    if not keys and plan.query.split is None:
        keys = {
            SeriesKey(None, currency_of_nothing(view, plan.query, metric)): reading.empty(metric, plan.now)
        }
    found = [_found(reading, metric, key, now.get(key), before.get(key)) for key in keys]
    return sorted(found, key=lambda one: _order(one.now, _split(reading, members, one)))


def _found(
    reading: Reading, metric: Metric, key: SeriesKey, now: Figures | None, before: Figures | None
) -> Found:
    plan = reading.plan
    return Found(
        metric,
        key,
        now or reading.empty(metric, plan.now),
        (before or reading.empty(metric, plan.before)) if plan.before else None,
    )


def _cut(view: Snapshot, query: ReportQuery, members: Members, found: Sequence[Found]) -> Sequence[Found]:
    """The largest series, and all others as one, where only so many are told apart.

    The others are asked for as a figure of their own: so ratios, users counted once and converted money are exact.
    """
    split, top = query.split, query.top
    if top is None or split not in LATTICE or len(found) <= top:
        return found
    metric, key = found[0].metric, SeriesKey(None, found[0].key.currency)
    others = tuple(sorted(members.slugs[split][int(one.key.member or 0)] for one in found[top:]))
    reading = read(view, query.narrowed_to(split, others), (metric,), members)
    now = reading.figures(metric, reading.plan.now)
    before: Mapping[SeriesKey, Figures] = (
        reading.figures(metric, reading.plan.before) if reading.plan.before else {}
    )
    rest = _found(reading, metric, key, now.get(key), before.get(key))
    return [*found[:top], replace(rest, others=others)]


def _order(figures: Figures, split: Mapping[str, str]) -> tuple[bool, int, list[str]]:
    return figures.total is None, -(figures.total or 0), list(split.values())


def _split(reading: Reading, members: Members, found: Found) -> Mapping[str, str]:
    split = reading.plan.query.split
    if split is None or found.others:
        return {}
    if split is Dimension.CURRENCY:
        return {split.value: str(found.key.member)}
    return {split.value: members.slugs[split][int(found.key.member or 0)]}


def _series(reading: Reading, members: Members, was: Published, found: Found) -> Series:
    plan, metric, key = reading.plan, found.metric, found.key
    now, before = found.now, found.before
    places, split = PLACES[metric.unit], plan.query.split
    previous = None
    if plan.before and before:
        previous = Previous(
            start=plan.before.first,
            end=plan.before.last,
            points=points(metric, plan.before.periods, before.values),
            total=text(before.total, places),
            change=change(metric.unit, now.total, before.total),
        )
    drawn = points(metric, plan.now.periods, now.values)
    total = text(now.total, places)
    return Series(
        metric=metric.slug,
        kind=metric.kind,
        unit=metric.unit,
        currency=key.currency,
        exponent=exponent(key.currency) if key.currency else None,
        split=_split(reading, members, found),
        others={split.value: found.others} if split and found.others else {},
        points=drawn,
        total=total,
        previous=previous,
        published=tuple(_changed(was, found, drawn)),
        published_total=was.of(metric, key.currency, plan.now.first, plan.now.last, total),
    )


def _changed(was: Published, found: Found, drawn: Sequence[Point]) -> Iterator[PublishedPoint]:
    """The points that are no longer what was published."""
    for point in drawn:
        before = was.of(found.metric, found.key.currency, point.start, point.end, point.value)
        if before is not None:
            yield PublishedPoint(point.start, before)


def _check_points(reading: Reading, found: Sequence[Found]) -> None:
    count = len(found) * sum(len(span.periods) for span in reading.plan.spans)
    if count > LIMITS.points:
        raise TooManyPoints(
            f"{count} points in {len(found)} series, where {LIMITS.points} are sent at once",
            field="grain",
            allowed={"points": LIMITS.points},
        )
