"""Odd days: how rare each day of each series is, from the days before it alone.

Each series is looked at on a linear, a square-root and a logarithmic scale: a spike stands out on the first, a drop
on the last. On each scale a day is expected at the series' level plus what its weekday adds, both smoothed
exponentially with updates that are clipped, so that one odd day teaches little. What all series share that day
(weather, a feast) is taken out by regression on the others. What is left becomes a rarity by the tail of the series'
own past (peaks over a threshold, generalised Pareto with a fixed shape). The score is the mean of -log10 of the three
rarities, each softened by that of the last days together, which a lasting shift moves. A zero where there never is
one stands above all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

WARM_UP: Final = 14
"""The first days of a series set its level and its weekdays, and are not scored."""

LEVEL_RATE: Final = 0.05
WEEKDAY_RATE: Final = 0.08
SCALE_RATE: Final = 0.02
PEER_RATE: Final = 0.005
SIDE_RATE: Final = 0.03
HOLIDAY_RATE: Final = 0.5
"""How much a new day counts in each smoothed figure."""

CLIP: Final = 2.5
"""A day teaches at most so many deviations."""

PEER_CLIP: Final = 3.0
PEER_RIDGE: Final = 0.5
"""Of the typical variance: the peers of a few months would otherwise explain whatever happens."""

MOST_PEERS: Final = 128
"""Series are compared with the others of their group of so many."""

LEAST_SHARING: Final = 5

LEAST_DEVIATION: Final = 0.02
"""A deviation is at least this share of the largest figure so far."""

NEW_NORMAL_DAYS: Final = 14
"""What stays far on one side for so long is the new level: the series starts anew from these days."""

TAIL_SHARE: Final = 0.1
TAIL_SHAPE: Final = 0.15
TAIL_DAYS: Final = 364
LEAST_TAIL_DAYS: Final = 28
REFIT_DAYS: Final = 7

RECENT_DECAY: Final = 0.6
RECENT_WEIGHT: Final = 0.25
"""What the last days together say counts a quarter of the score."""

ZERO_SCORE: Final = 10.0
ZERO_SHARE: Final = 0.05
ZERO_WEEKS: Final = 4
"""A weekday has no zeros if it has been seen so often with at most this share of them."""

NORMAL_95: Final = 1.96
NORMAL_MEAN_ABSOLUTE: Final = float(np.sqrt(np.pi / 2))
WEEK: Final = 7


@dataclass(frozen=True)
class DayScores:
    """All arrays are (days, series), NaN where a day has no value or is part of the warm-up.

    `score` is -log10 of how rare the day is (2: once in a hundred), plus 10 for a zero where there is never one.
    `expected` and its 95 % interval are in the series' unit, after what its peers did that day; `common` is what the
    peers moved it by. `zero` marks the zero rule. `shared` (days,) is -log10 of how rare the movement of all series
    together is, which the scores of the series leave out; NaN with less than 5 series.
    """

    score: Floats
    expected: Floats
    low: Floats
    high: Floats
    common: Floats
    zero: Flags
    shared: Floats


def score_days(values: Floats, *, first_weekday: int = 0, holidays: Flags | None = None) -> DayScores:
    """Score a table of daily figures.

    `values` (days, series) are consecutive days, NaN where there is no figure; `first_weekday` that of the first of
    them, 0 is Monday; `holidays` (days,) marks those that are no ordinary day of their weekday.
    """
    marks = np.zeros(len(values), np.bool_) if holidays is None else holidays
    weekdays = (first_weekday + np.arange(len(values))) % WEEK
    # Groups are filled in the order of beginning: what begins later changes no group before.
    order = np.argsort(_begin(values), kind="stable")
    back = np.argsort(order, kind="stable")
    parts = [
        _score_group(values[:, order[begin : begin + MOST_PEERS]], weekdays, marks)
        for begin in range(0, values.shape[1], MOST_PEERS)
    ]
    names = ("score", "expected", "low", "high", "common")
    columns = {name: np.hstack([getattr(part.scores, name) for part in parts])[:, back] for name in names}
    zero = np.hstack([part.scores.zero for part in parts])[:, back]
    moved = np.hstack([part.moved for part in parts])[:, back]
    return DayScores(**columns, zero=zero, shared=_shared(moved))


def _shared(moved: Floats) -> Floats:
    """-log10 of how rare the mean movement of all series is, (days,); `moved` (days, series) in deviations."""
    mean = np.full(len(moved), np.nan)
    for day, row in enumerate(moved):
        known = row[~np.isnan(row)]
        if len(known) >= LEAST_SHARING:
            mean[day] = known.mean()
    return _surprise(mean[:, None])[:, 0]


@dataclass(frozen=True)
class _Group:
    scores: DayScores
    moved: Floats


def _score_group(values: Floats, weekdays: NDArray[np.int64], holidays: Flags) -> _Group:
    begun = _begin(values)
    scaled = np.stack([scale(values, begun) for scale in SCALES], axis=1)
    residuals = _residuals(scaled, weekdays, holidays, begun)
    score = np.mean(_softened(residuals.adjusted), axis=1)
    zero = _never_zero(values, weekdays)
    common = residuals.common[:, 0]
    half = NORMAL_95 * residuals.spread[:, 0]
    expected = residuals.expected[:, 0] + common
    nothing = np.full(len(values), np.nan)
    scores = DayScores(
        score + ZERO_SCORE * zero, expected, expected - half, expected + half, common, zero, nothing
    )
    return _Group(scores, np.mean(residuals.moved, axis=1))


def _begin(values: Floats) -> NDArray[np.int64]:
    """The place of each series' first figure, (series,); behind the last day without one."""
    known = ~np.isnan(values)
    return np.where(known.any(axis=0), np.argmax(known, axis=0), len(values)).astype(np.int64)


