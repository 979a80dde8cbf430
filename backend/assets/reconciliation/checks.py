"""The checks in display order: each a SELECT of `kind id currency stated counted`, one row per object.

Stated and counted are the same sum, computed in two ways; they differ where the books are broken.
"""

from dataclasses import dataclass
from enum import StrEnum

from assets.common.sql_files import read_sql_file
from assets.reconciliation.figures import EVERY_VALUE, FINEST, LOGGED, STORED

FIGURES = f"WITH figures AS MATERIALIZED ({STORED})\n"
BOTH = f"WITH figures AS MATERIALIZED ({STORED}), logged AS MATERIALIZED ({LOGGED})\n"


class Slug(StrEnum):
    """The names of the checks, which are stored with the results."""

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
    """Two ways to compute the same sums. The statement takes `today`."""

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
    _check(Slug.LATTICE, finest=FINEST, values=EVERY_VALUE),
)
