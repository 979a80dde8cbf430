"""A payment ends by the gateway's own word, and its money is credited exactly once."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from assets.accounts.models import User
from assets.common import clock
from assets.common.failure_reasons import FailureReason
from assets.gateway.client import GatewayClient, SessionStatus, Unreachable
from assets.gateway.limits import LIMITS
from assets.gateway.models import GatewayResult, TopUp
from assets.gateway.services import settling
from assets.gateway.services.settling import settle_payment
from assets.gateway.services.sweeping import sweep
from assets.gateway.simulator.sessions import Behaviour, Gateway, Return
from assets.payments.models import PaymentEvent
from tests.acting import acting_as
from tests.gateway.paying import (
    AMOUNT,
    always,
    at_once,
    authority_of,
    balance_of,
    begin,
    outcome_of,
    pay,
    status_of,
)


@pytest.mark.quick
def test_what_is_paid_is_credited(payer: User, client: GatewayClient) -> None:
    payment = begin(payer.id)
    assert pay(payment).endswith(f"/payments/callback/?Authority={authority_of(payment)}&Status=OK")
    with acting_as("assets_worker"):
        assert settle_payment(payment, client, clock.now()) == "verified"
    assert balance_of(payer.id) == AMOUNT
    result = GatewayResult.objects.get(payment_id=payment)
    assert (result.code, result.fee, result.fee_payer) == (100, 2_500, "Merchant")
    assert outcome_of(payment) == (2_500, None, None)
    assert result.reference


def test_settling_again_credits_nothing_more(payer: User, client: GatewayClient) -> None:
    payment = begin(payer.id)
    pay(payment)
    for _ in range(3):
        assert settle_payment(payment, client, clock.now()) == "verified"
    assert balance_of(payer.id) == AMOUNT


def test_callbacks_and_the_sweep_at_once_credit_once(payer: User, client: GatewayClient) -> None:
    payment = begin(payer.id)
    pay(payment)
    now = clock.now()
    at_once(
        *[lambda: settle_payment(payment, client, now)] * 3,
        *[lambda: sweep(client, now)] * 2,
    )
    assert (status_of(payment), balance_of(payer.id)) == ("verified", AMOUNT)
    assert PaymentEvent.objects.filter(payment_id=payment, kind="verified").count() == 1


def test_101_is_paid(payer: User, client: GatewayClient) -> None:
    payment = begin(payer.id)
    pay(payment, verify="verified_before")
    settle_payment(payment, client, clock.now())
    assert balance_of(payer.id) == AMOUNT
    assert GatewayResult.objects.get(payment_id=payment).code == 101


def test_a_process_that_dies_between_verifying_and_crediting_loses_nothing(
    payer: User, client: GatewayClient, simulator: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: object) -> None:
        raise Killed

    payment = begin(payer.id)
    pay(payment)
    with monkeypatch.context() as patched:
        patched.setattr(settling, "record_verified", die)
        with pytest.raises(Killed):
            settle_payment(payment, client, clock.now())
    assert simulator.taken() == AMOUNT
    assert (status_of(payment), balance_of(payer.id)) == ("initiated", 0)
    sweep(client, clock.now() + LIMITS.first_check)
    assert (status_of(payment), balance_of(payer.id)) == ("verified", AMOUNT)
    assert GatewayResult.objects.get(payment_id=payment).code == 101


@pytest.mark.parametrize("behaviour", [Behaviour.LOST, Behaviour.TIMEOUT, Behaviour.ERROR])
def test_an_answer_that_is_lost_is_asked_for_again(
    payer: User, client: GatewayClient, behaviour: Behaviour
) -> None:
    payment = begin(payer.id)
    pay(payment, verify=behaviour)
    with pytest.raises(Unreachable):
        settle_payment(payment, client, clock.now())
    assert (status_of(payment), balance_of(payer.id)) == ("initiated", 0)
    sweep(client, clock.now() + LIMITS.first_check)
    assert (status_of(payment), balance_of(payer.id)) == ("verified", AMOUNT)


def test_a_callback_that_never_comes_is_found_by_the_list_of_the_unverified(
    payer: User, client: GatewayClient
) -> None:
    payment = begin(payer.id)
    assert pay(payment, way=Return.MISSING) == ""
    with acting_as("assets_worker"):
        sweep(client, clock.now())
    assert balance_of(payer.id) == AMOUNT


def test_a_payer_who_cancels_is_credited_nothing(payer: User, client: GatewayClient) -> None:
    payment = begin(payer.id)
    assert pay(payment, "refused").endswith("Status=NOK")
    assert settle_payment(payment, client, clock.now()) == "failed"
    assert outcome_of(payment) == (None, FailureReason.NOT_PAID, -51)
    assert balance_of(payer.id) == 0


def test_a_forged_callback_fails_no_payer_who_is_still_at_the_bank(
    payer: User, client: GatewayClient
) -> None:
    payment = begin(payer.id)
    assert settle_payment(payment, client, clock.now()) == "initiated"
    pay(payment)
    assert settle_payment(payment, client, clock.now()) == "verified"


def test_another_amount_at_the_gateway_is_no_money_and_is_given_back(
    payer: User, client: GatewayClient, simulator: Gateway
) -> None:
    payment = begin(payer.id)
    pay(payment, verify="amount_differs")
    assert settle_payment(payment, client, clock.now()) == "failed"
    assert outcome_of(payment) == (None, FailureReason.AMOUNT_DIFFERS, -50)
    sweep(client, clock.now() + LIMITS.first_check)
    assert client.inquire(authority_of(payment)) is SessionStatus.REVERSED
    assert (simulator.taken(), balance_of(payer.id)) == (0, 0)


def test_trouble_with_the_merchant_fails_no_payment(
    payer: User, client: GatewayClient, simulator: Gateway
) -> None:
    payment = begin(payer.id)
    pay(payment)
    simulator.behave = always("verify", Behaviour.REFUSED)
    assert settle_payment(payment, client, clock.now()) == "initiated"


def test_a_payment_that_the_gateway_forgot_fails(
    payer: User, client: GatewayClient, simulator: Gateway
) -> None:
    payment = begin(payer.id)
    simulator.sessions.clear()
    assert settle_payment(payment, client, clock.now()) == "failed"
    assert outcome_of(payment) == (None, FailureReason.NOT_FOUND, -55)


@pytest.mark.parametrize(("late", "status"), [(-1, "initiated"), (1, "failed")])
def test_a_payer_who_never_leaves_the_bank_is_given_up_after_three_days(
    payer: User, client: GatewayClient, late: int, status: str
) -> None:
    began = clock.now()
    payment = begin(payer.id, at=began)
    sweep(client, began + LIMITS.given_up + timedelta(seconds=late))
    assert status_of(payment) == status


def test_what_is_paid_after_it_was_given_up_is_given_back(
    payer: User, client: GatewayClient, simulator: Gateway
) -> None:
    payment = begin(payer.id)
    sweep(client, clock.now() + LIMITS.given_up + timedelta(seconds=1))
    pay(payment)
    sweep(client, clock.now() + LIMITS.given_up + timedelta(minutes=1))
    assert client.inquire(authority_of(payment)) is SessionStatus.REVERSED
    assert (simulator.taken(), balance_of(payer.id)) == (0, 0)


def test_the_sweep_looks_at_an_open_top_up_less_and_less_often(payer: User, client: GatewayClient) -> None:
    began = clock.now()
    payment = begin(payer.id, at=began)
    pauses, at = [], began
    for _ in range(8):
        due = TopUp.objects.get(payment_id=payment).next_check_at
        assert due is not None
        pauses.append((due - at).total_seconds() / 60)
        at = due
        sweep(client, at - timedelta(seconds=1))
        sweep(client, at)
    assert pauses == [2, 2, 4, 8, 16, 32, 60, 60]


def test_the_sweep_forgets_what_has_ended(payer: User, client: GatewayClient) -> None:
    payment = begin(payer.id)
    pay(payment)
    settle_payment(payment, client, clock.now())
    sweep(client, clock.now() + LIMITS.first_check)
    assert TopUp.objects.get(payment_id=payment).next_check_at is None


def test_one_payment_that_is_never_answered_keeps_no_other_waiting(
    payer: User, client: GatewayClient, simulator: Gateway
) -> None:
    stuck, other = begin(payer.id, key="k-1"), begin(payer.id, key="k-2")
    pay(stuck)
    pay(other)
    broken = authority_of(stuck)
    simulator.behave = lambda call, session: (
        Behaviour.ERROR if call == "verify" and session and session.authority == broken else Behaviour.NORMAL
    )
    sweep(client, clock.now() + LIMITS.first_check)
    assert (status_of(stuck), status_of(other)) == ("initiated", "verified")


def test_a_gateway_that_is_away_ends_the_sweep(
    payer: User, client: GatewayClient, simulator: Gateway
) -> None:
    for number in range(LIMITS.open):
        pay(begin(payer.id, key=f"k-{number}"))
    asked = []

    def away(call: str, _: object) -> Behaviour:
        asked.append(call)
        return Behaviour.ERROR

    simulator.behave = away
    sweep(client, clock.now() + LIMITS.first_check)
    assert asked == ["unVerified", *["verify"] * LIMITS.unanswered]


def test_what_was_begun_at_another_gateway_is_not_asked_about_here_and_given_up_when_old(
    payer: User, client: GatewayClient, simulator: Gateway, settings: Settings
) -> None:
    began = clock.now()
    payment = begin(payer.id, at=began)
    settings.GATEWAY = "sandbox"
    simulator.behave = always("verify", Behaviour.ERROR)
    sweep(client, began + LIMITS.first_check)
    assert status_of(payment) == "initiated"
    sweep(client, began + LIMITS.given_up + timedelta(hours=1))
    assert status_of(payment) == "failed"
    assert outcome_of(payment) == (None, FailureReason.EXPIRED, None)
    assert TopUp.objects.get(payment_id=payment).next_check_at is None
