"""Exchange rates: what an amount of one day is in another currency, at the rate last known by that day."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from django.conf import settings

from assets.common.money import exponent
from assets.reports.metrics.decimals import half_even
from assets.reports.metrics.registry import Metric
from assets.reports.queries.cells import Cells
from assets.reports.queries.errors import RateMissing
from assets.reports.queries.plan import Plan, converts
from assets.reports.queries.snapshot import Snapshot

STEP = 10**18
"""Rates have 18 decimal places; as whole numbers of the last one they are multiplied exactly."""

# The rates of the range, and for each currency the last one before it.
RATES = f"""
SELECT currency, day, rate * {STEP} FROM exchange_rates WHERE currency = ANY (%s) AND day BETWEEN %s AND %s
UNION ALL
(SELECT DISTINCT ON (currency) currency, day, rate * {STEP} FROM exchange_rates
 WHERE currency = ANY (%s) AND day < %s ORDER BY currency, day DESC)
ORDER BY currency, day
"""  # noqa: S608 (only constants are put in)


@dataclass(frozen=True)
class Known:
    """A currency's rates to the base currency in STEPs, and the days on which they were set, oldest first."""

    days: Sequence[date]
    rates: Sequence[int]


@dataclass
class Converter:
    """Amounts into `target`, and a note of what that took: other currencies, rates older than their day."""

    target: str
    known: Mapping[str, Known]
    converted: set[str] = field(default_factory=set)
    carried: dict[str, dict[date, int]] = field(default_factory=lambda: defaultdict(dict))

    def convert(self, amount: int, currency: str | None, day: date) -> int:
        """Minor units of `currency` on a day as minor units of the target, rounded half to even.

        Raises RateMissing where either has no rate at or before that day.
        """
        if currency is None or currency == self.target or not amount:
            return amount
        self.converted.add(currency)
        places = exponent(self.target) - exponent(currency)
        return half_even(
            amount * self._rate(currency, day) * 10 ** max(places, 0),
            self._rate(self.target, day) * 10 ** max(-places, 0),
        )

    def _rate(self, currency: str, day: date) -> int:
        if currency == settings.BASE_CURRENCY:
            return STEP
        known = self.known.get(currency)
        place = bisect_right(known.days, day) if known else 0
        if known is None or not place:
            raise RateMissing(
                f"there is no exchange rate of {currency} on or before {day}",
                field="convert_to",
                allowed={"currency": currency, "day": day.isoformat(), "base": settings.BASE_CURRENCY},
            )
        if age := (day - known.days[place - 1]).days:
            self.carried[currency][day] = age
        return known.rates[place - 1]


def read_converter(snapshot: Snapshot, plan: Plan, cells: Cells) -> Converter | None:
    """What converts the money of a plan's cells; None where nothing is converted."""
    converted = [metric for metric in plan.metrics if converts(plan.query, metric)]
    if plan.query.convert_to is None or not converted:
        return None
    first = min(span.first for span in plan.spans)
    currencies = {currency for metric in converted for currency in _currencies(plan, cells, metric)}
    return read_rates(snapshot, plan.query.convert_to, currencies, first, plan.query.last)


def _currencies(plan: Plan, cells: Cells, metric: Metric) -> Iterator[str]:
    for span in plan.spans:
        read = (cells.by_period, cells.by_day, cells.opening)
        for _, currency in chain.from_iterable(of(span.side, metric.measures) for of in read):
            if currency is not None:
                yield currency


def read_rates(
    snapshot: Snapshot, target: str, currencies: Iterable[str], first: date, last: date
) -> Converter:
    """What converts amounts of these currencies on days from `first` to `last` into `target`."""
    wanted = sorted({*currencies, target} - {settings.BASE_CURRENCY})
    days, rates = defaultdict[str, list[date]](list), defaultdict[str, list[int]](list)
    for currency, day, rate in snapshot.read(RATES, [wanted, first, last, wanted, first]):
        days[currency].append(day)
        rates[currency].append(int(rate))
    return Converter(target, {currency: Known(days[currency], rates[currency]) for currency in days})
