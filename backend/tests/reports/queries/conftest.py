"""One marketplace with half a year of life; the tests that share it only ask."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from assets.common.models import ExchangeRate
from assets.reports.rollups import drain
from assets.tickets.models import TicketEvent
from assets.tickets.services import create_ticket, record_ticket_move
from tests.database import Dataset, Load
from tests.marketplace.life import Life
from tests.reports.queries.asking import TODAY
from tests.reports.queries.oracle import Oracle

UNTIL = datetime.fromisoformat("2026-03-10T12:00:00+03:30")

# Rials for a dollar; from December on only every third day has one.
RATES = {
    date(2025, 8, 1): Decimal("912345.678"),
    **{date(2025, 12, n): Decimal(n) + 10**6 for n in range(1, 30, 3)},
}


def _lend(life: Life, days_ago: int) -> None:
    """A loan: refused, brought back in time or late, or not at all."""
    borrower, lender = life.random.sample(life.users, 2)
    at = UNTIL - timedelta(days=days_ago)
    asset_type = life.random.choice(life.asset_types)
    ticket = create_ticket(
        borrower_id=borrower, lender_id=lender, asset_name="Drill", asset_type_id=asset_type, created_at=at
    )

    def move(kind: TicketEvent.Move, hours: int, due: datetime | None = None) -> None:
        moment = at + timedelta(hours=hours)
        record_ticket_move(ticket_id=ticket.id, move=kind, at=moment, actor_id=lender, due_at=due)

    if days_ago % 5 == 1:
        move(TicketEvent.Move.CANCELLED, 3)
        return
    move(TicketEvent.Move.ACCEPTED, 1)
    move(TicketEvent.Move.ACTIVATED, 2, at + timedelta(hours=30) if days_ago else UNTIL + timedelta(hours=3))
    if days_ago % 3:
        move(TicketEvent.Move.COMPLETED, life.random.choice([20, 31, 80]))


def make_half_a_year() -> Oracle:
    life = Life(11)
    life.lives(days=180, operations=1000, until=UNTIL)
    for days_ago in range(0, 170, 2):
        _lend(life, days_ago)
    for day, rate in RATES.items():
        ExchangeRate.objects.create(day=day, currency="USD", rate=rate)
    drain()
    return Oracle.read(TODAY)


HALF_A_YEAR = Dataset(make_half_a_year)


@pytest.fixture
def oracle(db: None, dataset: Load) -> Oracle:
    """The marketplace's facts, counted in plain Python; the rollups hold the same ones."""
    return dataset(HALF_A_YEAR)
