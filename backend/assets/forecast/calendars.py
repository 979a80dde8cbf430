"""Days that are unlike their weekday: holidays, Nowruz, 13 Farvardin, Ramadan; and how unlike."""

import warnings
from datetime import date, timedelta
from functools import cache

import jdatetime
import numpy as np
from hijridate import Gregorian

from assets.common.holidays import holidays_of
from assets.common.panel import WEEK, Flags, Floats, Integers

ORDINARY, HOLIDAY, NOWRUZ, NATURE_DAY, RAMADAN = range(5)
CLASSES = ("ordinary", "holiday", "nowruz", "13 farvardin", "ramadan")
IRAN = "IR"
RAMADAN_MONTH = 9

WEEKS_AROUND = 6
"""How far to either side ordinary days of the same weekday are looked for."""

ENOUGH_AROUND = 2
SHRINK_DAYS = 3.0
"""A factor of all series that was seen on so many days counts half; the rest is 1."""

SHRINK_SERIES_DAYS = 10.0
"""The same for one series, whose rest is the factor of all."""

CLOSED = 0.2
"""Below this factor a day says nothing of what it would have been: it counts as a hole."""


def day_classes(first: date, days: int, country: str | None) -> Integers:
    """The class of each of `days` days from `first` on: an index of CLASSES. Without a country all are ordinary."""
    if country is None:
        return np.zeros(days, dtype=np.int64)
    return np.array([_class_of(first + timedelta(days=n), country) for n in range(days)], dtype=np.int64)


@cache
def _class_of(day: date, country: str) -> int:
    if country == IRAN:
        persian = jdatetime.date.fromgregorian(date=day)
        if persian.month == 1 and persian.day <= 4:
            return NOWRUZ
        if persian.month == 1 and persian.day == 13:
            return NATURE_DAY
    if day in holidays_of(country, day.year):
        return HOLIDAY
    return RAMADAN if country == IRAN and _is_ramadan(day) else ORDINARY


def _is_ramadan(day: date) -> bool:
    """As calculated: where the moon is seen it may begin a day earlier or later. Unknown outside of 1924 to 2077."""
    try:
        return Gregorian(day.year, day.month, day.day).to_hijri().month == RAMADAN_MONTH
    except OverflowError:
        return False


def factors(values: Floats, classes: Integers) -> Floats:
    """What each class does to each series: series x CLASSES, 1 for ordinary days.

    `values` is series x days, NaN where not known; `classes` is of those days. A factor is the sum over the days of the
    class divided by the sum of what their weekday had around them. That of one series is shrunk to the median of all
    series, and that to 1, the more the fewer days there were.
    """
    found = np.ones((len(values), len(CLASSES)))
    special = np.flatnonzero(classes != ORDINARY)
    if not len(special):
        return found
    around = _around(values, classes != ORDINARY, special)
    here = values[:, special]
    both = np.isfinite(around) & np.isfinite(here)
    here, around = np.where(both, here, 0.0), np.where(both, around, 0.0)
    for kind in range(1, len(CLASSES)):
        of_kind = classes[special] == kind
        came, expected = here[:, of_kind].sum(1), around[:, of_kind].sum(1)
        known = expected > 0
        if not known.any():
            continue
        seen = int(both[:, of_kind].any(0).sum())
        shared = float(np.median(came[known] / expected[known]))
        shared = 1 + (shared - 1) * seen / (seen + SHRINK_DAYS)
        count = both[:, of_kind].sum(1)
        usual = np.divide(expected, count, out=np.zeros(len(values)), where=count > 0)
        weight = SHRINK_SERIES_DAYS * usual
        total = expected + weight
        mixed = np.divide(came + weight * shared, total, out=np.full(len(values), shared), where=total > 0)
        found[:, kind] = np.maximum(mixed, 0.0)
    return found


def _around(values: Floats, is_special: Flags, days: Integers) -> Floats:
    """The median of the ordinary days of the same weekday around each of `days`; NaN where there are too few."""
    shifts = WEEK * np.concatenate([np.arange(-WEEKS_AROUND, 0), np.arange(1, WEEKS_AROUND + 1)])
    at = days[:, None] + shifts[None, :]
    inside = (at >= 0) & (at < values.shape[1])
    at = np.where(inside, at, 0)
    near = np.where(inside & ~is_special[at], values[:, at], np.nan)
    enough = np.isfinite(near).sum(2) >= ENOUGH_AROUND
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of days without any
        return np.where(enough, np.nanmedian(near, axis=2), np.nan)


def without_factors(values: Floats, classes: Integers, factor: Floats) -> Floats:
    """The values as they would be on ordinary days; NaN on days whose class all but closes the series."""
    of_day = factor[:, classes]
    ordinary = np.full(values.shape, np.nan)
    np.divide(values, of_day, out=ordinary, where=of_day >= CLOSED)
    return ordinary


def with_factors(values: Floats, classes: Integers, factor: Floats) -> Floats:
    """Values of ordinary days as what they are on the days of `classes`."""
    return values * factor[:, classes]
