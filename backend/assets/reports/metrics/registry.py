"""Every metric, declared once, in the order in which people see them."""

from collections.abc import Container
from dataclasses import dataclass, replace
from enum import StrEnum

from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.measures import BY_SLUG, FAILED_BY_REASON


class Kind(StrEnum):
    """How a metric adds up over time."""

    FLOW = "flow"
    STOCK = "stock"
    RATIO = "ratio"
    DISTINCT = "distinct"


class Unit(StrEnum):
    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    DAYS = "days"


class Better(StrEnum):
    """Whether more of a metric is good news."""

    MORE = "more"
    LESS = "less"
    NEITHER = "neither"


@dataclass(frozen=True)
class Metric:
    """One figure that people ask for.

    A flow is the sum of its measures over a period (what lowers it is below zero), a stock the running total of them
    up to the period's end, a ratio `measures` over `denominator` (both summed first, then divided once by
    `scale` times the denominator), and a distinct metric counts users who were active. `by_reason` are the parts of a
    flow that is broken down by reason: each reason, and its measure.
    """

    slug: str
    kind: Kind
    unit: Unit
    measures: tuple[str, ...] = ()
    denominator: tuple[str, ...] = ()
    scale: int = 1
    overview: bool = False
    better: Better = Better.MORE
    by_reason: tuple[tuple[str, str], ...] = ()

    @property
    def dimensions(self) -> frozenset[Dimension]:
        """The dimensions by which every part of the metric can be broken down."""
        if self.kind is Kind.DISTINCT:
            return frozenset(LATTICE)
        parts = [BY_SLUG[slug].dimensions for slug in (*self.measures, *self.denominator)]
        found = frozenset.intersection(*parts)
        return found | {Dimension.REASON} if self.by_reason else found

    def of_reasons(self, reasons: Container[str]) -> "Metric":
        """The same of some reasons alone: of those parts together. Without one that is known it stays whole."""
        parts = tuple(part for part in self.by_reason if part[0] in reasons)
        if not parts:
            return self
        return replace(self, measures=tuple(measure for _, measure in parts), by_reason=parts)


SECONDS_A_DAY = 86_400

METRICS = (
    Metric("total_users", Kind.STOCK, Unit.COUNT, ("users_joined", "users_moved"), overview=True),
    Metric("new_users", Kind.FLOW, Unit.COUNT, ("users_joined",)),
    Metric("active_users", Kind.DISTINCT, Unit.COUNT),
    Metric("active_loans", Kind.STOCK, Unit.COUNT, ("loans_opened_less_ended",), overview=True),
    Metric("total_tickets", Kind.STOCK, Unit.COUNT, ("tickets_created",), overview=True),
    Metric("total_volume", Kind.FLOW, Unit.MONEY, ("volume_verified",), overview=True),
    Metric("wallet_balances", Kind.STOCK, Unit.MONEY, ("wallet_change", "wallets_moved"), overview=True),
    Metric("revenue", Kind.FLOW, Unit.MONEY, ("fees_earned",), overview=True),
    Metric("gateway_fees", Kind.FLOW, Unit.MONEY, ("gateway_fees",), better=Better.LESS),
    Metric("net_revenue", Kind.FLOW, Unit.MONEY, ("fees_earned", "gateway_fees_deducted")),
    Metric("tickets_created", Kind.FLOW, Unit.COUNT, ("tickets_created",)),
    Metric("tickets_accepted", Kind.FLOW, Unit.COUNT, ("tickets_accepted",)),
    Metric("tickets_activated", Kind.FLOW, Unit.COUNT, ("tickets_activated",)),
    Metric("tickets_completed", Kind.FLOW, Unit.COUNT, ("tickets_completed",)),
    Metric("tickets_cancelled", Kind.FLOW, Unit.COUNT, ("tickets_cancelled",), better=Better.LESS),
    Metric("overdue_loans", Kind.STOCK, Unit.COUNT, ("loans_overdue_less_settled",), better=Better.LESS),
    Metric(
        "completion_rate",
        Kind.RATIO,
        Unit.SHARE,
        ("tickets_completed",),
        ("tickets_completed", "tickets_cancelled"),
    ),
    Metric(
        "average_loan_days",
        Kind.RATIO,
        Unit.DAYS,
        ("loan_seconds",),
        ("tickets_completed",),
        SECONDS_A_DAY,
        better=Better.NEITHER,
    ),
    Metric("payments_verified", Kind.FLOW, Unit.COUNT, ("payments_verified",)),
    Metric(
        "payments_failed",
        Kind.FLOW,
        Unit.COUNT,
        ("payments_failed",),
        better=Better.LESS,
        by_reason=tuple((reason, measure.slug) for reason, measure in FAILED_BY_REASON),
    ),
    Metric(
        "payment_success_rate",
        Kind.RATIO,
        Unit.SHARE,
        ("payments_verified",),
        ("payments_verified", "payments_failed"),
    ),
    Metric("average_payment", Kind.RATIO, Unit.MONEY, ("volume_verified",), ("payments_verified",)),
    Metric("refunds", Kind.FLOW, Unit.MONEY, ("volume_reversed",), better=Better.LESS),
    Metric("wallet_credits", Kind.FLOW, Unit.MONEY, ("wallet_credits",)),
    Metric("wallet_debits", Kind.FLOW, Unit.MONEY, ("wallet_debits",), better=Better.NEITHER),
    Metric("notifications_sent", Kind.FLOW, Unit.COUNT, ("notifications_sent",), better=Better.NEITHER),
    Metric("notifications_delivered", Kind.FLOW, Unit.COUNT, ("notifications_delivered",)),
    Metric("notifications_failed", Kind.FLOW, Unit.COUNT, ("notifications_failed",), better=Better.LESS),
    Metric(
        "delivery_rate",
        Kind.RATIO,
        Unit.SHARE,
        ("notifications_sent_less_undelivered",),
        ("notifications_sent_less_undelivered", "notifications_failed"),
    ),
)
METRIC = {metric.slug: metric for metric in METRICS}
