"""What is still to be done for a metric: the forecast, then trials of the past, then the forecast with their bands."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta

from assets.forecast.models import ForecastRun, ForecastWay
from assets.reports.metrics.registry import METRICS

HORIZON = 90
AHEAD = (1, 7, 28)
"""So many days before, a day's forecast is compared with what came."""

TRIALS = 8
EVERY_DAYS = 28
"""Trials are made at days that are so far apart, and always the same ones: they are made once."""

FEWEST_AHEAD = 7
"""So many days behind a trial are known at least."""

FEWEST_DAYS = 28
"""So many days a trial has before it, as the recipe has."""

FULL_BANDS = 6
"""With so many earlier forecasts bands are made of them alone."""


@dataclass(frozen=True)
class Step:
    """A run that is to be made: of a metric, from the days up to one."""

    metric: str
    sealed_to: date
    trial: bool


def next_step(metric: str, sealed_to: date) -> Step | None:
    """The next run of a metric; None where nothing is missing."""
    newest = newest_run(metric, sealed_to)
    if newest is None or newest.sealed_to < sealed_to:
        return Step(metric, sealed_to, trial=False)
    days = max(newest.series.filter(dimension="").values_list("days", flat=True), default=0)
    began = sealed_to - timedelta(days=days - 1)
    made = set(ForecastRun.objects.filter(metric=metric).values_list("sealed_to", flat=True))
    for origin in trial_days(sealed_to):
        if origin not in made and (origin - began).days + 1 >= FEWEST_DAYS:
            return Step(metric, origin, trial=True)
    known = len(earlier_runs(metric, sealed_to))
    if newest.origins < min(known, FULL_BANDS):
        return Step(metric, sealed_to, trial=False)
    return None


def next_metric(sealed_to: date, left_out: Container[str]) -> str | None:
    """The metric whose turn it is: each has its forecast before any has trials, what people see first comes first."""
    metrics = [one.slug for one in sorted(METRICS, key=lambda one: not one.overview)]
    of_today = ForecastRun.objects.filter(trial=False, sealed_to=sealed_to)
    made = set(of_today.values_list("metric", flat=True))
    for metric in sorted(metrics, key=lambda one: one in made):
        if metric not in left_out and next_step(metric, sealed_to):
            return metric
    return None


def newest_run(metric: str, until: date) -> ForecastRun | None:
    """The last forecast that was shown of a metric, made from days up to `until` at most."""
    runs = ForecastRun.objects.filter(metric=metric, trial=False, sealed_to__lte=until)
    return runs.order_by("-sealed_to", "-id").first()


def trial_days(sealed_to: date) -> list[date]:
    """The days up to which trials know the past, oldest first."""
    last = sealed_to - timedelta(days=FEWEST_AHEAD)
    newest = date.fromordinal(last.toordinal() // EVERY_DAYS * EVERY_DAYS)
    return [newest - timedelta(days=EVERY_DAYS * back) for back in range(TRIALS - 1, -1, -1)]


def earlier_runs(metric: str, sealed_to: date, before: int | None = None) -> list[ForecastRun]:
    """The forecasts of those days that were made, in order: the last that was shown, else the trial.

    With `before`, those alone that were there when that run was made.
    """
    days = [day for day in trial_days(sealed_to) if day < sealed_to]
    runs = ForecastRun.objects.filter(metric=metric, sealed_to__in=days, series__made_by__in=MADE)
    if before is not None:
        runs = runs.filter(id__lt=before)
    by_day = {run.sealed_to: run for run in runs.distinct().order_by("-trial", "id")}
    return [by_day[day] for day in sorted(by_day)]


MADE = [way for way in ForecastWay.values if way != ForecastWay.REFUSED]
