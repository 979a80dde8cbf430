"""Known anomalies put into real series, to see which of them are found."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

KINDS: Final = ("spike", "drop", "shift", "outage")
LENGTHS: Final = {"spike": 1, "drop": 1, "shift": 10, "outage": 2}
FACTORS: Final = {
    "spike": ((1.6, 3.0),),
    "drop": ((0.0, 0.5),),
    "shift": ((1.3, 1.8), (0.4, 0.7)),
    "outage": ((0.0, 0.0),),
}
"""By what the true values are multiplied: evenly from one of these ranges."""

EACH_DAYS: Final = 40
"""One anomaly in so many days of a series; there are 15 days at least between two."""


@dataclass(frozen=True)
class Injected:
    """An anomaly of `days` days from place `start` on, in column `series`."""

    kind: str
    series: int
    start: int
    days: int


def inject(values: Floats, *, first: int, seed: int) -> tuple[Floats, list[Injected]]:
    """A copy of `values` (days, series) with anomalies from day `first` of each series on, and what they are.

    Each stretch of `EACH_DAYS` days of a series gets one, somewhere in its first 25 days. Where the days chosen have no
    value, or only zeros, nothing would be seen: there is none.
    """
    chance = np.random.default_rng(seed)
    result = values.copy()
    injected: list[Injected] = []
    days, count = values.shape
    begun = np.argmax(~np.isnan(values), axis=0)
    for series in range(count):
        for stretch in range(begun[series] + first, days - EACH_DAYS + 1, EACH_DAYS):
            kind = KINDS[int(chance.integers(len(KINDS)))]
            start = stretch + int(chance.integers(25 - LENGTHS[kind] + 1))
            ranges = FACTORS[kind]
            factor = chance.uniform(*ranges[int(chance.integers(len(ranges)))])
            place = slice(start, start + LENGTHS[kind])
            if np.mean(values[place, series] > 0) < 0.7:
                continue
            result[place, series] *= factor
            injected.append(Injected(kind, series, start, LENGTHS[kind]))
    return result, injected


def recall(scores: Floats, injected: list[Injected], threshold: float) -> dict[str, float]:
    """The share of each kind, and of all, in which some day's score reaches the threshold."""
    found: dict[str, list[bool]] = {kind: [] for kind in KINDS}
    for one in injected:
        days = scores[one.start : one.start + one.days, one.series]
        found[one.kind].append(bool(np.nanmax(days, initial=-np.inf) >= threshold))
    every = [hit for hits in found.values() for hit in hits]
    return {kind: float(np.mean(hits)) if hits else float("nan") for kind, hits in found.items()} | {
        "all": float(np.mean(every)) if every else float("nan")
    }


def threshold_for(
    values: Floats, scores: Floats, injected: list[Injected], *, first: int, false_alert_days: int
) -> float:
    """The one threshold at which one in `false_alert_days` days without an anomaly is above it, over all series.

    Days count from day `first` of each series on, also those after an anomaly.
    """
    clean = scores.copy()
    for series, begun in enumerate(np.argmax(~np.isnan(values), axis=0)):
        clean[: begun + first, series] = np.nan
    for one in injected:
        clean[one.start : one.start + one.days, one.series] = np.nan
    ordered = np.sort(clean[~np.isnan(clean)])[::-1]
    if not len(ordered):
        return float("inf")
    allowed = len(ordered) // false_alert_days
    # Strictly above the first score that may no longer raise an alert.
    return float(np.nextafter(ordered[min(allowed, len(ordered) - 1)], np.inf))
