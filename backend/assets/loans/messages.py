"""What the two people of a loan are written."""

from datetime import datetime

from assets.common.money import Money
from assets.messaging.kinds import RULES, Days, Value
from assets.messaging.services.outbox import queue_message
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Notification
from assets.tickets.models import Ticket


def queue_move_message(kind: MessageKind, ticket: Ticket, *, by: int, at: datetime) -> None:
    """Write to the one of the two who did not make the move."""
    other = ticket.borrower_id if by == ticket.lender_id else ticket.lender_id
    queue_loan_message(kind, ticket, to=other, at=at)


def queue_loan_message(
    kind: MessageKind, ticket: Ticket, *, to: int | None, at: datetime
) -> list[Notification]:
    """Write to one of the two of a loan; the messages that leave."""
    return queue_message(
        kind, user_id=to, at=at, values={name: _value(ticket, name) for name in RULES[kind].values}
    )


def _value(ticket: Ticket, name: str) -> Value:
    # A loan that a source brought may have no price, and was asked for elsewhere for so many days.
    if name == "asset":
        return ticket.asset_name
    if name == "due":
        assert ticket.due_at is not None
        return ticket.due_at
    if name == "days":
        assert ticket.days is not None
        return Days(ticket.days)
    assert ticket.price is not None
    assert ticket.currency is not None
    return Money.of(ticket.price, ticket.currency)
