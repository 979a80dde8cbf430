"""The last seven days that are over: the figures that are managed by, and what changed most since the seven before."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from django.conf import settings

from assets.briefing.limits import LIMITS
from assets.briefing.schemas import Week, WeekChange, WeekFigure, WeekReason
from assets.common.days import ONE_DAY
from assets.common.dimensions import LATTICE
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.registry import METRIC, Unit
from assets.reports.queries import runner
from assets.reports.queries.answers import Contributions, Series
from assets.reports.queries.figures import NO_CHANGE
from assets.reports.queries.periods import Grain
from assets.reports.queries.query import Question, Range, ReportQuery

MANAGED_BY = ("revenue", "total_volume", "payment_success_rate", "overdue_loans")

WATCHED = (
    *MANAGED_BY,
    "tickets_created",
    "completion_rate",
    "refunds",
    "new_users",
)
"""What may be among the largest changes."""

WEEK = timedelta(days=7)


def week(today: date) -> Week:
    """The week that ended yesterday, beside the one before it."""
    first, last = today - WEEK, today - ONE_DAY
    query = _query(first, last, today, MANAGED_BY)
    return Week(
        start=first,
        end=last,
        previous_start=first - WEEK,
        previous_end=last - WEEK,
        figures=[_figure(series) for series in runner.metrics(query).series],
        changes=_changes(first, last, today),
    )


def _query(first: date, last: date, today: date, metrics: tuple[str, ...]) -> ReportQuery:
    return ReportQuery(
        # Compared as a card is: with the days before as a whole.
        question=Question.OVERVIEW,
        metrics=metrics,
        grain=Grain.YEAR,
        split=None,
        compare=True,
        **Range.of_marketplace(first, last, today).common(),
    )


def _figure(series: Series) -> WeekFigure:
    previous = series.previous
    return WeekFigure(
        metric=series.metric,
        known=series.known,
        kind=series.kind,
        unit=series.unit,
        currency=series.currency,
        exponent=series.exponent,
        value=series.total,
        previous=previous.total if previous else None,
        change=previous.change if previous else NO_CHANGE,
    )


def _changes(first: date, last: date, today: date) -> list[WeekChange]:
    """The largest changes, each explained by the dimension of which one member explains most."""
    series = runner.metrics(_query(first, last, today, WATCHED)).series
    sizes = {one.metric: _size(one) for one in series if one.currency in (None, settings.BASE_CURRENCY)}
    changed = sorted((slug for slug in sizes if sizes[slug]), key=lambda slug: -sizes[slug])
    return [_explained(first, last, today, slug) for slug in changed[: LIMITS.changes]]


def _size(series: Series) -> Fraction:
    """How large a change is beside the figure before; 0 of none, and where there was nothing before."""
    before = series.previous
    if before is None or before.compared is None or before.total is None or Fraction(before.total) <= 0:
        return Fraction(0)
    return abs(Fraction(before.compared) / Fraction(before.total) - 1)


def _by_dimensions(
    first: date, last: date, today: date, slug: str
) -> Iterator[tuple[Dimension, Contributions]]:
    metric = METRIC[slug]
    query = replace(
        _query(first, last, today, (slug,)),
        question=Question.CONTRIBUTIONS,
        currency=settings.BASE_CURRENCY if metric.unit is Unit.MONEY else None,
    )
    for dimension in LATTICE:
        if dimension in metric.dimensions:
            yield dimension, runner.contributions(replace(query, split=dimension))


def _explained(first: date, last: date, today: date, slug: str) -> WeekChange:
    answers = _by_dimensions(first, last, today, slug)
    split, best = max(answers, key=lambda found: _explains(found[1]))
    reasons = _reasons(best)
    return WeekChange(
        metric=best.metric,
        known=best.known,
        kind=best.kind,
        unit=best.unit,
        currency=best.currency,
        exponent=best.exponent,
        value=best.value,
        previous=best.previous,
        change=best.change,
        difference=best.difference or "0",
        split=split if reasons else None,
        reasons=reasons,
    )


def _reasons(answer: Contributions) -> list[WeekReason]:
    """The members that moved the figure the way that it went, most first; none where there is but one member."""
    if len(answer.members) < 2:
        return []
    found = [
        WeekReason(member.member, member.contribution, member.share)
        for member in answer.members
        if member.contribution is not None and member.share is not None and Fraction(member.share) > 0
    ]
    return sorted(found, key=_share, reverse=True)[: LIMITS.reasons]


def _explains(answer: Contributions) -> Fraction:
    """How near one member alone comes to the whole change: 1 is all of it. Beyond it others went the other way."""
    share = max(map(_share, _reasons(answer)), default=Fraction(0))
    return share if share <= 1 else 1 / share


def _share(reason: WeekReason) -> Fraction:
    return Fraction(reason.share)
