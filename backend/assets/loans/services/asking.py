"""Asking for a loan."""

from datetime import datetime

from assets.accounts.locking import lock_user
from assets.common.transactions import write_transaction
from assets.loans.errors import AlreadyRequested, LoanPriceTooLarge, OwnAsset, TooManyPending
from assets.loans.limits import LIMITS
from assets.loans.messages import queue_loan_message
from assets.loans.services.assets import find_offered
from assets.notifications.kinds import MessageKind
from assets.tickets.models import Asset, Ticket, TicketState
from assets.tickets.services import create_ticket


def loan_price(*, asset_id: int, days: int) -> tuple[Asset, int]:
    """An asset that is offered, and what a loan of it costs now, in minor units.

    Raises AssetNotFound, LoanPriceTooLarge.
    """
    asset = find_offered(asset_id)
    price = asset.daily_price * days
    if price > LIMITS.price:
        raise LoanPriceTooLarge(
            f"the price for {days} days is larger than an amount can be: ask for fewer days"
        )
    return asset, price


@write_transaction
def ask_for_loan(*, borrower_id: int, asset_id: int, days: int, at: datetime) -> Ticket:
    """Ask an asset's owner for it, for so many days, at the price of now. No money moves before the owner accepts.

    Raises AssetNotFound, OwnAsset, LoanPriceTooLarge, AlreadyRequested, TooManyPending.
    """
    asset, price = loan_price(asset_id=asset_id, days=days)
    if asset.owner_id == borrower_id:
        raise OwnAsset("this asset is yours")
    lock_user(borrower_id)
    waiting = Ticket.objects.filter(borrower_id=borrower_id, state=TicketState.PENDING, days__isnull=False)
    if waiting.filter(asset=asset).exists():
        raise AlreadyRequested(
            "you have asked for this asset already: wait for the answer, or cancel your request"
        )
    if waiting.count() >= LIMITS.pending:
        raise TooManyPending
    ticket = create_ticket(
        borrower_id=borrower_id,
        lender_id=asset.owner_id,
        asset_name=asset.name,
        asset_type_id=asset.asset_type_id,
        created_at=at,
        price=price,
        currency=asset.currency,
        asset_id=asset.id,
        days=days,
    )
    queue_loan_message(MessageKind.LOAN_REQUESTED, ticket, to=ticket.lender_id, at=at)
    return ticket
