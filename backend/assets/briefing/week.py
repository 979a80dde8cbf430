"""The last seven days that are over: the figures that are managed by, and what changed most since the seven before."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from django.conf import settings

from assets.briefing.limits import LIMITS
from assets.briefing.schemas import Week, WeekChange, WeekFigure
from assets.common.days import ONE_DAY
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.registry import METRIC, Unit
from assets.reports.queries import runner
from assets.reports.queries.answers import Series
from assets.reports.queries.figures import NO_CHANGE
from assets.reports.queries.periods import Baseline, Grain
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
        compare=Baseline.PREVIOUS,
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


def _explained(first: date, last: date, today: date, slug: str) -> WeekChange:
    query = replace(
        _query(first, last, today, (slug,)),
        question=Question.CONTRIBUTIONS,
        currency=settings.BASE_CURRENCY if METRIC[slug].unit is Unit.MONEY else None,
    )
    best = runner.contributions(query)
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
        split=Dimension(str(best.query["split"])) if best.reasons else None,
        reasons=[*best.reasons],
    )
