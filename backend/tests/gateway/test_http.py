"""Top-ups over HTTP: one's own alone, a clear problem for each refusal, and a callback that believes nothing."""

import json
from typing import Any

import httpx
import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from assets.accounts.models import Role, User
from assets.common import clock
from assets.gateway.client import GatewayClient
from assets.gateway.schemas import TopUpOut, TopUps
from assets.gateway.services.settling import settle_payment
from assets.gateway.services.sweeping import sweep
from assets.gateway.simulator.sessions import Behaviour, Gateway
from assets.loans.services.asking import ask_for_loan
from assets.payments.models import Payment
from tests.access.signing_in import as_user, join
from tests.gateway.paying import AMOUNT, always, authority_of, balance_of, begin, pay, status_of
from tests.loans.lending import pair
from tests.reports.api.reading import problem

URL = "/api/v1/me/wallet/top-ups/"
CALLBACK = "/payments/callback/"


def add(api: Client, amount: object = str(AMOUNT), key: str | None = "k-1", **more: Any) -> Any:
    headers = {} if key is None else {"Idempotency-Key": key}
    body = json.dumps({"amount": amount, **more})
    return api.post(URL, body, content_type="application/json", headers=headers)


@pytest.fixture
def api(payer: User) -> Client:
    return as_user(payer)


@pytest.mark.quick
def test_a_top_up_from_the_request_to_the_receipt(
    payer: User, api: Client, simulator: Gateway, client: GatewayClient, settings: Settings
) -> None:
    answer = add(api, language="en")
    begun = answer.json()
    assert set(begun) == set(TopUpOut.model_fields)
    number = int(begun["id"])
    assert (answer.status_code, answer["Cache-Control"]) == (201, "private, no-store")
    assert (begun["amount"], begun["currency"], begun["exponent"]) == (str(AMOUNT), "IRR", 0)
    assert begun["redirect"] == f"{settings.GATEWAY_URL}/pg/StartPay/{authority_of(number)}"

    back = pay(number).removeprefix(settings.SITE_URL)
    returned = Client().get(back)
    assert (returned.status_code, returned["Location"]) == (302, f"/en/dashboard/top-up/?payment={number}")
    (job,) = ProcrastinateJob.objects.filter(task_name="assets.gateway.tasks.settle_top_up")
    assert job.args == {"payment_id": number}

    settle_payment(number, client, clock.now())
    ended = api.get(f"{URL}{number}/")
    assert (ended.json()["status"], ended.json()["redirect"], ended.json()["code"]) == ("verified", None, 100)
    assert ended.json()["reference"]
    assert balance_of(payer.id) == AMOUNT
    listed = api.get(URL)
    assert set(listed.json()) == set(TopUps.model_fields)
    assert (listed.json()["gateway"], listed.json()["top_ups"]) == ("simulator", [ended.json()])


def test_the_same_key_is_answered_with_the_same_top_up(api: Client, simulator: Gateway) -> None:
    assert add(api).json() == add(api).json()
    assert problem(add(api, str(AMOUNT + 1)), 422)["code"] == "idempotency_key_reused"


@pytest.mark.parametrize("amount", ["", "-5", "1e6", "۵۰۰۰", "5.5", " 5", "9" * 17, 50_000, None, True])
def test_an_amount_that_is_no_digits_is_named(api: Client, simulator: Gateway, amount: object) -> None:
    refused = problem(add(api, amount), 422)
    assert (refused["code"], refused.get("field")) == ("invalid_parameter", "amount")


def test_an_amount_outside_the_limits_says_what_is_allowed(api: Client, simulator: Gateway) -> None:
    refused = problem(add(api, "9999"), 422)
    assert (refused["code"], refused["field"]) == ("top_up_amount_not_allowed", "amount")
    assert refused["allowed"] == {"least": "10000", "most": "1000000000", "currency": "IRR"}


@pytest.mark.parametrize("key", [None, "", "a b", "x" * 201])
def test_a_key_is_required(api: Client, simulator: Gateway, key: str | None) -> None:
    refused = problem(add(api, key=key), 422)
    assert (refused["code"], refused.get("field")) == ("invalid_parameter", "Idempotency-Key")
    assert Payment.objects.count() == 0


@pytest.mark.parametrize(
    ("behaviour", "status", "code"),
    [(Behaviour.ERROR, 503, "gateway_unavailable"), (Behaviour.REFUSED, 502, "gateway_refused")],
)
def test_what_the_gateway_does_is_a_problem_of_its_own(
    api: Client, simulator: Gateway, behaviour: Behaviour, status: int, code: str
) -> None:
    simulator.behave = always("request", behaviour)
    assert problem(add(api), status)["code"] == code


def test_without_a_gateway_the_list_says_so(api: Client, settings: Settings) -> None:
    settings.GATEWAY = ""
    assert api.get(URL).json()["gateway"] is None
    assert problem(add(api), 409)["code"] == "top_ups_off"


