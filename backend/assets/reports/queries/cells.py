"""Reads what a plan needs from the rollups, in one statement: sums, opening balances, and distinct users."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from operator import add
from typing import Any

from assets.common.days import FIRST_DAY, previous_day
from assets.reports.lattice import by_log
from assets.reports.queries.active_users import UserCounts, count_users
from assets.reports.queries.errors import TooManyPoints
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.members import Members, filter_by, filter_by_currency, grouped_by
from assets.reports.queries.months import NO_MONTHS, Stretch, SummedMonths
from assets.reports.queries.plan import Plan, Side, Span, Way
from assets.reports.queries.snapshot import Snapshot

CellKey = tuple[int | None, str | None]
"""A member of the dimension that is split by (or a pair of two), and a currency; None where not grouped by it."""

Values = list[int]
"""Sums by period, in the order of the span's periods."""

MOST_CELLS = 500_000
PLACES = 3
"""The column of a row that says where its values stand."""

LATER = {"number": "{number}", "padding": "{padding}"}
"""What is known of a statement only once all others are."""

# A month's cell stands on its first day.
CELLS = """
        SELECT day, {by_member}currency, {measures} FROM {source}
        log = '{log}' AND grouping = {grouping} AND day BETWEEN %s AND %s AND num_nonnulls({measures}) > 0{filters}"""

# A series is a row: the number of its statement, its key, the places of the periods (or days) that have something, and
# for each measure of the statement what they have, as text: sums may be larger than any integer of SQL's.
SUM = """
SELECT {number}, member, currency, array_agg(place), {series}
FROM (
    SELECT {place} AS place, {member} AS member, currency, {sums}
    FROM ({cells}
    ) AS cells
    GROUP BY {by_place}{by_member}currency
    LIMIT {most}
) AS summed
GROUP BY member, currency
"""

# Days before the range that is compared with, and those between its beginning and that of the range.
OPENING = """
SELECT {number} + CASE WHEN day < %s THEN 0 ELSE 1 END AS number, {member} AS member, currency, ARRAY[0], {series}
FROM ({cells}
) AS cells
GROUP BY number, {by_member}currency
"""

# A user is counted once in each period, and once in all of them together.
DISTINCT = """
SELECT {number}, member, NULL, array_agg(place), array_agg(users::text){padding}
FROM (
    SELECT place, member, count(*) AS users
    FROM (
        SELECT DISTINCT {place} AS place, {member} AS member, user_id
        FROM active_user_days
        WHERE day BETWEEN %s AND %s{filters}
    ) AS seen
    GROUP BY place, member
    LIMIT {most}
) AS counted
GROUP BY member
"""


@dataclass(frozen=True)
class Cells:
    """What was read: the sums of measures by period and by day, what they open with, and users counted once."""

    sums: Mapping[tuple[Side, str], Mapping[CellKey, Values]]
    daily: Mapping[tuple[Side, str], Mapping[CellKey, Mapping[date, int]]]
    openings: Mapping[tuple[Side, str], Mapping[CellKey, int]]
    users: Mapping[tuple[Side, str], UserCounts]

    def by_period(self, side: Side, measures: Sequence[str]) -> Mapping[CellKey, Values]:
        """The sums of several measures together, by period."""
        if len(measures) == 1:
            return self.sums.get((side, measures[0]), {})
        together: dict[CellKey, Values] = {}
        for measure in measures:
            for key, values in self.sums.get((side, measure), {}).items():
                before = together.get(key)
                together[key] = list(map(add, before, values)) if before else values
        return together

    def by_day(self, side: Side, measures: Sequence[str]) -> Mapping[CellKey, Mapping[date, int]]:
        """The same by day, of money that is converted."""
        together: dict[CellKey, dict[date, int]] = defaultdict(lambda: defaultdict(int))
        for measure in measures:
            for key, by_day in self.daily.get((side, measure), {}).items():
                for day, value in by_day.items():
                    together[key][day] += value
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
    """What the rows of a statement are: sums of measures over a span, or without a `way` openings of some sides."""

    way: Way | None
    slugs: tuple[str, ...]
    span: Span
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True)
class Statement:
    """A SELECT of series, but for the number of its first label, and the columns that others have and it has not."""

    text: str
    parameters: list[object]
    labels: tuple[Label, ...]


