"""Bar charts as shares of one height, so that the layout only draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from assets.printing.formatting import Formatter
from assets.reports.metrics.registry import Unit

HIGHEST = {"en": "Highest {}", "fa": "بیشترین {}"}
LOWEST = {"en": "lowest {}", "fa": "کمترین {}"}
COMMA = {"en": ", ", "fa": "، "}


@dataclass(frozen=True)
class Bar:
    """A figure of a period; None where there is none. `marked` is highlighted."""

    first: date
    last: date
    value: str | None
    marked: bool = False


def bar_chart(
    bars: Sequence[Bar], unit: Unit, currency: str | None, formatter: Formatter
) -> dict[str, Any] | None:
    """The data of a bar chart over time for the layout; None without any figure.

    `above` is the share of the height above zero; each point has its own share, above or below.
    """
    values = [Decimal(bar.value) for bar in bars if bar.value is not None]
    if not values:
        return None
    highest, lowest = max(values), min(values)
    top, bottom = max(highest, Decimal(0)), min(lowest, Decimal(0))
    span = top - bottom or Decimal(1)
    most, least = (formatter.figure(str(value), unit, currency) for value in (highest, lowest))
    language = formatter.language.value
    return {
        "summary": HIGHEST[language].format(most) + COMMA[language] + LOWEST[language].format(least),
        "first": formatter.day(bars[0].first),
        "last": formatter.day(bars[-1].last),
        "above": float(top / span) if bottom else 1,
        "points": [
            {
                "share": float(abs(Decimal(bar.value or 0)) / span),
                "below": Decimal(bar.value or 0) < 0,
                "marked": bar.marked,
            }
            for bar in bars
        ],
    }
