"""Parts of a whole, divided once."""

from assets.reports.metrics.registry import Unit
from assets.reports.queries.decimals import PLACES, half_even, text

RATIO_PLACES = 2


def share(part: int, whole: int) -> str | None:
    """A fraction of one; None of nothing."""
    return _quotient(part, whole, PLACES[Unit.SHARE])


def ratio(dividend: int, divisor: int) -> str | None:
    """How many there are for each one; None over none."""
    return _quotient(dividend, divisor, RATIO_PLACES)


def _quotient(dividend: int, divisor: int, places: int) -> str | None:
    return text(half_even(dividend * 10**places, divisor), places) if divisor else None
