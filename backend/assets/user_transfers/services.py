"""Sending money to another user: found by the exact address, all of it or nothing."""

from datetime import datetime

from django.conf import settings
from django.db.models import Sum

from assets.accounts.models import User
from assets.audit import Action, Actor, Outcome, record, record_independently
from assets.audit.models import AuditEvent
from assets.common.days import day_of, start_of
from assets.common.money import Money
from assets.common.transactions import write_transaction
from assets.user_transfers.errors import (
    TooManyTransferAttempts,
    UserTransferAmountNotAllowed,
    UserTransferNotCovered,
    UserTransferNotPossible,
    UserTransfersOff,
)
from assets.user_transfers.limits import LIMITS
from assets.user_transfers.models import UserTransfer, UserTransferNote
from assets.wallets import ledger
from assets.wallets.errors import WalletOfSource
from assets.wallets.models import Wallet
from assets.wallets.services import claim_wallets, open_wallet

CURRENCY = "IRR"
KIND = "user_transfer"


def left_of_day(user_id: int, at: datetime) -> int:
    """How much a user can still send on the day of a moment, in rials."""
    sent = UserTransfer.objects.filter(sender_id=user_id, at__gte=start_of(day_of(at)))
    return max(settings.USER_TRANSFER_MOST_A_DAY - (sent.aggregate(total=Sum("amount"))["total"] or 0), 0)


@write_transaction
def send_money(
    *, sender_id: int, address: str, amount: int, note: str, at: datetime, by: Actor
) -> UserTransfer:
    """Send rials to the user with exactly this e-mail address.

    What is refused for the sender's own sake is judged first, so that an address is looked for only where the money
    could be sent; whatever is wrong with the other side has one answer, is audited, and is limited. Raises
    UserTransfersOff, UserTransferAmountNotAllowed, UserTransferNotCovered, WalletOfSource, TooManyTransferAttempts,
    UserTransferNotPossible.
    """
    if not settings.USER_TRANSFERS:
        raise UserTransfersOff("users cannot send money to each other here")
    recipient = _lock_both(sender_id, address)
    most = left_of_day(sender_id, at)
    if not 1 <= amount <= most:
        raise UserTransferAmountNotAllowed(amount, most=most)
    wallet = open_wallet(user_id=sender_id, currency=CURRENCY)
    claim_wallets([wallet.id])
    if Wallet.objects.get(id=wallet.id).balance < amount:
        raise UserTransferNotCovered("your wallet does not hold this amount")
    if _attempts(sender_id, at) >= LIMITS.attempts:
        raise TooManyTransferAttempts
    if recipient is None:
        raise _not_possible(by)
    try:
        transfer = ledger.send(
            sender_id=sender_id, recipient_id=recipient.id, money=Money.of(amount, CURRENCY), at=at
        )
    except WalletOfSource as refusal:
        raise _not_possible(by) from refusal
    sent = UserTransfer.objects.create(
        transfer=transfer,
        sender_id=sender_id,
        recipient=recipient,
        amount=amount,
        currency=CURRENCY,
        at=at,
    )
    if note:
        UserTransferNote.objects.create(user_transfer=sent, text=note)
    record(
        Action.MONEY_SENT,
        by=by,
        object_kind=KIND,
        object_id=transfer.id,
        after={"recipient": recipient.id, "amount": str(amount), "currency": CURRENCY},
    )
    return sent


def _lock_both(sender_id: int, address: str) -> User | None:
    """Lock the sender and the user with the address in the order of ids: two who send to each other do not deadlock."""
    found = User.objects.filter(email__iexact=address).exclude(id=sender_id).values_list("id", flat=True)
    both = User.objects.select_for_update(no_key=True).filter(id__in=[sender_id, *found]).order_by("id")
    others = [user for user in both if user.id != sender_id and user.is_active]
    return others[0] if others else None


def _attempts(user_id: int, at: datetime) -> int:
    """What a user tried in vain of late. It is written beside the transaction that was refused."""
    refused = AuditEvent.objects.filter(
        actor_id=user_id,
        action=Action.MONEY_SENT,
        outcome=Outcome.REFUSED,
        at__gt=at - LIMITS.counted,
    )
    return refused.count()


def _not_possible(by: Actor) -> UserTransferNotPossible:
    record_independently(
        Action.MONEY_SENT,
        by=by,
        object_kind=KIND,
        outcome=Outcome.REFUSED,
        reason=UserTransferNotPossible.code,
    )
    return UserTransferNotPossible()
