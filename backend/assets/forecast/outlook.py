"""What is expected of one whole period, and how likely it is that the period reaches a level."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from itertools import pairwise

from assets.common.days import next_day
from assets.forecast.history import holes
from assets.forecast.models import ForecastRun, ForecastSeries, ForecastWay
from assets.forecast.paths import Errors, draw_sums
from assets.forecast.schemas import ForecastRefusal
from assets.forecast.selectors import (
    Days,
    Sums,
    Values,
    add_up,
    figures_of_period,
    newest_shown,
    refusal_of,
    sealed_sums,
    whole,
)
from assets.forecast.steps import FULL_BANDS, TRIALS, earlier_runs
from assets.reports.metrics.registry import Kind, Metric
from assets.reports.queries.members import read_members
from assets.reports.queries.periods import Grain
from assets.reports.queries.query import Question, ReportQuery
from assets.reports.queries.runner import run as run_query
from assets.reports.queries.snapshot import snapshot

LEAST, MOST = 1, 99
"""In percent: while days are to come, nothing is certain and nothing impossible, however many paths say so."""


class NoChance(StrEnum):
    """Why it is not said how likely a level is, where there is a forecast."""

    RATIO = "ratio"
    BEYOND_FORECAST = "beyond_forecast"
    TOO_FEW_TRIALS = "too_few_trials"


@dataclass(frozen=True)
class Outlook:
    """What is expected of a period, in the smallest steps of the unit, its sealed days included.

    `chance` is in percent; without one `no_chance` says why, and `expected` may be known all the same.
    """

    run: ForecastRun | None = None
    expected: int | None = None
    lower_80: int | None = None
    upper_80: int | None = None
    chance: int | None = None
    no_chance: ForecastRefusal | NoChance | None = None


def get_outlook(query: ReportQuery, level: int, *, at_most: bool = False) -> Outlook:
    """The outlook of the question's metric over its whole range, `asked_last` included, which is still to end.

    The chance is that of reaching `level`; with `at_most`, of not passing it. It is made of paths around the forecast
    that is shown: half of them are above what is expected. Raises UnknownMember.
    """
    with snapshot(query.scope) as view:
        members = read_members(view, query, query.split)
        (metric,) = query.declared()
        run = newest_shown(metric.slug)
        refusal = refusal_of(query, metric, run)
        if run is None or refusal is not None:
            return Outlook(run, no_chance=refusal)
        every = [one for one in run.series.order_by("id") if one.currency == query.currency]
        if not every:
            return Outlook(run, no_chance=ForecastRefusal.NOT_KNOWN)
        series = whole(query, every, members).get(query.currency)
        if series is None:
            totals = [one for one in every if not one.dimension and one.made_by != ForecastWay.REFUSED]
            refusal = ForecastRefusal.MEMBER_TOO_SMALL if totals else ForecastRefusal.TOO_FEW_DAYS
            return Outlook(run, no_chance=refusal)
        return _outlook(query, metric, run, series, level, at_most=at_most)


def _outlook(
    query: ReportQuery,
    metric: Metric,
    run: ForecastRun,
    series: Sequence[ForecastSeries],
    level: int,
    *,
    at_most: bool,
) -> Outlook:
    first = next_day(run.sealed_to)
    begin, end = max((query.first - first).days, 0), (query.asked_last - first).days + 1
    if end > run.horizon:
        return Outlook(run, no_chance=NoChance.BEYOND_FORECAST)
    days = add_up(series)
    so_far = (
        sealed_sums(query, metric, query.currency, query.first, run.sealed_to)
        if query.first < first
        else None
    )
    expected, lower_80, upper_80, _, _ = figures_of_period(metric, days, begin, end, so_far)
    said = Outlook(run, expected, lower_80, upper_80)
    if metric.kind is Kind.RATIO:
        return replace(said, no_chance=NoChance.RATIO)
    # The value of a stock at the end of the period has all days behind the sealed ones in it.
    off = _draw(query, metric, run, series, 0 if metric.kind is Kind.STOCK else begin, end)
    if off is None or expected is None:
        return replace(said, no_chance=NoChance.TOO_FEW_TRIALS)
    return replace(said, chance=_chance(expected, off, level, _least(days, so_far, metric), at_most=at_most))


def _least(days: Days, so_far: Sums | None, metric: Metric) -> int | None:
    """What the figure cannot end below: what has come, where nothing takes away from it."""
    if metric.kind is Kind.STOCK or min((point or 0 for point in days.points), default=0) < 0:
        return None
    return so_far.value if so_far else 0


def _chance(expected: int, off: Sequence[float], level: int, least: int | None, *, at_most: bool) -> int:
    """In how many of 100 paths the level is reached, or not passed."""
    if least is not None and least >= level and not at_most:
        return 100
    if least is not None and least > level and at_most:
        return 0
    ends = [expected + one for one in off]
    good = sum(end <= level if at_most else end >= level for end in ends)
    return min(max(round(100 * good / len(ends)), LEAST), MOST)


def _draw(
    query: ReportQuery,
    metric: Metric,
    run: ForecastRun,
    series: Sequence[ForecastSeries],
    begin: int,
    end: int,
) -> list[float] | None:
    """How far the paths are off over some days of the forecast; None where too few earlier ones are known."""
    earlier = earlier_runs(metric.slug, run.sealed_to, before=run.id)[-TRIALS:]
    said = _said(earlier, series)
    if not said:
        return None
    oldest, _ = said[0]
    came = _came(query, metric, oldest, run.sealed_to)
    errors = [_errors(metric, points, came[(origin - oldest).days :]) for origin, points in said]
    errors = [one for one in errors if any(error is not None for error in one)]
    if len(errors) < FULL_BANDS:
        return None
    seed = sha256(bytes(run.digest) + repr([(one.dimension, one.member) for one in series]).encode())
    return draw_sums(errors, begin, end, seed.digest())


def _said(earlier: Sequence[ForecastRun], series: Sequence[ForecastSeries]) -> list[tuple[date, Values]]:
    """What earlier forecasts said of the same series, each by its last sealed day; only those that had all of them."""
    keys = {(one.dimension, one.member) for one in series}
    rows = ForecastSeries.objects.filter(
        run__in=earlier, currency=series[0].currency, dimension=series[0].dimension
    ).exclude(made_by=ForecastWay.REFUSED)
    by_run: dict[int, list[ForecastSeries]] = {}
    for row in rows.select_related("run").order_by("id"):
        if (row.dimension, row.member) in keys:
            by_run.setdefault(row.run_id, []).append(row)
    return [
        (run.sealed_to, add_up(by_run[run.id]).points)
        for run in earlier
        if len(by_run.get(run.id, ())) == len(keys)
    ]


def _came(query: ReportQuery, metric: Metric, first: date, last: date) -> Values:
    """The figure of each day; None in a hole."""
    past = replace(
        query,
        question=Question.METRICS,
        first=first,
        last=last,
        asked_last=last,
        today=next_day(last),
        grain=Grain.DAY,
        split=None,
        compare=None,
    )
    with run_query(past) as step:
        (found,) = step.compare(step.calculate((metric,), past), metric)
    values = list(found.now.values)
    if metric.kind is Kind.STOCK:
        return values
    unknown = holes([value or 0 for value in values])
    return [None if day in unknown else value for day, value in enumerate(values)]


def _errors(metric: Metric, points: Values, came: Values) -> Errors:
    """How far off each day was; of a stock by its moves. `came` begins with the last day that the forecast knew."""
    known = came[1:]
    if metric.kind is Kind.STOCK:
        points, known = _moves([came[0], *points]), _moves(came)
    return [
        None if now is None or said is None else float(now - said)
        for now, said in zip(known, points, strict=False)
    ]


def _moves(values: Values) -> Values:
    return [None if now is None or then is None else now - then for then, now in pairwise(values)]
