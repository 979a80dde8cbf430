"""The tickets behind a figure of how loans go: as many as the figure says, page by page."""

from datetime import datetime
from typing import NamedTuple

from assets.common import cursors
from assets.monitoring.tickets.groups import OVERDUE
from assets.monitoring.tickets.prices import Priced, amount_of, columns, sees_money, unpriced
from assets.monitoring.tickets.questions import TicketRowsQuery
from assets.monitoring.tickets.schemas import PriceSum, TicketRow, TicketRows
from assets.monitoring.tickets.selects import Selected, of_group
from assets.reports.queries.errors import BadCursor
from assets.reports.queries.members import read_members
from assets.reports.queries.notes import notes
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.tickets.models import TicketState

SUMS = """
SELECT currency, count(*), coalesce(sum(price), 0)::bigint
FROM (SELECT {columns} FROM ({told}) AS told JOIN tickets AS ticket ON ticket.id = told.ticket_id) AS priced
GROUP BY currency ORDER BY currency
"""

PAGE = """
SELECT told.ticket_id, told.state, told.days, {columns}, ticket.borrower_id, ticket.lender_id,
       asset_type.slug, segment.slug, region.slug,
       ticket.created_at, ticket.accepted_at, ticket.activated_at, ticket.due_at, ticket.ended_at
FROM ({told}) AS told
JOIN tickets AS ticket ON ticket.id = told.ticket_id
JOIN asset_types AS asset_type ON asset_type.id = ticket.asset_type_id
JOIN segments AS segment ON segment.id = ticket.segment_id
JOIN regions AS region ON region.id = ticket.region_id
{after} ORDER BY {order} LIMIT %s
"""


class Order(NamedTuple):
    """How pages follow each other, and the condition of being after a ticket."""

    order: str
    after: str


NEWEST = Order(
    "ticket.created_at DESC, told.ticket_id DESC",
    "WHERE (ticket.created_at, told.ticket_id) < (%s::timestamptz, %s::bigint)",
)
LONGEST = Order(
    "told.days DESC, told.ticket_id DESC", "WHERE (told.days, told.ticket_id) < (%s::integer, %s::bigint)"
)


class Found(NamedTuple):
    """A ticket as PAGE tells it."""

    ticket: int
    state: str
    days: int | None
    currency: str | None
    price: int | None
    borrower: int | None
    lender: int | None
    asset_type: str
    segment: str
    region: str
    created_at: datetime
    accepted_at: datetime | None
    activated_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None


def ticket_rows(query: TicketRowsQuery) -> TicketRows:
    """Answer with a page of the tickets of a group. Raises BadCursor, UnknownMember."""
    after = _read_cursor(query)
    with snapshot(query.scope) as view:
        told = of_group(query, read_members(view, query))
        sums = _sums(view, query, told)
        page = _page(view, query, told, after)
    shown, more = page[: query.limit], len(page) > query.limit
    return TicketRows(
        query=query.asked(),
        watermark=view.watermark,
        version=view.version,
        warnings=notes(query),
        count=sum(one.tickets for one in sums),
        sums=_told(sums) if sees_money(query) else None,
        unpriced=str(unpriced(sums)) if sees_money(query) else None,
        tickets=[_row(one) for one in shown],
        next=_write_cursor(query, shown[-1]) if more else None,
    )


def _sums(view: Snapshot, query: TicketRowsQuery, told: Selected) -> list[Priced]:
    statement = SUMS.format(columns=columns(query), told=told.statement)
    return [Priced(*one) for one in view.read(statement, told.parameters)]


def _page(
    view: Snapshot, query: TicketRowsQuery, told: Selected, after: tuple[str | int, ...] | None
) -> list[Found]:
    order = _order(query)
    statement = PAGE.format(
        columns=columns(query), told=told.statement, after=order.after if after else "", order=order.order
    )
    return [Found(*one) for one in view.read(statement, [*told.parameters, *(after or ()), query.limit + 1])]


def _told(sums: list[Priced]) -> list[PriceSum]:
    return [
        {**amount_of(one.amount, one.currency), "count": one.tickets}
        for one in sums
        if one.currency is not None
    ]


def _order(query: TicketRowsQuery) -> Order:
    if query.sort is not None:
        return Order(query.sort.order("ticket"), f"WHERE {query.sort.beyond('ticket')}")
    return LONGEST if query.group in OVERDUE else NEWEST


def _write_cursor(query: TicketRowsQuery, last: Found) -> str:
    if query.sort is not None:
        return cursors.write_cursor(query.paged(), (last.ticket,))
    place = str(last.days) if query.group in OVERDUE else last.created_at.isoformat()
    return cursors.write_cursor(query.paged(), (place, last.ticket))


def _read_cursor(query: TicketRowsQuery) -> tuple[str | int, ...] | None:
    if query.cursor is None:
        return None
    try:
        *place, ticket = cursors.read_cursor(query.paged(), query.cursor)
        return *(str(one) for one in place), int(ticket)
    except ValueError:
        raise BadCursor("the cursor does not belong to this question", field="cursor") from None


def _row(found: Found) -> TicketRow:
    priced = found.price is not None and found.currency is not None
    return TicketRow(
        ticket=str(found.ticket),
        state=TicketState(found.state),
        overdue_days=found.days,
        price=amount_of(found.price or 0, found.currency or "") if priced else None,
        borrower=_id(found.borrower),
        lender=_id(found.lender),
        asset_type=found.asset_type,
        segment=found.segment,
        region=found.region,
        created_at=found.created_at,
        accepted_at=found.accepted_at,
        activated_at=found.activated_at,
        due_at=found.due_at,
        ended_at=found.ended_at,
    )


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)