def _first_size(values: Floats, begun: NDArray[np.int64]) -> Floats:
    """The median size of each series in its first two weeks, (series,); 1 where that is 0."""
    sizes = np.array(
        [
            np.median(np.abs(_present(values[start : start + WARM_UP, place])))
            for place, start in enumerate(begun)
        ]
    )
    return np.where(sizes > 0, sizes, 1.0)


def _present(column: Floats) -> Floats:
    present = column[~np.isnan(column)]
    return present if len(present) else np.zeros(1)


def _linear(values: Floats, _: NDArray[np.int64]) -> Floats:
    return values


def _square_root(values: Floats, _: NDArray[np.int64]) -> Floats:
    result: Floats = np.sign(values) * np.sqrt(np.abs(values))
    return result


def _logarithm(values: Floats, begun: NDArray[np.int64]) -> Floats:
    offset = 0.05 * _first_size(values, begun)
    result: Floats = np.sign(values) * (np.log(np.abs(values) + offset) - np.log(offset))
    return result


Scale = Callable[[Floats, NDArray[np.int64]], Floats]
SCALES: Final[tuple[Scale, ...]] = (_linear, _square_root, _logarithm)


@dataclass(frozen=True)
class _Residuals:
    """All (days, scales, series): residuals in deviations, peers taken out; expectation; peers' part; what is left.

    `moved` are the residuals with what peers share, clipped.
    """

    moved: Floats
    adjusted: Floats
    expected: Floats
    common: Floats
    spread: Floats


