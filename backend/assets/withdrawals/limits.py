"""Limits of withdrawals, beside the amounts of the settings."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WithdrawalLimits:
    """`open`: a user's withdrawals that nobody has decided yet. `listed`: a user's newest that are shown; `accounts`:
    the bank accounts that are offered again. `page`: withdrawals on a page of the queue."""

    open: int = 10
    listed: int = 20
    accounts: int = 5
    page: int = 50


LIMITS = WithdrawalLimits()
