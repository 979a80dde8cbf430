"""The client, against the simulator over HTTP; the merchant id is a secret."""

import logging
from collections.abc import Iterator
from contextlib import closing

import pytest

from assets.common.log_redaction import redact
from assets.gateway.client import GatewayClient, Refusal, SessionStatus, Unreachable, Unverified
from assets.gateway.codes import MEANINGS, OTHER, meaning
from assets.gateway.simulator.sessions import Behaviour, Gateway
from tests.gateway.paying import MERCHANT, always, served

CALLBACK = "http://127.0.0.1:1/payments/callback/"


@pytest.fixture
def gateway() -> Iterator[tuple[GatewayClient, Gateway]]:
    with (
        served(slow_seconds=0.6) as (url, known),
        closing(GatewayClient(url, MERCHANT, proxies=False, seconds=0.3)) as client,
    ):
        yield client, known


Both = tuple[GatewayClient, Gateway]


def ask(client: GatewayClient, amount: int = 50_000) -> str:
    return client.request(amount=amount, callback=CALLBACK, description="d", order="1")


def test_a_payment_goes_from_the_bank_to_verified(gateway: Both) -> None:
    client, known = gateway
    authority = ask(client)
    assert client.inquire(authority) is SessionStatus.IN_BANK
    known.pay(known.sessions[authority], paid=True)
    assert client.inquire(authority) is SessionStatus.PAID
    assert client.unverified() == [Unverified(authority, 50_000)]
    first, again = (client.verify(authority=authority, amount=50_000) for _ in range(2))
    assert (first.code, again.code) == (100, 101)
    assert first.reference == again.reference
    assert client.unverified() == []
    client.reverse(authority)
    assert client.inquire(authority) is SessionStatus.REVERSED


@pytest.mark.parametrize(("amount", "code"), [(999, -9), (1_000_000_001, -41)])
def test_the_gateway_s_own_limits_are_refusals(gateway: Both, amount: int, code: int) -> None:
    with pytest.raises(Refusal) as refused:
        ask(gateway[0], amount)
    assert refused.value.code == code


def test_what_is_not_paid_and_another_amount_are_refusals(gateway: Both) -> None:
    client, known = gateway
    authority = ask(client)
    with pytest.raises(Refusal, match="-51"):
        client.verify(authority=authority, amount=50_000)
    known.pay(known.sessions[authority], paid=True)
    with pytest.raises(Refusal, match="-50"):
        client.verify(authority=authority, amount=50_001)
    with pytest.raises(Refusal, match="-55"):
        client.inquire("S" + "0" * 35)


@pytest.mark.parametrize("behaviour", [Behaviour.ERROR, Behaviour.LOST, Behaviour.TIMEOUT])
def test_no_readable_answer_is_no_refusal(gateway: Both, behaviour: Behaviour) -> None:
    client, known = gateway
    known.behave = always("request", behaviour)
    with pytest.raises(Unreachable):
        ask(client)


def test_nobody_listening_is_no_refusal() -> None:
    with (
        closing(GatewayClient("http://127.0.0.1:1", MERCHANT, proxies=False)) as client,
        pytest.raises(Unreachable),
    ):
        ask(client)


def test_the_merchant_id_is_in_no_log_no_exception_and_no_representation(
    gateway: Both, caplog: pytest.LogCaptureFixture
) -> None:
    client, known = gateway
    caplog.set_level(logging.DEBUG)
    known.behave = always("request", Behaviour.ERROR)
    with pytest.raises(Unreachable) as unreachable:
        ask(client)
    known.behave = always("request", Behaviour.REFUSED)
    with pytest.raises(Refusal) as refusal:
        ask(client)
    texts = [caplog.text, repr(client), str(unreachable.value), str(refusal.value)]
    assert [text for text in texts if MERCHANT in text] == []
    assert MERCHANT not in redact(f"{{'merchant_id': '{MERCHANT}'}} merchant_id={MERCHANT}")


def test_every_code_has_a_meaning_in_both_languages() -> None:
    assert all(text.en.endswith(".") and text.fa.endswith(".") for text in [*MEANINGS.values(), OTHER])
    assert meaning(-999) == OTHER
