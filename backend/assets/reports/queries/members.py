"""The members of the dimensions: slugs to ids and back, as a snapshot has them."""

from collections.abc import Mapping
from dataclasses import dataclass

from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.measures import REASONS
from assets.reports.queries.errors import UnknownMember
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.query import Range
from assets.reports.queries.snapshot import Snapshot

COLUMNS = {dimension: dimension.column for dimension in LATTICE}
"""What a fact's and a cell's member of a dimension is called."""

MEMBERS = "SELECT '{dimension}', id, slug FROM {table}"

PAIR_BITS = 32
"""Ids of members are integers of so many bits, none of them negative."""


@dataclass(frozen=True)
class Members:
    """Slugs by id, for each dimension that a question filters or splits by."""

    slugs: Mapping[Dimension, Mapping[int, str]]

    def slug(self, dimension: Dimension | None, member: int | str | None) -> str:
        """What a series' member is called; a currency by its code."""
        names = self.slugs.get(dimension) if dimension else None
        return str(member) if names is None else names[int(member or 0)]

    def ids(self, dimension: Dimension, slugs: tuple[str, ...]) -> list[int]:
        """The ids of some members. Raises UnknownMember."""
        by_slug = {slug: member for member, slug in self.slugs[dimension].items()}
        for slug in slugs:
            if slug not in by_slug:
                raise UnknownMember(
                    f"there is no {dimension} '{slug}'",
                    field=dimension.value,
                    allowed=sorted(by_slug)[: LIMITS.members],
                )
        return [by_slug[slug] for slug in slugs]


NO_MEMBERS = Members({})


def read_members(snapshot: Snapshot, query: Range, *splits: Dimension | None) -> Members:
    """The members of the dimensions by which a question filters or splits."""
    found: dict[Dimension, dict[int, str]] = {}
    if Dimension.REASON in splits or query.members_of(Dimension.REASON):
        found[Dimension.REASON] = dict(enumerate(REASONS))
    used = [dimension for dimension in LATTICE if dimension in splits or query.members_of(dimension)]
    if not used:
        return Members(found)
    found |= {dimension: {} for dimension in used}
    statement = " UNION ALL ".join(MEMBERS.format(dimension=one, table=one.table) for one in used)
    for dimension, member, slug in snapshot.read(statement):
        found[dimension][member] = slug
    return Members(found)


def grouped_by(member: Dimension | None, across: Dimension | None) -> tuple[str, str]:
    """SQL for the member of a cell (a pair is packed into one number), and for the columns it is grouped by."""
    if member is None:
        return "NULL::integer", ""
    if across is None:
        return COLUMNS[member], f"{COLUMNS[member]}, "
    pair = f"({COLUMNS[member]}::bigint << {PAIR_BITS} | {COLUMNS[across]})"
    return pair, f"{COLUMNS[member]}, {COLUMNS[across]}, "


def of_pair(pair: int) -> tuple[int, int]:
    """The two members that a pair's number stands for."""
    return pair >> PAIR_BITS, pair & ((1 << PAIR_BITS) - 1)


def filter_by_currency(query: Range) -> tuple[str, list[object]]:
    """The question's currency as SQL, with its parameters: what is not money has none, and is not filtered by it."""
    if query.currency is None:
        return "", []
    return " AND (currency = %s OR currency IS NULL)", [query.currency]


def filter_by(query: Range, members: Members) -> tuple[str, list[object]]:
    """The question's filters by members as SQL over the columns of a fact or a cell, with its parameters.

    A reason is no column: its metric has other measures then (`Range.metric`).
    """
    conditions, parameters = "", list[object]()
    for chosen in query.filters:
        if chosen.dimension not in COLUMNS:
            continue
        conditions += f" AND {COLUMNS[chosen.dimension]} = ANY (%s)"
        parameters.append(members.ids(chosen.dimension, chosen.members))
    return conditions, parameters
