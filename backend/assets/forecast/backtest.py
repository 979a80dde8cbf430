"""Forecasts of the past, each made from what was known before it, and the bands that follow from their errors."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from assets.common.panel import Floats, Integers, Panel
from assets.forecast import recipe
from assets.forecast.intervals import LATEST_ORIGINS, Errors, half_widths
from assets.forecast.recipe import MODEL_DAYS, Forecast


@dataclass(frozen=True)
class Banded:
    """A forecast with its bands; `lower` and `upper` are series x LEVELS x horizon. It was made at `origin`, from the
    days before that one."""

    origin: int
    forecast: Forecast
    lower: Floats
    upper: Floats


def origins(days: int, horizon: int, most: int, every: int | None = None) -> list[int]:
    """Up to `most` origins, `every` so many days (a horizon), the last of them a horizon before the end.

    Each has four weeks or more before it.
    """
    step = every or horizon
    found = [days - horizon - step * back for back in range(most - 1, -1, -1)]
    return [origin for origin in found if origin >= MODEL_DAYS]


def predict(panel: Panel, horizon: int, country: str | None, earlier: list[Errors]) -> Banded:
    """The days behind the panel's last one, with bands from those earlier errors that are known by then."""
    said = recipe.forecast(panel, horizon, country)
    known = [one for one in earlier if one.until <= panel.days]
    widths = half_widths(known, said.widths, _weekdays(panel, horizon))
    lower, upper = said.point[:, None] - widths, said.point[:, None] + widths
    lower = np.where(said.signed[:, None, None], lower, np.maximum(lower, 0.0))
    return Banded(panel.days, said, lower, upper)


def errors(panel: Panel, made: Banded) -> Errors:
    """How far a forecast was off, once what it is of is known."""
    horizon = made.forecast.point.shape[1]
    came = panel.values[:, made.origin : made.origin + horizon]
    return Errors(
        np.abs(came - made.forecast.point),
        _weekdays(panel.before(made.origin), horizon),
        made.origin + horizon,
    )


def backtest(
    panel: Panel, horizon: int, count: int, country: str | None = None, every: int | None = None
) -> Iterator[Banded]:
    """Forecasts at the last `count` origins, and before them at those whose errors give the first ones their bands."""
    earlier: list[Errors] = []
    unknown = -(-horizon // (every or horizon)) - 1  # origins just before, whose horizons are not over
    for origin in origins(panel.days, horizon, count + LATEST_ORIGINS + unknown, every):
        made = predict(panel.before(origin), horizon, country, earlier)
        earlier.append(errors(panel, made))
        yield made


def _weekdays(panel: Panel, horizon: int) -> Integers:
    return panel.weekdays(horizon)[panel.days :]
