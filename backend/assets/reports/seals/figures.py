"""From sums of measures to the figures of a period, every metric's, over all members."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assets.reports.metrics.decimals import PLACES, divide, text
from assets.reports.metrics.registry import METRICS, Kind, Metric, Unit
from assets.reports.seals.sums import Sums

Figure = str | None
Figures = dict[str, Figure | dict[str, Figure]]
"""Each metric's value by its slug; of money by each currency in which it is not zero. None is no value."""


@dataclass(frozen=True)
class Counted:
    """What a period's figures are made of: sums over it, running totals at its end, and users who were active."""

    flows: Sums
    running: Sums
    active: int

    def figures(self) -> Figures:
        """Every metric's figure."""
        return {metric.slug: _told(self, metric) for metric in METRICS}


def difference(flows: Sums, active: int) -> Figures:
    """What facts add to the figures that add up: to flows, to stocks from their day on, and to users counted once.

    Only what is not zero is there.
    """
    added = Counted(flows, flows, active)
    found: Figures = {}
    for metric in METRICS:
        if metric.kind is Kind.RATIO:
            continue
        told = _told(added, metric)
        if told not in ("0", {}):
            found[metric.slug] = told
    return found


def changed(before: Figures, after: Figures) -> tuple[Figures, Figures]:
    """Of both, what is not the same."""
    slugs = [slug for slug in after if before.get(slug) != after[slug]]
    return {slug: before.get(slug) for slug in slugs}, {slug: after[slug] for slug in slugs}


def flat(figures: Figures) -> Iterator[tuple[str, str | None, Figure]]:
    """Metric, currency, value."""
    for slug, told in figures.items():
        if isinstance(told, dict):
            for currency, value in told.items():
                yield slug, currency, value
        else:
            yield slug, None, told


def _told(counted: Counted, metric: Metric) -> Figure | dict[str, Figure]:
    if metric.kind is Kind.DISTINCT:
        return str(counted.active)
    sums = counted.running if metric.kind is Kind.STOCK else counted.flows
    over = _by_currency(sums, metric, metric.measures)
    under = _by_currency(sums, metric, metric.denominator)
    values = {
        currency: _value(metric, over.get(currency, 0), under.get(currency, 0))
        for currency in {**over, **under}
    }
    if metric.unit is Unit.MONEY:
        return {currency or "": values[currency] for currency in sorted(values, key=str)}
    return values.get(None, _value(metric, 0, 0))


def _by_currency(sums: Sums, metric: Metric, measures: tuple[str, ...]) -> Mapping[str | None, int]:
    """The sum of some measures; by currency where the metric is money, else of all together."""
    found: dict[str | None, int] = {}
    for (measure, currency), value in sums.items():
        if measure in measures:
            key = currency if metric.unit is Unit.MONEY else None
            found[key] = found.get(key, 0) + value
    return {currency: value for currency, value in found.items() if value}


def _value(metric: Metric, over: int, under: int) -> Figure:
    value = divide(metric, over, under) if metric.kind is Kind.RATIO else over
    return text(value, PLACES[metric.unit])
