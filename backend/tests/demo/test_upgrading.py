"""A demo of an older version: what was lent is offered, and loans that are under way can be moved."""

import pytest
from django.db import connection

from assets.demo.upgrading import offer_what_was_lent
from assets.loans.moves import MoveName
from assets.tickets.models import Asset, Ticket, TicketState
from tests.database import Load
from tests.demo.conftest import LITTLE_DEMO, Ask
from tests.demo.test_live import NO_OFFERS
from tests.loans.lending import assert_money_is_conserved, move

OPEN = ("pending", "accepted", "active")


@pytest.mark.django_db(transaction=True)
def test_what_was_lent_is_offered_once_and_open_loans_go_on(dataset: Load, ask: Ask) -> None:
    dataset(LITTLE_DEMO)
    prices = "SELECT avg(daily_price) FROM assets WHERE id IN (SELECT asset_id FROM tickets)"
    before = ask(prices)[0][0]
    with connection.cursor() as cursor:
        cursor.execute(NO_OFFERS)
    lent = ask("SELECT count(DISTINCT (lender_id, asset_name)) FROM tickets")[0][0]
    assert offer_what_was_lent() == Asset.objects.count() >= lent
    assert offer_what_was_lent() == 0
    assert 0.5 < ask("SELECT avg(daily_price) FROM assets")[0][0] / before < 2
    opened = Ticket.objects.filter(state__in=OPEN)
    assert opened.exists()
    assert not opened.filter(days=None).exists()
    assert not opened.filter(asset=None).exists()
    assert not Ticket.objects.exclude(state__in=OPEN).exclude(days=None).exists()
    active = opened.filter(state=TicketState.ACTIVE, lender__isnull=False).first()
    assert active is not None
    assert active.lender_id is not None
    assert move(active.id, active.lender_id, MoveName.RETURN).state == TicketState.COMPLETED
    assert_money_is_conserved()
