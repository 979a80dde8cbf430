"""The record of a payment: the gateway's answer, the money that it moved, and where it counts."""

import pytest
from django.test import Client

from assets.accounts.models import Role
from assets.common import clock
from assets.common.failure_reasons import FailureReason
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reports.rollups import drain
from assets.wallets import ledger
from tests.access.signing_in import as_user, join
from tests.records.reading import figures, get, read, steps, totals

pytestmark = pytest.mark.django_db(transaction=True)

AMOUNT = 250_000


def paid(user_id: int) -> int:
    payment = create_payment(user_id=user_id, amount=AMOUNT, currency="IRR", created_at=clock.now())
    record_payment_event(payment_id=payment.id, kind=PaymentStatus.VERIFIED, at=clock.now(), fee=1_250)
    ledger.credit_top_up(payment, clock.now())
    return payment.id


@pytest.mark.quick
def test_a_verified_payment_has_its_money_and_its_figures() -> None:
    payer = join(name="Parisa Payer")
    payment = paid(payer.id)
    drain()
    record = read(as_user(join(role=Role.ADMIN)), "payments", payment)
    assert (steps(record), record["status"]) == (["initiated", "verified"], "verified")
    assert (record["user"]["name"], record["amount"]["amount"]) == ("Parisa Payer", str(AMOUNT))
    assert (totals(record), len(record["money"]["entries"])) == (["0"], 2)
    assert figures(record) == {
        ("verified", "total_volume"): str(AMOUNT),
        ("verified", "payments_verified"): "1",
        ("fee", "gateway_fees"): "1250",
        ("fee", "net_revenue"): "-1250",
        ("user", "wallet_balances"): str(AMOUNT),
        ("user", "wallet_credits"): str(AMOUNT),
    }
    (verified,) = (one for one in record["counted"] if one["fact"] == "verified")
    assert set(verified["also"]) == {"active_users", "payment_success_rate", "average_payment"}


def test_what_no_pass_has_counted_says_so() -> None:
    payment = paid(join().id)
    record = read(as_user(join(role=Role.MANAGER)), "payments", payment)
    assert {counted["waiting"] for counted in record["counted"]} == {True}
    drain()
    record = read(as_user(join(role=Role.MANAGER)), "payments", payment)
    assert {counted["waiting"] for counted in record["counted"]} == {False}


def test_a_failed_payment_says_why() -> None:
    payer = join()
    payment = create_payment(user_id=payer.id, amount=AMOUNT, currency="IRR", created_at=clock.now()).id
    record_payment_event(
        payment_id=payment,
        kind=PaymentStatus.FAILED,
        at=clock.now(),
        reason=FailureReason.BANK_REFUSED,
        code=-51,
    )
    record = read(as_user(payer), "payments", payment)
    assert (record["reason"], record["code"]) == ("bank_refused", -51)
    assert record["meaning"]["en"] == "It was not paid."
    assert (record["timeline"][-1]["step"], record["timeline"][-1]["reason"]) == ("failed", "bank_refused")
    assert record["money"] == {"entries": [], "wallets": [], "total": [], "whole": False}


def test_only_the_payer_and_those_who_see_all_rows_see_it() -> None:
    payer = join()
    payment = paid(payer.id)
    assert totals(read(as_user(payer), "payments", payment)) == [str(AMOUNT)]
    assert get(Client(), "payments", payment).status_code == 401
    for role in (Role.USER, Role.SUPPORT):
        assert get(as_user(join(role=role)), "payments", payment).status_code == 404
        assert get(as_user(join(role=role)), "payments", payment + 1_000).status_code == 404
    for role in (Role.MANAGER, Role.AUDITOR, Role.ADMIN):
        assert totals(read(as_user(join(role=role)), "payments", payment)) == ["0"]


def test_a_support_sees_the_own_payment() -> None:
    support = join(role=Role.SUPPORT)
    assert read(as_user(support), "payments", paid(support.id))["user"]["you"]
