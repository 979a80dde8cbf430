"""Money that no door of the server moves: late top-ups, and chargebacks of banks."""

from datetime import datetime
from random import Random

from django.db import transaction

from assets.demo.terms import CURRENCY
from assets.gateway.simulator.sessions import fee_of
from assets.payments.models import Payment, PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.wallets import ledger


def ask_to_pay(chance: Random, *, user_id: int, amount: int, at: datetime) -> Payment:
    """The user is sent to the gateway with an amount; how the gateway calls the payment is chance."""
    return create_payment(
        user_id=user_id,
        amount=amount,
        currency=CURRENCY,
        created_at=at,
        authority=f"A{chance.randrange(10**34, 2 * 10**34):035}",
    )


@transaction.atomic
def money_came(payment: Payment, at: datetime) -> None:
    """The gateway says that the user has paid: the wallet is credited in the same transaction."""
    record_payment_event(
        payment_id=payment.id, kind=PaymentStatus.VERIFIED, at=at, fee=fee_of(payment.amount)
    )
    ledger.credit_top_up(payment, at)


@transaction.atomic
def give_back(payment: Payment, at: datetime) -> None:
    """Reverse a verified payment and the transfer that credited it. Raises InsufficientFunds."""
    record_payment_event(payment_id=payment.id, kind=PaymentStatus.REVERSED, at=at)
    ledger.reverse_top_up(payment, at)
