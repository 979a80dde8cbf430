"""Other records, as lines of one."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from assets.common.row_scope import Scope
from assets.me.money import amount_of
from assets.me.schemas import Amount
from assets.payments.models import PaymentStatus
from assets.records.limits import LIMITS
from assets.records.schemas import PaymentLink, TicketLink
from assets.reports.queries.snapshot import Snapshot
from assets.tickets.models import TicketState
from assets.tickets.selectors import Side

PAYMENTS = """
SELECT id, status, amount, currency, created_at FROM payments
WHERE {condition} ORDER BY created_at DESC, id DESC LIMIT %s
"""

# What is under way comes first, and of that what is late.
TICKETS = """
SELECT id, CASE WHEN borrower_id = lender_id THEN 'both' WHEN borrower_id = %s THEN 'borrower' ELSE 'lender' END,
       asset_name, state, coalesce(state = 'active' AND overdue_day(due_at) <= %s, false) AS overdue,
       {price}, created_at, due_at
FROM tickets
WHERE borrower_id = %s OR lender_id = %s
ORDER BY state = 'active' DESC, CASE WHEN state = 'active' THEN due_at END, created_at DESC, id DESC LIMIT %s
"""
PRICE, NO_PRICE = "price, currency", "NULL::bigint, NULL::varchar"


class Payment(NamedTuple):
    """A row of PAYMENTS."""

    id: int
    status: str
    amount: int
    currency: str
    created_at: datetime


class Ticket(NamedTuple):
    """A row of TICKETS."""

    id: int
    side: str
    asset_name: str
    state: str
    overdue: bool
    price: int | None
    currency: str | None
    created_at: datetime
    due_at: datetime | None


def payments_of_ticket(view: Snapshot, scope: Scope, ticket_id: int) -> list[PaymentLink]:
    """The newest payments for a ticket; none for those who see no money."""
    return [] if scope is Scope.SERVICE else _payments(view, "ticket_id = %s", ticket_id)


def payments_of_user(view: Snapshot, user_id: int) -> list[PaymentLink]:
    """The newest payments of a user."""
    return _payments(view, "user_id = %s", user_id)


def _payments(view: Snapshot, condition: str, record_id: int) -> list[PaymentLink]:
    found = [
        Payment(*row) for row in view.read(PAYMENTS.format(condition=condition), [record_id, LIMITS.listed])
    ]
    return [
        PaymentLink(
            id=str(payment.id),
            status=PaymentStatus(payment.status),
            amount=amount_of(payment.amount, payment.currency),
            created_at=payment.created_at,
        )
        for payment in found
    ]


def tickets_of_user(view: Snapshot, scope: Scope, user_id: int, today: date) -> list[TicketLink]:
    """The tickets of a user that matter most: running ones in the order in which they are due, then the newest."""
    statement = TICKETS.format(price=NO_PRICE if scope is Scope.SERVICE else PRICE)
    parameters: Sequence[object] = [user_id, today, user_id, user_id, LIMITS.listed]
    return [
        TicketLink(
            id=str(ticket.id),
            side=Side(ticket.side),
            asset_name=ticket.asset_name,
            state=TicketState(ticket.state),
            overdue=ticket.overdue,
            price=price_of(ticket.price, ticket.currency),
            created_at=ticket.created_at,
            due_at=ticket.due_at,
        )
        for ticket in (Ticket(*row) for row in view.read(statement, parameters))
    ]


def price_of(amount: int | None, currency: str | None) -> Amount | None:
    """A price that may be missing."""
    return None if amount is None or currency is None else amount_of(amount, currency)
