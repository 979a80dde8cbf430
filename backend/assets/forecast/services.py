"""Making forecasts, and scoring them. Each step is one transaction: killed anywhere and run again, it ends the same."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256
from itertools import accumulate
from time import monotonic

from django.db import transaction

from assets.common.canonical import canonical
from assets.common.holidays import holidays_country
from assets.common.modelling import missing_modules
from assets.common.row_scope import Scope
from assets.forecast.exchange import Earlier, Estimate, Line, Points, Task
from assets.forecast.history import PARTS, TOTAL, History, Reading, read_history
from assets.forecast.models import ForecastReason, ForecastRun, ForecastScore, ForecastSeries, ForecastWay
from assets.forecast.process import estimate_apart, library_versions
from assets.forecast.steps import AHEAD, HORIZON, Step, earlier_runs
from assets.reports.metrics.decimals import PLACES, divide
from assets.reports.metrics.registry import METRIC, Kind, Metric, Unit
from assets.reports.metrics.scopes import metrics_in

RECIPE = "1"
"""That of `recipe.RECIPE`, which cannot be imported here: a test holds both together."""

WEEK = 7
SAID = {"point": "points"} | {name: name for name in ("lower_80", "upper_80", "lower_95", "upper_95")}
"""The columns of a score, by those of the series."""


class Remade(StrEnum):
    """Whether a forecast that was made again is the same."""

    SAME = "the same to the last digit"
    DIFFERENT = "different"
    OTHER_DAYS = "its days were restated since: it cannot be made again"
    OTHER_VERSIONS = "made with other versions"
    NOT_INSTALLED = "forecasts are not installed"


@dataclass(frozen=True)
class _Made:
    """What a run was made from, and what it says."""

    reading: Reading
    tasks: Sequence[Task]
    series: Sequence[ForecastSeries]


def make_run(step: Step, is_stopping: Callable[[], bool]) -> ForecastRun:
    """Forecast a metric from the days up to a sealed one, and write what was said.

    Raises EstimateStopped, EstimateFailed.
    """
    began = monotonic()
    earlier = earlier_runs(step.metric, step.sealed_to)
    made = _make(step, earlier, is_stopping)
    return _write(step, made, len(earlier), round(1000 * (monotonic() - began)))


def remake(run: ForecastRun) -> Remade:
    """Make a run again from its inputs, and say whether it is the same to the last digit. Nothing is written."""
    if missing_modules():
        return Remade.NOT_INSTALLED
    if run.recipe != RECIPE or run.libraries != library_versions():
        return Remade.OTHER_VERSIONS
    step = Step(run.metric, run.sealed_to, run.trial)
    earlier = earlier_runs(run.metric, run.sealed_to, before=run.id)
    made = _make(step, earlier, lambda: False)
    inputs, digest = bytes(run.inputs), bytes(run.digest)
    if _digest(step, inputs, list(run.series.order_by("id"))) != digest:
        return Remade.DIFFERENT
    if _inputs(step, made) != inputs:
        return Remade.OTHER_DAYS
    return Remade.SAME if _digest(step, inputs, made.series) == digest else Remade.DIFFERENT


def _make(step: Step, earlier: Sequence[ForecastRun], is_stopping: Callable[[], bool]) -> _Made:
    metric = METRIC[step.metric]
    reading = read_history(metric, step.sealed_to)
    tasks = [_task(metric, history, earlier) for history in reading.histories]
    estimates = [estimate_apart(task, is_stopping) for task in tasks]
    series = [
        one
        for history, of_history in zip(reading.histories, estimates, strict=True)
        for one in _series(step.metric, history, of_history)
    ]
    return _Made(reading, tasks, series)


def score(metric: str, sealed_to: date) -> int:
    """Compare what came with what was said of it, for every forecast of which that is not done; returns how many."""
    scored = 0
    reading: Reading | None = None
    for run, ahead in _not_scored(metric, sealed_to):
        reading = reading or read_history(METRIC[metric], sealed_to)
        scored += _score(run, ahead, reading)
    return scored


def _task(metric: Metric, history: History, earlier: Sequence[ForecastRun]) -> Task:
    return Task(
        part=PARTS[metric.kind],
        first=history.first,
        lines=history.lines,
        earlier=[_earlier(run, history) for run in earlier],
        horizon=HORIZON,
        country=holidays_country(),
        factor=10 ** PLACES[metric.unit],
        divisor=metric.scale,
        most=10 ** PLACES[Unit.SHARE] if metric.unit is Unit.SHARE else None,
    )


def _earlier(run: ForecastRun, history: History) -> Earlier:
    shown: Points = {}
    of_recipe: Points = {}
    for series in run.series.filter(currency=history.currency).exclude(made_by=ForecastWay.REFUSED):
        key = (series.dimension, series.member)
        shown[key] = list(series.points)
        of_recipe[key] = list(series.recipe_points or series.points)
    return Earlier((run.sealed_to - history.first).days + 1, shown, of_recipe)


def _series(metric: str, history: History, estimates: Sequence[Estimate]) -> list[ForecastSeries]:
    of_service = _is_of_service(metric)
    made = []
    for line, estimate in zip(history.lines, estimates, strict=True):
        refused = estimate.made_by == ForecastWay.REFUSED
        if refused and (line.dimension, line.member) != TOTAL:
            continue  # where the total is refused, so is all else
        made.append(
            ForecastSeries(
                currency=history.currency,
                dimension=line.dimension,
                member=line.member,
                made_by=estimate.made_by,
                reason=ForecastReason.TOO_FEW_DAYS if refused else None,
                days=sum(value is not None for value in line.values),
                points=estimate.points,
                lower_80=estimate.lower[0],
                upper_80=estimate.upper[0],
                lower_95=estimate.lower[1],
                upper_95=estimate.upper[1],
                numerators=estimate.numerators,
                denominators=estimate.denominators,
                recipe_points=estimate.recipe_points,
                sum_80=estimate.sums[0],
                sum_95=estimate.sums[1],
                mase=estimate.mase,
                naive_mase=estimate.naive_mase,
                of_service=of_service,
            )
        )
    nothing: dict[str, list[int | None]] = {name: [] for name in ARRAYS}
    made += [
        ForecastSeries(
            currency=history.currency,
            dimension=refused.dimension,
            member=refused.member,
            made_by=ForecastWay.REFUSED,
            reason=refused.reason,
            days=refused.days,
            of_service=of_service,
            **nothing,
        )
        for refused in history.refused
    ]
    return made


ARRAYS = (
    "points",
    "lower_80",
    "upper_80",
    "lower_95",
    "upper_95",
    "numerators",
    "denominators",
    "recipe_points",
)


def _write(step: Step, made: _Made, origins: int, took_ms: int) -> ForecastRun:
    inputs = _inputs(step, made)
    with transaction.atomic():
        run = ForecastRun.objects.create(
            metric=step.metric,
            sealed_to=step.sealed_to,
            trial=step.trial,
            took_ms=took_ms,
            recipe=RECIPE,
            libraries=library_versions(),
            country=holidays_country(),
            horizon=HORIZON,
            origins=origins,
            version=made.reading.version,
            watermark=made.reading.watermark,
            inputs=inputs,
            digest=_digest(step, inputs, made.series),
            of_service=_is_of_service(step.metric),
        )
        for one in made.series:
            one.run = run
        ForecastSeries.objects.bulk_create(made.series)
    return run


def _inputs(step: Step, made: _Made) -> bytes:
    """SHA-256 of the days that a run is made from, and of what its bands are made of."""
    tasks = [_plain(task) for task in made.tasks]
    return sha256(canonical({"metric": step.metric, "tasks": tasks})).digest()


def _digest(step: Step, inputs: bytes, series: Sequence[ForecastSeries]) -> bytes:
    """SHA-256 of what a run is made from and by, and of all that it says."""
    said = {
        "inputs": inputs,
        "recipe": RECIPE,
        "libraries": library_versions(),
        "sealed_to": step.sealed_to,
        "trial": step.trial,
        "series": [_said(one) for one in series],
    }
    return sha256(canonical(said)).digest()


def _plain(task: Task) -> Mapping[str, object]:
    plain = asdict(task)
    for earlier in plain["earlier"]:
        for name in ("points", "recipe_points"):
            earlier[name] = sorted(
                [*key, values] for key, values in earlier[name].items() if key[1] is not None
            )
    return plain


def _said(series: ForecastSeries) -> Mapping[str, object]:
    names = ("currency", "dimension", "member", "made_by", "reason", "days", *ARRAYS)
    return {name: getattr(series, name) for name in names}


def _is_of_service(metric: str) -> bool:
    return METRIC[metric] in metrics_in(Scope.SERVICE)


def _not_scored(metric: str, sealed_to: date) -> list[tuple[ForecastRun, int]]:
    """The runs with a day that has come and is not scored, and how far ahead that was."""
    waiting = []
    for ahead in AHEAD:
        runs = ForecastRun.objects.filter(metric=metric, sealed_to__lte=sealed_to - timedelta(days=ahead))
        scored = ForecastScore.objects.filter(metric=metric, ahead=ahead).values("series__run_id")
        waiting += [(run, ahead) for run in runs.exclude(id__in=scored).order_by("id")]
    return waiting


def _score(run: ForecastRun, ahead: int, reading: Reading) -> int:
    metric = METRIC[run.metric]
    day = run.sealed_to + timedelta(days=ahead)
    by_currency = {history.currency: history for history in reading.histories}
    scores = []
    for series in run.series.exclude(made_by=ForecastWay.REFUSED).exclude(dimension__gt="", member=None):
        history = by_currency.get(series.currency)
        line = history.every.get((series.dimension, series.member)) if history else None
        said = {name: getattr(series, column)[ahead - 1] for name, column in SAID.items()}
        if history is None or line is None or said["point"] is None:
            continue
        figures = _figures(metric, line)
        origin, place = (run.sealed_to - history.first).days + 1, (day - history.first).days
        came = figures[place]
        if came is None:
            continue  # a hole: it is not known what came
        naive = figures[origin - WEEK + (ahead - 1) % WEEK] if origin >= WEEK else None
        scores.append(
            ForecastScore(
                series=series,
                metric=run.metric,
                currency=series.currency,
                dimension=series.dimension,
                trial=run.trial,
                day=day,
                ahead=ahead,
                came=came,
                naive=naive,
                usual_change=_usual_change(figures[:origin]),
                of_service=run.of_service,
                **said,
            )
        )
    # Unique by series and days ahead: what another worker scored meanwhile stays.
    return len(ForecastScore.objects.bulk_create(scores, ignore_conflicts=True))


def _figures(metric: Metric, line: Line) -> Sequence[int | None]:
    """The figure of each day; None where it is not known, and of a ratio over nothing."""
    if metric.kind is Kind.STOCK:
        return [*accumulate((value or 0 for value in line.values), initial=line.opening)][1:]
    if metric.kind is Kind.RATIO:
        return [
            None if over is None or under is None else divide(metric, over, under)
            for over, under in zip(line.values, line.denominators, strict=True)
        ]
    return list(line.values)


def _usual_change(figures: Sequence[int | None]) -> float | None:
    """The mean absolute change over a week; None where it never changed, or is not known."""
    pairs = zip(figures[WEEK:], figures, strict=False)
    changes = [abs(now - then) for now, then in pairs if now is not None and then is not None]
    return sum(changes) / len(changes) if any(changes) else None
