"""Every figure a second time: plain loops over recounted facts.

What a metric is made of is read from the registry (`test_registry.py` has it a second time for those that are
published); how it is counted is not: facts, sums, ratios, rounding and periods are written again here.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

import jdatetime

from assets.common.models import AssetType, Region, Segment
from assets.reports.metrics.registry import METRICS as REGISTRY
from assets.reports.metrics.registry import Kind, Unit
from tests.reports.rollups.recount import WITHOUT_ASSET_TYPE, recounted, recounted_active

FLOWS = {metric.slug: list(metric.measures) for metric in REGISTRY if metric.kind is Kind.FLOW}
STOCKS = {metric.slug: list(metric.measures) for metric in REGISTRY if metric.kind is Kind.STOCK}
PLACES = {Unit.COUNT: 0, Unit.MONEY: 0, Unit.SHARE: 6, Unit.DAYS: 4}
# Numerator, denominator, what the numerator counts in one unit, decimal places.
RATIOS = {
    metric.slug: (list(metric.measures), list(metric.denominator), metric.scale, PLACES[metric.unit])
    for metric in REGISTRY
    if metric.kind is Kind.RATIO
}
MONEY = {metric.slug for metric in REGISTRY if metric.unit is Unit.MONEY}
WITHOUT_ASSETS = {
    metric.slug
    for metric in REGISTRY
    if WITHOUT_ASSET_TYPE.intersection((*metric.measures, *metric.denominator))
}
METRICS = [*FLOWS, *STOCKS, *RATIOS, "active_users"]

Label = tuple[int, ...]
LABELS: dict[tuple[str, str], Callable[[date], Label]] = {
    ("day", "gregorian"): lambda day: (day.toordinal(),),
    ("week", "gregorian"): lambda day: ((day.toordinal() + 1) // 7,),  # ordinal 6 was a Saturday
    ("month", "gregorian"): lambda day: (day.year, day.month),
    ("quarter", "gregorian"): lambda day: (day.year, (day.month + 2) // 3),
    ("year", "gregorian"): lambda day: (day.year,),
    ("month", "persian"): lambda day: _persian(day)[:2],
    ("quarter", "persian"): lambda day: (_persian(day)[0], (_persian(day)[1] + 2) // 3),
    ("year", "persian"): lambda day: _persian(day)[:1],
}


def _persian(day: date) -> Label:
    persian = jdatetime.date.fromgregorian(date=day)
    return persian.year, persian.month, persian.day


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def buckets(first: date, last: date, grain: str, calendar: str) -> list[tuple[date, date]]:
    """First and last day of each period, found by looking at every day."""
    label = LABELS[grain, calendar if grain in ("month", "quarter", "year") else "gregorian"]
    found: dict[Label, list[date]] = defaultdict(list)
    for day in days(first, last):
        found[label(day)].append(day)
    return [(held[0], held[-1]) for held in found.values()]


def written(value: Fraction | int | None, places: int) -> str | None:
    """Rounded half to even, which is what Python's round does to an exact fraction."""
    if value is None:
        return None
    rounded = round(Fraction(value) * 10**places)
    text = f"{abs(rounded) // 10**places}.{abs(rounded) % 10**places:0{places}d}".rstrip("0").rstrip(".")
    return f"{'-' if rounded < 0 else ''}{text if places else abs(rounded)}"


@dataclass(frozen=True)
class Fact:
    measure: str
    day: date
    members: dict[str, str]
    currency: str | None
    value: int


@dataclass(frozen=True)
class Chosen:
    """Facts that a question is about."""

    members: tuple[tuple[str, tuple[str, ...]], ...] = ()
    currency: str | None = None

    def has(self, members: dict[str, str], currency: str | None) -> bool:
        return all(members[dimension] in slugs for dimension, slugs in self.members) and self.currency in (
            None,
            currency,
        )


EVERYTHING = Chosen()


@dataclass(frozen=True)
class Oracle:
    """The facts, and who was active on which day under which members."""

    today: date
    facts: list[Fact]
    active: list[tuple[date, int, dict[str, str]]]

    @classmethod
    def read(cls, today: date) -> "Oracle":
        slugs = [dict(model.objects.values_list("id", "slug")) for model in (AssetType, Segment, Region)]

        def named(asset_type: int | None, segment: int | None, region: int | None) -> dict[str, str]:
            ids = zip(("asset_type", "segment", "region"), slugs, (asset_type, segment, region), strict=True)
            return {dimension: names[member] for dimension, names, member in ids if member is not None}

        facts = [
            Fact(measure, day, named(*members), currency, value)
            for (measure, grouping, day, *members, currency), value in recounted().items()
            if grouping == (4 if measure in WITHOUT_ASSET_TYPE else 0)
        ]
        active = [(day, user, named(*members)) for day, user, *members in recounted_active()]
        return cls(today, facts, active)

    @cached_property
    def facts_of(self) -> dict[str, list[Fact]]:
        """The facts of each measure: most questions are about a few of many."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            found[fact.measure].append(fact)
        return found

    def sum(self, measures: Iterable[str], first: date, last: date, chosen: Chosen = EVERYTHING) -> int:
        return sum(
            fact.value
            for measure in set(measures)
            for fact in self.facts_of[measure]
            if first <= fact.day <= last and chosen.has(fact.members, fact.currency)
        )

    def value(self, metric: str, first: date, last: date, chosen: Chosen = EVERYTHING) -> str | None:
        """The figure of some days."""
        if metric in FLOWS:
            return str(self.sum(FLOWS[metric], first, last, chosen))
        if metric in STOCKS:
            return str(self.sum(STOCKS[metric], date.min, last, chosen))
        if metric == "active_users":
            return str(
                len(
                    {
                        user
                        for day, user, members in self.active
                        if first <= day <= last and chosen.has(members, None)
                    }
                )
            )
        over, under, scale, places = RATIOS[metric]
        denominator = self.sum(under, first, last, chosen)
        if not denominator:
            return None
        return written(Fraction(self.sum(over, first, last, chosen), denominator * scale), places)

    def has_facts(self, metric: str, first: date, last: date, chosen: Chosen) -> bool:
        if metric == "active_users":
            return self.value(metric, first, last, chosen) != "0"
        parts = FLOWS.get(metric) or STOCKS.get(metric) or [*RATIOS[metric][0], *RATIOS[metric][1]]
        return any(
            first <= fact.day <= last and chosen.has(fact.members, fact.currency)
            for measure in parts
            for fact in self.facts_of[measure]
        )
