"""The checks, in the order in which they are told: each a SELECT of `kind id currency stated counted`, a row an object.

What is stated and what is counted are the same sum, arrived at by two ways; they differ where the books are broken.
"""

from dataclasses import dataclass
from enum import StrEnum

from assets.common.sql_files import read_sql_file
from assets.reconciliation.figures import FINEST, KEPT, LOGGED

FIGURES = f"WITH figures AS MATERIALIZED ({KEPT})\n"
BOTH = f"WITH figures AS MATERIALIZED ({KEPT}), logged AS MATERIALIZED ({LOGGED})\n"


class Slug(StrEnum):
    """The names of the checks; they are kept with what was found."""

    WALLETS = "wallets"
    TRANSFERS = "transfers"
    GATEWAY = "gateway"
    ESCROW = "escrow"
    REVENUE = "revenue"
    STOCKS = "stocks"
    ROLLUPS = "rollups"
    LATTICE = "lattice"
    SCREENS = "screens"


@dataclass(frozen=True)
class Check:
    """Two ways to the same sums. The statement takes `today`."""

    slug: Slug
    statement: str


def _check(slug: Slug, before: str = "", **parts: str) -> Check:
    text = read_sql_file("reconciliation", slug.value)
    return Check(slug, before + (text.format(**parts) if parts else text))


CHECKS = (
    _check(Slug.WALLETS),
    _check(Slug.TRANSFERS),
    _check(Slug.GATEWAY),
    _check(Slug.ESCROW),
    _check(Slug.REVENUE, FIGURES),
    _check(Slug.STOCKS, FIGURES),
    _check(Slug.ROLLUPS, BOTH),
    _check(Slug.LATTICE, finest=FINEST),
)
