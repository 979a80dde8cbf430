"""Figures are whole numbers of their smallest step: a share's is a millionth, that of days a ten-thousandth.

So nothing is rounded but where a figure is divided, once, half to even.
"""

from collections.abc import Sequence

from assets.reports.metrics.registry import Metric, Unit

PLACES = {Unit.COUNT: 0, Unit.MONEY: 0, Unit.SHARE: 6, Unit.DAYS: 4}
"""Decimal places by unit. Money has none: it is counted in minor units."""


def half_even(dividend: int, divisor: int) -> int:
    """The whole number nearest to the quotient, the even one of two equally near."""
    if divisor < 0:
        dividend, divisor = -dividend, -divisor
    quotient, rest = divmod(dividend, divisor)
    return quotient + (2 * rest > divisor or (2 * rest == divisor and quotient % 2 == 1))


def text(value: int | None, places: int = 0) -> str | None:
    """A figure as people read it, without zeros at the end of its decimals."""
    if value is None or places == 0:
        return None if value is None else str(value)
    whole, decimals = divmod(abs(value), 10**places)
    written = f"{whole}.{decimals:0{places}d}".rstrip("0").rstrip(".")
    return f"-{written}" if value < 0 else written


def texts(values: Sequence[int | None], places: int = 0) -> list[str | None]:
    """Figures of a line, each as `text` gives it."""
    if places == 0 and None not in values:
        return list(map(str, values))
    return [text(value, places) for value in values]


def quotient(dividend: int, divisor: int) -> str | None:
    """A quotient as a figure, to the places of a share; None over nothing."""
    places = PLACES[Unit.SHARE]
    return text(half_even(dividend * 10**places, divisor), places) if divisor else None


def divide(metric: Metric, numerator: int, denominator: int) -> int | None:
    """A ratio of two sums in the smallest steps of its unit; None over zero."""
    if not denominator:
        return None
    return half_even(numerator * 10 ** PLACES[metric.unit], metric.scale * denominator)
