"""Writing payments: asking for one, and recording what became of it."""

from datetime import datetime

from assets.accounts.errors import UserNotFound
from assets.accounts.models import User
from assets.common.errors import refusals
from assets.common.failure_reasons import FailureReason
from assets.common.log import stamp_of
from assets.common.money import currency_code
from assets.common.transactions import write_transaction
from assets.payments.errors import (
    AuthorityTaken,
    PaymentAmountNotAllowed,
    PaymentNotFound,
    PaymentOutcomeNotAllowed,
    PaymentStatusNotAllowed,
    PaymentTimeBackward,
)
from assets.payments.models import Payment, PaymentAuthority, PaymentEvent, PaymentStatus


@write_transaction
def create_payment(
    *,
    user_id: int,
    amount: int,
    currency: str,
    created_at: datetime,
    ticket_id: int | None = None,
    asset_type_id: int = 0,
    authority: str | None = None,
) -> Payment:
    """Ask a user for `amount` minor units; the `initiated` event comes with it.

    Segment and region are the user's at this moment, and stay. `authority` is the gateway's name for it.
    Raises UserNotFound, PaymentAmountNotAllowed, AuthorityTaken, UnknownCurrency.
    """
    user = User.objects.filter(id=user_id).first()
    if user is None:
        raise UserNotFound(f"there is no user {user_id}")
    with refusals({"payment_amount_positive": PaymentAmountNotAllowed}):
        payment = Payment.objects.create(
            user=user,
            ticket_id=ticket_id,
            asset_type_id=asset_type_id,
            segment_id=user.segment_id,
            region_id=user.region_id,
            amount=amount,
            currency=currency_code(currency),
            created_at=created_at,
        )
    if authority is not None:
        name_authority(payment_id=payment.id, authority=authority)
    return payment


@write_transaction
def name_authority(*, payment_id: int, authority: str) -> None:
    """Keep the gateway's name for a payment. Raises AuthorityTaken where either already has its other."""
    with refusals(
        {"payment_authorities_pkey": AuthorityTaken, "payment_authorities_payment_id_key": AuthorityTaken}
    ):
        PaymentAuthority.objects.create(authority=authority, payment_id=payment_id)


@write_transaction
def record_payment_event(
    *,
    payment_id: int,
    kind: PaymentStatus,
    at: datetime,
    fee: int | None = None,
    reason: FailureReason | None = None,
    code: int | None = None,
) -> PaymentEvent:
    """Record that a payment was verified, failed or reversed; the amount is always the payment's own.

    `fee` is what the gateway keeps of a verified one at our cost, in minor units; `reason` and the gateway's `code` are
    of a failed one. None is not known. Raises PaymentNotFound, PaymentStatusNotAllowed, PaymentTimeBackward,
    PaymentOutcomeNotAllowed; then nothing has changed.
    """
    payment = Payment.objects.filter(id=payment_id).first()
    if payment is None:
        raise PaymentNotFound(f"there is no payment {payment_id}")
    with refusals(
        {
            "payment_status_allowed": PaymentStatusNotAllowed,
            "payment_time_forward": PaymentTimeBackward,
            "payment_event_outcome_possible": PaymentOutcomeNotAllowed,
        }
    ):
        return PaymentEvent.objects.create(
            payment=payment,
            kind=kind,
            user_id=payment.user_id,
            ticket_id=payment.ticket_id,
            amount=payment.amount,
            currency=payment.currency,
            at=at,
            fee=fee,
            reason=reason,
            code=code,
            **stamp_of(payment),
        )
