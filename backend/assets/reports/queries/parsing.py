"""Parameters into a question. Nothing here reads the database or the clock."""

from datetime import date
from typing import TypedDict

from assets.common.row_scope import Scope
from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.registry import METRIC, Kind
from assets.reports.metrics.scopes import metrics_in
from assets.reports.queries import checks
from assets.reports.queries.errors import (
    MetricNotInScope,
    MissingDimension,
    MissingMetric,
    PartNotAvailable,
    UnknownCalendar,
    UnknownComparison,
    UnknownDimension,
    UnknownGrain,
    UnknownMetric,
)
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.parameters import (
    Parameters,
    choice,
    optional_choice,
    refuse_unknown,
    several,
    single,
)
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.queries.query import Filter, Part, Question, ReportQuery, RowsQuery
from assets.reports.queries.sparkline import sparkline_grain
from assets.reports.queries.values import currency, days, limit, top

COMMON = ("from", "to", "calendar", *(dimension.value for dimension in LATTICE), "currency", "convert_to")
OVERVIEW_PARAMETERS = COMMON
METRICS_PARAMETERS = ("metric", *COMMON, "grain", "split", "top", "compare")
CONTRIBUTIONS_PARAMETERS = ("metric", *COMMON, "split")
RANKING_PARAMETERS = ("metric", *COMMON, "split")
PIVOT_PARAMETERS = ("metric", *COMMON, "rows", "columns")
ROWS_PARAMETERS = (*COMMON, "part", "cursor", "limit")

DEFAULT_DAYS = 30


def parse_overview(given: Parameters, *, today: date, scope: Scope) -> ReportQuery:
    """The question behind the overview's cards. Raises QueryError."""
    refuse_unknown(given, OVERVIEW_PARAMETERS)
    common = _common(given, today, scope)
    query = ReportQuery(
        question=Question.OVERVIEW,
        metrics=tuple(metric.slug for metric in metrics_in(scope) if metric.overview),
        grain=sparkline_grain(common["first"], common["last"], common["calendar"]),
        split=None,
        compare=True,
        **common,
    )
    checks.check_report(query)
    return query


def parse_metrics(given: Parameters, *, today: date, scope: Scope) -> ReportQuery:
    """The question for series of metrics. Raises QueryError."""
    refuse_unknown(given, METRICS_PARAMETERS)
    slugs = several(given, "metric")
    if not slugs:
        raise MissingMetric("name a metric", field="metric", allowed=_slugs(scope))
    for slug in slugs:
        _check_metric(slug, scope)
    compare = single(given, "compare")
    if compare not in (None, "previous"):
        raise UnknownComparison(f"'{compare}' cannot be compared with", field="compare", allowed=["previous"])
    query = ReportQuery(
        question=Question.METRICS,
        metrics=slugs,
        grain=choice(given, "grain", Grain, Grain.DAY, UnknownGrain),
        split=optional_choice(given, "split", Dimension, UnknownDimension),
        top=top(given, LIMITS.members),
        compare=compare is not None,
        **_common(given, today, scope),
    )
    checks.check_report(query)
    return query


def parse_contributions(given: Parameters, *, today: date, scope: Scope) -> ReportQuery:
    """The question of what each member added to a metric's change since the days before. Raises QueryError."""
    refuse_unknown(given, CONTRIBUTIONS_PARAMETERS)
    metric = _one_metric(given, scope)
    split = optional_choice(given, "split", Dimension, UnknownDimension)
    if split is None:
        raise MissingDimension("name a dimension", field="split", allowed=[one.value for one in Dimension])
    query = ReportQuery(
        question=Question.CONTRIBUTIONS,
        metrics=(metric,),
        grain=Grain.YEAR,
        split=split,
        compare=True,
        **_common(given, today, scope),
    )
    checks.check_contributions(query)
    return query


def parse_ranking(given: Parameters, *, today: date, scope: Scope) -> ReportQuery:
    """The question of a metric by every member of one dimension. Raises QueryError."""
    refuse_unknown(given, RANKING_PARAMETERS)
    query = ReportQuery(
        question=Question.RANKING,
        metrics=(_one_metric(given, scope),),
        grain=Grain.YEAR,
        split=_side(given, "split"),
        compare=False,
        **_common(given, today, scope),
    )
    checks.check_report(query)
    return query


def parse_pivot(given: Parameters, *, today: date, scope: Scope) -> ReportQuery:
    """The question of a metric by the members of two dimensions at once. Raises QueryError."""
    refuse_unknown(given, PIVOT_PARAMETERS)
    query = ReportQuery(
        question=Question.PIVOT,
        metrics=(_one_metric(given, scope),),
        grain=Grain.YEAR,
        split=_side(given, "rows"),
        across=_side(given, "columns"),
        compare=False,
        **_common(given, today, scope),
    )
    checks.check_pivot(query)
    return query


def parse_rows(metric: str, given: Parameters, *, today: date, scope: Scope) -> RowsQuery:
    """The question for the rows behind a figure of `metric`; a ratio's numerator first. Raises QueryError."""
    refuse_unknown(given, ROWS_PARAMETERS)
    _check_metric(metric, scope)
    part = optional_choice(given, "part", Part, PartNotAvailable)
    if part is None and METRIC[metric].kind is Kind.RATIO:
        part = Part.NUMERATOR
    query = RowsQuery(
        metric=metric,
        part=part,
        cursor=single(given, "cursor"),
        limit=limit(given, LIMITS.default_rows, LIMITS.rows),
        **_common(given, today, scope),
    )
    checks.check_rows(query)
    return query


class _Common(TypedDict):
    first: date
    last: date
    asked_last: date
    calendar: CalendarName
    filters: tuple[Filter, ...]
    currency: str | None
    convert_to: str | None
    scope: Scope
    today: date


def _common(given: Parameters, today: date, scope: Scope) -> _Common:
    first, last, asked_last = days(given, today, DEFAULT_DAYS)
    filters = (Filter(dimension, tuple(sorted(several(given, dimension)))) for dimension in LATTICE)
    return _Common(
        first=first,
        last=last,
        asked_last=asked_last,
        calendar=choice(given, "calendar", CalendarName, CalendarName.GREGORIAN, UnknownCalendar),
        filters=tuple(chosen for chosen in filters if chosen.members),
        currency=currency(given, "currency"),
        convert_to=currency(given, "convert_to"),
        scope=scope,
        today=today,
    )


def _one_metric(given: Parameters, scope: Scope) -> str:
    metric = single(given, "metric")
    if metric is None:
        raise MissingMetric("name a metric", field="metric", allowed=_slugs(scope))
    _check_metric(metric, scope)
    return metric


def _side(given: Parameters, name: str) -> Dimension:
    side = optional_choice(given, name, LATTICE, UnknownDimension)
    if side is None:
        raise MissingDimension("name a dimension", field=name, allowed=[one.value for one in LATTICE])
    return side


def _check_metric(slug: str, scope: Scope) -> None:
    allowed = _slugs(scope)
    if slug not in METRIC:
        raise UnknownMetric(f"there is no metric '{slug}'", field="metric", allowed=allowed)
    if slug not in allowed:
        raise MetricNotInScope(f"{slug} is not for this role", field="metric", allowed=allowed)


def _slugs(scope: Scope) -> list[str]:
    return [metric.slug for metric in metrics_in(scope)]
