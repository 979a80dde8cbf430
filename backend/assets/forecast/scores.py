"""How good forecasts were. All are of one origin, for each series; NaN where it cannot be said."""

import numpy as np

from assets.common.panel import WEEK, Floats


def mase(past: Floats, came: Floats, forecast: Floats) -> Floats:
    """Mean absolute error, in mean absolute changes over a week of the past (Hyndman and Koehler 2006, season 7)."""
    return _over(_mean(np.abs(came - forecast)), _mean(np.abs(past[:, WEEK:] - past[:, :-WEEK])))


def smape(came: Floats, forecast: Floats) -> Floats:
    """Mean of 200 |error| / (|came| + |forecast|), in percent; 0 where both are zero."""
    size = np.abs(came) + np.abs(forecast)
    wrong = 200 * np.abs(came - forecast)
    # Both are zero, or one is not known: the latter stays NaN.
    return _mean(np.divide(wrong, size, out=size.copy(), where=size > 0))


def wape(came: Floats, forecast: Floats) -> Floats:
    """The sum of absolute errors over the sum of what came, in percent."""
    known = np.isfinite(came) & np.isfinite(forecast)
    wrong = np.where(known, np.abs(came - forecast), 0.0).sum(1)
    return 100 * _over(np.where(known.any(1), wrong, np.nan), np.where(known, np.abs(came), 0.0).sum(1))


def coverage(came: Floats, lower: Floats, upper: Floats) -> Floats:
    """The share of days inside the band, in percent."""
    known = np.isfinite(came) & np.isfinite(lower) & np.isfinite(upper)
    return _mean(np.where(known, 100.0 * ((came >= lower) & (came <= upper)), np.nan))


def _mean(values: Floats) -> Floats:
    known = np.isfinite(values)
    return _over(np.where(known, values, 0.0).sum(1), known.sum(1).astype(np.float64))


def _over(above: Floats, below: Floats) -> Floats:
    ratio = np.full(len(above), np.nan)
    np.divide(above, below, out=ratio, where=below > 0)
    return ratio
