"""The sealed days of a metric as they stand now, restated values included: in total, and by each member."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from assets.common.days import next_day
from assets.common.row_scope import Scope
from assets.forecast.exchange import Line, Part
from assets.forecast.models import ForecastReason
from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.measures import counted_by
from assets.reports.metrics.registry import Kind, Metric, Unit
from assets.reports.queries.figures import Calculation
from assets.reports.queries.periods import Grain
from assets.reports.queries.plan import Side
from assets.reports.queries.query import Question, Range, ReportQuery
from assets.reports.queries.runner import run
from assets.reports.queries.snapshot import snapshot

HISTORY_DAYS = 1_096
"""Three years: what is older says nothing that these do not."""

FEWEST_DAYS = 14
FEWEST_MEMBER_DAYS = 28
MONTH_DAYS = 30
FEWEST_FACTS = 20
"""Of a month. A member with fewer has no forecast of its own."""

LATEST_DAYS = 90
"""The days over which facts are counted to say how many there are in a month."""

HOLE_DAYS = 7
"""So many days in a row without a single fact, between days that have some, are not known. They are no zeros."""

TOTAL = ("", None)
PARTS = {
    Kind.FLOW: Part.FLOW,
    Kind.STOCK: Part.STOCK,
    Kind.RATIO: Part.RATIO,
    Kind.DISTINCT: Part.DISTINCT,
}

Key = tuple[str, int | None]
"""A dimension and its member; the total is of neither, and what is put together of a dimension without a member."""


@dataclass(frozen=True)
class Refused:
    """A member without a forecast of its own, and why; `days` are those that it has."""

    dimension: str
    member: int
    reason: ForecastReason
    days: int


@dataclass(frozen=True)
class History:
    """A metric's days in one currency: the total first, then members with enough of them, then all others together.

    `every` are the lines of all members, also of those that are put together.
    """

    currency: str | None
    first: date
    days: int
    """How many there are; the total's known ones are fewer where it has holes."""

    lines: Sequence[Line]
    refused: Sequence[Refused]
    every: Mapping[Key, Line]

    @property
    def last(self) -> date:
        return self.first + timedelta(days=self.days - 1)

    @property
    def known(self) -> int:
        """How many days of the total are known."""
        return sum(value is not None for value in self.lines[0].values)


@dataclass(frozen=True)
class Reading:
    """The histories of a metric by currency, and the state of the rollups they were read in. None are not known."""

    histories: Sequence[History]
    version: int
    watermark: datetime | None


@dataclass
class _Rows:
    """What was read of one key: its sums by day."""

    values: list[int]
    denominators: list[int]
    facts: list[int]
    opening: int = 0


def read_history(metric: Metric, last: date) -> Reading:
    """The days of a metric up to `last`, and of nothing after it, in one snapshot."""
    first = last - timedelta(days=HISTORY_DAYS - 1)
    dimensions = [None, *(one for one in LATTICE if one in metric.dimensions)]
    found: dict[str | None, dict[Key, _Rows]] = {}
    with snapshot(Scope.ALL) as view:
        if view.knows(metric):
            for dimension in dimensions:
                _read(metric, dimension, first, last, found)
        version, watermark = view.version, view.watermark
    histories = [_history(metric, currency, first, rows) for currency, rows in sorted(found.items(), key=str)]
    return Reading([one for one in histories if one is not None], version, watermark)


def _read(
    metric: Metric,
    dimension: Dimension | None,
    first: date,
    last: date,
    found: dict[str | None, dict[Key, _Rows]],
) -> None:
    flow = replace(metric, kind=Kind.FLOW, denominator=()) if metric.kind is Kind.RATIO else metric
    counted = counted_by(metric.denominator or metric.measures)
    of_facts = Metric("facts", Kind.FLOW, Unit.COUNT, counted)
    under = Metric("denominator", Kind.FLOW, Unit.COUNT, metric.denominator)
    parts = [flow]
    if metric.denominator:
        parts.append(under)
    if counted:
        parts.append(of_facts)
    query = ReportQuery(
        question=Question.METRICS,
        metrics=(metric.slug,),
        grain=Grain.DAY,
        split=dimension,
        compare=None,
        **Range.of_marketplace(first, last, next_day(last)).common(),
    )
    with run(query) as step:
        read = step.calculate(tuple(parts))
    size = (last - first).days + 1

    def rows(member: int | None, currency: str | None) -> _Rows:
        key = TOTAL if dimension is None else (dimension.value, member)
        of_currency = found.setdefault(currency if metric.unit is Unit.MONEY else None, {})
        return of_currency.setdefault(key, _Rows([0] * size, [0] * size, [0] * size))

    if metric.kind is Kind.DISTINCT:
        for member, users in read.cells.users.get((Side.NOW, metric.slug), {}).items():
            of_member = rows(member, None)
            for place, count in users.items():
                if place is not None:
                    of_member.values[place] = of_member.facts[place] = count
        return
    for (member, currency), values in _sums(read, metric.measures).items():
        _add(rows(member, currency).values, values)
    for (member, currency), values in _sums(read, metric.denominator).items():
        _add(rows(member, currency).denominators, values)
    for (member, currency), values in _sums(read, counted).items():
        _add(rows(member, currency).facts, values)
    if metric.kind is Kind.STOCK:
        for (member, currency), value in read.cells.opening(Side.NOW, metric.measures).items():
            if value:
                rows(member, currency).opening += value


