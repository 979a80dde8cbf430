"""The record of a top-up shows what the gateway answered."""

from assets.accounts.models import Role, User
from assets.common import clock
from assets.gateway.client import GatewayClient
from assets.gateway.models import GatewayResult
from assets.gateway.services.settling import settle_payment
from tests.access.signing_in import as_user, join
from tests.gateway.paying import AMOUNT, authority_of, begin, pay
from tests.records.reading import read, steps, totals


def test_the_answer_the_receipt_and_the_message_are_in_the_record(payer: User, client: GatewayClient) -> None:
    payment = begin(payer.id)
    pay(payment)
    assert settle_payment(payment, client, clock.now()) == "verified"
    record = read(as_user(payer), "payments", payment)
    assert steps(record) == ["initiated", "answered", "verified"]
    answered = record["timeline"][1]
    assert (answered["code"], answered["meaning"]["en"]) == (100, "Done.")
    receipt = str(GatewayResult.objects.get(payment_id=payment).reference)
    assert (record["authority"], record["reference"]) == (authority_of(payment), receipt)
    assert (record["gateway"], record["fee"]["amount"], totals(record)) == (
        "simulator",
        "2500",
        [str(AMOUNT)],
    )
    (message,) = record["messages"]
    assert message["kind"] == "top_up_credited"
    assert message["text"]["body"]
    (of_others,) = read(as_user(join(role=Role.ADMIN)), "payments", payment)["messages"]
    assert of_others["text"] is None


def test_a_cancelled_one_says_what_the_gateway_said(payer: User, client: GatewayClient) -> None:
    payment = begin(payer.id)
    pay(payment, "cancelled")
    assert settle_payment(payment, client, clock.now()) == "failed"
    record = read(as_user(join(role=Role.MANAGER)), "payments", payment)
    assert steps(record)[-1] == "failed"
    assert (record["status"], record["reason"], record["money"]["entries"]) == ("failed", "not_paid", [])
