"""Withdrawals to a bank account: how much at once, and on a day."""

from assets.settings.environment import fault, rials

MOST_RIALS = 10**12

WITHDRAWAL_LEAST = rials(
    "ASSETS_WITHDRAWAL_LEAST",
    100_000,
    "The least that can be withdrawn to a bank account at once, in rials.",
    MOST_RIALS,
)
WITHDRAWAL_MOST_A_DAY = rials(
    "ASSETS_WITHDRAWAL_MOST_A_DAY",
    1_000_000_000,
    "The most that a user can withdraw to bank accounts on one day, in rials.",
    MOST_RIALS,
)
if WITHDRAWAL_LEAST > WITHDRAWAL_MOST_A_DAY:
    fault("ASSETS_WITHDRAWAL_LEAST is more than ASSETS_WITHDRAWAL_MOST_A_DAY")
