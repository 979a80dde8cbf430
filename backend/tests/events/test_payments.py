"""A payment's events through to the figures."""

import pytest

from assets.payments.models import Payment
from assets.reports.rollups import drain
from tests.events.sending import at, source
from tests.reports.rollups.recount import assert_counted_once

pytestmark = pytest.mark.django_db

REGISTERED = "user.registered"


def test_a_payment_that_was_verified_is_in_the_figures() -> None:
    shop = source(but=[REGISTERED])
    begun, verified = shop.paid("p1", at("10:00"), "initiated"), shop.paid("p1", at("10:02"))
    assert shop.outcomes(begun) == ["accepted"]
    assert shop.outcomes(verified) == ["accepted"]
    payment = Payment.objects.get()
    assert (payment.status, payment.amount, payment.currency) == ("verified", 450_000, "IRR")
    assert payment.ended_at is not None
    assert payment.ended_at.isoformat() == "2026-03-10T06:32:00+00:00"
    drain()
    assert_counted_once()


def test_both_steps_in_one_batch_are_one_payment_in_whatever_order() -> None:
    shop = source(but=[REGISTERED])
    verified, begun = shop.paid("p1", at("10:02")), shop.paid("p1", at("10:00"), "initiated")
    assert shop.outcomes(verified, begun) == ["accepted", "accepted"]
    assert Payment.objects.get().status == "verified"


def test_the_same_again_is_a_duplicate_and_other_content_a_conflict() -> None:
    shop = source(but=[REGISTERED])
    begun = shop.paid("p1", at("10:00"), "initiated")
    other = {**begun, "time": at("10:01")}
    assert shop.outcomes(begun, begun, other) == ["accepted", "duplicate", "conflict"]
    assert shop.outcomes(begun, other) == ["duplicate", "conflict"]
    assert Payment.objects.count() == 1


def test_a_step_waits_for_the_one_before_and_is_applied_when_that_comes() -> None:
    shop = source(but=[REGISTERED])
    reversed_, verified, begun = (
        shop.paid("p1", at("10:04"), "reversed"),
        shop.paid("p1", at("10:02")),
        shop.paid("p1", at("10:00"), "initiated"),
    )
    [waiting] = shop.send(reversed_)
    assert (waiting["result"], waiting["waits_for"]) == ("waiting", "payment p1")
    assert shop.outcomes(verified, reversed_) == ["waiting", "duplicate"]
    assert not Payment.objects.exists()
    assert shop.outcomes(begun) == ["accepted"]
    assert Payment.objects.get().status == "reversed"
    assert shop.outcomes(verified, reversed_, begun) == ["duplicate"] * 3


def test_a_verified_payment_brings_its_fee_and_a_failed_one_its_reason() -> None:
    shop = source(but=[REGISTERED])
    paid = shop.paid("p1", at("10:02"))
    paid["data"]["fee"] = "2500"
    begun, failed = shop.paid("p2", at("10:00"), "initiated"), shop.paid("p2", at("10:03"), "failed")
    failed["data"]["reason"] = "bank_refused"
    assert shop.outcomes(shop.paid("p1", at("10:00"), "initiated"), paid, begun, failed) == ["accepted"] * 4
    assert shop.outcomes(shop.paid("p1", at("10:04"), "reversed")) == ["accepted"]
    assert list(Payment.objects.order_by("id").values_list("status", "fee", "reason")) == [
        ("reversed", 2500, None),
        ("failed", None, "bank_refused"),
    ]
    drain()
    assert_counted_once()
