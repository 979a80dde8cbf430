"""An import and events of one name share their external ids: either goes on from the other."""

from io import StringIO

import pytest

from assets.events.services.waiting import apply_waiting_events
from assets.importing.models import ImportKey
from assets.importing.progress import Progress
from assets.importing.undoing import undo
from assets.payments.models import Payment
from assets.reports.rollups import drain
from assets.tickets.models import Ticket
from tests.events.sending import at, source
from tests.importing.conftest import Importer, importer  # noqa: F401
from tests.reports.rollups.recount import assert_counted_once

pytestmark = pytest.mark.django_db(transaction=True)

PAYMENTS = """
SELECT 'p' || i AS external_id, 'u1' AS "user", 450000 AS amount, 'IRR' AS currency, {status} AS status,
       TIMESTAMPTZ '2026-03-10 10:00:00+03:30' AS created_at, {verified_at} AS verified_at
FROM range(1, 3) AS t(i)
"""
INITIATED = PAYMENTS.format(status="'initiated'", verified_at="NULL::TIMESTAMPTZ")
VERIFIED = PAYMENTS.format(status="'verified'", verified_at="TIMESTAMPTZ '2026-03-10 10:02:00+03:30'")
NAMED = {"plan.toml": 'name = "shop"'}


def test_events_go_on_from_an_import(importer: Importer) -> None:  # noqa: F811
    importer.run({**NAMED, "payments.sql": INITIATED})
    shop = source()
    assert shop.outcomes(shop.paid("p1", at("10:02")), shop.paid("p2", at("10:02"))) == ["accepted"] * 2
    [contradiction] = shop.send(shop.paid("p1", at("10:03"), amount="400000"))
    assert (contradiction["code"], contradiction["field"]) == ("contradiction", "amount")
    assert list(Payment.objects.values_list("status", flat=True)) == ["verified"] * 2
    assert ImportKey.objects.filter(target="payments").count() == 2
    drain()
    assert_counted_once()


def test_an_import_goes_on_from_events(importer: Importer) -> None:  # noqa: F811
    shop = source(but=["user.registered"])
    assert shop.outcomes(shop.paid("p1", at("10:00"), "initiated")) == ["accepted"]
    done = importer.run({**NAMED, "payments.sql": VERIFIED})
    assert (done.of("payments").moved_on, done.of("payments").new) == (1, 1)
    again = importer.run({**NAMED, "payments.sql": VERIFIED})
    assert again.of("payments").unchanged == 2
    assert shop.outcomes(shop.paid("p1", at("10:02")), shop.paid("p2", at("10:02"))) == ["accepted"] * 2
    assert Payment.objects.count() == 2
    assert_counted_once()


def test_what_waits_for_an_import_is_applied_when_that_was_there(importer: Importer) -> None:  # noqa: F811
    shop = source()
    accepted = shop.event("ticket.accepted", at("10:05"), external_id="t1")
    assert shop.outcomes(accepted, shop.paid("p9", at("10:02"), "initiated", user="u9")) == ["waiting"] * 2
    assert apply_waiting_events() == 0
    ticket = (
        "SELECT 't1' AS external_id, 'u9' AS borrower, TIMESTAMPTZ '2026-03-10 10:00:00+03:30' AS created_at"
    )
    importer.run({**NAMED, "tickets.sql": ticket})
    assert apply_waiting_events() == 2
    assert Ticket.objects.get().state == "accepted"
    assert Payment.objects.get().status == "initiated"
    assert apply_waiting_events() == 0


def test_what_is_undone_came_by_either_and_may_be_sent_again(importer: Importer) -> None:  # noqa: F811
    importer.run({**NAMED, "payments.sql": INITIATED})
    shop = source(but=["user.registered"])
    events = [
        shop.paid("p3", at("10:00"), "initiated"),
        shop.paid("p3", at("10:02")),
        shop.paid("p4", at("10:02")),
    ]
    assert shop.outcomes(*events) == ["accepted", "accepted", "waiting"]
    undone = undo("shop", dry_run=False, restate=False, progress=Progress(out=StringIO()))
    assert undone.counts["payments"] == 3
    assert_counted_once()
    assert shop.outcomes(*events) == ["accepted", "accepted", "waiting"]
    drain()
    assert_counted_once()


def test_a_source_of_another_name_has_ids_of_its_own(importer: Importer) -> None:  # noqa: F811
    importer.run({**NAMED, "payments.sql": INITIATED})
    other = source("other", but=["user.registered", "payment.initiated"])
    assert other.outcomes(other.paid("p1", at("10:02"))) == ["accepted"]
    assert Payment.objects.count() == 3
