"""Money in and out: top-ups through the gateway, their reversal, withdrawals to a bank account."""

from datetime import datetime
from random import Random

from django.db import transaction

from assets.common.money import Money
from assets.demo.terms import CURRENCY
from assets.payments.models import Payment, PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.tickets.models import Ticket
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, reverse_transfer, system_wallet


def ask_to_pay(
    chance: Random, *, user_id: int, amount: int, at: datetime, ticket: Ticket | None = None
) -> Payment:
    """The user is sent to the gateway with an amount; how the gateway calls the payment is chance."""
    return create_payment(
        user_id=user_id,
        amount=amount,
        currency=CURRENCY,
        created_at=at,
        ticket_id=ticket.id if ticket else None,
        asset_type_id=(ticket.asset_type_id or 0) if ticket else 0,
        authority=f"A{chance.randrange(10**34, 2 * 10**34):035}",
    )


@transaction.atomic
def money_came(payment: Payment, at: datetime) -> None:
    """The gateway says that the user has paid: the wallet is credited in the same transaction."""
    assert payment.user_id is not None
    money = Money.of(payment.amount, payment.currency)
    record_payment_event(payment_id=payment.id, kind=PaymentStatus.VERIFIED, at=at)
    gateway = system_wallet(WalletKind.GATEWAY, CURRENCY)
    wallet = open_wallet(user_id=payment.user_id, currency=CURRENCY)
    post_transfer(
        kind="top_up",
        at=at,
        payment_id=payment.id,
        postings=[Posting(gateway.id, -money, "top_up"), Posting(wallet.id, money, "top_up")],
    )


def money_did_not_come(payment: Payment, at: datetime) -> None:
    """The gateway says that the user has not paid."""
    record_payment_event(payment_id=payment.id, kind=PaymentStatus.FAILED, at=at)


@transaction.atomic
def give_back(payment: Payment, at: datetime) -> None:
    """Reverse a verified payment and the transfer that credited it. Raises InsufficientFunds."""
    record_payment_event(payment_id=payment.id, kind=PaymentStatus.REVERSED, at=at)
    credit = payment.transfers.get(reverses__isnull=True)
    reverse_transfer(transfer_id=credit.id, at=at)


def withdraw(*, user_id: int, amount: int, at: datetime) -> None:
    """Pay out to the user's bank account. Raises InsufficientFunds."""
    money = Money.of(amount, CURRENCY)
    wallet = open_wallet(user_id=user_id, currency=CURRENCY)
    bank = system_wallet(WalletKind.EXTERNAL, CURRENCY)
    post_transfer(
        kind="withdrawal",
        at=at,
        postings=[Posting(wallet.id, -money, "withdrawal"), Posting(bank.id, money, "withdrawal")],
    )