def _residuals(
    scaled: Floats, weekdays: NDArray[np.int64], holidays: Flags, begun: NDArray[np.int64]
) -> _Residuals:
    """Walk through the days; what a day is compared with was learnt before it, and from its peers on that day."""
    days, scales, count = scaled.shape
    moved, adjusted, expectation, common, spread = (np.full(scaled.shape, np.nan) for _ in range(5))
    level, weekday, deviation = (
        np.zeros((scales, count)),
        np.zeros((WEEK, scales, count)),
        np.ones((scales, count)),
    )
    holiday, knows_holiday = np.zeros((scales, count)), np.zeros(count, np.bool_)
    largest, side, run = np.zeros((scales, count)), np.zeros(count), np.zeros(count, np.int64)
    covariance = np.zeros((scales, count, count))
    for day in range(days):
        for place in np.flatnonzero((begun + WARM_UP == day) | (run >= NEW_NORMAL_DAYS)):
            run[place] = 0
            history = slice(day - WARM_UP, day)
            for scale in range(scales):
                level[scale, place], weekday[:, scale, place], deviation[scale, place] = _first_fit(
                    scaled[history, scale, place], weekdays[history], float(largest[scale, place])
                )
        today, is_holiday = weekdays[day], bool(holidays[day])
        ready = (day >= begun + WARM_UP) & ~np.isnan(scaled[day, 0])
        expected = level + weekday[today] + (holiday if is_holiday else 0.0)
        # The first holiday of a series may be anything: it counts half.
        width = deviation * np.where(is_holiday & ~knows_holiday, 2.0, 1.0)
        z = np.where(ready, (scaled[day] - expected) / width, np.nan)
        known = np.where(ready, z, 0.0)
        clipped = _without_outliers(known, ready)
        predicted, rest = _from_peers(clipped, covariance, begun + WARM_UP <= day)
        moved[day] = np.where(ready, clipped, np.nan)
        adjusted[day] = (z - predicted) / rest
        expectation[day] = np.where(ready, expected, np.nan)
        common[day] = np.where(ready, predicted * width, np.nan)
        spread[day] = np.where(ready, rest * width, np.nan)
        largest = np.fmax(largest, np.abs(scaled[day]))
        outside = np.sign(known.mean(axis=0)) * (np.abs(known).min(axis=0) > CLIP)
        run = np.where(ready, np.where(outside == 0, 0, np.where(outside == side, run + 1, 1)), run)
        side = np.where(ready, outside, side)
        if is_holiday:
            holiday += np.where(knows_holiday, HOLIDAY_RATE, 1.0) * known * width
            knows_holiday |= ready
            continue
        step = np.clip(known, -CLIP, CLIP) * deviation
        level += LEVEL_RATE * step
        weekday[today] += WEEKDAY_RATE * step
        learnt = deviation + SCALE_RATE * (NORMAL_MEAN_ABSOLUTE * np.abs(step) - deviation)
        deviation = np.where(ready, np.maximum(learnt, _least_deviation(largest)), deviation)
        both = PEER_RATE * (ready[:, None] & ready)
        covariance += both * (clipped[:, :, None] * clipped[:, None, :] - covariance)
    return _Residuals(moved, adjusted, expectation, common, spread)


def _without_outliers(z: Floats, ready: Flags) -> Floats:
    """Residuals (scales, series) clipped about what most series do that day: a storm moves all, an outage one."""
    if int(ready.sum()) < LEAST_SHARING:
        return np.clip(z, -PEER_CLIP, PEER_CLIP)
    middle = np.median(z[:, ready], axis=1, keepdims=True)
    return np.where(ready, np.clip(z, middle - PEER_CLIP, middle + PEER_CLIP), 0.0)


def _first_fit(history: Floats, weekdays: NDArray[np.int64], largest: float) -> tuple[float, Floats, float]:
    """Level, weekdays and deviation of one series from two weeks; a weekday seen twice counts half."""
    present = ~np.isnan(history)
    level = float(np.median(_present(history)))
    weekday = np.zeros(WEEK)
    for one in range(WEEK):
        seen = history[present & (weekdays == one)]
        weekday[one] = 0.5 * (float(np.mean(seen)) - level) if len(seen) else 0.0
    rest = np.abs(history[present] - level - weekday[weekdays[present]])
    spread = NORMAL_MEAN_ABSOLUTE * float(np.mean(rest)) if len(rest) else 0.0
    largest = max(largest, float(np.abs(_present(history)).max()))
    return level, weekday, spread + float(_least_deviation(np.array(largest)))


def _least_deviation(largest: Floats) -> Floats:
    return LEAST_DEVIATION * largest + 1e-9


def _from_peers(z: Floats, covariance: Floats, begun: Flags) -> tuple[Floats, Floats]:
    """What the others say of each series that day, and the share of deviation that is left; both (scales, series).

    Ridge regression of each on all others, read off the inverse of their covariance (scales, series, series).
    """
    if not begun.all():
        # Series that begin later leave no trace before, not even in the rounding of a larger inverse.
        predicted, rest = np.zeros_like(z), np.ones_like(z)
        if begun.any():
            part = np.ascontiguousarray(covariance[:, begun][:, :, begun])
            own = np.ascontiguousarray(z[:, begun])
            predicted[:, begun], rest[:, begun] = _from_peers(own, part, begun[begun])
        return predicted, rest
    count = z.shape[1]
    own = np.diagonal(covariance, axis1=1, axis2=2)
    if count < 2 or not own.any():
        return np.zeros_like(z), np.ones_like(z)
    ridge = PEER_RIDGE * own.mean(axis=1) + 1e-6
    precision = np.linalg.inv(covariance + ridge[:, None, None] * np.eye(count))
    inner = np.diagonal(precision, axis1=1, axis2=2)
    predicted = z - (precision @ z[:, :, None])[:, :, 0] / inner
    return predicted, 1 / np.sqrt((own + ridge[:, None]) * inner)


