"""Bands made of how wrong earlier forecasts were (split conformal prediction)."""

from dataclasses import dataclass

import numpy as np

from assets.common.panel import WEEK, Floats, Integers
from assets.forecast.statistical import LEVELS

ENOUGH_ORIGINS = 6
"""With fewer earlier origins a band is the wider of this and the model's own."""

LATEST_ORIGINS = 8
"""Older errors are left out: they are of a series that was another."""


@dataclass(frozen=True)
class Errors:
    """How far one earlier forecast was off: `sizes` is series x horizon, NaN where not known."""

    sizes: Floats
    weekdays: Integers
    """Of the horizon's days."""

    until: int
    """The day of the panel behind the horizon: from then on it is known how far the forecast was off."""


def half_widths(earlier: list[Errors], own: Floats, weekdays: Integers) -> Floats:
    """Half the width of each band: series x LEVELS x horizon.

    Half of it is the quantile of all errors of the series, half that of its errors on the weekday. `own` are the half
    widths of a model itself; they alone count where a series has no errors.
    """
    latest = earlier[-LATEST_ORIGINS:]
    if not latest:
        return own
    sizes = np.hstack([one.sizes for one in latest])
    of_weekday = np.concatenate([one.weekdays for one in latest])
    widths = np.empty_like(own)
    for at, level in enumerate(LEVELS):
        whole = quantiles(sizes, level)
        for weekday in range(WEEK):
            ahead = weekdays == weekday
            if ahead.any():
                some = quantiles(sizes[:, of_weekday == weekday], level)
                some = np.where(np.isfinite(some), some, whole)
                widths[:, at, ahead] = ((whole + some) / 2)[:, None]
    seen = np.sum([np.isfinite(one.sizes).any(1) for one in latest], axis=0)
    few = (seen < ENOUGH_ORIGINS)[:, None, None]
    return np.where(few | ~np.isfinite(widths), np.fmax(widths, own), widths)


def quantiles(sizes: Floats, level: int) -> Floats:
    """Of each row the size that `level` percent of its known ones do not pass, corrected for how few they are."""
    known = np.isfinite(sizes).sum(1)
    ordered = np.sort(sizes, axis=1)  # NaN last
    rank = np.minimum(np.ceil((known + 1) * level / 100).astype(np.int64), known) - 1
    found = np.full(len(sizes), np.nan)
    some = known > 0
    found[some] = ordered[some, rank[some]]
    return found
