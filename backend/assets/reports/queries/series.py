"""The series of an answer, and the cards of an overview: figures as text."""

from collections.abc import Iterator, Mapping, Sequence

from assets.reports.metrics.decimals import PLACES, text, texts
from assets.reports.metrics.registry import Metric
from assets.reports.queries.answers import Card, Point, Previous, PublishedPoint, Series, Shown
from assets.reports.queries.figures import Calculation, ComparedSeries
from assets.reports.queries.members import Members
from assets.reports.queries.periods import Period
from assets.reports.queries.query import ReportQuery
from assets.reports.seals.published import NOT_PUBLISHED, Published


def card_of(figures: Calculation, compared: ComparedSeries, published: Published) -> Card:
    """The card of a metric in one currency."""
    plan = figures.plan
    metric, key, places = compared.metric, compared.key, PLACES[compared.metric.unit]
    value = text(compared.total, places)
    return Card(
        metric=metric.slug,
        known=metric not in figures.unknown,
        kind=metric.kind,
        unit=metric.unit,
        currency=key.currency,
        exponent=key.exponent,
        value=value,
        compared=text(compared.compared, places),
        previous=text(compared.previous, places),
        change=compared.change,
        start=plan.now.first,
        end=plan.now.last,
        compared_end=plan.finished.last if plan.before else None,
        previous_start=plan.before.first if plan.before else None,
        previous_end=plan.before.last if plan.before else None,
        partial=not plan.query.is_closed,
        sparkline=points(metric, plan.now.periods, compared.now.values) if compared.now.values else (),
        published=published.of(metric, key.currency, plan.now.first, plan.now.last, value),
    )


def series_of(
    figures: Calculation,
    compared: ComparedSeries,
    members: Members,
    published: Published,
    shown: Shown | None = None,
) -> Series:
    """The series of a metric for one member, or for several together."""
    plan = figures.plan
    metric, key, places = compared.metric, compared.key, PLACES[compared.metric.unit]
    split = plan.query.split
    previous = None
    if plan.before and compared.before:
        previous = Previous(
            start=plan.before.first,
            end=plan.before.last,
            points=points(metric, plan.before.periods, compared.before.values),
            total=text(compared.before.total, places),
            compared_end=plan.finished.last,
            compared=text(compared.compared, places),
            change=compared.change,
        )
    drawn = points(metric, plan.now.periods, compared.now.values)
    total = text(compared.total, places)
    return Series(
        metric=metric.slug,
        known=metric not in figures.unknown,
        kind=metric.kind,
        unit=metric.unit,
        currency=key.currency,
        exponent=key.exponent,
        split=_split(plan.query, members, compared),
        others={split.value: compared.others} if split and compared.others else {},
        points=drawn,
        total=total,
        previous=previous,
        shown=shown,
        published=tuple(_restated(published, compared, drawn)),
        published_total=published.of(metric, key.currency, plan.now.first, plan.now.last, total),
    )


def points(metric: Metric, periods: Sequence[Period], values: Sequence[int | None]) -> tuple[Point, ...]:
    """The points of a series, as text."""
    figures = texts(values, PLACES[metric.unit])
    return tuple(
        Point(start, end, figure, partial)
        for (_, start, end, partial), figure in zip(periods, figures, strict=True)
    )


def largest_series_first(
    compared: Sequence[ComparedSeries], query: ReportQuery, members: Members
) -> Sequence[ComparedSeries]:
    """Series in the order of an answer: largest total first, those without a value last, equals by their member.

    Ratios are in the order of what they are over: a rate of a few is no large member.
    """
    return sorted(
        compared,
        key=lambda found: (
            found.total is None,
            -(found.now.weight or found.total or 0),
            list(_split(query, members, found).values()),
        ),
    )


def _split(query: ReportQuery, members: Members, compared: ComparedSeries) -> Mapping[str, str]:
    if query.split is None or compared.others:
        return {}
    return {query.split.value: members.slug(query.split, compared.key.member)}


def _restated(
    published: Published, compared: ComparedSeries, drawn: Sequence[Point]
) -> Iterator[PublishedPoint]:
    """What was published of the points that are no longer the same."""
    if published is NOT_PUBLISHED:
        return
    for point in drawn:
        before = published.of(compared.metric, compared.key.currency, point.start, point.end, point.value)
        if before is not None:
            yield PublishedPoint(point.start, before)