def _sums(read: Calculation, measures: tuple[str, ...]) -> Mapping[tuple[int | None, str | None], list[int]]:
    return read.cells.by_period(Side.NOW, measures) if measures else {}


def _add(to: list[int], values: Sequence[int]) -> None:
    for place, value in enumerate(values):
        to[place] += value


def _history(metric: Metric, currency: str | None, first: date, rows: Mapping[Key, _Rows]) -> History | None:
    """None where nothing is known of a currency, such as one in which a ratio has no denominator."""
    total = rows.get(TOTAL)
    begin = next((day for day, facts in enumerate(total.facts) if facts), None) if total else None
    if total is None or begin is None:
        return None
    unknown = holes(total.facts, begin)
    every = {key: _line(key, of_key, begin, unknown, metric) for key, of_key in rows.items()}
    days = len(total.facts) - begin
    lines, refused = [every[TOTAL]], list[Refused]()
    for dimension in [one.value for one in LATTICE if one in metric.dimensions]:
        own, others = list[Line](), list[Key]()
        for key, of_key in sorted(rows.items(), key=str):
            if key[0] != dimension:
                continue
            member_days = _days_since_first(of_key.facts)
            reason = _reason(of_key.facts, member_days)
            if reason is None:
                own.append(every[key])
            else:
                refused.append(Refused(dimension, int(key[1] or 0), reason, member_days))
                others.append(key)
        if own and others:
            together = _together([rows[key] for key in others])
            own.append(_line((dimension, None), together, begin, unknown, metric))
        lines += own
    return History(currency, first + timedelta(days=begin), days, lines, refused, every)


def _reason(facts: Sequence[int], days: int) -> ForecastReason | None:
    """Why a member has no forecast of its own; None where it has one."""
    if days < FEWEST_MEMBER_DAYS:
        return ForecastReason.TOO_FEW_DAYS
    latest = min(days, LATEST_DAYS)
    return ForecastReason.TOO_FEW_FACTS if sum(facts[-latest:]) * MONTH_DAYS < FEWEST_FACTS * latest else None


def _days_since_first(facts: Sequence[int]) -> int:
    first = next((day for day, count in enumerate(facts) if count), len(facts))
    return len(facts) - first


def holes(facts: Sequence[int], begin: int = 0) -> frozenset[int]:
    """From `begin` on the days of the longer stretches without any fact that have days with facts behind them."""
    unknown, stretch = set[int](), list[int]()
    for day in range(begin, len(facts)):
        if facts[day]:
            if len(stretch) >= HOLE_DAYS:
                unknown.update(stretch)
            stretch = []
        else:
            stretch.append(day)
    return frozenset(unknown)


def _line(key: Key, rows: _Rows, begin: int, unknown: frozenset[int], metric: Metric) -> Line:
    """The days from `begin` on. A member that came later is not known before its first fact."""
    born = begin if key[1] is None else len(rows.facts) - _days_since_first(rows.facts)

    def known(values: Sequence[int]) -> list[int | None]:
        return [
            None if day in unknown or day < born else values[day] for day in range(begin, len(rows.facts))
        ]

    return Line(
        dimension=key[0],
        member=key[1],
        values=known(rows.values),
        denominators=known(rows.denominators) if metric.kind is Kind.RATIO else (),
        opening=rows.opening + sum(rows.values[:begin]),
    )


def _together(rows: Sequence[_Rows]) -> _Rows:
    size = len(rows[0].facts)
    together = _Rows([0] * size, [0] * size, [0] * size)
    for one in rows:
        _add(together.values, one.values)
        _add(together.denominators, one.denominators)
        _add(together.facts, one.facts)
        together.opening += one.opening
    return together
