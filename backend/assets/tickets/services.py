"""Writing tickets: making one, and recording its moves."""

from datetime import datetime

from django.db import connection

from assets.accounts.errors import UserNotFound
from assets.accounts.models import User
from assets.common.errors import refusals
from assets.common.log import stamp_of
from assets.common.transactions import write_transaction
from assets.tickets.errors import (
    AssetAway,
    TicketMemberNotFound,
    TicketMoveNotAllowed,
    TicketNotFound,
    TicketPriceNotAllowed,
    TicketTimeBackward,
)
from assets.tickets.models import Ticket, TicketEvent, TicketState


@write_transaction
def create_ticket(
    *,
    borrower_id: int,
    lender_id: int,
    asset_name: str,
    asset_type_id: int,
    created_at: datetime,
    price: int | None = None,
    currency: str | None = None,
    asset_id: int | None = None,
    days: int | None = None,
) -> Ticket:
    """Make a pending ticket; its `created` event comes with it. `price` is in minor units.

    `days` says that it was asked for here, for so long: its two people move it, and not a source.

    Segment and region are the borrower's at this moment, and stay. Raises UserNotFound, TicketMemberNotFound,
    TicketPriceNotAllowed.
    """
    borrower = User.objects.filter(id=borrower_id).first()
    if borrower is None:
        raise UserNotFound(f"there is no user {borrower_id}")
    with refusals(
        {
            "ticket_price_positive": TicketPriceNotAllowed,
            "ticket_price_has_currency": TicketPriceNotAllowed,
            "ticket_members_known": TicketMemberNotFound,
        }
    ):
        return Ticket.objects.create(
            borrower=borrower,
            lender_id=lender_id,
            asset_name=asset_name,
            asset_type_id=asset_type_id,
            segment_id=borrower.segment_id,
            region_id=borrower.region_id,
            price=price,
            currency=currency,
            asset_id=asset_id,
            days=days,
            created_at=created_at,
        )


@write_transaction
def lock_ticket(ticket_id: int) -> TicketState:
    """Keep everybody else from moving a ticket until the transaction ends; returns its state. Raises TicketNotFound."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT lock_ticket(%s)", [ticket_id])
        (state,) = cursor.fetchone()
    if state is None:
        raise TicketNotFound(f"there is no ticket {ticket_id}")
    return TicketState(state)


@write_transaction
def record_ticket_move(
    *,
    ticket_id: int,
    move: TicketEvent.Move,
    at: datetime,
    actor_id: int | None = None,
    due_at: datetime | None = None,
) -> TicketEvent:
    """Record that a ticket was accepted, activated (with its due date), completed or cancelled, by whom.

    Raises TicketNotFound, TicketMoveNotAllowed, TicketTimeBackward, AssetAway; then nothing has changed.
    """
    ticket = Ticket.objects.filter(id=ticket_id).first()
    if ticket is None:
        raise TicketNotFound(f"there is no ticket {ticket_id}")
    starts, ends = move == TicketEvent.Move.ACTIVATED, move == TicketEvent.Move.COMPLETED
    with refusals(
        {
            "ticket_move_allowed": TicketMoveNotAllowed,
            "ticket_time_forward": TicketTimeBackward,
            "ticket_loan_facts": TicketTimeBackward,
            "ticket_asset_away_once": AssetAway,
        }
    ):
        return TicketEvent.objects.create(
            ticket=ticket,
            move=move,
            actor_id=actor_id,
            at=at,
            **stamp_of(ticket),
            activated_at=at if starts else ticket.activated_at if ends else None,
            due_at=due_at if starts else ticket.due_at if ends else None,
        )
