"""What the lattice stores: sums that add up over days. Metrics are made of them, and rows counted by them."""

from collections.abc import Iterable
from dataclasses import dataclass

from assets.common.failure_reasons import FailureReason
from assets.common.reference import UNATTRIBUTED_NAMES
from assets.reports.metrics.dimensions import ALL_ROLLED_UP, BIT, LATTICE, OF_USER, Dimension
from assets.reports.sources import LEDGER, NOTIFICATIONS, PAYMENTS, TICKETS, USERS, Source

UNATTRIBUTED = UNATTRIBUTED_NAMES["slug"]

FEES, FEE = "fees", "fact = 'revenue'"
"""Fees come to the ledger of a source that knows both sides of its money."""

ALWAYS_KNOWN = frozenset((USERS.log,))
"""Parts that every source gives: users are there once something names them."""

TICKET_DIMENSIONS = frozenset(LATTICE)
MONEY_DIMENSIONS = frozenset((*LATTICE, Dimension.CURRENCY))
USER_DIMENSIONS = frozenset(OF_USER)
WALLET_DIMENSIONS = frozenset((*USER_DIMENSIONS, Dimension.CURRENCY))


@dataclass(frozen=True)
class Measure:
    """A daily sum of `value` over the facts of `source` for which `where` holds. Both are SQL over a fact's columns.

    `counted_by` names the measures that together say how many facts that are; none where it is the number itself.
    `facts` is the file of the source whose facts these are; by default that of its log. `row` is what a row behind it
    is called where that is not the fact.
    """

    slug: str
    source: Source
    where: str
    value: str
    dimensions: frozenset[Dimension]
    counted_by: tuple[str, ...] = ()
    facts: str = ""
    row: str = ""

    @property
    def definition(self) -> str:
        """The SELECT of the facts that it is a sum of."""
        return self.source.definition_of(self.facts or self.source.log)

    @property
    def sum_of_facts(self) -> str:
        """The sum as SQL over facts, retractions taken off; NULL where there is no fact."""
        return f"sum(sign * ({self.value})) FILTER (WHERE {self.where})"

    @property
    def part(self) -> str:
        """That of the marketplace which a source gives as a whole, or not at all: a log, or the fees."""
        return FEES if FEE in self.where else self.source.log

    @property
    def absent(self) -> int:
        """The bitmask of the lattice dimensions that this measure does not have."""
        return ALL_ROLLED_UP - sum(BIT[dimension] for dimension in LATTICE if dimension in self.dimensions)


def _users(slug: str, where: str, value: str = "units", counted_by: tuple[str, ...] = ()) -> Measure:
    dimensions = WALLET_DIMENSIONS if where == WALLETS_MOVED else USER_DIMENSIONS
    return Measure(slug, USERS, where, value, dimensions, counted_by)


def _tickets(slug: str, where: str, value: str = "units", counted_by: tuple[str, ...] = ()) -> Measure:
    return Measure(slug, TICKETS, where, value, TICKET_DIMENSIONS, counted_by)


def _payments(slug: str, where: str, value: str, counted_by: tuple[str, ...] = ()) -> Measure:
    return Measure(slug, PAYMENTS, where, value, MONEY_DIMENSIONS, counted_by)


def _fees(slug: str, value: str, counted_by: tuple[str, ...] = ()) -> Measure:
    return Measure(slug, PAYMENTS, "fact = 'fee'", value, MONEY_DIMENSIONS, counted_by, facts="payment_fees")


def _ledger(slug: str, where: str, value: str, counted_by: tuple[str, ...] = ()) -> Measure:
    return Measure(slug, LEDGER, where, value, MONEY_DIMENSIONS, counted_by)


MOVED, WALLETS_MOVED = "fact IN ('left', 'entered')", "fact IN ('wallet_left', 'wallet_entered')"
LATE = "fact IN ('overdue', 'settled')"
SENT_OR_NOT = "fact IN ('sent', 'undelivered')"
CREDIT, DEBIT = "fact = 'user' AND amount > 0", "fact = 'user' AND amount < 0"

