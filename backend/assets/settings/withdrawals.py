"""Withdrawals to a bank account: how much at once, and on a day."""

from assets.settings.environment import fault, one_of, rials

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
HOLD_ODD_WITHDRAWALS = (
    one_of(
        "ASSETS_HOLD_ODD_WITHDRAWALS",
        "no",
        "Whether a withdrawal with a case that nobody has reviewed yet cannot be confirmed: `yes` or `no`.",
        ("yes", "no"),
    )
    == "yes"
)
if WITHDRAWAL_LEAST > WITHDRAWAL_MOST_A_DAY:
    fault("ASSETS_WITHDRAWAL_LEAST is more than ASSETS_WITHDRAWAL_MOST_A_DAY")
