"""What became of a payment, by the gateway's own word: nothing that a browser brings back decides anything."""

import logging
from datetime import datetime

from assets.common.failure_reasons import FailureReason
from assets.common.money import Money
from assets.common.row_scope import Scope, row_scope
from assets.common.transactions import write_transaction
from assets.gateway.client import PAYER, GatewayClient, Refusal, SessionStatus, Verified
from assets.gateway.codes import AMOUNT_DIFFERS, BAD_AUTHORITY, NOT_PAID, UNKNOWN
from assets.gateway.limits import LIMITS
from assets.gateway.models import GatewayResult, TopUp
from assets.messaging.services.outbox import queue_message
from assets.notifications.kinds import MessageKind
from assets.payments.errors import PaymentStatusNotAllowed
from assets.payments.models import Payment, PaymentAuthority, PaymentStatus
from assets.payments.services import record_payment_event
from assets.wallets import ledger

IN_SIGHT = (
    FailureReason.REFUSED,
    FailureReason.SETTINGS,
    FailureReason.NOT_STARTED,
    FailureReason.NOT_PAID,
)
"""Of these the payer knows: the answer said so at once, or they cancelled themselves."""

log = logging.getLogger(__name__)


def settle_payment(payment_id: int, client: GatewayClient, at: datetime) -> PaymentStatus:
    """Ask the gateway about a payment that is still open, and record the answer. Returns the payment's status.

    It may be called at any time, by any number of processes at once, and die anywhere: the amount is the one that we
    recorded, the gateway takes a payment's money once however often it is verified, and the credit is in the
    transaction that ends the payment, which the database lets end once. Raises Unreachable, where nothing is known.
    """
    with row_scope(Scope.ALL):
        payment = Payment.objects.get(id=payment_id)
        authority = PaymentAuthority.objects.filter(payment_id=payment_id).values_list("authority").first()
    if payment.status != PaymentStatus.INITIATED:
        return PaymentStatus(payment.status)
    if authority is None:
        if at > payment.created_at + LIMITS.start_given_up:
            record_failure(payment_id, FailureReason.NOT_STARTED, at)
        return _status(payment_id)
    try:
        verified = client.verify(authority=authority[0], amount=payment.amount)
    except Refusal as refusal:
        _record_refusal(payment, authority[0], refusal.code, client, at)
    else:
        record_verified(payment_id, verified, at)
    return _status(payment_id)


def _record_refusal(payment: Payment, authority: str, code: int, client: GatewayClient, at: datetime) -> None:
    """The gateway does not verify. It is final only where the gateway says so: the payer may still be at the bank."""
    if code not in (AMOUNT_DIFFERS, NOT_PAID, BAD_AUTHORITY, UNKNOWN):
        # It is about us (merchant, address, limits), not about the payment, which waits until that is mended.
        log.error("payment %s cannot be verified: the gateway says %s", payment.id, code)
        return
    try:
        status = client.inquire(authority)
    except Refusal as refusal:
        if refusal.code in (BAD_AUTHORITY, UNKNOWN):
            record_failure(payment.id, FailureReason.NOT_FOUND, at, code=refusal.code)
        return
    if status is SessionStatus.PAID and code == AMOUNT_DIFFERS:
        record_failure(payment.id, FailureReason.AMOUNT_DIFFERS, at, code=code)
    elif status is SessionStatus.FAILED:
        record_failure(payment.id, FailureReason.NOT_PAID, at, code=code)
    elif status is SessionStatus.REVERSED:
        record_failure(payment.id, FailureReason.REVERSED, at, code=code)
    elif status is SessionStatus.IN_BANK and at > payment.created_at + LIMITS.given_up:
        record_failure(payment.id, FailureReason.EXPIRED, at, code=code)


def record_verified(payment_id: int, verified: Verified, at: datetime) -> None:
    """End a payment as paid and credit the wallet, in one transaction; nothing where another process has done so."""
    try:
        _credit(payment_id, verified, at)
    except PaymentStatusNotAllowed:
        if _status(payment_id) != PaymentStatus.VERIFIED:
            log.exception("payment %s was verified by the gateway and has ended otherwise here", payment_id)


@write_transaction
def _credit(payment_id: int, verified: Verified, at: datetime) -> None:
    top_up = TopUp.objects.select_related("payment").get(payment_id=payment_id)
    payment = top_up.payment
    moment = max(at, payment.created_at)
    # First, as it locks the payment: a second process waits here, and is then refused.
    record_payment_event(
        payment_id=payment_id, kind=PaymentStatus.VERIFIED, at=moment, fee=_our_fee(verified, payment)
    )
    ledger.credit_top_up(payment, moment)
    GatewayResult.objects.create(
        payment=payment,
        user_id=top_up.user_id,
        at=moment,
        code=verified.code,
        reference=verified.reference,
        fee=verified.fee,
        fee_payer=verified.fee_payer,
    )
    _write(MessageKind.TOP_UP_CREDITED, top_up, moment)


def _our_fee(verified: Verified, payment: Payment) -> int | None:
    """What the gateway keeps of a payment at our cost: nothing where the payer pays it. None where it is not known."""
    if verified.fee is None:
        return None
    if not 0 <= verified.fee <= payment.amount:
        log.error("payment %s: a fee of %s of %s is not recorded", payment.id, verified.fee, payment.amount)
        return None
    return 0 if verified.fee_payer == PAYER else verified.fee


def record_failure(payment_id: int, reason: FailureReason, at: datetime, *, code: int | None = None) -> None:
    """End a payment without money; nothing where it has ended already."""
    try:
        _fail(payment_id, reason, at, code)
    except PaymentStatusNotAllowed:
        log.info("payment %s has ended already", payment_id)


@write_transaction
def _fail(payment_id: int, reason: FailureReason, at: datetime, code: int | None) -> None:
    top_up = TopUp.objects.select_related("payment").get(payment_id=payment_id)
    payment = top_up.payment
    moment = max(at, payment.created_at)
    record_payment_event(
        payment_id=payment_id, kind=PaymentStatus.FAILED, at=moment, reason=reason, code=code
    )
    GatewayResult.objects.create(payment=payment, user_id=top_up.user_id, at=moment, code=code)
    if reason not in IN_SIGHT:
        _write(MessageKind.TOP_UP_FAILED, top_up, moment)


def _write(kind: MessageKind, top_up: TopUp, at: datetime) -> None:
    amount = Money.of(top_up.payment.amount, top_up.payment.currency)
    queue_message(kind, user_id=top_up.user_id, at=at, values={"amount": amount})


def _status(payment_id: int) -> PaymentStatus:
    with row_scope(Scope.ALL):
        return PaymentStatus(Payment.objects.values_list("status", flat=True).get(id=payment_id))
