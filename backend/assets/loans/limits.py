"""Limits of lending, published with the operations."""

from dataclasses import dataclass
from datetime import timedelta

from assets.common.money import MAX_AMOUNT


@dataclass(frozen=True)
class LoanLimits:
    """`days` and `price`: of a loan as a whole. `assets`: listed by one owner; `pending`: asked for by one borrower and
    not answered yet. `page`: assets on a page. `reminded_within`: since when a loan is due of which its borrower is
    still reminded; `reminded_at_once`: of how many at the most."""

    days: int = 365
    price: int = MAX_AMOUNT
    name: int = 120
    assets: int = 200
    pending: int = 50
    page: int = 50
    reminded_within: timedelta = timedelta(days=7)
    reminded_at_once: int = 500


LIMITS = LoanLimits()