MEASURES = (
    _users("users_joined", "fact = 'joined'"),
    _users("users_moved", MOVED, counted_by=("user_moves",)),
    _users("wallets_moved", WALLETS_MOVED, "amount", ("wallet_moves",)),
    _tickets("tickets_created", "fact = 'created'"),
    _tickets("tickets_accepted", "fact = 'accepted'"),
    _tickets("tickets_activated", "fact = 'activated'"),
    _tickets("tickets_completed", "fact = 'completed'"),
    _tickets("tickets_cancelled", "fact = 'cancelled'"),
    _tickets(
        "loans_opened_less_ended",
        "fact IN ('activated', 'completed')",
        "CASE fact WHEN 'activated' THEN 1 ELSE -1 END",
        ("tickets_activated", "tickets_completed"),
    ),
    _tickets("loans_overdue_less_settled", LATE, counted_by=("overdue_moves",)),
    _tickets("loan_seconds", "fact = 'completed'", "seconds", ("tickets_completed",)),
    _payments("payments_verified", "fact = 'verified'", "units"),
    _payments("payments_failed", "fact = 'failed'", "units"),
    _payments("volume_verified", "fact = 'verified'", "amount", ("payments_verified",)),
    _payments("volume_reversed", "fact = 'reversed'", "amount", ("payments_reversed",)),
    _fees("gateway_fees", "amount", ("payment_fees",)),
    _fees("gateway_fees_deducted", "-amount", ("payment_fees",)),
    Measure(
        "wallet_change",
        LEDGER,
        "fact = 'user'",
        "amount",
        WALLET_DIMENSIONS,
        ("credit_entries", "debit_entries"),
    ),
    _ledger("wallet_credits", CREDIT, "amount", ("credit_entries",)),
    _ledger("wallet_debits", DEBIT, "-amount", ("debit_entries",)),
    _ledger("fees_earned", FEE, "amount", ("fee_entries",)),
    Measure("notifications_sent", NOTIFICATIONS, "fact = 'sent'", "units", USER_DIMENSIONS),
    Measure("notifications_failed", NOTIFICATIONS, "fact = 'failed'", "units", USER_DIMENSIONS),
    Measure("notifications_delivered", NOTIFICATIONS, "fact = 'delivered'", "units", USER_DIMENSIONS),
    Measure(
        "notifications_sent_less_undelivered",
        NOTIFICATIONS,
        SENT_OR_NOT,
        "CASE fact WHEN 'sent' THEN 1 ELSE -1 END",
        USER_DIMENSIONS,
        ("notifications_sent", "notifications_undelivered"),
    ),
)
"""What metrics are made of, and reports are sealed by."""

COUNTS = (
    _users("user_moves", MOVED, "1"),
    _users("wallet_moves", WALLETS_MOVED, "1"),
    _tickets("overdue_moves", LATE, "1"),
    _payments("payments_reversed", "fact = 'reversed'", "units"),
    _fees("payment_fees", "units"),
    _ledger("credit_entries", CREDIT, "units"),
    _ledger("debit_entries", DEBIT, "units"),
    _ledger("fee_entries", FEE, "units"),
    Measure("notifications_undelivered", NOTIFICATIONS, "fact = 'undelivered'", "units", USER_DIMENSIONS),
)
"""How many facts there are, where no measure of a metric says so."""

REASONS = (UNATTRIBUTED, *FailureReason.values)
"""Why payments fail, in the order of their numbers: where it is not known, it is unattributed."""

FAILED_BY_REASON = tuple(
    (
        reason,
        Measure(
            f"failed_{reason}",
            PAYMENTS,
            f"fact = 'failed_{reason}'",
            "units",
            MONEY_DIMENSIONS,
            facts="payment_failures",
            row="failed",
        ),
    )
    for reason in REASONS
)
"""The parts of payments_failed by reason: columns of the cells that it has, and of no metric of their own."""

STORED = (*MEASURES, *COUNTS, *(measure for _, measure in FAILED_BY_REASON))
BY_SLUG = {measure.slug: measure for measure in STORED}


def measures_of(source: Source) -> tuple[Measure, ...]:
    """The measures of a source that metrics are made of."""
    return tuple(measure for measure in MEASURES if measure.source == source)


def stored_of(source: Source) -> tuple[Measure, ...]:
    """The measures of a source that have a column in the lattice."""
    return tuple(measure for measure in STORED if measure.source == source)


def counted_by(slugs: Iterable[str]) -> tuple[str, ...]:
    """The measures that say how many facts are behind some measures, each fact counted as often as it is summed."""
    return tuple(count for slug in slugs for count in BY_SLUG[slug].counted_by or (slug,))
