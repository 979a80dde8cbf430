"""The marketplace's own postings, each named by what happens: the one place that says which wallets it moves.

The gateway and people's own actions post here. What a source says of its own money comes as its own entries, and does
not pass through.
"""

from datetime import datetime

from django.conf import settings

from assets.common.money import Money
from assets.common.transactions import write_transaction
from assets.payments.models import Payment
from assets.tickets.models import Ticket
from assets.wallets.errors import InsufficientFunds
from assets.wallets.models import Transfer, Wallet, WalletKind
from assets.wallets.services import (
    Posting,
    claim_wallets,
    open_wallet,
    post_transfer,
    reverse_transfer,
    system_wallet,
)

TOP_UP = "top_up"
WITHDRAWAL = "withdrawal"


@write_transaction
def credit_top_up(payment: Payment, at: datetime) -> Transfer:
    """Gateway -> user, for a verified payment; in the transaction that verifies it, so that it is credited once."""
    money = Money.of(payment.amount, payment.currency)
    gateway = system_wallet(WalletKind.GATEWAY, payment.currency).id
    wallet = _wallet(payment.user_id, payment.currency)
    return _move(TOP_UP, money, gateway, wallet, at, payment_id=payment.id)


@write_transaction
def reverse_top_up(payment: Payment, at: datetime) -> Transfer:
    """User -> gateway: the credit of a payment is undone by its opposite. Raises InsufficientFunds, AlreadyReversed."""
    credit = payment.transfers.get(reverses__isnull=True)
    return reverse_transfer(transfer_id=credit.id, at=at)


@write_transaction
def reserve(ticket: Ticket, at: datetime) -> Transfer:
    """Borrower -> escrow, when a ticket is accepted. Raises InsufficientFunds, WalletOfSource.

    The lender's wallet is claimed as well: a loan that begins must be able to end.
    """
    price = _price(ticket)
    escrow = system_wallet(WalletKind.ESCROW, price.currency).id
    borrower = _wallet(ticket.borrower_id, price.currency)
    claim_wallets([borrower, _wallet(ticket.lender_id, price.currency)])
    return _move("reservation", price, borrower, escrow, at, ticket_id=ticket.id)


@write_transaction
def release(ticket: Ticket, at: datetime) -> Transfer:
    """Escrow -> borrower, when an accepted ticket is cancelled."""
    price = _price(ticket)
    escrow = system_wallet(WalletKind.ESCROW, price.currency).id
    borrower = _wallet(ticket.borrower_id, price.currency)
    return _move("release", price, escrow, borrower, at, ticket_id=ticket.id)


def fee_of(price: int, percent: int | None = None) -> int:
    """The marketplace's part of a loan's price, in minor units, rounded down; `percent` is that of the settings."""
    return price * (settings.LOAN_FEE_PERCENT if percent is None else percent) // 100


@write_transaction
def settle(ticket: Ticket, at: datetime) -> Transfer:
    """Escrow -> lender, and the fee -> revenue, when a loan is completed."""
    price = _price(ticket)
    ours = Money.of(fee_of(price.amount), price.currency)
    postings = [
        Posting(system_wallet(WalletKind.ESCROW, price.currency).id, -price, "settlement"),
        Posting(_wallet(ticket.lender_id, price.currency), price + -ours, "earning"),
        Posting(system_wallet(WalletKind.REVENUE, price.currency).id, ours, "fee"),
    ]
    # The fee of a few rials is nothing, or all of a price: nothing is not posted.
    return post_transfer(
        kind="settlement",
        at=at,
        ticket_id=ticket.id,
        postings=[posting for posting in postings if posting.money.amount],
    )


@write_transaction
def reserve_withdrawal(*, user_id: int, money: Money, at: datetime) -> Transfer:
    """User -> withdrawals under way, when one is requested: so nothing is spent twice.

    Reversed where it is not paid out. Raises InsufficientFunds, WalletOfSource.
    """
    wallet = _wallet(user_id, money.currency)
    _claim_covered(wallet, money, [wallet])
    return _move(WITHDRAWAL, money, wallet, system_wallet(WalletKind.WITHDRAWALS, money.currency).id, at)


@write_transaction
def pay_out(money: Money, at: datetime) -> Transfer:
    """Withdrawals under way -> external: the user's bank account lies outside the marketplace."""
    under_way = system_wallet(WalletKind.WITHDRAWALS, money.currency).id
    return _move("payout", money, under_way, system_wallet(WalletKind.EXTERNAL, money.currency).id, at)


@write_transaction
def send(*, sender_id: int, recipient_id: int, money: Money, at: datetime) -> Transfer:
    """User -> user. Raises InsufficientFunds, WalletOfSource."""
    sender, recipient = _wallet(sender_id, money.currency), _wallet(recipient_id, money.currency)
    _claim_covered(sender, money, [sender, recipient])
    postings = [Posting(sender, -money, "sent"), Posting(recipient, money, "received")]
    return post_transfer(kind="user_transfer", at=at, postings=postings)


def _claim_covered(wallet: int, money: Money, claimed: list[int]) -> None:
    """What leaves for good is there, also where imported history lets a wallet be overdrawn."""
    claim_wallets(claimed)
    if Wallet.objects.get(id=wallet).balance < money.amount:
        raise InsufficientFunds(f"wallet {wallet} does not hold this amount")


def _move(
    kind: str,
    money: Money,
    source: int,
    target: int,
    at: datetime,
    *,
    payment_id: int | None = None,
    ticket_id: int | None = None,
) -> Transfer:
    """All of it from one wallet to another, as entries of one kind."""
    postings = [Posting(source, -money, kind), Posting(target, money, kind)]
    return post_transfer(kind=kind, at=at, postings=postings, payment_id=payment_id, ticket_id=ticket_id)


def _price(ticket: Ticket) -> Money:
    if ticket.price is None or ticket.currency is None:
        raise ValueError(f"ticket {ticket.id} has no price")
    return Money.of(ticket.price, ticket.currency)


def _wallet(user_id: int | None, currency: str) -> int:
    if user_id is None:
        raise ValueError("nobody has no wallet")
    return open_wallet(user_id=user_id, currency=currency).id
