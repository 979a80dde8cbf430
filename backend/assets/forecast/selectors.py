"""Reading forecasts as they are asked for, and how good they were."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil, floor, sqrt
from typing import Any

from assets.common.days import next_day, previous_day
from assets.common.modelling import missing_modules
from assets.common.money import exponent
from assets.forecast.models import ForecastReason, ForecastRun, ForecastSeries, ForecastWay
from assets.forecast.schemas import (
    ForecastOut,
    ForecastPoint,
    ForecastReceipt,
    ForecastRefusal,
    ForecastSeriesOut,
    MetricForecast,
    RefusedMember,
)
from assets.reports.metrics.decimals import PLACES, divide, text
from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.registry import METRIC, Kind, Metric, Unit
from assets.reports.queries.answers import Change
from assets.reports.queries.figures import NO_CHANGE, change
from assets.reports.queries.members import Members, read_members
from assets.reports.queries.periods import Grain, Period, periods, start_of_period
from assets.reports.queries.plan import Side
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.runner import run as run_query
from assets.reports.queries.snapshot import snapshot

Values = list[int | None]


@dataclass(frozen=True)
class Days:
    """A forecast day by day: one series, or the sum of some. Without bands where it is a sum."""

    made_by: ForecastWay
    known: int
    points: Values
    bands: tuple[Values, Values, Values, Values] | None
    """Lower and upper of 80 %, lower and upper of 95 %."""

    numerators: list[int]
    denominators: list[int]
    sums: tuple[float, float] | None
    mase: float | None = None
    naive_mase: float | None = None


@dataclass(frozen=True)
class Sums:
    """What sealed days add up to; of a ratio both of its parts, of a stock its last value."""

    value: int
    denominator: int = 0


def get_forecast(query: ReportQuery) -> ForecastOut:
    """The forecasts of the question's metrics, or why there is none.

    Money in several currencies has a series in each. Raises UnknownMember.
    """
    with snapshot(query.scope) as view:
        members = read_members(view, query, query.split)
        for chosen in query.filters:
            members.ids(chosen.dimension, chosen.members)
        forecasts = [_forecast(query, metric, members) for metric in query.declared()]
    return ForecastOut(query=query.asked(), forecasts=forecasts)


def newest_shown(metric: str | None = None) -> ForecastRun | None:
    """The forecast that is shown of a metric; without one, the last of all."""
    runs = ForecastRun.objects.filter(trial=False)
    if metric is not None:
        runs = runs.filter(metric=metric)
    return runs.order_by("-sealed_to", "-id").first()


def _forecast(query: ReportQuery, metric: Metric, members: Members) -> MetricForecast:
    run = newest_shown(metric.slug)
    refusal = refusal_of(query, metric, run)
    if run is None or refusal is not None:
        return _without(metric, refusal, run)
    every = list(run.series.order_by("id"))
    if not every:
        return _without(metric, ForecastRefusal.NOT_KNOWN, run)
    if query.currency is not None and metric.unit is Unit.MONEY:
        every = [one for one in every if one.currency == query.currency]
    totals = [one for one in every if not one.dimension]
    if not totals or all(one.made_by == ForecastWay.REFUSED for one in totals):
        return _without(metric, ForecastRefusal.TOO_FEW_DAYS if totals else ForecastRefusal.NOT_KNOWN, run)
    chosen = list(_chosen(query, every, members))
    if not chosen:
        return _without(
            metric, ForecastRefusal.MEMBER_TOO_SMALL, run, _refused_members(query, every, members)
        )
    return MetricForecast(
        **_head(metric, run),
        refused=None,
        series=[_series_out(query, metric, run, split, currency, days) for split, currency, days in chosen],
        refused_members=_refused_members(query, every, members),
    )


def refusal_of(query: ReportQuery, metric: Metric, run: ForecastRun | None) -> ForecastRefusal | None:
    """Why a question of a metric has no forecast; None where `run` may have one."""
    used = {chosen.dimension for chosen in query.filters} | ({query.split} if query.split else set())
    if Dimension.REASON in used:
        return ForecastRefusal.BY_REASON
    if query.convert_to is not None and metric.unit is Unit.MONEY:
        return ForecastRefusal.CONVERTED
    if len(used & set(LATTICE)) > 1 or (Dimension.CURRENCY in used and len(used) > 1):
        return ForecastRefusal.TWO_DIMENSIONS
    if metric.kind is Kind.DISTINCT and query.grain is not Grain.DAY:
        return ForecastRefusal.NOT_ADDITIVE
    if run is None:
        return ForecastRefusal.NOT_INSTALLED if missing_modules() else ForecastRefusal.NOT_MADE_YET
    return None


def _head(metric: Metric, run: ForecastRun | None) -> dict[str, Any]:
    return {
        "metric": metric.slug,
        "kind": metric.kind,
        "unit": metric.unit,
        "receipt": _receipt(run) if run else None,
    }


def _without(
    metric: Metric,
    refusal: ForecastRefusal | None,
    run: ForecastRun | None,
    refused_members: Sequence[RefusedMember] = (),
) -> MetricForecast:
    return MetricForecast(
        **_head(metric, run), refused=refusal, series=[], refused_members=list(refused_members)
    )


def _receipt(run: ForecastRun) -> ForecastReceipt:
    return ForecastReceipt(
        run=run.id,
        at=run.at,
        sealed_to=run.sealed_to,
        watermark=run.watermark,
        version=run.version,
        recipe=run.recipe,
        libraries=run.libraries,
        country=run.country,
        origins=run.origins,
        inputs=bytes(run.inputs).hex(),
        digest=bytes(run.digest).hex(),
    )


Chosen = tuple[tuple[dict[str, str], bool], str | None, Days]
"""The member of a split, whether it is all without a forecast of their own together, a currency, and the days."""


def _chosen(query: ReportQuery, every: Sequence[ForecastSeries], members: Members) -> Iterator[Chosen]:
    """What the question is about."""
    made = [one for one in every if one.made_by != ForecastWay.REFUSED]
    filtered = next((one for one in query.filters if one.dimension in LATTICE), None)
    if query.split in LATTICE and query.split is not None:
        only = None if filtered is None else set(members.ids(query.split, filtered.members))
        for one in made:
            if one.dimension != query.split.value or (only is not None and one.member not in only):
                continue
            slug = {} if one.member is None else {one.dimension: members.slug(query.split, one.member)}
            yield (slug, one.member is None), one.currency, _days(one)
        return
    for currency, series in whole(query, made, members).items():
        yield (
            ({Dimension.CURRENCY.value: str(currency)} if query.split else {}, False),
            currency,
            add_up(series),
        )


def whole(
    query: ReportQuery, every: Sequence[ForecastSeries], members: Members
) -> dict[str | None, list[ForecastSeries]]:
    """By currency, the series whose sum a question without a split by members asks for.

    A currency in which one of the members has no forecast of its own is left out.
    """
    made = [one for one in every if one.made_by != ForecastWay.REFUSED]
    filtered = next((one for one in query.filters if one.dimension in LATTICE), None)
    dimension = "" if filtered is None else filtered.dimension.value
    ids = {None} if filtered is None else set(members.ids(filtered.dimension, filtered.members))
    own: dict[str | None, list[ForecastSeries]] = {}
    for one in made:
        if one.dimension == dimension and one.member in ids:
            own.setdefault(one.currency, []).append(one)
    return {
        currency: series
        for currency, series in own.items()
        if {one.member for one in series} == ids and _adds_up(series)
    }


def _adds_up(series: Sequence[ForecastSeries]) -> bool:
    """Whether some members can be put together: users who were active are under several."""
    return len(series) == 1 or METRIC[series[0].run.metric].kind is not Kind.DISTINCT


def _days(one: ForecastSeries) -> Days:
    return Days(
        made_by=ForecastWay(one.made_by),
        known=one.days,
        points=list(one.points),
        bands=(list(one.lower_80), list(one.upper_80), list(one.lower_95), list(one.upper_95)),
        numerators=list(one.numerators),
        denominators=list(one.denominators),
        sums=None if one.sum_80 is None or one.sum_95 is None else (one.sum_80, one.sum_95),
        mase=one.mase,
        naive_mase=one.naive_mase,
    )


def add_up(series: Sequence[ForecastSeries]) -> Days:
    """The sum of some series. What their errors have to do with each other is not known: it has no bands."""
    if len(series) == 1:
        return _days(series[0])
    metric = METRIC[series[0].run.metric]
    numerators = [sum(column) for column in zip(*(one.numerators for one in series), strict=True)]
    denominators = [sum(column) for column in zip(*(one.denominators for one in series), strict=True)]
    if metric.kind is Kind.RATIO:
        points: Values = [divide(metric, *both) for both in zip(numerators, denominators, strict=True)]
    else:
        points = [
            sum(value for value in column if value is not None)
            for column in zip(*(one.points for one in series), strict=True)
        ]
    ways = {one.made_by for one in series}
    return Days(
        made_by=ForecastWay(ways.pop()) if len(ways) == 1 else ForecastWay.MEDIAN,
        known=min(one.days for one in series),
        points=points,
        bands=None,
        numerators=numerators,
        denominators=denominators,
        sums=None,
    )


def _refused_members(
    query: ReportQuery, every: Sequence[ForecastSeries], members: Members
) -> list[RefusedMember]:
    dimension = query.split or next((one.dimension for one in query.filters), None)
    if dimension not in LATTICE:
        return []
    chosen = query.members_of(dimension)
    refused = [
        RefusedMember(
            member=members.slug(dimension, one.member), reason=ForecastReason(str(one.reason)), days=one.days
        )
        for one in every
        if one.dimension == dimension.value and one.made_by == ForecastWay.REFUSED
    ]
    return [one for one in refused if not chosen or one.member in chosen]


def _series_out(
    query: ReportQuery,
    metric: Metric,
    run: ForecastRun,
    split: tuple[dict[str, str], bool],
    currency: str | None,
    days: Days,
) -> ForecastSeriesOut:
    names, together = split
    first, last = next_day(run.sealed_to), run.sealed_to + timedelta(days=run.horizon)
    if query.asked_last > query.today:
        last = max(first, min(last, query.asked_last))
    if query.grain is Grain.DAY:
        points = _by_day(metric, days, first, last)
    else:
        narrowed = _narrowed(query, names)
        points = [] if together else _by_period(narrowed, metric, currency, days, first, last)
    return ForecastSeriesOut(
        split=names,
        together=together,
        currency=currency if metric.unit is Unit.MONEY else None,
        exponent=exponent(currency) if currency and metric.unit is Unit.MONEY else None,
        made_by=days.made_by,
        days=days.known,
        mase=_decimal(days.mase),
        naive_mase=_decimal(days.naive_mase),
        points=points,
    )


def _narrowed(query: ReportQuery, split: Mapping[str, str]) -> ReportQuery:
    """The question of one member alone."""
    for name, member in split.items():
        if Dimension(name) in LATTICE:
            return query.narrowed_to(Dimension(name), (member,))
    return replace(query, split=None)


def _by_day(metric: Metric, days: Days, first: date, last: date) -> list[ForecastPoint]:
    size = min((last - first).days + 1, len(days.points))
    places = PLACES[metric.unit]

    def band(number: int, at: int) -> str | None:
        return text(days.bands[number][at], places) if days.bands else None

    return [
        ForecastPoint(
            start=first + timedelta(days=at),
            end=first + timedelta(days=at),
            partial=False,
            point=text(days.points[at], places),
            lower_80=band(0, at),
            upper_80=band(1, at),
            lower_95=band(2, at),
            upper_95=band(3, at),
            so_far=None,
            previous=None,
            change=NO_CHANGE,
        )
        for at in range(size)
    ]


def _by_period(
    query: ReportQuery, metric: Metric, currency: str | None, days: Days, first: date, last: date
) -> list[ForecastPoint]:
    """Sums of days; the first period has its sealed days in it, and is compared with the one before."""
    begin = start_of_period(first, query.grain, query.calendar)
    before = start_of_period(previous_day(begin), query.grain, query.calendar)
    so_far = sealed_sums(query, metric, currency, begin, previous_day(first)) if begin < first else None
    previous = _figure(metric, sealed_sums(query, metric, currency, before, previous_day(begin)))
    places, made = PLACES[metric.unit], list[ForecastPoint]()
    for period in periods(begin, last, query.grain, query.calendar, last):
        start, end = max(period.start, first), period.end
        of_period = figures_of_period(metric, days, (start - first).days, (end - first).days + 1, so_far)
        value, lower_80, upper_80, lower_95, upper_95 = of_period
        made.append(
            ForecastPoint(
                start=period.start,
                end=end,
                partial=_is_cut(period, query),
                point=text(value, places),
                lower_80=text(lower_80, places),
                upper_80=text(upper_80, places),
                lower_95=text(lower_95, places),
                upper_95=text(upper_95, places),
                so_far=text(_figure(metric, so_far), places),
                previous=text(previous, places),
                change=_change(metric, value, previous) if not _is_cut(period, query) else NO_CHANGE,
            )
        )
        previous, so_far = value, None
    return made


def _is_cut(period: Period, query: ReportQuery) -> bool:
    """Whether the period goes on behind its last day."""
    return start_of_period(next_day(period.end), query.grain, query.calendar) == period.key


def _change(metric: Metric, value: int | None, previous: int | None) -> Change:
    return change(metric.unit, value, previous)


def figures_of_period(
    metric: Metric, days: Days, begin: int, end: int, so_far: Sums | None
) -> tuple[int | None, int | None, int | None, int | None, int | None]:
    """The value of the days from `begin` up to `end`, and its bands where they are measured."""
    nothing = (None, None, None, None)
    if metric.kind is Kind.STOCK:
        bands = tuple(line[end - 1] for line in days.bands) if days.bands else nothing
        lower_80, upper_80, lower_95, upper_95 = bands
        return days.points[end - 1], lower_80, upper_80, lower_95, upper_95
    sealed = so_far or Sums(0)
    if metric.kind is Kind.RATIO:
        over, under = sum(days.numerators[begin:end]), sum(days.denominators[begin:end])
        return divide(metric, sealed.value + over, sealed.denominator + under), *nothing
    value = sealed.value + sum(point or 0 for point in days.points[begin:end])
    if days.sums is None or begin:
        return value, *nothing  # of sums from the first day on alone is known how wide they are
    (half_80, half_95), root = days.sums, sqrt(end)
    least = sealed.value if min((point or 0) for point in days.points) >= 0 else None

    def low(half: float) -> int:
        lower = floor(value - half * root)
        return lower if least is None else max(lower, least)

    return value, low(half_80), ceil(value + half_80 * root), low(half_95), ceil(value + half_95 * root)


def _figure(metric: Metric, sums: Sums | None) -> int | None:
    if sums is None:
        return None
    return divide(metric, sums.value, sums.denominator) if metric.kind is Kind.RATIO else sums.value


def sealed_sums(query: ReportQuery, metric: Metric, currency: str | None, first: date, last: date) -> Sums:
    """What sealed days add up to, as the question filters them."""
    parts = [metric if metric.kind is Kind.STOCK else replace(metric, kind=Kind.FLOW, denominator=())]
    if metric.denominator:
        parts.append(Metric("denominator", Kind.FLOW, Unit.COUNT, metric.denominator))
    asked = replace(
        query, first=first, last=last, asked_last=last, grain=Grain.YEAR, split=None, compare=None
    )
    with run_query(asked) as step:
        cells = step.calculate(tuple(parts), asked).cells

    def total(measures: tuple[str, ...]) -> int:
        sums = cells.by_period(Side.NOW, measures) if measures else {}
        return sum(
            sum(values) for key, values in sums.items() if metric.unit is not Unit.MONEY or key[1] == currency
        )

    value = total(metric.measures)
    if metric.kind is Kind.STOCK:
        openings = cells.opening(Side.NOW, metric.measures)
        value += sum(
            opening
            for key, opening in openings.items()
            if metric.unit is not Unit.MONEY or key[1] == currency
        )
    return Sums(value, total(metric.denominator))


def _decimal(value: float | None) -> str | None:
    return None if value is None else text(round(value * 1000), 3)
