"""Where a marketplace began with sources of events, what none of them gives is not known, and not zero."""

import pytest

from assets.common import clock
from assets.events.services.sources import note_what_sources_give
from assets.events.tasks import note_what_sources_give as job
from assets.payments.services import create_payment
from assets.reports.rollups import drain
from tests.access.signing_in import join
from tests.events.sending import at, source
from tests.reports.queries.test_not_known import unknown

pytestmark = pytest.mark.django_db(transaction=True)

TYPES = ("user.registered", "ticket.created", "payment.initiated", "payment.verified")


@pytest.mark.parametrize("counted_first", [False, True])
def test_what_no_source_gives_is_not_known_until_it_comes(counted_first: bool) -> None:
    shop = source(types=TYPES)
    shop.send(shop.event("user.registered", at("09:00"), external_id="u1"))
    if not counted_first:
        job(timestamp=0)
        assert unknown() == {"wallet_balances", "revenue"}, "payments are known before the first comes"
    shop.send(shop.paid("p1", at("10:00"), "initiated"), shop.paid("p1", at("10:01")))
    drain()
    note_what_sources_give()
    assert unknown() == {"wallet_balances", "revenue"}

    books = source("books", types=("transfer.posted",))
    note_what_sources_give()
    assert unknown() == {"revenue"}, "entries of users alone say nothing of fees"
    fee = [{"user": "u1", "amount": "-5"}, {"wallet": "revenue", "amount": "5"}]
    money = {"external_id": "w1", "currency": "IRR", "owner": "u1", "amount": "50"}
    books.send(
        books.event("transfer.posted", at("11:00"), **money),
        books.event("transfer.posted", at("11:01"), external_id="w2", currency="IRR", entries=fee),
    )
    drain()
    assert unknown() == set()


def test_a_marketplace_whose_people_act_here_knows_all_of_itself() -> None:
    person = join()
    create_payment(user_id=person.id, amount=5, currency="IRR", created_at=clock.now())
    source(types=TYPES)
    for _ in range(2):
        note_what_sources_give()
        drain()
        assert unknown() == set()


def test_without_a_source_nothing_is_noted() -> None:
    note_what_sources_give()
    assert unknown() == set()
