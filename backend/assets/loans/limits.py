"""Limits of lending, published with the operations."""

from dataclasses import dataclass

from assets.common.money import MAX_AMOUNT


@dataclass(frozen=True)
class LoanLimits:
    """`days` and `price`: of a loan as a whole. `assets`: listed by one owner; `pending`: asked for by one borrower and
    not answered yet. `page`: assets on a page."""

    days: int = 365
    price: int = MAX_AMOUNT
    name: int = 120
    assets: int = 200
    pending: int = 50
    page: int = 50


LIMITS = LoanLimits()
