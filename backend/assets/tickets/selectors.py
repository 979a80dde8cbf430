"""Reading tickets: those that a user borrows or lends by, always from his own rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from assets.common.raw_sql import LogPosition, select
from assets.tickets.models import TicketState
from assets.tickets.orders import TicketSort


class Side(StrEnum):
    """Whether a user borrows or lends by a ticket; somebody may do both by one."""

    BORROWER = "borrower"
    LENDER = "lender"
    BOTH = "both"


class OwnTicket(NamedTuple):
    """A ticket as one of its two people sees it. Of the other he learns the first name.

    A running loan that has a due date has days left (on that very day none), or else it is some days late.
    """

    id: int
    side: str
    asset_name: str
    asset_type: str
    type_en: str
    type_fa: str
    state: str
    overdue: bool
    days: int | None
    price: int | None
    currency: str | None
    created_at: datetime
    accepted_at: datetime | None
    activated_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None
    days_left: int | None
    days_late: int | None
    counterpart: str | None


class Loans(NamedTuple):
    """A user's running loans on one side: how many, how many of them late, and which is due next."""

    active: int
    overdue: int
    next_ticket_id: int | None
    next_due_at: datetime | None


class Due(StrEnum):
    """When a running loan is due: on a day before today, today, or later."""

    LATE = "late"
    TODAY = "today"
    LATER = "later"


class DueSum(NamedTuple):
    """Running loans in a currency that are due then; None for those without a due date, or without a price."""

    due: str | None
    currency: str | None
    loans: int
    amount: int


class TicketMoment(NamedTuple):
    """A move of a user's ticket. `side` is the user's; `by_viewer` says whether the user made the move."""

    id: int
    at: datetime
    day: date
    kind: str
    ticket_id: int
    asset_name: str
    side: str
    by_viewer: bool


@dataclass(frozen=True)
class TicketFilter:
    """Which tickets; what is left open holds for all."""

    side: Side = Side.BOTH
    states: Sequence[TicketState] = ()
    overdue: bool | None = None

    def condition(self) -> tuple[str, list[object]]:
        """As SQL over a ticket's columns, with its parameters."""
        parts, parameters = ["true"], list[object]()
        if self.states:
            parts.append("state = ANY (%s)")
            parameters.append([state.value for state in self.states])
        if self.overdue is not None:
            parts.append("overdue" if self.overdue else "NOT overdue")
        return " AND ".join(parts), parameters


IS = {Side.BORROWER: ("borrower_id",), Side.LENDER: ("lender_id",), Side.BOTH: ("borrower_id", "lender_id")}

SIDE = "CASE WHEN borrower_id = lender_id THEN 'both' WHEN borrower_id = %s THEN 'borrower' ELSE 'lender' END"
OTHER = "CASE side WHEN 'borrower' THEN page.lender_id WHEN 'lender' THEN page.borrower_id END"

# As the overdue loans of the marketplace are counted: from the day after the day on which one is due.
MINE = f"""
SELECT t.*, coalesce(state = 'active' AND overdue_day(due_at) <= %s, false) AS overdue,
       CASE state WHEN 'active' THEN report_day(due_at) - %s END AS until_due, {SIDE} AS side
FROM tickets t WHERE {{mine}}
"""  # noqa: S608 (only constants are put in)
PAGE = f"""
SELECT page.id, side, asset_name, asset_types.slug, asset_types.name_en, asset_types.name_fa,
       state, overdue, page.days, price, page.currency,
       created_at, accepted_at, activated_at, due_at, ended_at,
       CASE WHEN until_due >= 0 THEN until_due END, CASE WHEN until_due < 0 THEN -until_due END,
       nullif(split_part(btrim(other.name), ' ', 1), '')
FROM (
    SELECT * FROM ({{mine}}) AS page
    WHERE {{condition}}{{before}} ORDER BY {{order}} LIMIT %s
) AS page
JOIN asset_types ON asset_types.id = page.asset_type_id
LEFT JOIN users other ON other.id = {OTHER}
ORDER BY {{order}}
"""  # noqa: S608 (only constants are put in)
DUE_FIRST = "due_at, page.id"
RUNNING = "state = 'active'"
DUE = f"""CASE WHEN overdue THEN '{Due.LATE}' WHEN until_due <= 0 THEN '{Due.TODAY}'
     WHEN until_due > 0 THEN '{Due.LATER}' END"""
