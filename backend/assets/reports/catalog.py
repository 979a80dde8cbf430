"""The catalog: everything that can be asked for, by its names."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings

from assets.common.money import currency_name, exponent
from assets.common.row_scope import Scope
from assets.reports.lattice import currencies_of, days_of
from assets.reports.metrics.dimensions import FILTERS, LATTICE, Dimension
from assets.reports.metrics.labels import DIMENSION_NAMES, LABELS, REASON_NAMES
from assets.reports.metrics.measures import MEASURES, Measure
from assets.reports.metrics.registry import Metric
from assets.reports.metrics.scopes import metrics_in
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.queries.snapshot import Snapshot
from assets.reports.schemas import Catalog, CurrencyEntry, DimensionEntry, Limits, Member, MetricEntry, Names
from assets.reports.sources import NOTIFICATIONS, USERS

ACCOUNTS = (USERS, NOTIFICATIONS)
"""What is recorded of accounts alone: those of the staff are there before a marketplace is."""

OR_EXCHANGED = "UNION SELECT currency FROM exchange_rates"


def catalog(view: Snapshot, today: date, scope: Scope) -> Catalog:
    """The catalog of a scope, as a snapshot that sees it has it. Without money it has no currencies."""
    metrics = metrics_in(scope)
    measures = [measure for measure in MEASURES if _is_counted(measure, metrics)]
    [(first_day, last_day)] = view.read(days_of((measure.slug for measure in measures), today))
    lent = [measure.slug for measure in measures if measure.source not in ACCOUNTS]
    [(first_lent, _)] = view.read(days_of(lent, today))
    in_money = [measure.slug for measure in measures if Dimension.CURRENCY in measure.dimensions]
    currencies = _currencies(view, in_money) if in_money else []
    return {
        "version": view.version,
        "watermark": view.watermark,
        "held_by": view.held_by,
        "metrics": [_metric(metric) for metric in metrics],
        "dimensions": _dimensions(view, metrics, currencies),
        "grains": list(Grain),
        "calendars": list(CalendarName),
        "limits": _limits(),
        "first_day": first_day,
        "last_day": last_day,
        "lends": first_lent is not None,
        "today": today,
        "currencies": currencies,
        "base_currency": settings.BASE_CURRENCY,
        "time_zone": settings.REPORT_TIME_ZONE,
    }


def _is_counted(measure: Measure, metrics: Iterable[Metric]) -> bool:
    return any(measure.slug in (*metric.measures, *metric.denominator) for metric in metrics)


def _dimensions(
    view: Snapshot, metrics: Iterable[Metric], currencies: Iterable[CurrencyEntry]
) -> list[DimensionEntry]:
    found = [_dimension(dimension, _members(view, dimension)) for dimension in LATTICE]
    in_use: list[Member] = [{"slug": one["code"], "name": one["name"]} for one in currencies]
    if in_use:
        found.append(_dimension(Dimension.CURRENCY, in_use))
    if any(metric.by_reason for metric in metrics):
        found.append(_dimension(Dimension.REASON, _reasons()))
    return found


def _metric(metric: Metric) -> MetricEntry:
    label = LABELS[metric.slug]
    return {
        "slug": metric.slug,
        "kind": metric.kind,
        "unit": metric.unit,
        "dimensions": [dimension for dimension in Dimension if dimension in metric.dimensions],
        "name": _names(label.name_en, label.name_fa),
        "definition": _names(label.definition_en, label.definition_fa),
        "overview": metric.overview,
        "better": metric.better,
    }


def _dimension(dimension: Dimension, members: list[Member]) -> DimensionEntry:
    return {
        "slug": dimension,
        "name": _names(*DIMENSION_NAMES[dimension]),
        "members": members,
        # Amounts of several currencies are no figure together.
        "others": dimension in FILTERS,
    }


def _members(view: Snapshot, dimension: Dimension) -> list[Member]:
    """Members in the order in which they were made; what is not attributed has id 0, and comes last."""
    rows = view.read(f"SELECT slug, name_en, name_fa FROM {dimension.table} ORDER BY id = 0, id")  # noqa: S608 (only constants are put in)
    return [{"slug": slug, "name": _names(english, persian)} for slug, english, persian in rows]


def _reasons() -> list[Member]:
    """Why payments fail; what is not known comes last, as of every dimension."""
    found: list[Member] = [{"slug": slug, "name": _names(*names)} for slug, names in REASON_NAMES.items()]
    return [*found[1:], found[0]]


def _currencies(view: Snapshot, measures: list[str]) -> list[CurrencyEntry]:
    """The base currency, then those in use."""
    in_use = view.read(currencies_of(measures) + OR_EXCHANGED)
    used = {code for (code,) in in_use} - {settings.BASE_CURRENCY}
    return [_currency(code) for code in (settings.BASE_CURRENCY, *sorted(used))]


def _currency(code: str) -> CurrencyEntry:
    return {
        "code": code,
        "exponent": exponent(code),
        "name": _names(currency_name(code, "en"), currency_name(code, "fa")),
    }


def _limits() -> Limits:
    return {
        "metrics": LIMITS.metrics,
        "members": LIMITS.members,
        "span_days": dict(LIMITS.span_days),
        "points": LIMITS.points,
        "rows": LIMITS.rows,
    }


def _names(english: str, persian: str) -> Names:
    return {"en": english, "fa": persian}
