"""Parameters into a question. Nothing here reads the database or the clock."""

import re
from datetime import date, timedelta
from typing import TypedDict

from assets.common.days import FIRST_DAY, LAST_DAY
from assets.common.money import UnknownCurrency, currency_code
from assets.common.seeing import Scope
from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.registry import METRIC, Kind
from assets.reports.metrics.scopes import metrics_in
from assets.reports.queries import checks
from assets.reports.queries.errors import (
    BadDay,
    BadLimit,
    BadRange,
    CurrencyNotKnown,
    MetricNotInScope,
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

COMMON = ("from", "to", "calendar", *(dimension.value for dimension in LATTICE), "currency", "convert_to")
OVERVIEW_PARAMETERS = COMMON
METRICS_PARAMETERS = ("metric", *COMMON, "grain", "split", "compare")
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
        compare=compare is not None,
        **_common(given, today, scope),
    )
    checks.check_report(query)
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
        limit=_limit(single(given, "limit")),
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
    asked_last = _day(given, "to") or today
    last = min(asked_last, today)
    first = _day(given, "from") or max(last - timedelta(days=DEFAULT_DAYS - 1), FIRST_DAY)
    if first > asked_last:
        raise BadRange(f"the range ends on {asked_last}, before it begins on {first}", field="from")
    if first > today:
        allowed = {"first": FIRST_DAY.isoformat(), "last": today.isoformat()}
        raise BadRange(f"the range begins on {first}, after today", field="from", allowed=allowed)
    filters = (Filter(dimension, tuple(sorted(several(given, dimension)))) for dimension in LATTICE)
    return _Common(
        first=first,
        last=last,
        asked_last=asked_last,
        calendar=choice(given, "calendar", CalendarName, CalendarName.GREGORIAN, UnknownCalendar),
        filters=tuple(chosen for chosen in filters if chosen.members),
        currency=_currency(given, "currency"),
        convert_to=_currency(given, "convert_to"),
        scope=scope,
        today=today,
    )


def _day(given: Parameters, name: str) -> date | None:
    text = single(given, name)
    if text is None:
        return None
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        day = date.fromisoformat(text)
    except ValueError:
        raise BadDay(f"'{text}' is not a day written as YYYY-MM-DD", field=name, allowed=_CALENDAR) from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise BadDay(f"{day} is not in the calendar", field=name, allowed=_CALENDAR)
    return day


_CALENDAR = {"format": "YYYY-MM-DD", "first": FIRST_DAY.isoformat(), "last": LAST_DAY.isoformat()}


def _currency(given: Parameters, name: str) -> str | None:
    text = single(given, name)
    if text is None:
        return None
    try:
        return currency_code(text)
    except UnknownCurrency as unknown:
        allowed = {"standard": "ISO 4217"}
        raise CurrencyNotKnown(str(unknown), field=name, allowed=allowed) from unknown


def _check_metric(slug: str, scope: Scope) -> None:
    allowed = _slugs(scope)
    if slug not in METRIC:
        raise UnknownMetric(f"there is no metric '{slug}'", field="metric", allowed=allowed)
    if slug not in allowed:
        raise MetricNotInScope(f"{slug} is not for this role", field="metric", allowed=allowed)


def _slugs(scope: Scope) -> list[str]:
    return [metric.slug for metric in metrics_in(scope)]


def _limit(text: str | None) -> int:
    if text is None:
        return LIMITS.default_rows
    if not re.fullmatch(r"[0-9]{1,9}", text) or not 1 <= int(text) <= LIMITS.rows:
        allowed = {"least": 1, "most": LIMITS.rows}
        raise BadLimit(f"a page has 1 to {LIMITS.rows} rows, not '{text}'", field="limit", allowed=allowed)
    return int(text)
