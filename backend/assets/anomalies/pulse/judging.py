"""Whether what came in the last minutes is far from what was expected. Arithmetic only.

Counts of minutes are Poisson about a level, and the level of a day may be half or twice that of other days. So too
little is what is rare at half of the expectation, and too much what is rare at twice of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp, lgamma, log
from typing import Final

WINDOWS: Final = (2, 3, 4, 6, 12, 36)
"""Numbers of buckets, of which the last may be under way: from ten minutes to three hours."""

RARE: Final = 1e-4
LEVEL: Final = 2.0


class PulseState(StrEnum):
    """Of the last minutes; `unknown` while nothing is known of the same hours before."""

    UNKNOWN = "unknown"
    USUAL = "usual"
    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True)
class Judgement:
    """`difference` is how much more or less came than was expected, in the window that shows it most; 0 if usual."""

    state: PulseState
    difference: int


USUAL: Final = Judgement(PulseState.USUAL, 0)


def judge(came: Sequence[int], expected: Sequence[float | None], elapsed: float) -> Judgement:
    """Judge the last buckets, oldest first; of the last one the share `elapsed` is over, and the rest is to come."""
    if not came or expected[-1] is None:
        return Judgement(PulseState.UNKNOWN, 0)
    found = [USUAL]
    for length in WINDOWS:
        known = [one for one in expected[-length:] if one is not None]
        if len(known) < length:
            break
        usual = sum(known) - (1 - elapsed) * known[-1]
        here = sum(came[-length:])
        if here < usual and at_most(here, usual / LEVEL) < RARE:
            found.append(Judgement(PulseState.LOW, round(here - usual)))
        elif here > usual and at_least(here, usual * LEVEL) < RARE:
            found.append(Judgement(PulseState.HIGH, round(here - usual)))
    return max(found, key=lambda one: abs(one.difference))


def at_most(count: int, mean: float) -> float:
    """The chance of at most `count` where `mean` is expected (Poisson)."""
    if mean <= 0:
        return 1.0
    return min(sum(_chance(one, mean) for one in range(count + 1)), 1.0)


def at_least(count: int, mean: float) -> float:
    """The chance of at least `count` where `mean` is expected (Poisson); where nothing is, of one in a window."""
    mean = max(mean, RARE)
    total, one = 0.0, count
    while one <= mean or _chance(one, mean) > RARE * total:
        total += _chance(one, mean)
        one += 1
        if total >= 1.0:
            return 1.0
    return total


def _chance(count: int, mean: float) -> float:
    return exp(count * log(mean) - mean - lgamma(count + 1))
