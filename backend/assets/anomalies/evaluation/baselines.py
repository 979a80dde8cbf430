"""Detectors of streams to compare with: a windowed Gaussian and a random cut forest."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assets.anomalies.minutes import rises, surprise

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

WINDOW: Final = 6400
STEP: Final = 100
SHINGLE: Final = 8
TREES: Final = 30
SAMPLE: Final = 128
REFIT_VALUES: Final = 400
SEED: Final = 17


def windowed_gaussian(values: Floats) -> Floats:
    """1 less the tail of a normal distribution fitted to up to 6,400 values before each, (n,)."""
    scores = np.zeros(len(values))
    center = float(values[0]) if len(values) else 0.0
    shifted = values - center  # so that the squares of large levels cancel well
    sums = np.concatenate((np.zeros(1), np.cumsum(shifted)))
    squares = np.concatenate((np.zeros(1), np.cumsum(shifted**2)))
    for place in range(1, len(values)):
        begin = max(place - WINDOW, 0) // STEP * STEP
        count = place - begin
        mean = (sums[place] - sums[begin]) / count
        deviation = math.sqrt(max((squares[place] - squares[begin]) / count - mean**2, 1e-12))
        scores[place] = 1 - 0.5 * math.erfc(abs(shifted[place] - mean) / deviation / math.sqrt(2))
    return scores


def random_cut(values: Floats) -> Floats:
    """How soon random cuts part each run of eight values from a sample of those before it, (n,).

    Cuts fall on a side in proportion to its length (Guha et al. 2016, proceedings.mlr.press/v48/guha16); trees are
    grown anew after each 400 values. The bare share of cuts has no meaning across streams and finds nothing at one
    threshold, so it gets the same rarity and cool-down as the product's detector.
    """
    chance = np.random.default_rng(SEED)
    padded = np.concatenate((np.full(SHINGLE - 1, values[0]), values))
    runs = np.lib.stride_tricks.sliding_window_view(padded, SHINGLE)
    scores = np.zeros(len(values))
    expected = 2 * (math.log(SAMPLE - 1) + 0.5772) - 2 * (SAMPLE - 1) / SAMPLE
    for begin in range(0, len(values), REFIT_VALUES):
        past = min(begin, len(values))
        if past < SAMPLE:
            continue
        block = runs[begin : begin + REFIT_VALUES]
        depths = np.zeros(len(block))
        for _ in range(TREES):
            sample = runs[chance.choice(past, SAMPLE, replace=False)]
            depths += _Tree.grow(sample, chance).depth(block)
        scores[begin : begin + REFIT_VALUES] = 2 ** (-depths / TREES / expected)
    return rises(surprise(scores))


@dataclass(frozen=True)
class _Tree:
    """Node by node: where it cuts, and its two children; a leaf has none (-1)."""

    side: Integers
    cut: Floats
    below: Integers
    above: Integers
    low: Floats
    high: Floats

    @classmethod
    def grow(cls, sample: Floats, chance: np.random.Generator) -> "_Tree":
        most = 2 * len(sample)
        side, below, above = (np.full(most, -1, np.int64) for _ in range(3))
        cut = np.zeros(most)
        low, high = np.zeros((most, sample.shape[1])), np.zeros((most, sample.shape[1]))
        waiting, nodes = [(0, sample)], 1
        while waiting:
            node, points = waiting.pop()
            low[node], high[node] = points.min(axis=0), points.max(axis=0)
            lengths = high[node] - low[node]
            total = float(lengths.sum())
            if len(points) < 2 or total <= 0:
                continue
            place = chance.uniform(0, total)
            along = np.cumsum(lengths)
            chosen = min(int(np.searchsorted(along, place, side="right")), len(lengths) - 1)
            at = low[node, chosen] + (place - (along[chosen] - lengths[chosen]))
            left = points[:, chosen] <= at
            if left.all() or not left.any():
                continue
            side[node], cut[node], below[node], above[node] = chosen, at, nodes, nodes + 1
            waiting += [(nodes, points[left]), (nodes + 1, points[~left])]
            nodes += 2
        return cls(side[:nodes], cut[:nodes], below[:nodes], above[:nodes], low[:nodes], high[:nodes])

    def depth(self, points: Floats) -> Floats:
        """After how many cuts each point would be alone, (n,); a cut may also part it from a node's box."""
        result = np.zeros(len(points))
        together = np.ones(len(points))
        node = np.zeros(len(points), np.int64)
        active = np.arange(len(points))
        while len(active):
            here = node[active]
            outside = np.maximum(self.low[here] - points[active], 0) + np.maximum(
                points[active] - self.high[here], 0
            )
            outside_length = outside.sum(axis=1)
            whole = (self.high[here] - self.low[here]).sum(axis=1) + outside_length
            parts = np.divide(outside_length, whole, out=np.zeros(len(active)), where=whole > 0)
            result[active] += together[active]
            together[active] *= 1 - parts
            goes_on = (self.side[here] >= 0) & (together[active] > 1e-3)
            active, here = active[goes_on], here[goes_on]
            goes_below = points[active, self.side[here]] <= self.cut[here]
            node[active] = np.where(goes_below, self.below[here], self.above[here])
        return result
