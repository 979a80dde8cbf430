"""Ninety days of payments: twelve people with levels of their own, and one payment far above its payer's."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from assets.accounts.services import register_user
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reports.rollups import drain
from tests.database import Dataset

FIRST = datetime.fromisoformat("2025-12-10T00:00:00+03:30")
DAYS = 90
EACH_DAY = 8
ODD_DAY = 80
TIMES = 40


@dataclass(frozen=True)
class Paid:
    """Who paid, and which payment was odd."""

    people: tuple[int, ...]
    odd: int
    odd_payer: int
    odd_at: datetime


def pay(
    user: int,
    amount: int,
    at: datetime,
    outcome: PaymentStatus = PaymentStatus.VERIFIED,
    ticket: int | None = None,
) -> int:
    payment = create_payment(user_id=user, amount=amount, currency="IRR", created_at=at, ticket_id=ticket)
    record_payment_event(payment_id=payment.id, kind=outcome, at=at + timedelta(minutes=1))
    return payment.id


def _live() -> Paid:
    chance = Random(7)
    people = tuple(register_user(joined_at=FIRST).id for _ in range(12))
    levels = {user: chance.randrange(100_000, 900_000) for user in people}
    odd = 0
    odd_payer, odd_at = people[3], FIRST + timedelta(days=ODD_DAY, hours=13)
    for day in range(DAYS):
        moments = sorted(chance.uniform(8, 20) for _ in range(EACH_DAY))
        for hours in moments:
            user = chance.choice(people)
            amount = int(levels[user] * chance.uniform(0.7, 1.3))
            failed = chance.random() < 0.1
            pay(
                user,
                amount,
                FIRST + timedelta(days=day, hours=hours),
                PaymentStatus.FAILED if failed else PaymentStatus.VERIFIED,
            )
        if day == ODD_DAY:
            odd = pay(odd_payer, levels[odd_payer] * TIMES, odd_at + timedelta(hours=9))
    drain()
    return Paid(people, odd, odd_payer, odd_at)


PAYMENTS = Dataset(_live)
