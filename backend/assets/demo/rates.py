"""What a dollar and a euro cost in rials, day by day: a walk around a trend, flat on Fridays."""

import math
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random

from assets.demo.rhythm import gregorian

DOLLAR_AT_FIRST, DOLLAR_TREND = 690_000, math.log(1.85) / 730
EURO_IN_DOLLARS = 1.08
DOLLAR_SPREAD, EURO_SPREAD, RETURN = 0.011, 0.004, 0.02
FRIDAY = 4


def rates(chance: Random, first: int, last: int) -> Iterator[tuple[date, str, Decimal]]:
    """Day, currency, rials for one unit, for the numbered days from `first` to `last`."""
    trend = dollar = euro = 0.0
    for number in range(first, last + 1):
        day = gregorian(number)
        if day.weekday() != FRIDAY:
            trend = DOLLAR_TREND * (number - first)
            dollar += chance.gauss(-RETURN * dollar, DOLLAR_SPREAD)
            euro += chance.gauss(-RETURN * euro, EURO_SPREAD)
        in_rials = DOLLAR_AT_FIRST * math.exp(trend + dollar)
        for currency, value in (("USD", in_rials), ("EUR", in_rials * EURO_IN_DOLLARS * math.exp(euro))):
            # Rates are quoted in tens of rials.
            yield day, currency, Decimal(round(value / 10) * 10)
