"""Odd days, measured on a long table of daily series: known anomalies are put in, and looked for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import process_time
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from assets.anomalies.alerts import DAYS_EACH_ALERT, alerts, thresholds
from assets.anomalies.days import DayScores, score_days
from assets.anomalies.evaluation.injection import inject, recall, threshold_for
from assets.common.holidays import NONE, holidays_of, is_country
from assets.common.long_tables import read_panel
from assets.common.parquet import UnusableFile

Floats = NDArray[np.float64]

MEASURED_FROM: Final = 57
"""Anomalies are put in, and false alerts counted, from this day on: the baselines need eight weeks."""

EPOCH: Final = date(1970, 1, 1)
THURSDAY: Final = 3


@dataclass(frozen=True)
class Series:
    """`values` (days, series) from `start` on, in days since 1970; NaN where a series has no figure."""

    names: tuple[str, ...]
    start: int
    values: Floats

    def day(self, place: int) -> date:
        """The day of a row."""
        return EPOCH + timedelta(self.start + place)

    @property
    def figures(self) -> int:
        """How many there are."""
        return int(np.sum(~np.isnan(self.values)))

    @property
    def first_weekday(self) -> int:
        """0 is Monday."""
        return (self.start + THURSDAY) % 7


@dataclass(frozen=True)
class Recall:
    """The share of anomalies that one detector found, by kind, at one threshold for all series."""

    name: str
    threshold: float
    found: dict[str, float]


@dataclass(frozen=True)
class Ranked:
    """An odd day of a series, with what was expected."""

    series: str
    day: date
    score: float
    value: float
    low: float
    high: float


def read(path: Path, *, series: str, day: str, value: str, only: tuple[str, ...] = ()) -> Series:
    """The series of a long table, one row for each series and day. Raises UnusableFile."""
    panel = read_panel(path, series, day, value)
    if absent := set(only) - set(panel.names):
        raise UnusableFile(f"{path} has no series {', '.join(sorted(absent))}")
    if only:
        panel = panel.only([row for row, name in enumerate(panel.names) if name in only])
    return Series(panel.names, (panel.first - EPOCH).days, panel.values.T)


def holiday_marks(series: Series, country: str) -> NDArray[np.bool_] | None:
    """Which days are public holidays there, (days,); None for no country. Raises UnusableFile."""
    if country == NONE:
        return None
    if not is_country(country):
        raise UnusableFile(f"no holidays are known of country {country!r}")
    days = [series.day(place) for place in range(len(series.values))]
    return np.array([day in holidays_of(country, day.year) for day in days])


def measure(series: Series, marks: NDArray[np.bool_] | None, *, seed: int) -> tuple[list[Recall], int]:
    """Recall of the product's detector and of both baselines on the same anomalies, and how many there are."""
    values, injected = inject(series.values, first=MEASURED_FROM - 1, seed=seed)
    if not injected:
        raise UnusableFile(f"too short: anomalies are put in from day {MEASURED_FROM} on, one in 40 days")

    def score(given: Floats) -> Floats:
        return score_days(given, first_weekday=series.first_weekday, holidays=marks).score

    detectors: dict[str, Callable[[Floats], Floats]] = {
        "odd days": score,
        "baseline: rolling 28-day z": rolling_z,
        "baseline: same-weekday MAD": weekday_deviation,
    }
    results = []
    for name, detector in detectors.items():
        scores = np.where(np.isnan(values), np.nan, detector(values))
        limit = threshold_for(
            values, scores, injected, first=MEASURED_FROM - 1, false_alert_days=DAYS_EACH_ALERT
        )
        results.append(Recall(name, limit, recall(scores, injected, limit)))
    return results, len(injected)


def score(series: Series, marks: NDArray[np.bool_] | None) -> tuple[DayScores, float]:
    """The scores of the file as it is, and milliseconds of one core for a day of a series."""
    clock = process_time()
    scores = score_days(series.values, first_weekday=series.first_weekday, holidays=marks)
    return scores, 1e3 * (process_time() - clock) / series.figures


def write(path: Path, series: Series, scores: DayScores) -> None:
    """Columns series, day, score, alert: one row for each figure that was scored.

    Alerts are those of the product: thresholds from the scores of earlier days, one alert an episode.
    """
    raised = alerts(scores.score, thresholds(scores.score))
    columns, rows = np.nonzero(~np.isnan(scores.score.T))
    table = pa.table(
        {
            "series": pa.array([series.names[column] for column in columns], pa.string()),
            "day": pa.array((rows + series.start).astype(np.int32)).cast(pa.date32()),
            "score": scores.score[rows, columns],
            "alert": raised[rows, columns],
        }
    )
    pq.write_table(table, path)


def first(series: Series, scores: DayScores, count: int) -> list[Ranked]:
    """The `count` oddest days of all series."""
    flat = np.argsort(-np.nan_to_num(scores.score, nan=-np.inf), axis=None, kind="stable")[:count]
    ranked = []
    for row, column in zip(*np.unravel_index(flat, scores.score.shape), strict=True):
        if not np.isnan(scores.score[row, column]):
            figures = (scores.score, series.values, scores.low, scores.high)
            ranked.append(
                Ranked(
                    series.names[column], series.day(int(row)), *(float(one[row, column]) for one in figures)
                )
            )
    return ranked


def first_shared(series: Series, scores: DayScores, count: int) -> list[tuple[date, float]]:
    """The days on which all series together moved most, with -log10 of their rarity."""
    order = np.argsort(-np.nan_to_num(scores.shared, nan=-np.inf), kind="stable")[:count]
    return [
        (series.day(int(row)), float(scores.shared[row])) for row in order if not np.isnan(scores.shared[row])
    ]


def rolling_z(values: Floats) -> Floats:
    """Deviations from the mean of the 28 days before, (days, series)."""
    result = np.full(values.shape, np.nan)
    for day in range(28, len(values)):
        before = values[day - 28 : day]
        known = ~np.isnan(before)
        count = np.maximum(known.sum(axis=0), 1)
        mean = np.where(known, before, 0).sum(axis=0) / count
        spread = np.sqrt((np.where(known, before - mean, 0) ** 2).sum(axis=0) / count)
        result[day] = np.abs(values[day] - mean) / np.maximum(spread, 1e-9)
    return result


def weekday_deviation(values: Floats) -> Floats:
    """Median absolute deviations from the median of the eight same weekdays before, (days, series)."""
    result = np.full(values.shape, np.nan)
    for day in range(56, len(values)):
        before = values[day - 56 : day : 7]
        middle = _median(before)
        spread = _median(np.abs(before - middle))
        result[day] = np.abs(values[day] - middle) / np.maximum(1.4826 * spread, 1e-9 + 0.05 * np.abs(middle))
    return result


def _median(rows: Floats) -> Floats:
    """The median of each column's known values; NaN without one."""
    ordered = np.sort(rows, axis=0)  # NaN is last
    known = np.sum(~np.isnan(ordered), axis=0)
    columns = np.arange(rows.shape[1])
    lower, upper = np.maximum(known - 1, 0) // 2, np.minimum(known // 2, len(rows) - 1)
    result: Floats = np.where(known > 0, (ordered[lower, columns] + ordered[upper, columns]) / 2, np.nan)
    return result
