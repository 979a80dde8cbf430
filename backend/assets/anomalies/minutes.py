"""Odd minutes: how far a stream of counts or levels is from what its past has seen, value by value.

Six residuals of each value are looked at: against all before it, against the same quarter of an hour of earlier days
(of the same weekday, once that has been seen twice), both also as the mean of the last hour, the step from the value
before, and how restless the last three hours are against the three before. Each becomes a rarity by the stream's own
past: empirical, and generalised Pareto in the last fiftieth. The score is the mean of -log10 of the six, and only its
rises count: what is no odder than something of the last hours belongs to the same episode.
"""

from collections import deque
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

SLOT: Final = 15 * 60 * 1_000_000
SLOTS: Final = 96
DAY: Final = SLOT * SLOTS
SLOT_RATE: Final = 0.15
WEEKDAY_SLOT_RATE: Final = 0.3
LEAST_WEEKDAY_SEEN: Final = 2

HOUR_VALUES: Final = 12
RESTLESS_VALUES: Final = 36
COOL_DOWN_VALUES: Final = 60
"""An hour, three and five, of a value each five minutes."""

LEAST_PAST: Final = 100
REFIT_VALUES: Final = 50
TAIL_SHARE: Final = 0.02
TAIL_SHAPE: Final = 0.1


@dataclass(frozen=True)
class MinuteScores:
    """All (n,). `score` is -log10 of rarity where it rises above the last five hours, else 0; `rarity` before that.

    `expected` is in the stream's unit: the same time of earlier days, or the mean of all before while there is none.
    """

    score: Floats
    rarity: Floats
    expected: Floats


def score_minutes(at: Integers, values: Floats) -> MinuteScores:
    """Score a stream: `at` (n,) microseconds of local time since 1970, ascending; `values` (n,) without gaps."""
    if not len(values):
        return MinuteScores(np.empty(0), np.empty(0), np.empty(0))
    mean = _mean_before(values)
    expected = _same_time(at, values)
    season = np.where(np.isnan(expected), 0.0, values - expected)
    step = np.diff(values, prepend=values[:1])
    restless = _mean_of_last(np.abs(step), RESTLESS_VALUES)
    earlier = np.concatenate((np.full(min(RESTLESS_VALUES, len(values)), restless[0]), restless))[
        : len(values)
    ]
    residuals = (
        values - mean,
        season,
        _mean_of_last(values, HOUR_VALUES) - mean,
        _mean_of_last(season, HOUR_VALUES),
        step,
        restless - earlier,
    )
    rarity = np.mean([surprise(np.abs(one)) for one in residuals], axis=0)
    return MinuteScores(rises(rarity), rarity, np.where(np.isnan(expected), mean, expected))


def _mean_before(values: Floats) -> Floats:
    """The mean of all values before each; the first one's own for the first."""
    total = np.cumsum(values) - values
    total[:1] = values[:1]
    result: Floats = total / np.maximum(np.arange(len(values)), 1)
    return result


def _mean_of_last(values: Floats, count: int) -> Floats:
    """The mean of each value and those before it, `count` at most."""
    running = np.concatenate((np.zeros(1), np.cumsum(values)))
    ends = np.arange(1, len(values) + 1)
    begins = np.maximum(ends - count, 0)
    result: Floats = (running[ends] - running[begins]) / (ends - begins)
    return result


def _same_time(at: Integers, values: Floats) -> Floats:
    """What earlier days had in the quarter of an hour of each value, smoothed; NaN while there is none."""
    slots, weekdays = at % DAY // SLOT, at // DAY % 7
    result = np.full(len(values), np.nan)
    daily = np.full(SLOTS, np.nan)
    weekly, weeks = np.full((7, SLOTS), np.nan), np.zeros((7, SLOTS), np.int64)
    last_seen = np.full((7, SLOTS), -1, np.int64)
    for place, (slot, weekday, value) in enumerate(zip(slots, weekdays, values, strict=True)):
        knows = weeks[weekday, slot] >= LEAST_WEEKDAY_SEEN
        result[place] = weekly[weekday, slot] if knows else daily[slot]
        daily[slot] = value if np.isnan(daily[slot]) else daily[slot] + SLOT_RATE * (value - daily[slot])
        today = at[place] // DAY
        # A week counts as seen from the next one on.
        if last_seen[weekday, slot] not in (-1, today):
            weeks[weekday, slot] += 1
        last_seen[weekday, slot] = today
        week = weekly[weekday, slot]
        weekly[weekday, slot] = value if np.isnan(week) else week + WEEKDAY_SLOT_RATE * (value - week)
    return result


def surprise(sizes: Floats) -> Floats:
    """-log10 of the share of past sizes that were at least as large; 0 while the past is short."""
    result = np.zeros(len(sizes))
    for begin in range(0, len(sizes), REFIT_VALUES):
        if begin < LEAST_PAST:
            continue
        past = np.sort(sizes[:begin])
        block = sizes[begin : begin + REFIT_VALUES]
        threshold = past[int(begin * (1 - TAIL_SHARE))]
        beyond = past[int(begin * (1 - TAIL_SHARE)) :] - threshold
        # Without any spread among the largest, all beyond them is as far out as can be said: a billionth of the level.
        excess = max(float(beyond.mean()) * (1 - TAIL_SHAPE), 1e-9 * float(threshold) + 1e-12)
        found = -np.log10((begin - np.searchsorted(past, block, side="left") + 1) / (begin + 1))
        far = block > threshold
        tail = np.log1p(TAIL_SHAPE * (block[far] - threshold) / excess) / TAIL_SHAPE / np.log(10)
        found[far] = -np.log10(TAIL_SHARE) + tail
        result[begin : begin + REFIT_VALUES] = found
    return result


def rises(rarity: Floats) -> Floats:
    """The rarity where it is above all of the last `COOL_DOWN_VALUES`, else 0."""
    result = np.zeros(len(rarity))
    highest: deque[tuple[int, float]] = deque()
    for place, value in enumerate(rarity.tolist()):
        while highest and highest[0][0] < place - COOL_DOWN_VALUES:
            highest.popleft()
        if not highest or value > highest[0][1]:
            result[place] = value
        while highest and highest[-1][1] <= value:
            highest.pop()
        highest.append((place, value))
    return result
