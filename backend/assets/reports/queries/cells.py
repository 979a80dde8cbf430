"""Reads what a plan needs from the rollups, in one statement: sums, opening balances, and distinct users."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from assets.common.days import FIRST_DAY, previous_day
from assets.reports.lattice import by_log
from assets.reports.queries.active_users import UserCounts, count_users
from assets.reports.queries.errors import TooManyPoints
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.members import Members, filter_by, filter_by_currency, grouped_by
from assets.reports.queries.months import NO_MONTHS, Stretch, SummedMonths, read_summed_months
from assets.reports.queries.plan import Plan, Side, Span, Way
from assets.reports.queries.snapshot import Snapshot

CellKey = tuple[int | None, str | None]
"""A member of the dimension that is split by (or a pair of two), and a currency; None where not grouped by it."""

Sums = Mapping[CellKey, Mapping[date | None, int]]
"""Sums by period, named by its first day."""

MOST_CELLS = 500_000
LATER = {"number": "{number}", "padding": "{padding}"}
"""What is known of a statement only once all others are."""

# A month's cell stands on its first day.
CELLS = """
    SELECT day, {by_member}currency, {measures} FROM {source}
    log = '{log}' AND grouping = {grouping} AND day BETWEEN %s AND %s AND num_nonnulls({measures}) > 0{filters}"""

# Each row begins with the number of its statement, and each measure of the statement is a column after the key.
SUM = """
SELECT {number}, {period} AS period, {member} AS member, currency, {sums}
FROM ({cells}
) AS cells {calendar}
GROUP BY {by_period}{by_member}currency
"""

# Days before the range that is compared with, and those between its beginning and that of the range.
OPENING = """
SELECT {number} + CASE WHEN day < %s THEN 0 ELSE 1 END AS number, NULL::date, {member} AS member, currency, {sums}
FROM ({cells}
) AS cells
GROUP BY number, {by_member}currency
"""

# A user is counted once in each period, and once in all of them together.
DISTINCT = """
SELECT {number}, period, member, NULL, count(*){padding}
FROM (
    SELECT DISTINCT {period} AS period, {member} AS member, user_id
    FROM active_user_days {calendar}
    WHERE day BETWEEN %s AND %s{filters}
) AS seen
GROUP BY period, member
"""


@dataclass(frozen=True)
class Cells:
    """The rows that were read, by what they are."""

    sums: Mapping[tuple[Side, Way, str], Sums]
    openings: Mapping[tuple[Side, str], Mapping[CellKey, int]]

    def of(self, side: Side, way: Way, measures: Sequence[str]) -> Sums:
        """The sums of several measures together."""
        if len(measures) == 1:
            return self.sums.get((side, way, measures[0]), {})
        together: dict[CellKey, dict[date | None, int]] = defaultdict(lambda: defaultdict(int))
        for measure in measures:
            for key, by_period in self.sums.get((side, way, measure), {}).items():
                for period, value in by_period.items():
                    together[key][period] += value
        return together

    def opening(self, side: Side, measures: Sequence[str]) -> Mapping[CellKey, int]:
        """The sums of several measures over all days before the range begins."""
        together: dict[CellKey, int] = defaultdict(int)
        for measure in measures:
            for key, value in self.openings.get((side, measure), {}).items():
                together[key] += value
        return together


@dataclass(frozen=True)
class Label:
    """What the rows of a statement are: sums of some measures, or without a `way` their openings, on some sides."""

    sides: tuple[Side, ...]
    way: Way | None
    slugs: tuple[str, ...]


@dataclass(frozen=True)
class Statement:
    """A SELECT of cells, but for the number of its first label, and for the columns that others have and it has not."""

    text: str
    parameters: list[object]
    labels: tuple[Label, ...]


def read_cells(snapshot: Snapshot, plan: Plan, members: Members) -> Cells:
    """Read what a plan needs. Raises UnknownMember, TooManyPoints."""
    active = _active_users(snapshot, plan, members)
    months = read_summed_months(snapshot, plan.query.calendar) if plan.needs_months else NO_MONTHS
    statements = list(_statements(plan, members, months, active.keys()))
    labels = [label for statement in statements for label in statement.labels]
    columns = max((len(label.slugs) for label in labels), default=0)
    texts, parameters, number = list[str](), list[object](), 0
    for statement in statements:
        padding = ", NULL::numeric" * (columns - len(statement.labels[0].slugs))
        texts.append(statement.text.format(number=number, padding=padding))
        parameters += statement.parameters
        number += len(statement.labels)
    rows = snapshot.read(f"{'UNION ALL'.join(texts)} LIMIT {MOST_CELLS + 1}", parameters) if texts else []
    if len(rows) > MOST_CELLS:
        raise TooManyPoints(
            "too many cells for one answer: a coarser grain, a shorter range or fewer members help",
            field="grain",
            allowed={"points": LIMITS.points},
        )
    sums: dict[tuple[Side, Way, str], dict[CellKey, dict[date | None, int]]] = {}
    for side, by_member in active.items():
        for slug in plan.measures[Way.DISTINCT]:
            sums[side, Way.DISTINCT, slug] = {
                (member, None): by_period for member, by_period in by_member.items()
            }
    openings: dict[tuple[Side, str], dict[CellKey, int]] = {}
    for number, period, member, currency, *values in rows:
        label = labels[number]
        for slug, value in zip(label.slugs, values, strict=False):
            if value is None:
                continue
            for side in label.sides:
                if label.way is None:
                    opening = openings.setdefault((side, slug), {})
                    opening[member, currency] = opening.get((member, currency), 0) + int(value)
                else:
                    by_key = sums.setdefault((side, label.way, slug), {})
                    by_key.setdefault((member, currency), {})[period] = int(value)
    return Cells(sums, openings)


def _active_users(snapshot: Snapshot, plan: Plan, members: Members) -> dict[Side, UserCounts]:
    """Distinct users on the sides whose days have sets."""
    if not plan.measures[Way.DISTINCT]:
        return {}
    counts = ((span.side, count_users(snapshot, plan, span, members)) for span in plan.spans)
    return {side: by_member for side, by_member in counts if by_member is not None}


def _statements(
    plan: Plan, members: Members, months: SummedMonths, counted: Container[Side]
) -> Iterator[Statement]:
    filters, chosen = filter_by(plan.query, members)
    member, by_member = grouped_by(plan.member, plan.across)
    in_currency, currency = filter_by_currency(plan.query)
    cell = {"member": member, "by_member": by_member, **LATER}

    def cells(log: str, slugs: Sequence[str], stretches: Sequence[Stretch]) -> tuple[str, list[object]]:
        """A relation of the cells of some days, with its parameters."""
        selects = [
            CELLS.format(
                by_member=by_member,
                measures=", ".join(slugs),
                source=f"analytics_months WHERE grain = '{stretch.grain}' AND"
                if stretch.grain
                else "analytics_records WHERE",
                log=log,
                grouping=plan.grouping,
                filters=filters + in_currency,
            )
            for stretch in stretches
        ]
        given = [[stretch.first, stretch.last, *chosen, *currency] for stretch in stretches]
        return "\n    UNION ALL".join(selects), list(chain.from_iterable(given))

    for span in plan.spans:
        for way in (Way.SUMS, Way.DAILY):
            for log, slugs in by_log(plan.measures[way]).items():
                by_month = way is Way.SUMS and plan.may_read_months(span)
                found = (months if by_month else NO_MONTHS).stretches(log, span.first, span.last)
                relation, parameters = cells(log, slugs, list(found))
                period, calendar = ("day", "") if way is Way.DAILY else _period(span)
                yield Statement(
                    SUM.format(
                        period=period,
                        by_period="" if span.whole and way is Way.SUMS else "period, ",
                        calendar=calendar,
                        cells=relation,
                        sums=_sums(slugs),
                        **cell,
                    ),
                    parameters,
                    (Label((span.side,), way, slugs),),
                )
        slugs = plan.measures[Way.DISTINCT]
        if slugs and span.side not in counted:
            period, calendar = _period(span)
            for by, joined in ((period, calendar), ("NULL::date", "")):
                yield Statement(
                    DISTINCT.format(period=by, calendar=joined, filters=filters, **cell),
                    [span.first, span.last, *chosen],
                    (Label((span.side,), Way.DISTINCT, slugs),),
                )
    earliest = plan.before.first if plan.before else plan.now.first
    for log, slugs in by_log(plan.running).items():
        found = chain(
            months.stretches(log, FIRST_DAY, previous_day(earliest)),
            months.stretches(log, earliest, previous_day(plan.now.first)),
        )
        if stretches := list(found):
            relation, parameters = cells(log, slugs, stretches)
            yield Statement(
                OPENING.format(cells=relation, sums=_sums(slugs), **cell),
                [earliest, *parameters],
                (Label(tuple(Side), None, slugs), Label((Side.NOW, Side.FINISHED), None, slugs)),
            )


def _sums(slugs: Sequence[str]) -> str:
    return ", ".join(f"sum({slug})" for slug in slugs) + LATER["padding"]


def _period(span: Span) -> tuple[str, str]:
    """What names the period of a cell's day, and the join that it takes."""
    if span.whole:
        return f"DATE '{span.first.isoformat()}'", ""
    if span.column is None:
        return "day", ""
    return span.column, "JOIN calendar_day USING (day)"
