"""What a reason says beside its words: the rule's own figure, as people count."""

from collections.abc import Callable
from math import expm1
from typing import Final

from assets.anomalies.transactions.rules import Reason

MINUTES_A_DAY = 1440
MOST_ONCE_IN: Final = 10**6


def _times(logarithm: float) -> str:
    return f"{expm1(logarithm) + 1:.1f}"


def _ratio(value: float) -> str:
    return f"{value:.1f}"


def _whole(value: float) -> str:
    return str(round(value))


def _minutes(days: float) -> str:
    return str(round(days * MINUTES_A_DAY))


def _share(share: float) -> str:
    return f"{share:.2f}"


FIGURES: Final[dict[str, Callable[[float], str]]] = {
    "own_ratio": _times,
    "odd_lately": _whole,
    "refund_of_payment": _minutes,
    "round_trip": _minutes,
    "failures_before": _whole,
    "burst_hour": _whole,
    "burst_day": _ratio,
    "silence": _whole,
    "hour": _share,
    "counterpart_odd": _whole,
    "new_counterpart": _whole,
    "new_customer": _whole,
}
"""Rules that are not here have no figure that says more than their words."""


def stored(reason: Reason) -> dict[str, str | int | None]:
    """A reason as a case holds it: code, value as a decimal, how rare it is, and its points."""
    figure = FIGURES.get(reason.code)
    return {
        "code": reason.code,
        "value": None if figure is None else figure(reason.value),
        "once_in": min(round(1 / reason.rarity), MOST_ONCE_IN) if reason.rarity > 0 else MOST_ONCE_IN,
        "points": f"{reason.points:.1f}",
    }
