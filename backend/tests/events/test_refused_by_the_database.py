"""What only the database finds is refused for the event at fault, and the others are taken."""

import pytest
from django.db import connection

from assets.accounts.models import User
from assets.common import clock
from assets.gateway.models import TopUp
from assets.importing.models import ImportKey
from assets.payments.models import Payment, PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.wallets.models import Wallet
from tests.events.sending import Source, at, source
from tests.importing.conftest import Importer, importer  # noqa: F401

UNLUCKY = """
CREATE FUNCTION refuse_unlucky() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM new_rows WHERE amount = 13) THEN
        PERFORM refuse('unlucky', 'payments: 13 is refused');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER unlucky AFTER INSERT ON payments REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_unlucky();
"""


@pytest.mark.django_db
def test_the_event_at_fault_is_found_among_many() -> None:
    shop = source(but=["user.registered"])
    with connection.cursor() as cursor:
        cursor.execute(UNLUCKY)
    events = [
        shop.paid(f"p{n}", at("10:00"), "initiated", amount=13 if n == 17 else 450_000) for n in range(40)
    ]
    results = shop.send(*events)
    assert [result["code"] for result in results if result["result"] != "accepted"] == ["unlucky"]
    assert results[17]["detail"] == "payments: 13 is refused"
    assert Payment.objects.count() == 39
    # Its id is not remembered.
    mended = {**events[17], "data": {**events[17]["data"], "amount": 14}}
    assert shop.outcomes(mended) == ["accepted"]


def top_up(user_id: int) -> None:
    payment = create_payment(user_id=user_id, amount=5000, currency="IRR", created_at=clock.now())
    TopUp.objects.create(payment=payment, user_id=user_id, key="k", gateway="simulator", language="fa")
    record_payment_event(payment_id=payment.id, kind=PaymentStatus.VERIFIED, at=clock.now())


def with_top_up(shop: Source) -> None:
    """Two users of a source, of whom the first adds money through the gateway here."""
    joined = [shop.event("user.registered", at("08:00"), external_id=user) for user in ("u1", "u2")]
    assert shop.outcomes(*joined) == ["accepted"] * 2
    top_up(ImportKey.objects.get(target="users", external_id="u1").row_id)


@pytest.mark.django_db
def test_a_source_never_touches_a_wallet_that_the_gateway_feeds() -> None:
    shop = source()
    with_top_up(shop)
    entries = [
        shop.event(
            "transfer.posted", at("10:00"), external_id=f"w{user}", owner=user, amount=700, currency="IRR"
        )
        for user in ("u1", "u2")
    ]
    [refused, taken] = shop.send(*entries)
    assert (refused["code"], refused["field"], taken["result"]) == ("invalid", "owner", "accepted")
    assert "through the gateway here" in refused["detail"]
    assert Wallet.objects.get(user__isnull=False).balance == 700
    in_euro = shop.event(
        "transfer.posted", at("10:00"), external_id="w3", owner="u1", amount=7, currency="EUR"
    )
    assert shop.outcomes(in_euro) == ["accepted"]


@pytest.mark.django_db(transaction=True)
def test_neither_does_an_import(importer: Importer) -> None:  # noqa: F811
    with_top_up(source())
    entries = (
        "SELECT 'w' || u AS external_id, 'u' || u AS owner, 700 AS amount, 'IRR' AS currency,"
        " TIMESTAMPTZ '2026-03-10 10:00:00Z' AS at FROM range(1, 3) AS t(u)"
    )
    done = importer.run({"plan.toml": 'name = "shop"', "wallet_entries.sql": entries})
    assert (done.of("wallet_entries").new, done.of("wallet_entries").rejected) == (1, 1)
    assert "through the gateway here" in done.reasons[0]
    assert User.objects.count() == 2
