"""The tickets behind a figure of how loans go: as many as the figure says, page by page."""

from datetime import datetime
from typing import NamedTuple

from assets.common import cursors
from assets.me.money import amount_of
from assets.monitoring.tickets.groups import OVERDUE
from assets.monitoring.tickets.prices import Priced, columns, sees_money, unpriced
from assets.monitoring.tickets.questions import TicketRowsQuery
from assets.monitoring.tickets.schemas import PriceSum, TicketRow, TicketRows
from assets.monitoring.tickets.selects import Selected, of_group
from assets.reports.queries.errors import BadCursor
from assets.reports.queries.members import read_members
from assets.reports.queries.notes import notes
from assets.reports.queries.origins import OF_TICKET, has_origins
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.tickets.models import TicketState

SUMS = """
SELECT currency, count(*), coalesce(sum(price), 0)::bigint
FROM (SELECT {columns} FROM ({selected}) AS selected JOIN tickets AS ticket ON ticket.id = selected.ticket_id) AS priced
GROUP BY currency ORDER BY currency
"""

PAGE = """
SELECT selected.ticket_id, selected.state, selected.days, {columns}, ticket.borrower_id, ticket.lender_id,
       asset_type.slug, segment.slug, region.slug,
       ticket.created_at, ticket.accepted_at, ticket.activated_at, ticket.due_at, ticket.ended_at, {origin}
FROM ({selected}) AS selected
JOIN tickets AS ticket ON ticket.id = selected.ticket_id
JOIN asset_types AS asset_type ON asset_type.id = ticket.asset_type_id
JOIN segments AS segment ON segment.id = ticket.segment_id
JOIN regions AS region ON region.id = ticket.region_id{of_source}
{after} ORDER BY {order} LIMIT %s
"""


class Order(NamedTuple):
    """How pages follow each other, and the condition of being after a ticket."""

    order: str
    after: str


NEWEST = Order(
    "ticket.created_at DESC, selected.ticket_id DESC",
    "WHERE (ticket.created_at, selected.ticket_id) < (%s::timestamptz, %s::bigint)",
)
LONGEST = Order(
    "selected.days DESC, selected.ticket_id DESC",
    "WHERE (selected.days, selected.ticket_id) < (%s::integer, %s::bigint)",
)


class Found(NamedTuple):
    """A row of PAGE."""

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
    source: str | None
    external_id: str | None


def ticket_rows(query: TicketRowsQuery) -> TicketRows:
    """Answer with a page of the tickets of a group. Raises BadCursor, UnknownMember."""
    after = _read_cursor(query)
    with snapshot(query.scope) as view:
        selected = of_group(query, read_members(view, query))
        sums = _sums(view, query, selected)
        page = _page(view, query, selected, after)
    shown, more = page[: query.limit], len(page) > query.limit
    return TicketRows(
        query=query.asked(),
        watermark=view.watermark,
        held_by=view.held_by,
        version=view.version,
        warnings=notes(query),
        count=sum(priced.tickets for priced in sums),
        sums=_price_sums(sums) if sees_money(query) else None,
        unpriced=str(unpriced(sums)) if sees_money(query) else None,
        tickets=[_row(found) for found in shown],
        next=_write_cursor(query, shown[-1]) if more else None,
    )


def _sums(view: Snapshot, query: TicketRowsQuery, selected: Selected) -> list[Priced]:
    statement = SUMS.format(columns=columns(query), selected=selected.statement)
    return [Priced(*row) for row in view.read(statement, selected.parameters)]


def _page(
    view: Snapshot, query: TicketRowsQuery, selected: Selected, after: tuple[str | int, ...] | None
) -> list[Found]:
    order = _order(query)
    from_source = has_origins(view, query.scope)
    statement = PAGE.format(
        origin="origin.source, origin.external_id" if from_source else "NULL, NULL",
        of_source=OF_TICKET if from_source else "",
        columns=columns(query),
        selected=selected.statement,
        after=order.after if after else "",
        order=order.order,
    )
    return [
        Found(*row) for row in view.read(statement, [*selected.parameters, *(after or ()), query.limit + 1])
    ]


def _price_sums(sums: list[Priced]) -> list[PriceSum]:
    return [
        {**amount_of(priced.amount, priced.currency), "count": priced.tickets}
        for priced in sums
        if priced.currency is not None
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
        return *(str(value) for value in place), int(ticket)
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
        source=found.source,
        external_id=found.external_id,
    )


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)
