"""The recipe: which models make a forecast, and how. A change of it is a new version."""

from dataclasses import dataclass

import numpy as np
from threadpoolctl import threadpool_limits

from assets.common.panel import WEEK, Flags, Floats, Panel
from assets.forecast import calendars, statistical, trees
from assets.forecast.preparing import Prepared, prepare

RECIPE = "1"
"""Written with each forecast: the same recipe, packages and values give the same digits."""

FEWEST_DAYS = 14
MODEL_DAYS = 28
TREE_DAYS = 396
"""Thirteen months."""

TREE_SERIES = 20
LONGEST_HORIZON = 180
"""Half a year: what trees know of a year ago is then always past."""

LONGEST_GAP = 7
"""Series whose last known day is further back are no part of the trees."""

REFUSED, WEEKDAYS, MEDIAN, MEAN = "refused", "weekday mean", "A", "B"
PARTS = (*statistical.PARTS, *trees.PARTS)
NAIVE = "naive"


@dataclass(frozen=True)
class Forecast:
    """`point` is series x horizon; `parts` the same of what it was made from, NaN where a part had no say.

    `made_by` says for each series which way it was made; a series that is refused has NaN throughout. `widths` is
    series x LEVELS x horizon: half widths of a model's own intervals. `signed` are series that were ever below zero:
    no other is forecast there.
    """

    point: Floats
    parts: dict[str, Floats]
    widths: Floats
    made_by: tuple[str, ...]
    signed: Flags


def forecast(
    panel: Panel, horizon: int, country: str | None = None, *, with_all_parts: bool = True
) -> Forecast:
    """The days behind the panel's last one, in one thread.

    Without all parts only those are made that the forecast is made from; B has then intervals of the spread around each
    weekday, and not those of AutoETS.

    A: the median of five models of the series alone. B, for series with thirteen months where twenty or more have them:
    the mean of AutoCES and two LightGBMs of all these series. With less than four weeks: the mean of each weekday; with
    less than two: refused.
    """
    with threadpool_limits(1):
        return _forecast(panel, horizon, country, with_all_parts=with_all_parts)


def _forecast(panel: Panel, horizon: int, country: str | None, *, with_all_parts: bool) -> Forecast:
    classes = calendars.day_classes(panel.first, panel.days + horizon, country)
    past, future = classes[: panel.days], classes[panel.days :]
    factor = calendars.factors(panel.values, past)
    adjusted = calendars.without_factors(panel.values, past, factor)
    series = [prepare(*both) for both in zip(panel.values, adjusted, strict=True)]

    count = len(series)
    parts = {part: np.full((count, horizon), np.nan) for part in (*PARTS, NAIVE)}
    widths = np.full((count, len(statistical.LEVELS), horizon), np.nan)
    made_by = _ways(series, panel.days)
    for row, one in enumerate(series):
        if made_by[row] == REFUSED:
            continue
        gap = panel.days - one.end
        parts[statistical.WEEKDAY][row] = statistical.weekday_mean(one.values, gap + horizon)[gap:]
        widths[row] = np.outer(statistical.Z_SCORES, np.full(horizon, statistical.weekday_spread(one.values)))
        if made_by[row] != WEEKDAYS:
            needed = statistical.PARTS if with_all_parts or made_by[row] == MEDIAN else (statistical.CES,)
            found, own = statistical.fit(one.values, gap + horizon, needed)
            widths[row] = own[:, gap:]
            for part, values in found.items():
                parts[part][row] = values[gap:]
    rows = [row for row, way in enumerate(made_by) if way == MEAN]
    if rows:
        for part, of_part in trees.fit(
            _beside([series[row] for row in rows], panel.days),
            panel.weekdays(horizon).astype(np.float64),
            horizon,
        ).items():
            parts[part][rows] = of_part

    signed = np.array([one.signed for one in series])
    closed = _closed_days(series, panel.days, horizon)
    for part, of_part in parts.items():
        parts[part] = _as_it_can_be(calendars.with_factors(of_part, future, factor), signed, closed)
    for row, way in enumerate(
        made_by
    ):  # without calendar and repair: it is what the others are measured against
        if way != REFUSED:
            parts[NAIVE][row] = _naive(panel.values[row], horizon)
    return Forecast(_point(parts, made_by), parts, widths, made_by, signed)


def _ways(series: list[Prepared], days: int) -> tuple[str, ...]:
    """How each series is made."""
    ways = []
    for one in series:
        if one.known < FEWEST_DAYS or len(one.values) < FEWEST_DAYS:
            ways.append(REFUSED)
        elif one.known < MODEL_DAYS or len(one.values) < MODEL_DAYS:
            ways.append(WEEKDAYS)
        elif len(one.values) >= TREE_DAYS and days - one.end <= LONGEST_GAP:
            ways.append(MEAN)
        else:
            ways.append(MEDIAN)
    if ways.count(MEAN) < TREE_SERIES:
        ways = [MEDIAN if way == MEAN else way for way in ways]
    return tuple(ways)


def _beside(series: list[Prepared], days: int) -> Floats:
    """Series up to the panel's end, NaN before each begins; a gap at the end has the week before it again."""
    values = np.full((len(series), days), np.nan)
    for row, one in enumerate(series):
        values[row, one.start : one.end] = one.values
        values[row, one.end :] = statistical.naive(one.values, days - one.end)
    return values


def _naive(values: Floats, horizon: int) -> Floats:
    """The last known value of the same weekday; NaN for a weekday that was never known."""
    week = np.full(WEEK, np.nan)
    for ahead in range(WEEK):
        same = values[::-1][WEEK - 1 - ahead :: WEEK]
        known = same[np.isfinite(same)]
        if len(known):
            week[ahead] = known[0]
    return np.resize(week, horizon)


def _closed_days(series: list[Prepared], days: int, horizon: int) -> Flags:
    positions = (days + np.arange(horizon)) % WEEK
    return np.array([[int(position) in one.closed for position in positions] for one in series])


def _as_it_can_be(values: Floats, signed: Flags, closed: Flags) -> Floats:
    """Never below zero where the series never was, and zero on weekdays on which nothing happens."""
    floored = np.where(signed[:, None], values, np.maximum(values, 0.0))
    return np.where(closed & np.isfinite(values), 0.0, floored)


def _point(parts: dict[str, Floats], made_by: tuple[str, ...]) -> Floats:
    point = np.full_like(parts[NAIVE], np.nan)
    for row, way in enumerate(made_by):
        if way == WEEKDAYS:
            point[row] = parts[statistical.WEEKDAY][row]
        elif way in (MEDIAN, MEAN):
            of_mean = np.array([parts[part][row] for part in (statistical.CES, *trees.PARTS)])
            if way == MEAN and np.isfinite(of_mean).all():
                point[row] = of_mean.mean(0)
            else:
                point[row] = np.nanmedian(np.array([parts[part][row] for part in statistical.PARTS]), axis=0)
    return point
