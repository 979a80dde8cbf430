"""Parts of a whole, divided once."""

from assets.reports.metrics.registry import Unit
from assets.reports.queries.decimals import PLACES, half_even, text


def share(part: int, whole: int) -> str | None:
    """A fraction of one; None of nothing."""
    return _quotient(part, whole)


def ratio(dividend: int, divisor: int) -> str | None:
    """How many there are for each one; None over none."""
    return _quotient(dividend, divisor)


def _quotient(dividend: int, divisor: int) -> str | None:
    places = PLACES[Unit.SHARE]
    return text(half_even(dividend * 10**places, divisor), places) if divisor else None
