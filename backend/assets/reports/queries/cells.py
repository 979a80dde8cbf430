"""Reads what a plan needs from the rollups, in one statement: sums, opening balances, and distinct users."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import add
from typing import Any

from assets.reports.queries.active_users import UserCounts, count_users
from assets.reports.queries.errors import TooManyPoints
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.members import Members
from assets.reports.queries.months import NO_MONTHS
from assets.reports.queries.plan import Plan, Side, Way
from assets.reports.queries.snapshot import Snapshot
from assets.reports.queries.statements import Label, statements_of

CellKey = tuple[int | None, str | None]
"""A member of the dimension that is split by (or a pair of two), and a currency; None where not grouped by it."""

Values = list[int]
"""Sums by period, in the order of the span's periods."""

MOST_CELLS = 500_000
PLACES = 3
"""The column of a row that says where its values stand."""


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


def read_cells(snapshot: Snapshot, plan: Plan, members: Members) -> Cells:
    """Read what a plan needs. Raises UnknownMember, TooManyPoints."""
    counted = _active_users(snapshot, plan, members)
    months = snapshot.summed_months[plan.query.calendar] if plan.needs_months else NO_MONTHS
    statements = list(statements_of(plan, members, months, counted.keys(), MOST_CELLS + 1))
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
