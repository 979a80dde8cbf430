"""Transfers between users: whether they may be made here, and how much on a day."""

from assets.settings.environment import one_of, rials

MOST_RIALS = 10**12

USER_TRANSFERS = (
    one_of(
        "ASSETS_USER_TRANSFERS",
        "off",
        "Whether users can send money to each other: on or off. Off, because it makes wallets a means of payment, "
        "which may need a licence, and money that arrives shows that an address has an account.",
        ("on", "off"),
    )
    == "on"
)
USER_TRANSFER_MOST_A_DAY = rials(
    "ASSETS_USER_TRANSFER_MOST_A_DAY",
    100_000_000,
    "The most that a user can send to other users on one day, in rials.",
    MOST_RIALS,
)
