"""From scores to alerts: one threshold for all series by a budget of alerts, and one alert for each episode."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

DAYS_EACH_ALERT: Final = 60
"""The budget: one alert in so many days of a series."""

COOL_DOWN_DAYS: Final = 7
"""An episode is over after so many days below the threshold; until then it raises no second alert."""

LEAST_SCORES: Final = 600
MEMORY_DAYS: Final = 90
"""The budget is that of the last quarter."""

YOUNG_DAYS: Final = 56
"""So many scores of a series do not count: they are low while its tail is not known."""


def thresholds(scores: Floats, days_each_alert: int = DAYS_EACH_ALERT) -> Floats:
    """The threshold of each day for all series, from the scores of the days before it, (days,).

    `scores` (days, series). Of the days of all series in the quarter before, one in `days_each_alert` was above it.
    While few have been seen, scores are believed to be the rarities that they say.
    """
    result = np.full(len(scores), np.log10(days_each_alert))
    grown = np.where(np.cumsum(~np.isnan(scores), axis=0) > YOUNG_DAYS, scores, np.nan)
    for day in range(len(scores)):
        seen = grown[max(day - MEMORY_DAYS, 0) : day]
        seen = np.sort(seen[~np.isnan(seen)])
        if len(seen) >= LEAST_SCORES:
            result[day] = seen[len(seen) - 1 - len(seen) // days_each_alert]
    return result


def alerts(scores: Floats, limits: Floats) -> Flags:
    """Which days raise an alert, (days, series): the first of each episode above `limits` (days,)."""
    result = np.zeros(scores.shape, np.bool_)
    calm = np.full(scores.shape[1], COOL_DOWN_DAYS)
    for day, row in enumerate(scores):
        odd = row > limits[day]
        result[day] = odd & (calm >= COOL_DOWN_DAYS)
        calm = np.where(odd, 0, calm + 1)
    return result
