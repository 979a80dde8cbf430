"""What the lattice stores: sums that add up over days. Metrics are read from these."""

from dataclasses import dataclass

from assets.reports.metrics.dimensions import ALL_ROLLED_UP, BIT, LATTICE, OF_USER, Dimension
from assets.reports.sources import LEDGER, NOTIFICATIONS, PAYMENTS, TICKETS, USERS, Source

TICKET_DIMENSIONS = frozenset(LATTICE)
MONEY_DIMENSIONS = frozenset((*LATTICE, Dimension.CURRENCY))
USER_DIMENSIONS = frozenset(OF_USER)
WALLET_DIMENSIONS = frozenset((*USER_DIMENSIONS, Dimension.CURRENCY))


@dataclass(frozen=True)
class Measure:
    """A daily sum of `value` over the facts of `source` for which `where` holds. Both are SQL over a fact's columns."""

    slug: str
    source: Source
    where: str
    value: str
    dimensions: frozenset[Dimension]

    @property
    def absent(self) -> int:
        """The bitmask of the lattice dimensions that this measure does not have."""
        return ALL_ROLLED_UP - sum(BIT[dimension] for dimension in LATTICE if dimension in self.dimensions)


def _tickets(slug: str, where: str, value: str = "units") -> Measure:
    return Measure(slug, TICKETS, where, value, TICKET_DIMENSIONS)


def _payments(slug: str, where: str, value: str) -> Measure:
    return Measure(slug, PAYMENTS, where, value, MONEY_DIMENSIONS)


MEASURES = (
    Measure("users_joined", USERS, "fact = 'joined'", "units", USER_DIMENSIONS),
    Measure("users_moved", USERS, "fact IN ('left', 'entered')", "units", USER_DIMENSIONS),
    Measure("wallets_moved", USERS, "fact IN ('wallet_left', 'wallet_entered')", "amount", WALLET_DIMENSIONS),
    _tickets("tickets_created", "fact = 'created'"),
    _tickets("tickets_accepted", "fact = 'accepted'"),
    _tickets("tickets_activated", "fact = 'activated'"),
    _tickets("tickets_completed", "fact = 'completed'"),
    _tickets("tickets_cancelled", "fact = 'cancelled'"),
    _tickets(
        "loans_opened_less_ended",
        "fact IN ('activated', 'completed')",
        "CASE fact WHEN 'activated' THEN 1 ELSE -1 END",
    ),
    _tickets("loans_overdue_less_settled", "fact IN ('overdue', 'settled')"),
    _tickets("loan_seconds", "fact = 'completed'", "seconds"),
    _payments("payments_verified", "fact = 'verified'", "units"),
    _payments("payments_failed", "fact = 'failed'", "units"),
    _payments("volume_verified", "fact = 'verified'", "amount"),
    _payments("volume_reversed", "fact = 'reversed'", "amount"),
    Measure("wallet_change", LEDGER, "fact = 'user'", "amount", WALLET_DIMENSIONS),
    Measure("wallet_credits", LEDGER, "fact = 'user' AND amount > 0", "amount", MONEY_DIMENSIONS),
    Measure("wallet_debits", LEDGER, "fact = 'user' AND amount < 0", "-amount", MONEY_DIMENSIONS),
    Measure("fees_earned", LEDGER, "fact = 'revenue'", "amount", MONEY_DIMENSIONS),
    Measure("notifications_sent", NOTIFICATIONS, "fact = 'sent'", "units", USER_DIMENSIONS),
    Measure("notifications_failed", NOTIFICATIONS, "fact = 'failed'", "units", USER_DIMENSIONS),
)
BY_SLUG = {measure.slug: measure for measure in MEASURES}


def measures_of(source: Source) -> tuple[Measure, ...]:
    return tuple(measure for measure in MEASURES if measure.source == source)
