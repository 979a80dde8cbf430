"""Borrowing, step by step.

Each step moves the ticket and its money in one transaction, so that the escrow wallet always holds the prices
of the accepted and active tickets.
"""

from datetime import datetime, timedelta

from django.db import transaction

from assets.demo.terms import CURRENCY, fee
from assets.tickets.models import Ticket, TicketEvent
from assets.tickets.services import create_ticket, record_ticket_move
from assets.wallets import ledger

Move = TicketEvent.Move


def ask(*, borrower_id: int, like: Ticket, at: datetime) -> Ticket:
    """Somebody asks for a thing that has been lent before, at the price of then."""
    assert like.lender_id is not None
    return create_ticket(
        borrower_id=borrower_id,
        lender_id=like.lender_id,
        asset_name=like.asset_name,
        asset_type_id=like.asset_type_id or 0,
        created_at=at,
        price=like.price,
        currency=CURRENCY,
    )


@transaction.atomic
def accept(ticket: Ticket, at: datetime) -> None:
    """The lender agrees, and the price is set aside. Raises InsufficientFunds where the borrower lacks it."""
    record_ticket_move(ticket_id=ticket.id, move=Move.ACCEPTED, at=at, actor_id=ticket.lender_id)
    ledger.reserve(ticket, at)


def hand_over(ticket: Ticket, days: int, at: datetime) -> None:
    """The borrower has the thing, and is to bring it back in so many days."""
    due = at + timedelta(days=days)
    record_ticket_move(ticket_id=ticket.id, move=Move.ACTIVATED, at=at, actor_id=ticket.lender_id, due_at=due)


@transaction.atomic
def bring_back(ticket: Ticket, at: datetime) -> None:
    """The loan ends: the lender gets the price, less the marketplace's fee."""
    assert ticket.price is not None
    record_ticket_move(ticket_id=ticket.id, move=Move.COMPLETED, at=at, actor_id=ticket.lender_id)
    ledger.settle(ticket, fee=fee(ticket.price), at=at)


@transaction.atomic
def cancel(ticket: Ticket, *, by: int | None, at: datetime) -> None:
    """The loan does not come about; what was set aside for it goes back."""
    record_ticket_move(ticket_id=ticket.id, move=Move.CANCELLED, at=at, actor_id=by)
    # Asked after the move, which holds the ticket: nobody can accept it in between.
    if Ticket.objects.filter(id=ticket.id, accepted_at__isnull=False).exists():
        ledger.release(ticket, at)