def read_cells(snapshot: Snapshot, plan: Plan, members: Members) -> Cells:
    """Read what a plan needs. Raises UnknownMember, TooManyPoints."""
    counted = _active_users(snapshot, plan, members)
    months = snapshot.summed_months[plan.query.calendar] if plan.needs_months else NO_MONTHS
    statements = list(_statements(plan, members, months, counted.keys()))
    labels = [label for statement in statements for label in statement.labels]
    columns = max((len(label.slugs) for label in labels), default=0)
    texts, parameters, number = list[str](), list[object](), 0
    for statement in statements:
        padding = ", NULL::text[]" * (columns - len(statement.labels[0].slugs))
        texts.append(statement.text.format(number=number, padding=padding))
        parameters += statement.parameters
        number += len(statement.labels)
    rows = snapshot.read("UNION ALL".join(texts), parameters) if texts else []
    if sum(len(row[PLACES]) for row in rows) > MOST_CELLS:
        raise TooManyPoints(
            "too many cells for one answer: a coarser grain, a shorter range or fewer members help",
            field="grain",
            allowed={"points": LIMITS.points},
        )
    return _sort_out(
        rows,
        labels,
        {(side, slug): users for side, users in counted.items() for slug in plan.measures[Way.DISTINCT]},
    )


def _sort_out(
    rows: Iterable[tuple[Any, ...]], labels: Sequence[Label], users: dict[tuple[Side, str], UserCounts]
) -> Cells:
    """The rows, by what they are."""
    sums: dict[tuple[Side, str], dict[CellKey, Values]] = defaultdict(dict)
    daily: dict[tuple[Side, str], dict[CellKey, dict[date, int]]] = defaultdict(dict)
    openings: dict[tuple[Side, str], dict[CellKey, int]] = defaultdict(dict)
    for number, member, currency, places, *columns in rows:
        label, key = labels[number], (member, currency)
        span = label.span
        for slug, column in zip(label.slugs, columns, strict=False):
            if None in column:
                found = {
                    place: int(value)
                    for place, value in zip(places, column, strict=True)
                    if value is not None
                }
            else:
                found = dict(zip(places, map(int, column), strict=True))
            if not found:
                continue
            if label.way is Way.SUMS:
                values = [0] * len(span.periods)
                for place, value in found.items():
                    values[place] = value
                sums[span.side, slug][key] = values
            elif label.way is Way.DAILY:
                daily[span.side, slug][key] = {
                    span.first + timedelta(days): value for days, value in found.items()
                }
            elif label.way is Way.DISTINCT:
                users.setdefault((span.side, slug), {}).setdefault(member, {}).update(found)
            else:
                for side in label.sides:
                    opening = openings[side, slug]
                    opening[key] = opening.get(key, 0) + found[0]
    return Cells(sums, daily, openings, users)


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
    cell = {"member": member, "by_member": by_member, "most": MOST_CELLS + 1, **LATER}

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
                yield Statement(
                    SUM.format(
                        place=span.day_of_range if way is Way.DAILY else span.place,
                        by_place="" if span.whole and way is Way.SUMS else "place, ",
                        cells=relation,
                        sums=", ".join(f"sum({slug})::text AS {slug}" for slug in slugs),
                        series=_padded(f"array_agg({slug})" for slug in slugs),
                        **cell,
                    ),
                    parameters,
                    (Label(way, slugs, span),),
                )
        slugs = plan.measures[Way.DISTINCT]
        if slugs and span.side not in counted:
            for place in (span.place, "NULL::integer"):
                yield Statement(
                    DISTINCT.format(place=place, filters=filters, **cell),
                    [span.first, span.last, *chosen],
                    (Label(Way.DISTINCT, slugs, span),),
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
                OPENING.format(
                    cells=relation, series=_padded(f"ARRAY[sum({slug})::text]" for slug in slugs), **cell
                ),
                [earliest, *parameters],
                (
                    Label(None, slugs, plan.now, tuple(Side)),
                    Label(None, slugs, plan.now, (Side.NOW, Side.FINISHED)),
                ),
            )


def _padded(columns: Iterable[str]) -> str:
    return ", ".join(columns) + LATER["padding"]
