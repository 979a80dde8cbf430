"""Borrowing, step by step.

Each step moves the ticket and its money in one transaction, so that the escrow wallet always holds the prices
of the accepted and active tickets.
"""

from datetime import datetime, timedelta

from django.db import transaction

from assets.common.money import Money
from assets.demo.terms import CURRENCY, fee
from assets.tickets.models import Ticket, TicketEvent
from assets.tickets.services import create_ticket, record_ticket_move
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, system_wallet

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
    set_aside = [
        (_borrower(ticket), -_price(ticket), "reservation"),
        (_escrow(), _price(ticket), "reservation"),
    ]
    _transfer(ticket, "reservation", at, set_aside)


def hand_over(ticket: Ticket, days: int, at: datetime) -> None:
    """The borrower has the thing, and is to bring it back in so many days."""
    due = at + timedelta(days=days)
    record_ticket_move(ticket_id=ticket.id, move=Move.ACTIVATED, at=at, actor_id=ticket.lender_id, due_at=due)


@transaction.atomic
def bring_back(ticket: Ticket, at: datetime) -> None:
    """The loan ends: the lender gets the price, less the marketplace's fee."""
    price, ours = _price(ticket), fee(_price(ticket))
    record_ticket_move(ticket_id=ticket.id, move=Move.COMPLETED, at=at, actor_id=ticket.lender_id)
    revenue = system_wallet(WalletKind.REVENUE, CURRENCY).id
    shares = [
        (_escrow(), -price, "settlement"),
        (_lender(ticket), price - ours, "earning"),
        (revenue, ours, "fee"),
    ]
    _transfer(ticket, "settlement", at, shares)


@transaction.atomic
def cancel(ticket: Ticket, *, by: int | None, at: datetime) -> None:
    """The loan does not come about; what was set aside for it goes back."""
    record_ticket_move(ticket_id=ticket.id, move=Move.CANCELLED, at=at, actor_id=by)
    # Asked after the move, which holds the ticket: nobody can accept it in between.
    if Ticket.objects.filter(id=ticket.id, accepted_at__isnull=False).exists():
        back = [(_escrow(), -_price(ticket), "release"), (_borrower(ticket), _price(ticket), "release")]
        _transfer(ticket, "release", at, back)


Side = tuple[int, int, str]
"""A wallet, an amount, and what the entry is called."""


def _transfer(ticket: Ticket, kind: str, at: datetime, sides: list[Side]) -> None:
    # The fee of a price of a few rials is nothing, and nothing is not posted.
    postings = [
        Posting(wallet, Money.of(amount, CURRENCY), called) for wallet, amount, called in sides if amount
    ]
    post_transfer(kind=kind, at=at, ticket_id=ticket.id, postings=postings)


def _price(ticket: Ticket) -> int:
    assert ticket.price is not None
    return ticket.price


def _escrow() -> int:
    return system_wallet(WalletKind.ESCROW, CURRENCY).id


def _borrower(ticket: Ticket) -> int:
    assert ticket.borrower_id is not None
    return open_wallet(user_id=ticket.borrower_id, currency=CURRENCY).id


def _lender(ticket: Ticket) -> int:
    assert ticket.lender_id is not None
    return open_wallet(user_id=ticket.lender_id, currency=CURRENCY).id