DUE_SUMS = f"""
SELECT due, currency, count(*), coalesce(sum(price), 0)::bigint
FROM (
    SELECT {DUE} AS due, CASE WHEN price IS NOT NULL THEN currency END AS currency, price
    FROM ({{mine}}) AS mine WHERE {RUNNING}
) AS running
GROUP BY due, currency ORDER BY due, currency
"""  # noqa: S608 (only constants are put in)
COUNTS = "SELECT state, overdue, count(*) FROM ({mine}) AS mine GROUP BY state, overdue"
LOANS = """
SELECT count(*), count(*) FILTER (WHERE overdue), (array_agg(id ORDER BY due_at, id) FILTER (WHERE awaited))[1],
       min(due_at) FILTER (WHERE awaited)
FROM (SELECT *, due_at IS NOT NULL AND NOT overdue AS awaited FROM ({mine}) AS mine WHERE state = 'active') AS running
"""
# The newest moves are taken before they are joined: row-level security would be evaluated again for each ticket.
MOMENTS = f"""
WITH mine AS MATERIALIZED (
    SELECT id, asset_name, {SIDE} AS side FROM tickets WHERE borrower_id = %s OR lender_id = %s
)
SELECT e.id, e.at, report_day(e.at), e.move, e.ticket_id, mine.asset_name, mine.side, coalesce(e.actor_id = %s, false)
FROM (
    SELECT id, at, move, ticket_id, actor_id FROM ticket_events
    WHERE ticket_id = ANY (ARRAY(SELECT id FROM mine)) AND (at, id) < (%s, %s) ORDER BY at DESC, id DESC LIMIT %s
) AS e
JOIN mine ON mine.id = e.ticket_id
ORDER BY e.at DESC, e.id DESC
"""  # noqa: S608 (only constants are put in)


def tickets_of(
    user_id: int, filters: TicketFilter, today: date, sort: TicketSort, *, after: int | None, most: int
) -> list[OwnTicket]:
    """A user's tickets in an order, those after one of them."""
    mine, mine_parameters = _mine(user_id, filters.side, today)
    condition, parameters = filters.condition()
    beyond, last = ("", ()) if after is None else (f" AND {sort.beyond('page')}", (after,))
    statement = PAGE.format(mine=mine, condition=condition, before=beyond, order=sort.order("page"))
    return select(statement, [*mine_parameters, *parameters, *last, most], OwnTicket)


def running_of(user_id: int, side: Side, today: date, *, most: int) -> list[OwnTicket]:
    """A user's running loans on a side: those that are due first come first, those without a due date last."""
    mine, parameters = _mine(user_id, side, today)
    statement = PAGE.format(mine=mine, condition=RUNNING, before="", order=DUE_FIRST)
    return select(statement, [*parameters, most], OwnTicket)


def due_sums_of(user_id: int, side: Side, today: date) -> list[DueSum]:
    """A user's running loans on a side by when they are due, and what was agreed to be paid for them."""
    mine, parameters = _mine(user_id, side, today)
    return select(DUE_SUMS.format(mine=mine), parameters, DueSum)


def first_due_of(user_id: int, side: Side, today: date, due: Due) -> OwnTicket | None:
    """The loan on a side that is due first of those that are late, due today, or due later; None without any."""
    mine, parameters = _mine(user_id, side, today)
    condition = f"{RUNNING} AND {DUE} = %s"
    statement = PAGE.format(mine=mine, condition=condition, before="", order=DUE_FIRST)
    found = select(statement, [*parameters, due.value, 1], OwnTicket)
    return found[0] if found else None


def ticket_counts_of(user_id: int, side: Side, today: date) -> dict[tuple[TicketState, bool], int]:
    """How many tickets a user has on a side, by state and whether they are overdue."""
    mine, parameters = _mine(user_id, side, today)
    found = select(COUNTS.format(mine=mine), parameters, lambda *row: row)
    return {(TicketState(state), overdue): count for state, overdue, count in found}


def loans_of(user_id: int, side: Side, today: date) -> Loans:
    """A user's running loans on a side."""
    mine, parameters = _mine(user_id, side, today)
    (loans,) = select(LOANS.format(mine=mine), parameters, Loans)
    return loans


def ticket_moments_of(user_id: int, *, before: LogPosition, most: int) -> list[TicketMoment]:
    """Moves of a user's tickets before a place, newest first."""
    return select(MOMENTS, [*[user_id] * 4, *before, most], TicketMoment)


def _mine(user_id: int, side: Side, today: date) -> tuple[str, list[object]]:
    mine = " OR ".join(f"{column} = %s" for column in IS[side])
    return MINE.format(mine=mine), [today, today, user_id, *[user_id] * len(IS[side])]
