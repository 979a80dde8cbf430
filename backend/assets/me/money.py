"""Amounts as they are told."""

from assets.common.money import exponent
from assets.me.schemas import Amount, Balance
from assets.wallets.selectors import balances_of


def amount_of(amount: int, currency: str) -> Amount:
    """An amount with what it takes to read it."""
    return {"amount": str(amount), "currency": currency, "exponent": exponent(currency)}


def balances(viewer: int) -> list[Balance]:
    """What is in one's wallets, by currency."""
    return [
        {"wallet": str(held.wallet_id), **amount_of(held.amount, held.currency)}
        for held in balances_of(viewer)
    ]
