"""Distinct users of a range, counted from the sets of its days: a user who was active on many days is counted once.

Days that have no sets yet, such as today, are read user by user.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pyroaring import BitMap64

from assets.common.days import ONE_DAY
from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.queries.members import Members
from assets.reports.queries.plan import Plan, Span
from assets.reports.queries.query import Range
from assets.reports.queries.snapshot import Snapshot
from assets.reports.rollups.active_user_sets import ALL_USERS

MOST_ROWS = 200_000
"""Of days without sets, so many rows are read at most."""

DAYS_WITH_SETS = (
    "SELECT day FROM active_user_sets WHERE dimension = '' AND day BETWEEN %s AND %s ORDER BY day"
)

SETS = (
    "SELECT day, member, users FROM active_user_sets WHERE dimension = %s AND day BETWEEN %s AND %s{members}"
)

COUNT_ROWS = "SELECT count(*) FROM (SELECT FROM active_user_days WHERE {days} LIMIT {most}) AS rows"

ROWS = """
SELECT day, {member} AS member, array_agg(user_id) FROM active_user_days
WHERE ({days}){members} GROUP BY day, member
"""


@dataclass(frozen=True)
class Slice:
    """Which users are counted: all, or those under some members of one dimension (None: under each of them)."""

    dimension: Dimension | None
    members: list[int] | None


UserCounts = dict[int | None, dict[int | None, int]]
"""Users by member of the split and by the place of the period; under None those of all periods together."""


def read_slice(query: Range, members: Members, *splits: Dimension | None) -> Slice | None:
    """What the question asks of the sets; None where it takes two dimensions at once, of which there are no sets."""
    used = {one.dimension: one.members for one in query.filters}
    used |= {split: used.get(split, ()) for split in splits if split in LATTICE}
    if len(used) > 1:
        return None
    for dimension, slugs in used.items():
        return Slice(dimension, members.ids(dimension, slugs) if slugs else None)
    return Slice(None, None)


def users_by_day(
    view: Snapshot, first: date, last: date, of: Slice
) -> Iterator[tuple[date, int, BitMap64]] | None:
    """Day, member (0 of all users) and the users who were active, in no order.

    None where too many days have no sets.
    """
    gaps = _gaps([day for (day,) in view.read(DAYS_WITH_SETS, [first, last])], first, last)
    days = " OR ".join(["day BETWEEN %s AND %s"] * len(gaps)) or "false"
    ends = [end for gap in gaps for end in gap]
    ((count,),) = view.read(COUNT_ROWS.format(days=days, most=MOST_ROWS + 1), ends)
    if count > MOST_ROWS:
        return None
    return _read(view, first, last, of, days, ends)


def count_users(view: Snapshot, plan: Plan, span: Span, members: Members) -> UserCounts | None:
    """How many users were active in a span; None where the sets do not answer that."""
    of = None if plan.across else read_slice(plan.query, members, plan.member)
    users = users_by_day(view, span.first, span.last, of) if of else None
    if users is None:
        return None
    sets: dict[int | None, dict[int | None, BitMap64]] = {}
    for day, member, active in users:
        by_place = sets.setdefault(member if plan.member else None, {})
        for place in (span.place_of(day), None):
            by_place.setdefault(place, BitMap64()).update(active)
    return {
        member: {place: len(active) for place, active in by_place.items()}
        for member, by_place in sets.items()
        if by_place[None]
    }


def newcomers(view: Snapshot, query: Range, members: Members) -> list[tuple[date, BitMap64]] | None:
    """The users of each day who were active on no day of the range before it, newest day first; None as above."""
    of = read_slice(query, members)
    users = users_by_day(view, query.first, query.last, of) if of else None
    if users is None:
        return None
    by_day: dict[date, BitMap64] = {}
    for day, _, active in users:
        by_day.setdefault(day, BitMap64()).update(active)
    found, seen = list[tuple[date, BitMap64]](), BitMap64()
    for day in sorted(by_day):
        new = by_day[day] - seen
        if new:
            found.append((day, new))
            seen |= new
    return found[::-1]


def _read(
    view: Snapshot, first: date, last: date, of: Slice, days: str, ends: list[date]
) -> Iterator[tuple[date, int, BitMap64]]:
    chosen = [] if of.members is None else [of.members]
    limited = " AND member = ANY (%s)" if chosen else ""
    for day, member, users in view.read(
        SETS.format(members=limited), [of.dimension or ALL_USERS, first, last, *chosen]
    ):
        yield day, member, BitMap64.deserialize(bytes(users))
    if not ends:
        return
    column = of.dimension.column if of.dimension else "0"
    limited = f" AND {column} = ANY (%s)" if chosen else ""
    for day, member, users in view.read(
        ROWS.format(member=column, days=days, members=limited), [*ends, *chosen]
    ):
        yield day, member, BitMap64(users)


def _gaps(days: list[date], first: date, last: date) -> list[tuple[date, date]]:
    """The ranges between days, from `first` to `last`."""
    gaps, start = list[tuple[date, date]](), first
    for day in days:
        if day > start:
            gaps.append((start, day - ONE_DAY))
        start = day + ONE_DAY
    if start <= last:
        gaps.append((start, last))
    return gaps
