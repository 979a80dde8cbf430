"""All forecasts of one metric at once: the recipe on its parts, made to add up, with bands of how wrong it was before.

Plain values in, plain values out: it runs in a process of its own (`process.py`). All figures are whole numbers of the
smallest step of their unit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from assets.common.panel import WEEK, Flags, Floats, Integers, Panel
from assets.forecast import recipe, statistical
from assets.forecast.coherence import reconcile
from assets.forecast.exchange import Earlier, Estimate, Line, Part, Task
from assets.forecast.intervals import ENOUGH_ORIGINS, LATEST_ORIGINS, Errors, half_widths, quantiles
from assets.forecast.statistical import LEVELS, Z_SCORES

FEWEST_TO_COMPARE = 3
"""At so many earlier origins the recipe is compared with the naive forecast; with fewer it is shown as it is."""

LEAST_VARIANCE = 1e-6


@dataclass(frozen=True)
class _Parts:
    """What the recipe said of each part of a metric: lines x horizon; and of its values, half the widths of bands."""

    point: Floats
    numerators: Floats
    denominators: Floats
    widths: Floats
    made_by: tuple[str, ...]


def estimate(task: Task) -> list[Estimate]:
    """The forecast of each line of the task, in their order; the first is the total.

    Members of a dimension add up to the total in every step of the unit, where the metric adds up. A line whose recipe
    was further off than the naive forecast at the latest earlier origins has the naive one.
    """
    values = _history(task)
    parts = _recipe(task, values)
    if parts.made_by[0] == recipe.REFUSED:
        return [Estimate(made_by=recipe.REFUSED) for _ in task.lines]
    horizon = task.horizon
    naive = np.array([_naive(line, horizon) for line in values])
    errors = [_errors(task, values, one) for one in task.earlier[-LATEST_ORIGINS:]]
    mase, naive_mase = _compared(task, values)
    shows_naive = np.isfinite(mase) & np.isfinite(naive_mase) & (mase > naive_mase)
    shows_naive &= np.isfinite(naive).all(1)

    own = _whole(task, values, parts, np.zeros(len(values), dtype=np.bool_), naive, errors)
    shown = _whole(task, values, parts, shows_naive, naive, errors) if shows_naive.any() else own
    lower, upper = _bands(task, values, shown, parts.widths, errors)
    sums = _sum_widths(task, values)
    return [
        Estimate(
            made_by=recipe.NAIVE if shows_naive[row] else parts.made_by[row],
            points=_plain(shown.point[row]),
            lower=[_plain(lower[row, level]) for level in range(len(LEVELS))],
            upper=[_plain(upper[row, level]) for level in range(len(LEVELS))],
            numerators=_whole_steps(shown.numerators[row]) if task.part is Part.RATIO else [],
            denominators=_whole_steps(shown.denominators[row]) if task.part is Part.RATIO else [],
            recipe_points=_plain(own.point[row]) if shows_naive[row] else [],
            sums=[_known(sums[row, level]) for level in range(len(LEVELS))],
            mase=_known(mase[row]),
            naive_mase=_known(naive_mase[row]),
        )
        for row in range(len(task.lines))
    ]


def _history(task: Task) -> Floats:
    """The figures of the past: lines x days."""
    flows = _matrix(task.lines, lambda line: line.values)
    if task.part is Part.STOCK:
        openings = np.array([line.opening for line in task.lines], dtype=np.float64)
        return openings[:, None] + np.cumsum(np.nan_to_num(flows), axis=1)
    if task.part is Part.RATIO:
        return _ratio(task, flows, _matrix(task.lines, lambda line: line.denominators))
    return flows


def _matrix(lines: Sequence[Line], of: Callable[[Line], Sequence[int | None]]) -> Floats:
    return np.array(
        [[np.nan if value is None else float(value) for value in of(line)] for line in lines],
        dtype=np.float64,
    )


def _recipe(task: Task, values: Floats) -> _Parts:
    """The recipe on the parts that add up over days; of a stock its flow is forecast, from its last value on."""
    said = _forecast(task, _matrix(task.lines, lambda line: line.values))
    steps = np.sqrt(np.arange(1, task.horizon + 1))
    nothing = np.zeros((0, 0))
    if task.part is Part.STOCK:
        point = values[:, -1:] + np.cumsum(np.nan_to_num(said.point), axis=1)
        return _Parts(point, nothing, nothing, said.widths[:, :, :1] * steps, said.made_by)
    if task.part is Part.RATIO:
        under = _forecast(task, _matrix(task.lines, lambda line: line.denominators))
        refused = recipe.REFUSED in (said.made_by[0], under.made_by[0])
        made_by = (recipe.REFUSED, *under.made_by[1:]) if refused else under.made_by
        over, below = np.nan_to_num(said.point), np.nan_to_num(under.point)
        spread = np.array([_spread(line) for line in values])
        widths = np.broadcast_to(
            np.array(Z_SCORES)[None, :, None] * spread[:, None, None], said.widths.shape
        ).copy()
        return _Parts(_ratio(task, over, below), over, below, widths, made_by)
    return _Parts(np.nan_to_num(said.point), nothing, nothing, said.widths, said.made_by)


def _forecast(task: Task, values: Floats) -> recipe.Forecast:
    names = tuple(f"{line.dimension} {line.member}" for line in task.lines)
    return recipe.forecast(Panel(names, task.first, values), task.horizon, task.country, with_all_parts=False)


def _ratio(task: Task, over: Floats, below: Floats) -> Floats:
    found = np.full(over.shape, np.nan)
    np.divide(over * task.factor, below * task.divisor, out=found, where=below > 0)
    return found


def _naive(values: Floats, horizon: int) -> Floats:
    """The last known value of the same weekday; of the last four weeks, so that none is of another time."""
    week = np.full(WEEK, np.nan)
    for ahead in range(WEEK):
        same = values[::-1][WEEK - 1 - ahead :: WEEK][:4]
        known = same[np.isfinite(same)]
        if len(known):
            week[ahead] = known[0]
    return np.resize(week, horizon)


def _spread(values: Floats) -> float:
    """The standard deviation around the weekday's mean, of the known ones of the last eight weeks."""
    latest = values[-statistical.SAME_WEEKDAYS * WEEK :]
    rest = [
        same - same.mean()
        for same in (latest[n::WEEK][np.isfinite(latest[n::WEEK])] for n in range(WEEK))
        if len(same)
    ]
    return float(np.concatenate(rest).std()) if rest else 0.0


