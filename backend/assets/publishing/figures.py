"""The figures of reports in the order in which people see metrics, each with what it counts."""

from collections.abc import Iterator, Mapping
from typing import Any

from assets.common.money import exponent
from assets.reports.metrics.registry import METRIC, METRICS, Kind
from assets.reports.seals.figures import Figures, Value, flat

Name = tuple[str, str | None]
"""A metric, and a currency where it is money."""


def in_order(figures: Figures) -> Iterator[tuple[str, str | None, Value]]:
    """Metric, currency and value."""
    return flat({metric.slug: figures[metric.slug] for metric in METRICS if metric.slug in figures})


def by_name(figures: Figures) -> dict[Name, Value]:
    """Each value by what it is of."""
    return {(slug, currency): value for slug, currency, value in in_order(figures)}


def value_of(figures: Mapping[Name, Value], slug: str, currency: str | None) -> Value:
    """A figure; money in a currency in which there is none is zero, a ratio of nothing is nothing."""
    return figures.get((slug, currency), None if METRIC[slug].kind is Kind.RATIO else "0")


def named(slug: str, currency: str | None) -> dict[str, Any]:
    """What a figure is of, as every answer says it."""
    metric = METRIC[slug]
    return {
        "metric": slug,
        "kind": metric.kind,
        "unit": metric.unit,
        "currency": currency,
        "exponent": exponent_of(currency),
    }


def exponent_of(currency: str | None) -> int | None:
    """The decimal places of a currency; None for what is not money."""
    return exponent(currency) if currency else None