def test_money_that_is_added_for_a_loan_counts_under_its_asset_type(
    api: Client, payer: User, simulator: Gateway
) -> None:
    two = pair(0)
    asked = ask_for_loan(borrower_id=payer.id, asset_id=two.asset.id, days=1, at=clock.now())
    payment = Payment.objects.get(id=int(add(api, ticket=asked.id).json()["id"]))
    assert (payment.ticket_id, payment.asset_type_id) == (asked.id, two.asset.asset_type_id)
    assert add(api, ticket=asked.id).status_code == 201
    assert problem(add(api), 422)["code"] == "idempotency_key_reused"
    for ticket in (two.ask(), 10**9):
        assert problem(add(api, key=str(ticket), ticket=ticket), 404)["code"] == "ticket_not_found"


def test_another_s_top_up_is_not_there_whatever_the_role(api: Client, simulator: Gateway) -> None:
    number = add(api).json()["id"]
    for role in Role:
        other = as_user(join(role=role))
        assert problem(other.get(f"{URL}{number}/"), 404)["code"] == "top_up_not_found"
        assert other.get(URL).json()["top_ups"] == []


def test_nobody_adds_or_reads(simulator: Gateway, payer: User) -> None:
    assert problem(add(Client()), 401)["code"] == "not_signed_in"
    assert problem(Client().get(URL), 401)["code"] == "not_signed_in"


FORGED = [
    "",
    "?Status=OK",
    "?Authority=&Status=OK",
    "?Authority=S" + "0" * 35 + "&Status=OK",
    "?Authority=' OR 1=1 --&Status=OK",
    "?Authority=%00",
    "?Authority=" + "S" * 4000,
]


@pytest.mark.parametrize("query", FORGED)
def test_a_forged_callback_does_nothing(api: Client, simulator: Gateway, query: str) -> None:
    add(api)
    answer = Client().get(f"{CALLBACK}{query}")
    assert (answer.status_code, answer["Location"], answer.content) == (302, "/fa/dashboard/top-up/", b"")
    assert ProcrastinateJob.objects.filter(task_name="assets.gateway.tasks.settle_top_up").count() == 0


def test_a_status_in_the_address_decides_nothing(
    payer: User, api: Client, simulator: Gateway, client: GatewayClient
) -> None:
    number = int(add(api).json()["id"])
    authority = authority_of(number)
    Client().get(f"{CALLBACK}?Authority={authority}&Status=OK&amount=999999999")
    settle_payment(number, client, clock.now())
    assert (status_of(number), balance_of(payer.id)) == ("initiated", 0)
    pay(number)
    Client().get(f"{CALLBACK}?Authority={authority}&Status=NOK")
    settle_payment(number, client, clock.now())
    assert (status_of(number), balance_of(payer.id)) == ("verified", AMOUNT)


def test_callbacks_that_come_twice_or_late_enqueue_one_job_or_none(
    api: Client, simulator: Gateway, client: GatewayClient
) -> None:
    number = int(add(api).json()["id"])
    pay(number)
    back = f"{CALLBACK}?Authority={authority_of(number)}&Status=OK"
    jobs = ProcrastinateJob.objects.filter(task_name="assets.gateway.tasks.settle_top_up")
    assert [Client().get(back).status_code for _ in range(2)] == [302, 302]
    assert jobs.count() == 1
    sweep(client, clock.now())
    assert Client().get(back)["Location"] == f"/fa/dashboard/top-up/?payment={number}"
    assert jobs.count() == 1


def test_the_callback_says_nothing_about_the_payment(api: Client, payer: User, simulator: Gateway) -> None:
    number = int(add(api).json()["id"])
    answer = Client().get(f"{CALLBACK}?Authority={authority_of(number)}&Status=OK")
    assert answer.content == b""
    assert (answer["Cache-Control"], str(AMOUNT) in str(answer.headers)) == ("no-store", False)
    assert Client().post(CALLBACK).status_code == 405


@pytest.mark.parametrize(
    ("address", "browser", "language"),
    [
        ("", "en-GB,fa;q=0.5", "en"),
        ("", "fa-IR", "fa"),
        ("", "de", "fa"),
        ("?lang=fa", "en", "fa"),
        ("?lang=en", "fa", "en"),
        ("?lang=de", "en", "en"),
    ],
)
def test_the_simulators_page_speaks_the_payers_language(
    payer: User, simulator: Gateway, settings: Settings, address: str, browser: str, language: str
) -> None:
    page = f"{settings.GATEWAY_URL}/pg/StartPay/{authority_of(begin(payer.id))}{address}"
    shown = httpx.get(page, headers={"Accept-Language": browser}, trust_env=False).text
    assert f'<html lang="{language}"' in shown