def _said(lines: Sequence[Line], points: dict[tuple[str, int | None], list[int | None]], size: int) -> Floats:
    """What an earlier forecast said, by the lines of now; NaN for those that it did not have."""
    nothing = [None] * size
    return _matrix(lines, lambda line: (points.get((line.dimension, line.member)) or nothing)[:size])


def _came(values: Floats, origin: int, size: int) -> Floats:
    """The days from an origin on; NaN for those that are still to come."""
    came = np.full((len(values), size), np.nan)
    known = values[:, origin : origin + size]
    came[:, : known.shape[1]] = known
    return came


def _errors(task: Task, values: Floats, earlier: Earlier) -> Errors:
    """How far an earlier forecast was off. A stock's error grows with the root of the days: it is of one day."""
    size = task.horizon
    off = np.abs(_came(values, earlier.origin, size) - _said(task.lines, earlier.points, size))
    return Errors(off / _steps(task), _weekdays(task, earlier.origin), earlier.origin + size)


def _steps(task: Task) -> Floats:
    days = np.arange(1, task.horizon + 1, dtype=np.float64)
    return np.sqrt(days) if task.part is Part.STOCK else np.ones(task.horizon)


def _weekdays(task: Task, day: int) -> Integers:
    return (task.first.weekday() + day + np.arange(task.horizon, dtype=np.int64)) % WEEK


def _compared(task: Task, values: Floats) -> tuple[Floats, Floats]:
    """The mean MASE of the recipe and of the naive forecast at the latest origins; NaN where there are too few."""
    ours, naives = list[Floats](), list[Floats]()
    for earlier in task.earlier[-LATEST_ORIGINS:]:
        past = values[:, : earlier.origin]
        usual = _mean(np.abs(past[:, WEEK:] - past[:, :-WEEK]))
        usual[~(usual > 0)] = np.nan
        came = _came(values, earlier.origin, task.horizon)
        naive = np.array([_naive(line, task.horizon) for line in past])
        said = _said(task.lines, earlier.recipe_points, task.horizon)
        both = np.isfinite(came) & np.isfinite(said) & np.isfinite(naive)
        ours.append(_mean(np.where(both, np.abs(came - said), np.nan)) / usual)
        naives.append(_mean(np.where(both, np.abs(came - naive), np.nan)) / usual)
    if len(ours) < FEWEST_TO_COMPARE:
        nothing = np.full(len(values), np.nan)
        return nothing, nothing
    of_recipe, of_naive = np.array(ours).T, np.array(naives).T
    few = np.isfinite(of_recipe).sum(1) < FEWEST_TO_COMPARE
    return np.where(few, np.nan, _mean(of_recipe)), np.where(few, np.nan, _mean(of_naive))


def _mean(values: Floats) -> Floats:
    known = np.isfinite(values)
    count = known.sum(1)
    total = np.where(known, values, 0.0).sum(1)
    mean = np.full(len(values), np.nan)
    np.divide(total, count, out=mean, where=count > 0)
    return mean


