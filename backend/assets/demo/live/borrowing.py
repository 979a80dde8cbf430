"""Borrowing, step by step, through the services by which people do it over HTTP."""

from datetime import datetime

from assets.loans.moves import MoveName
from assets.loans.services.asking import ask_for_loan
from assets.loans.services.moving import move_ticket
from assets.tickets.models import Asset, Ticket


def ask(asset: Asset, *, borrower_id: int, days: int, at: datetime) -> Ticket:
    """Somebody asks for something that is offered."""
    return ask_for_loan(borrower_id=borrower_id, asset_id=asset.id, days=days, at=at)


def move(ticket: Ticket, name: MoveName, *, by: int | None, at: datetime) -> None:
    """One of the two does what is next. Raises what the services refuse."""
    assert by is not None
    move_ticket(ticket_id=ticket.id, user_id=by, name=name, at=at)