def _softened(z: Floats) -> Floats:
    """-log10 of rarity of each day, a part of it that of the last days together, (days, scales, series)."""
    recent = np.zeros_like(z)
    running = np.zeros(z.shape[1:])
    for day, row in enumerate(z):
        missing = np.isnan(row)
        running = RECENT_DECAY * running + np.where(missing, 0.0, np.clip(row, -PEER_CLIP, PEER_CLIP))
        recent[day] = np.where(missing, np.nan, running * np.sqrt(1 - RECENT_DECAY**2))
    days, scales, count = z.shape
    both = _surprise(np.concatenate((z, recent), axis=1).reshape(days, -1)).reshape(days, 2, scales, count)
    return (1 - RECENT_WEIGHT) * both[:, 0] + RECENT_WEIGHT * both[:, 1]


def _surprise(z: Floats) -> Floats:
    """-log10 of the share of the series' past days that were at least as far out, on either side, (days, series).

    Sides have scales of their own, so that a series that often falls far is not odd when it falls. Above the 90th
    percentile of the past the tail is generalised Pareto (Siffer et al. 2017, doi 10.1145/3097983.3098144); below, it
    is a line: nothing there is odd.
    """
    count = z.shape[1]
    result, size = np.full(z.shape, np.nan), np.full(z.shape, np.nan)
    up, down = np.ones(count), np.ones(count)
    threshold, excess = np.full(count, 2.0), np.full(count, 0.6)
    start = -np.log10(TAIL_SHARE)
    for day, row in enumerate(z):
        if day % REFIT_DAYS == 0:
            threshold, excess = _refit(size[max(day - TAIL_DAYS, 0) : day], threshold, excess)
        size[day] = np.where(row > 0, row / ((up + 0.5) / 1.5), -row / ((down + 0.5) / 1.5))
        beyond = np.maximum(size[day] - threshold, 0) / excess
        far = start + np.log1p(TAIL_SHAPE * beyond) / TAIL_SHAPE / np.log(10)
        result[day] = np.where(beyond > 0, far, start * size[day] / threshold)
        up = np.where(row > 0, up + SIDE_RATE * (np.minimum(row, 4 * up) - up), up)
        down = np.where(row < 0, down + SIDE_RATE * (np.minimum(-row, 4 * down) - down), down)
    return result


def _refit(past: Floats, threshold: Floats, excess: Floats) -> tuple[Floats, Floats]:
    """The threshold and mean excess of each series' past (days, series), or as they were while it is short."""
    if not len(past):
        return threshold, excess
    ordered = np.sort(past, axis=0)  # NaN is last
    known = np.sum(~np.isnan(ordered), axis=0)
    place = np.maximum((known * (1 - TAIL_SHARE)).astype(np.int64) - 1, 0)
    level = ordered[place, np.arange(ordered.shape[1])]
    beyond = np.where(ordered > level, ordered - level, 0.0)
    mean = beyond.sum(axis=0) / np.maximum(np.sum(beyond > 0, axis=0), 1) * (1 - TAIL_SHAPE)
    fits = (known >= LEAST_TAIL_DAYS) & (mean > 0) & (level > 0)
    return np.where(fits, level, threshold), np.where(fits, mean, excess)


def _never_zero(values: Floats, weekdays: NDArray[np.int64]) -> Flags:
    """Zeros on weekdays that have none, (days, series)."""
    count = values.shape[1]
    zeros, seen = np.zeros((WEEK, count)), np.zeros((WEEK, count))
    result = np.zeros(values.shape, np.bool_)
    for day, row in enumerate(values):
        today = weekdays[day]
        is_zero = row == 0
        result[day] = is_zero & (seen[today] >= ZERO_WEEKS) & (zeros[today] <= ZERO_SHARE * seen[today])
        zeros[today] += is_zero
        seen[today] += ~np.isnan(row)
    return result
