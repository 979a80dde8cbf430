"""The checks in display order: each SELECTs of `key kind id currency stated counted`, one row per object.

Stated and counted are the same sum, computed in two ways; they differ where the books are broken.
"""

from dataclasses import dataclass
from enum import StrEnum

from assets.common.dimensions import columns
from assets.common.sql_files import read_sql_file
from assets.reconciliation.figures import CELLS_OF_MONTHS, EVERY_VALUE, FINEST, GROUPINGS, MONTHS, STORED
from assets.reconciliation.models import Subject
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.sources import PAYMENTS, TICKETS, USERS, Source


class Slug(StrEnum):
    """The names of the checks, which are stored with the results."""

    WALLETS = "wallets"
    TRANSFERS = "transfers"
    GATEWAY = "gateway"
    ESCROW = "escrow"
    WITHDRAWALS = "withdrawals"
    PAYOUTS = "payouts"
    REVENUE = "revenue"
    STOCKS = "stocks"
    ROLLUPS = "rollups"
    LATTICE = "lattice"
    SCREENS = "screens"


@dataclass(frozen=True)
class Check:
    """Two ways to compute the same sums of some objects of a subject.

    The statement takes their `keys`, or `days`; `today`; and the `generations` of sums that it may read.
    """

    slug: Slug
    subject: Subject
    statement: str


def _check(slug: Slug, subject: Subject, name: str = "", **parts: str) -> Check:
    text = read_sql_file("reconciliation", name or slug.value)
    return Check(slug, subject, text.format(**parts) if parts else text)


def _stocks(subject: Subject, source: Source, *measures: str) -> Check:
    """The stocks of objects that a log is about."""
    facts = source.facts_where(f"{source.names} = ANY (%(keys)s)")
    sums = {slug: BY_SLUG[slug].sum_of_facts for slug in measures}
    return _check(Slug.STOCKS, subject, f"stocks_of_{source.book}", facts=facts, **sums)


CHECKS = (
    _check(Slug.WALLETS, Subject.WALLET),
    _check(Slug.TRANSFERS, Subject.TRANSFER),
    _check(Slug.GATEWAY, Subject.PAYMENT),
    _check(Slug.GATEWAY, Subject.TRANSFER, "gateway_of_none"),
    _check(Slug.ESCROW, Subject.TICKET),
    _check(Slug.ESCROW, Subject.TRANSFER, "escrow_of_none"),
    _check(Slug.WITHDRAWALS, Subject.WITHDRAWAL),
    _check(Slug.WITHDRAWALS, Subject.TRANSFER, "withdrawals_of_none"),
    _check(Slug.PAYOUTS, Subject.WITHDRAWAL),
    _check(Slug.REVENUE, Subject.DAY, figures=STORED),
    _stocks(Subject.USER, USERS, "users_joined", "users_moved"),
    _stocks(Subject.TICKET, TICKETS, "tickets_created", "loans_opened_less_ended"),
    _stocks(Subject.PAYMENT, PAYMENTS, "payments_verified"),
    _check(Slug.ROLLUPS, Subject.DAY, figures=STORED),
    _check(Slug.LATTICE, Subject.DAY, finest=FINEST, groupings=GROUPINGS, values=EVERY_VALUE),
    _check(Slug.LATTICE, Subject.MONTH, "months", months=MONTHS, members=columns(), cells=CELLS_OF_MONTHS),
)
CHECKED = tuple(Slug)
"""Every check, once."""


def checks_of(subject: Subject) -> tuple[Check, ...]:
    """The checks that compare objects of a subject."""
    return tuple(check for check in CHECKS if check.subject == subject)
