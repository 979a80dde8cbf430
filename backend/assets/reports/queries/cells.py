"""Reads what a plan needs from the rollups, in one statement: sums, opening balances, and distinct users."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assets.common.days import next_day
from assets.reports.queries.errors import TooManyPoints
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.members import Members, filter_by, grouped_by
from assets.reports.queries.plan import Plan, Side, Span, Way
from assets.reports.queries.snapshot import Snapshot

CellKey = tuple[int | None, str | None]
"""A member of the dimension that is split by (or a pair of two), and a currency; None where not grouped by it."""

Sums = Mapping[CellKey, Mapping[date | None, int]]
"""Sums by period, named by its first day."""

BETWEEN = "between"
MOST_CELLS = 500_000

SUM = """
SELECT '{side}', '{way}', measure, {period} AS period, {member} AS member, currency, sum(value)
FROM analytics_records {calendar}
WHERE measure = ANY (%s) AND grouping = {grouping} AND day BETWEEN %s AND %s{filters}
GROUP BY measure, {by_period}{by_member}currency
"""

OPENING = """
SELECT CASE WHEN day < %s THEN 'before' ELSE 'between' END AS side, 'opening', measure, NULL::date,
       {member} AS member, currency, sum(value)
FROM analytics_records
WHERE measure = ANY (%s) AND grouping = {grouping} AND day < %s{filters}
GROUP BY side, measure, {by_member}currency
"""

# A user is counted once in each period, and once in all of them together.
DISTINCT = """
SELECT '{side}', 'distinct', 'active_users', period, member, NULL, count(*)
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


def read_cells(snapshot: Snapshot, plan: Plan, members: Members) -> Cells:
    """Read what a plan needs. Raises UnknownMember, TooManyPoints."""
    statements, parameters = list[str](), list[object]()
    for statement, values in _statements(plan, members):
        statements.append(statement)
        parameters += values
    rows = snapshot.read(f"{'UNION ALL'.join(statements)} LIMIT {MOST_CELLS + 1}", parameters)
    if len(rows) > MOST_CELLS:
        raise TooManyPoints(
            "too many cells for one answer: a coarser grain, a shorter range or fewer members help",
            field="grain",
            allowed={"points": LIMITS.points},
        )
    sums: dict[tuple[Side, Way, str], dict[CellKey, dict[date | None, int]]] = {}
    openings: dict[tuple[Side, str], dict[CellKey, int]] = {}
    for side, way, measure, period, member, currency, value in rows:
        if way != "opening":
            sums.setdefault((side, way, measure), {}).setdefault((member, currency), {})[period] = int(value)
            continue
        for reached in Side if side != BETWEEN else (Side.NOW, Side.FINISHED):
            opening = openings.setdefault((reached, measure), {})
            opening[member, currency] = opening.get((member, currency), 0) + int(value)
    return Cells(sums, openings)


def _statements(plan: Plan, members: Members) -> Iterator[tuple[str, list[object]]]:
    filters, chosen = filter_by(plan.query, members)
    member, by_member = grouped_by(plan.member, plan.across)
    in_currency, currency = "", list[object]()
    if plan.query.currency is not None:
        # What is not money has no currency, and is not filtered by it.
        in_currency, currency = " AND (currency = %s OR currency IS NULL)", [plan.query.currency]
    cell = {
        "member": member,
        "by_member": by_member,
        "grouping": plan.grouping,
    }
    for span in plan.spans:
        for way in (Way.SUMS, Way.DAILY):
            if measures := plan.measures[way]:
                period, calendar = ("day", "") if way is Way.DAILY else _period(span)
                yield (
                    SUM.format(
                        side=span.side,
                        way=way,
                        period=period,
                        by_period="" if span.whole and way is Way.SUMS else "period, ",
                        calendar=calendar,
                        filters=filters + in_currency,
                        **cell,
                    ),
                    [list(measures), span.first, span.last, *chosen, *currency],
                )
        if plan.measures[Way.DISTINCT]:
            period, calendar = _period(span)
            for by, joined in ((period, calendar), ("NULL::date", "")):
                yield (
                    DISTINCT.format(side=span.side, period=by, calendar=joined, filters=filters, **cell),
                    [span.first, span.last, *chosen],
                )
    if plan.running:
        earliest = plan.before.first if plan.before else next_day(plan.now.last)
        yield (
            OPENING.format(filters=filters + in_currency, **cell),
            [earliest, list(plan.running), plan.now.first, *chosen, *currency],
        )


def _period(span: Span) -> tuple[str, str]:
    """What names the period of a cell's day, and the join that it takes."""
    if span.whole:
        return f"DATE '{span.first.isoformat()}'", ""
    if span.column is None:
        return "day", ""
    return span.column, "JOIN calendar_day USING (day)"
