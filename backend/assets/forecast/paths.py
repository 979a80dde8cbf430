"""Whole paths of days to come, drawn from how far earlier forecasts were off: how likely a sum of days is.

A forecast is off in two ways: by its level, over all its days, and by what is left around that, from week to week. A
path has the level of one earlier forecast and, for each week, what was left in that week of another one. Each comes
with its mirror image, since a band is as wide above as below: the middle of all paths is the forecast itself.
"""

from collections.abc import Sequence
from random import Random

WEEK = 7
PAIRS = 1_000
"""Of a path and its mirror image."""

FEWEST_OF_WEEK = 3
"""Earlier forecasts of which a whole week is known; with fewer, nothing is drawn."""

Errors = Sequence[float | None]
"""How far an earlier forecast was off on each day of its horizon; None where it is not known what came."""


def draw_sums(earlier: Sequence[Errors], begin: int, end: int, seed: bytes) -> list[float] | None:
    """How far the sum of the days from `begin` up to `end` of a horizon is off, in PAIRS paths and their mirror images.

    At least a day of each earlier forecast is known. The same seed draws the same paths. None where too few of them
    know a whole week.
    """
    levels = [_mean(errors) for errors in earlier]
    weeks = []
    for start in range(begin, end, WEEK):
        of_week = list(_rests(earlier, levels, start, min(start + WEEK, end)))
        if len(of_week) < FEWEST_OF_WEEK:
            return None
        weeks.append(of_week)
    # It keeps no secret, and has to be the same again.
    chance = Random(seed)  # noqa: S311
    sums = []
    for _ in range(PAIRS):
        off = chance.choice(levels) * (end - begin) + sum(chance.choice(of_week) for of_week in weeks)
        sums += [off, -off]
    return sums


def _rests(earlier: Sequence[Errors], levels: Sequence[float], start: int, end: int) -> Sequence[float]:
    """What is left of the errors of some days around the level, of each forecast that knows all of them."""
    found = []
    for errors, level in zip(earlier, levels, strict=True):
        known = [error for error in errors[start:end] if error is not None]
        if len(known) == end - start:
            found.append(sum(known) - level * len(known))
    return found


def _mean(errors: Errors) -> float:
    known = [error for error in errors if error is not None]
    return sum(known) / len(known)
