"""Beginning a top-up: the same key is the same payment, and a gateway that fails leaves nothing half done."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from assets.accounts.models import User
from assets.common import clock
from assets.common.failure_reasons import FailureReason
from assets.common.idempotency import KeyReused
from assets.gateway.client import GatewayClient
from assets.gateway.errors import (
    GatewayRefused,
    GatewayUnavailable,
    TooManyTopUps,
    TopUpAmountNotAllowed,
    TopUpEnded,
    TopUpsOff,
)
from assets.gateway.limits import LIMITS
from assets.gateway.models import GatewayResult
from assets.gateway.services import starting
from assets.gateway.services.sweeping import sweep
from assets.gateway.simulator.sessions import Behaviour, Gateway
from assets.payments.models import Payment
from tests.gateway.paying import AMOUNT, always, at_once, authority_of, begin, outcome_of, status_of


def test_the_gateway_is_asked_for_our_amount_in_rials(payer: User, simulator: Gateway) -> None:
    payment = begin(payer.id)
    (session,) = simulator.sessions.values()
    assert (session.authority, session.amount) == (authority_of(payment), AMOUNT)
    assert str(payment) in session.description


def test_the_same_key_is_the_same_payment_and_page(payer: User, simulator: Gateway) -> None:
    assert begin(payer.id) == begin(payer.id)
    assert len(simulator.sessions) == 1


def test_the_same_key_twice_at_once_is_one_payment_with_one_page(payer: User, simulator: Gateway) -> None:
    first, second = at_once(lambda: begin(payer.id), lambda: begin(payer.id))
    assert first == second
    assert Payment.objects.count() == 1
    assert authority_of(first) in simulator.sessions


def test_the_same_key_with_another_amount_is_refused(payer: User, simulator: Gateway) -> None:
    begin(payer.id)
    with pytest.raises(KeyReused):
        begin(payer.id, amount=AMOUNT + 1)


def test_a_key_is_one_user_s_own(payer: User, simulator: Gateway) -> None:
    from tests.access.signing_in import join

    assert begin(payer.id) != begin(join().id)


@pytest.mark.parametrize("behaviour", [Behaviour.ERROR, Behaviour.LOST])
def test_a_gateway_that_is_away_is_asked_again_with_the_same_key(
    payer: User, simulator: Gateway, behaviour: Behaviour
) -> None:
    normal, simulator.behave = simulator.behave, always("request", behaviour)
    with pytest.raises(GatewayUnavailable):
        begin(payer.id)
    simulator.behave = normal
    payment = begin(payer.id)
    assert (Payment.objects.count(), status_of(payment)) == (1, "initiated")


def test_a_gateway_that_refuses_ends_the_payment_with_its_code(payer: User, simulator: Gateway) -> None:
    simulator.behave = always("request", Behaviour.REFUSED)
    with pytest.raises(GatewayRefused, match="-12"):
        begin(payer.id)
    payment = GatewayResult.objects.get().payment_id
    assert (outcome_of(payment), status_of(payment)) == ((None, FailureReason.REFUSED, -12), "failed")
    with pytest.raises(TopUpEnded):
        begin(payer.id)


@pytest.mark.parametrize("amount", [9_999, 1_000_001])
def test_an_amount_outside_the_limits_is_refused(
    payer: User, simulator: Gateway, settings: Settings, amount: int
) -> None:
    settings.TOP_UP_LEAST, settings.TOP_UP_MOST = 10_000, 1_000_000
    with pytest.raises(TopUpAmountNotAllowed) as refused:
        begin(payer.id, amount=amount)
    assert refused.value.allowed == {"least": "10000", "most": "1000000", "currency": "IRR"}
    assert (Payment.objects.count(), len(simulator.sessions)) == (0, 0)


@pytest.mark.parametrize("amount", [10_000, 1_000_000])
def test_the_limits_themselves_are_allowed(
    payer: User, simulator: Gateway, settings: Settings, amount: int
) -> None:
    settings.TOP_UP_LEAST, settings.TOP_UP_MOST = 10_000, 1_000_000
    begin(payer.id, amount=amount)


def test_a_user_has_so_many_open_top_ups_and_no_more(payer: User, simulator: Gateway) -> None:
    for number in range(LIMITS.open):
        begin(payer.id, key=f"k-{number}")
    with pytest.raises(TooManyTopUps):
        begin(payer.id, key="one more")
    later = clock.now() + LIMITS.counted + timedelta(seconds=1)
    assert status_of(begin(payer.id, key="one more", at=later)) == "initiated"


def test_without_a_gateway_nobody_pays(payer: User, settings: Settings) -> None:
    settings.GATEWAY = ""
    with pytest.raises(TopUpsOff):
        begin(payer.id)


def test_a_payer_who_never_got_a_page_is_given_up_and_cannot_begin_meanwhile(
    payer: User, simulator: Gateway, client: GatewayClient
) -> None:
    began = clock.now()
    simulator.behave = always("request", Behaviour.ERROR)
    with pytest.raises(GatewayUnavailable):
        begin(payer.id, at=began)
    payment = Payment.objects.get().id
    with pytest.raises(TopUpEnded):
        begin(payer.id, at=began + LIMITS.start_within + timedelta(seconds=1))
    sweep(client, began + LIMITS.start_given_up)
    assert status_of(payment) == "initiated"
    sweep(client, began + LIMITS.start_given_up + timedelta(hours=1))
    assert status_of(payment) == "failed"
    assert outcome_of(payment) == (None, FailureReason.NOT_STARTED, None)


def test_a_slow_gateway_does_not_hold_every_thread(payer: User, simulator: Gateway) -> None:
    for _ in range(starting.REQUESTS_AT_ONCE):
        assert starting._requests.acquire(blocking=False)
    try:
        with pytest.raises(GatewayUnavailable):
            begin(payer.id)
    finally:
        starting._requests.release(starting.REQUESTS_AT_ONCE)
    assert status_of(begin(payer.id)) == "initiated"
