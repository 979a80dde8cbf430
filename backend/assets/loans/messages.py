"""What the two people of a loan are written."""

from datetime import datetime

from assets.common.money import Money
from assets.messaging.kinds import RULES, Days, Value
from assets.messaging.services.outbox import queue_message
from assets.notifications.kinds import MessageKind
from assets.tickets.models import Ticket


def queue_move_message(kind: MessageKind, ticket: Ticket, *, by: int, at: datetime) -> None:
    """Write to the one of the two who did not make the move."""
    other = ticket.borrower_id if by == ticket.lender_id else ticket.lender_id
    queue_loan_message(kind, ticket, to=other, at=at)


def queue_loan_message(kind: MessageKind, ticket: Ticket, *, to: int | None, at: datetime) -> None:
    """Write to one of the two of a loan that was asked for here."""
    known = _values(ticket)
    queue_message(kind, user_id=to, at=at, values={name: known[name] for name in RULES[kind].values})


def _values(ticket: Ticket) -> dict[str, Value]:
    assert ticket.days is not None
    assert ticket.price is not None
    assert ticket.currency is not None
    values: dict[str, Value] = {
        "asset": ticket.asset_name,
        "days": Days(ticket.days),
        "price": Money.of(ticket.price, ticket.currency),
    }
    return values if ticket.due_at is None else {**values, "due": ticket.due_at}
