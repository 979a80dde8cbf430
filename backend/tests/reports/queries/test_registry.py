"""What the published metrics are made of, written a second time: a metric may be added, but none changes unnoticed."""

from assets.reports.metrics.registry import METRIC
from tests.reports.queries import oracle

FLOWS = {
    "new_users": ["users_joined"],
    "total_volume": ["volume_verified"],
    "revenue": ["fees_earned"],
    "gateway_fees": ["gateway_fees"],
    "net_revenue": ["fees_earned", "gateway_fees_deducted"],
    "tickets_created": ["tickets_created"],
    "tickets_accepted": ["tickets_accepted"],
    "tickets_activated": ["tickets_activated"],
    "tickets_completed": ["tickets_completed"],
    "tickets_cancelled": ["tickets_cancelled"],
    "payments_verified": ["payments_verified"],
    "payments_failed": ["payments_failed"],
    "refunds": ["volume_reversed"],
    "wallet_credits": ["wallet_credits"],
    "wallet_debits": ["wallet_debits"],
    "notifications_sent": ["notifications_sent"],
    "notifications_failed": ["notifications_failed"],
    "notifications_delivered": ["notifications_delivered"],
}
STOCKS = {
    "total_users": ["users_joined", "users_moved"],
    "active_loans": ["loans_opened_less_ended"],
    "total_tickets": ["tickets_created"],
    "wallet_balances": ["wallet_change", "wallets_moved"],
    "overdue_loans": ["loans_overdue_less_settled"],
}
# Numerator, denominator, what the numerator counts in one unit, decimal places.
RATIOS = {
    "completion_rate": (["tickets_completed"], ["tickets_completed", "tickets_cancelled"], 1, 6),
    "average_loan_days": (["loan_seconds"], ["tickets_completed"], 86_400, 4),
    "payment_success_rate": (["payments_verified"], ["payments_verified", "payments_failed"], 1, 6),
    "average_payment": (["volume_verified"], ["payments_verified"], 1, 0),
    "delivery_rate": (
        ["notifications_sent_less_undelivered"],
        ["notifications_sent_less_undelivered", "notifications_failed"],
        1,
        6,
    ),
}
MONEY = {
    "total_volume",
    "revenue",
    "gateway_fees",
    "net_revenue",
    "refunds",
    "wallet_credits",
    "wallet_debits",
    "wallet_balances",
    "average_payment",
}
WITHOUT_ASSETS = {"new_users", "total_users", "wallet_balances", "delivery_rate"} | {
    "notifications_sent",
    "notifications_failed",
    "notifications_delivered",
}


def test_published_metrics_are_made_of_what_they_were_published_with() -> None:
    assert FLOWS.items() <= oracle.FLOWS.items()
    assert STOCKS.items() <= oracle.STOCKS.items()
    assert RATIOS.items() <= oracle.RATIOS.items()


def test_published_metrics_keep_their_unit_and_their_dimensions() -> None:
    published = {*FLOWS, *STOCKS, *RATIOS}

    assert published & oracle.MONEY == MONEY
    assert published & oracle.WITHOUT_ASSETS == WITHOUT_ASSETS


def test_every_metric_has_a_figure_in_the_oracle() -> None:
    assert set(oracle.METRICS) == set(METRIC)
