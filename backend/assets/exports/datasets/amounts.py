"""Figures in files: money in major units of its currency, everything else unchanged."""

from decimal import Decimal

from assets.common.money import to_major
from assets.reports.metrics.registry import Unit


def figure(value: str | None, unit: str, currency: str | None) -> Decimal | None:
    """A figure of an answer, where money is in minor units, as an exact number."""
    if value is None:
        return None
    if unit == Unit.MONEY and currency is not None:
        return to_major(int(value), currency)
    return Decimal(value)
