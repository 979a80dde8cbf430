"""Reading payments: what became of a user's own."""

from datetime import date, datetime
from typing import NamedTuple

from assets.common.raw_sql import LogPosition, select


class PaymentMoment(NamedTuple):
    """A payment was initiated, verified, failed or reversed."""

    id: int
    at: datetime
    day: date
    kind: str
    payment_id: int
    ticket_id: int | None
    amount: int
    currency: str


MOMENTS = """
SELECT id, at, report_day(at), kind, payment_id, ticket_id, amount, currency
FROM payment_events WHERE user_id = %s AND (at, id) < (%s, %s) ORDER BY at DESC, id DESC LIMIT %s
"""


def payment_moments_of(user_id: int, *, before: LogPosition, most: int) -> list[PaymentMoment]:
    """What happened to a user's payments before a place, newest first."""
    return select(MOMENTS, [user_id, *before, most], PaymentMoment)
