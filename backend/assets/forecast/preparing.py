"""What models can be fitted to: from where on a series goes on as it is now, and its holes filled."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from assets.common.panel import WEEK, Floats, Integers

LONG_HOLE = 28
BEHIND_HOLE = 56
"""A hole of LONG_HOLE days or more, and so many days since: what was before it is left out."""

BREAK_WEEKS = 4
BREAK_FACTOR = 2.0
"""The level broke where each of BREAK_WEEKS weeks is BREAK_FACTOR times above, or below, each of as many before."""

FILL_WEEKS = 4
CLOSED_WEEKS = 26
CLOSED_SHARE = 0.9
CLOSED_SEEN = 4


@dataclass(frozen=True)
class Prepared:
    """One series. `values` are of the days from `start` to its last known one, without holes."""

    start: int
    values: Floats
    known: int
    """How many values were known in all, before anything was left out."""

    closed: frozenset[int]
    """Positions in a week, counted from the panel's first day, on which nothing happens."""

    signed: bool
    """Whether it was ever below zero."""

    @property
    def end(self) -> int:
        """The day behind its last known one."""
        return self.start + len(self.values)


def prepare(values: Floats, adjusted: Floats) -> Prepared:
    """One series as models want it. `adjusted` is `values` without the factors of the calendar; NaN where not known."""
    known = np.flatnonzero(np.isfinite(values))
    if not len(known):
        return Prepared(0, np.empty(0), 0, frozenset(), signed=False)
    first, end = int(known[0]), int(known[-1]) + 1
    start = max(first, _behind_holes(known), _behind_breaks(values, first, end))
    return Prepared(
        start,
        _filled(adjusted, start, end),
        len(known),
        _closed(values[:end], end),
        signed=bool(values[known].min() < 0),
    )


def _behind_holes(known: Integers) -> int:
    """The day behind the last long hole that has enough days behind it; the first known one without."""
    start = int(known[0])
    for before, after in pairwise(known):
        if after - before > LONG_HOLE and known[-1] - after >= BEHIND_HOLE:
            start = int(after)
    return start


def _behind_breaks(values: Floats, first: int, end: int) -> int:
    """The day on which the last break of the level begins; `first` without one. Weeks are counted from the end."""
    weeks = (end - first) // WEEK
    if weeks <= 2 * BREAK_WEEKS:
        return first
    begin = end - weeks * WEEK
    of_week = values[begin:end].reshape(weeks, WEEK)
    known = np.isfinite(of_week).sum(1)
    mean = np.divide(np.nansum(of_week, 1), known, out=np.full(weeks, np.nan), where=known > 0)
    for week in range(weeks - BREAK_WEEKS, BREAK_WEEKS, -1):
        after = mean[week : week + BREAK_WEEKS]
        # It may break in the middle of a week: that one is left out of both.
        if _differ(mean[week - 1 - BREAK_WEEKS : week - 1], after):
            whole = _differ(mean[week - 1 - BREAK_WEEKS : week - 1], mean[week - 1 : week + BREAK_WEEKS])
            return begin + (week - 1 if whole else week) * WEEK
    return first


def _differ(before: Floats, after: Floats) -> bool:
    """Whether all of one are so many times above all of the other. Next to a hole they do not: it is NaN."""
    if not min(before.min(), after.min()) >= 0:
        return False
    rises = after.min() > BREAK_FACTOR * before.max()
    falls = before.min() > BREAK_FACTOR * after.max()
    return bool(rises or falls)


def _filled(values: Floats, start: int, end: int) -> Floats:
    """From `start` to `end`; a hole has the median of its weekday around it, else of that weekday, else of all."""
    filled = values[start:end].copy()
    source = values[start:end]
    usual = float(np.nanmedian(source)) if np.isfinite(source).any() else 0.0
    for day in np.flatnonzero(~np.isfinite(filled)):
        same = source[day % WEEK :: WEEK]
        at = day // WEEK
        for near in (same[max(0, at - FILL_WEEKS) : at + FILL_WEEKS + 1], same):
            if np.isfinite(near).any():
                filled[day] = np.nanmedian(near)
                break
        else:
            filled[day] = usual
    return filled


def _closed(values: Floats, end: int) -> frozenset[int]:
    closed = set()
    for weekday in range(WEEK):
        latest = values[weekday:end:WEEK][-CLOSED_WEEKS:]
        latest = latest[np.isfinite(latest)]
        if len(latest) >= CLOSED_SEEN and (latest == 0).mean() >= CLOSED_SHARE:
            closed.add(weekday)
    return frozenset(closed)
