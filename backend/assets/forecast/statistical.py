"""Models of one series by itself, with the week as their season."""

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
from statsforecast.models import MSTL, AutoCES, AutoETS, Theta

from assets.common.panel import WEEK, Floats

SAME_WEEKDAYS = 8
LEVELS = (80, 95)
Z_SCORES = (1.2815515655446004, 1.959963984540054)
"""Half widths of LEVELS in standard deviations."""

ETS, CES, THETA, MSTL_ETS, WEEKDAY = "AutoETS", "AutoCES", "Theta", "MSTL", "weekday mean"
PARTS = (ETS, CES, THETA, MSTL_ETS, WEEKDAY)

_MODELS: dict[str, Callable[[], Any]] = {
    ETS: lambda: AutoETS(season_length=WEEK),
    CES: lambda: AutoCES(season_length=WEEK),
    THETA: lambda: Theta(season_length=WEEK),
    MSTL_ETS: lambda: MSTL(season_length=WEEK),
}
MOST_RANGES = 2.0
"""A forecast so many ranges of the series away from all that it ever was has run away: it is left out."""


def naive(values: Floats, horizon: int) -> Floats:
    """The value of the same weekday in the last week."""
    return np.resize(values[-WEEK:], horizon)


def weekday_mean(values: Floats, horizon: int) -> Floats:
    """The mean of the last 8 same weekdays, or of as many as there are."""
    latest = values[-SAME_WEEKDAYS * WEEK :]
    return np.array([latest[len(latest) % WEEK + n :: WEEK].mean() for n in range(WEEK)])[
        np.arange(horizon) % WEEK
    ]


def fit(values: Floats, horizon: int, parts: tuple[str, ...]) -> tuple[dict[str, Floats], Floats]:
    """Forecasts of each of `parts`, and half widths of AutoETS's own intervals (LEVELS x horizon).

    `values` has no holes and at least four weeks. A part that cannot be fitted, or runs away, is NaN.
    """
    spread = weekday_spread(values)
    widths = np.outer(Z_SCORES, np.full(horizon, spread))
    if np.ptp(values) == 0:  # nothing to fit: the value stays
        return {part: np.full(horizon, values[-1]) for part in parts}, widths
    found: dict[str, Floats] = {}
    for part in parts:
        if part == WEEKDAY:
            found[part] = weekday_mean(values, horizon)
            continue
        said = _run(_MODELS[part](), values, horizon, list(LEVELS) if part == ETS else None)
        found[part] = _within(said.get("mean"), values, horizon)
        if part == ETS and "hi-80" in said:
            own = np.array([(said[f"hi-{level}"] - said[f"lo-{level}"]) / 2 for level in LEVELS])
            widths = np.where(np.isfinite(own), own, widths)
    return found, widths


def weekday_spread(values: Floats) -> float:
    """The standard deviation around the mean of each weekday."""
    positions = np.arange(len(values)) % WEEK
    means = np.array([values[positions == n].mean() if (positions == n).any() else 0.0 for n in range(WEEK)])
    return float((values - means[positions]).std())


def _run(model: Any, values: Floats, horizon: int, level: list[int] | None) -> dict[str, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about series that are all but constant
        try:
            said: dict[str, Any] = model.forecast(y=values.copy(), h=horizon, level=level)
        except Exception:  # which ones the libraries raise is not documented: the other parts go on
            return {}
    return said


def _within(said: Any, values: Floats, horizon: int) -> Floats:
    if said is None:
        return np.full(horizon, np.nan)
    forecast = np.asarray(said, dtype=np.float64)
    room = MOST_RANGES * np.ptp(values)
    inside = np.isfinite(forecast).all() and np.all(
        (forecast >= values.min() - room) & (forecast <= values.max() + room)
    )
    return forecast if inside else np.full(horizon, np.nan)
