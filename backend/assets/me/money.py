"""Amounts as the API has them."""

from assets.common.money import exponent
from assets.me.schemas import Amount, Balance
from assets.wallets.selectors import balances_of


def amount_of(amount: int, currency: str) -> Amount:
    """An amount with what it takes to read it."""
    return {"amount": str(amount), "currency": currency, "exponent": exponent(currency)}


def balances(viewer: int) -> list[Balance]:
    """What is in the wallets, by currency."""
    return [
        {"wallet": str(balance.wallet_id), **amount_of(balance.amount, balance.currency)}
        for balance in balances_of(viewer)
    ]
