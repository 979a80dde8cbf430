"""Two models of all series together, by LightGBM: one of the next day, run on itself, and one of each day ahead."""

import lightgbm
import numpy as np

from assets.common.panel import WEEK, YEAR, Floats

LAGS = 56
MEANS = (7, 14, 28, 56)
SAME_WEEKDAYS = (4, 8)
AROUND_YEAR = 3
ROUNDS = 300
EVERY_ORIGIN = 3
"""The model of each day ahead learns from each third origin, and from DAYS_OF_ORIGIN days behind it, by chance."""

DAYS_OF_ORIGIN = 10
SEED = 20
PARAMETERS = {
    "objective": "l1",
    "learning_rate": 0.05,
    "num_leaves": 31,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.7,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 1.0,
    "max_bin": 127,
    "seed": SEED,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
RECURSIVE, DIRECT = "LightGBM recursive", "LightGBM direct"
PARTS = (RECURSIVE, DIRECT)


def fit(values: Floats, weekdays: Floats, horizon: int) -> dict[str, Floats]:
    """Forecasts of both models: each series x horizon.

    `values` is series x days, NaN before a series begins and nowhere else; `weekdays` is of its days and the horizon's.
    """
    scale = np.nanmean(np.abs(values), axis=1, keepdims=True)
    scale[~(scale > 0)] = 1.0
    scaled = values / scale
    return {
        RECURSIVE: _recursive(scaled, weekdays, horizon) * scale,
        DIRECT: _direct(scaled, weekdays, horizon) * scale,
    }


def _train(rows: list[Floats], targets: list[Floats]) -> lightgbm.Booster:
    features, target = np.vstack(rows), np.concatenate(targets)
    known = np.isfinite(target)
    data = lightgbm.Dataset(features[known], target[known])
    return lightgbm.train(PARAMETERS, data, ROUNDS)


def _predict(model: lightgbm.Booster, features: Floats) -> Floats:
    return np.asarray(model.predict(features, num_threads=1), dtype=np.float64)


def _recursive(values: Floats, weekdays: Floats, horizon: int) -> Floats:
    count, days = values.shape
    rows = [_next_day(values, day, weekdays) for day in range(LAGS, days)]
    model = _train(rows, [values[:, day] for day in range(LAGS, days)])
    grown = np.hstack([values, np.full((count, horizon), np.nan)])
    for day in range(days, days + horizon):
        grown[:, day] = _predict(model, _next_day(grown, day, weekdays))
    return grown[:, days:]


def _next_day(values: Floats, day: int, weekdays: Floats) -> Floats:
    """What is known of each series on the eve of `day`."""
    lags = values[:, day - LAGS : day][:, ::-1]
    same = lags[:, WEEK - 1 :: WEEK]
    return np.hstack(
        [
            lags,
            _year_ago(values, day),
            *[lags[:, :days].mean(1, keepdims=True) for days in MEANS],
            *[same[:, :weeks].mean(1, keepdims=True) for weeks in SAME_WEEKDAYS],
            np.full((len(values), 1), weekdays[day]),
        ]
    )


def _direct(values: Floats, weekdays: Floats, horizon: int) -> Floats:
    days = values.shape[1]
    chance = np.random.default_rng(SEED)
    rows, targets = [], []
    for origin in range(days - 1, LAGS - 1, -EVERY_ORIGIN):
        ahead = np.arange(min(horizon, days - origin))
        if len(ahead) > DAYS_OF_ORIGIN:
            ahead = chance.choice(ahead, DAYS_OF_ORIGIN, replace=False)
        for step in ahead:
            rows.append(_ahead(values, origin, int(step), weekdays))
            targets.append(values[:, origin + step])
    model = _train(rows, targets)
    return np.column_stack([_predict(model, _ahead(values, days, step, weekdays)) for step in range(horizon)])


def _ahead(values: Floats, origin: int, step: int, weekdays: Floats) -> Floats:
    """What is known before `origin` of each series, for the day `step` days behind it."""
    lags = values[:, origin - LAGS : origin][:, ::-1]
    same = lags[:, -(step + 1) % WEEK :: WEEK][:, : LAGS // WEEK]
    begin = origin - YEAR - 28
    level = values[:, begin : begin + 28].mean(1, keepdims=True) if begin >= 0 else _unknown(values)
    return np.hstack(
        [
            same,
            lags[:, :28],
            _year_ago(values, origin + step),
            level,
            *[lags[:, :days].mean(1, keepdims=True) for days in MEANS],
            *[same[:, :weeks].mean(1, keepdims=True) for weeks in SAME_WEEKDAYS],
            *[np.median(same[:, :weeks], axis=1, keepdims=True) for weeks in SAME_WEEKDAYS],
            np.full((len(values), 1), step + 1.0),
            np.full((len(values), 1), weekdays[origin + step]),
        ]
    )


def _year_ago(values: Floats, day: int) -> Floats:
    """The same weekday a year ago, and the mean of the week around it, which is before any origin of a horizon."""
    then = day - YEAR
    if then < AROUND_YEAR:
        return np.hstack([_unknown(values), _unknown(values)])
    week = values[:, then - AROUND_YEAR : then + AROUND_YEAR + 1]
    return np.hstack([values[:, then : then + 1], week.mean(1, keepdims=True)])


def _unknown(values: Floats) -> Floats:
    return np.full((len(values), 1), np.nan)