def _whole(
    task: Task, values: Floats, parts: _Parts, shows_naive: Flags, naive: Floats, errors: list[Errors]
) -> _Parts:
    """The points in whole steps, members adding up to the total where the metric adds up."""
    if task.part is Part.RATIO:
        # A naive ratio keeps its denominator, and so weighs in a month what it is expected to.
        over = np.where(
            shows_naive[:, None], naive * parts.denominators * task.divisor / task.factor, parts.numerators
        )
        signed = bool(np.nanmin(_matrix(task.lines, lambda line: line.values), initial=0.0) < 0)
        variance = np.ones(len(over))
        numerators = _add_up(task, np.nan_to_num(over), variance, signed=signed)
        denominators = _add_up(task, parts.denominators, variance, signed=False)
        point = np.array(
            [
                [_divided(task, int(a), int(b)) for a, b in zip(*both, strict=True)]
                for both in zip(numerators, denominators, strict=True)
            ]
        )
        return _Parts(point, numerators, denominators, parts.widths, parts.made_by)
    point = np.where(shows_naive[:, None], np.nan_to_num(naive), parts.point)
    if task.part is Part.DISTINCT:
        point = np.rint(np.maximum(point, 0.0))
    else:
        signed = bool(np.nanmin(values, initial=0.0) < 0)
        point = _add_up(task, point, _variances(parts.widths, errors), signed=signed)
    return _Parts(point, parts.numerators, parts.denominators, parts.widths, parts.made_by)


def _divided(task: Task, over: int, below: int) -> float:
    """The quotient in whole steps, half to even as any figure's."""
    return float(round(Fraction(over * task.factor, below * task.divisor))) if below else np.nan


def _variances(widths: Floats, errors: list[Errors]) -> Floats:
    """Of each line's errors at earlier origins; of the model's own where there are none."""
    own = (widths[:, 0].mean(1) / Z_SCORES[0]) ** 2
    if errors:
        measured = _mean(np.hstack([one.sizes for one in errors]) ** 2)
        own = np.where(np.isfinite(measured), measured, own)
    variances: Floats = np.maximum(np.nan_to_num(own), LEAST_VARIANCE)
    return variances


def _add_up(task: Task, point: Floats, variances: Floats, *, signed: bool) -> Floats:
    rows: dict[str, list[int]] = {}
    for row, line in enumerate(task.lines[1:], start=1):
        rows.setdefault(line.dimension, []).append(row)
    made = reconcile(
        point[0],
        float(variances[0]),
        {dimension: point[of] for dimension, of in rows.items()},
        {dimension: variances[of] for dimension, of in rows.items()},
        signed=signed,
    )
    whole = np.empty(point.shape)
    whole[0] = made.total
    for dimension, of in rows.items():
        whole[of] = made.members[dimension]
    return whole


def _bands(
    task: Task, values: Floats, shown: _Parts, own: Floats, errors: list[Errors]
) -> tuple[Floats, Floats]:
    """The ends of each band: lines x LEVELS x horizon."""
    steps = _steps(task)
    widths = half_widths(errors, own / steps, _weekdays(task, len(task.lines[0].values))) * steps
    lower = np.floor(shown.point[:, None] - widths)
    upper = np.ceil(shown.point[:, None] + widths)
    if not np.nanmin(values, initial=0.0) < 0:
        lower = np.maximum(lower, 0.0)
    if task.most is not None:
        upper = np.minimum(upper, task.most)
    return lower, upper


def _sum_widths(task: Task, values: Floats) -> Floats:
    """Half the width of the band of the sum of the first days, over the root of how many: lines x LEVELS.

    From how far the sums of earlier forecasts were off; NaN where too few are known, or days do not add up.
    """
    widths = np.full((len(values), len(LEVELS)), np.nan)
    latest = task.earlier[-LATEST_ORIGINS:]
    if task.part is not Part.FLOW or len(latest) < ENOUGH_ORIGINS:
        return widths
    steps = np.sqrt(np.arange(1, task.horizon + 1))
    off = []
    for earlier in latest:
        said = _said(task.lines, earlier.points, task.horizon)
        came = _came(values, earlier.origin, task.horizon)
        off.append(np.abs(np.cumsum(came - said, axis=1)) / steps)
    enough = np.sum([np.isfinite(one).any(1) for one in off], axis=0) >= ENOUGH_ORIGINS
    sizes = np.hstack(off)
    for at, level in enumerate(LEVELS):
        widths[:, at] = np.where(enough, quantiles(sizes, level), np.nan)
    return widths


def _plain(values: Floats) -> list[int | None]:
    return [int(value) if np.isfinite(value) else None for value in values]


def _whole_steps(values: Floats) -> list[int]:
    return [int(value) for value in values]


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
