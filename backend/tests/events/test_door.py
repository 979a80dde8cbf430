"""The door itself: who may send, in which form, how much, and what is said of what is not taken."""

import base64
import hmac
import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from assets.access.tokens.personal import PREFIX
from assets.accounts.models import Role, User
from assets.audit import COMMAND_LINE
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.events.limits import LIMITS, Limits
from assets.events.models import EventSource, ReceivedEvent
from assets.events.services import receiving
from assets.events.services.sources import make_source, revoke_source
from assets.events.types import WITHOUT_MONEY
from assets.payments.models import Payment
from tests.access.signing_in import as_user, bearer, join
from tests.events.sending import BATCH, PATH, Source, at, source

pytestmark = pytest.mark.django_db


def registered(shop: Source, user: str = "u1") -> dict[str, Any]:
    return shop.event("user.registered", at("08:00"), external_id=user)


def test_a_source_sends_its_own_types_under_its_own_name() -> None:
    shop = source("shop", WITHOUT_MONEY)
    [result] = shop.send(shop.paid("p1", at("10:00")))
    assert (result["code"], result["field"]) == ("type_not_allowed", "type")
    [result] = shop.send({**registered(shop), "source": "other"})
    assert (result["code"], result["field"]) == ("source_not_allowed", "source")
    assert shop.outcomes({**registered(shop), "source": "shop/users"}) == ["accepted"]


def test_types_about_money_are_off_until_they_are_named() -> None:
    made, _ = make_source(name="shop", now=clock.now(), by=COMMAND_LINE)
    assert made.types == sorted(WITHOUT_MONEY)
    assert not {"payment.verified", "transfer.posted", "rate.set"} & set(made.types)


def test_nobody_else_sends_and_a_source_does_nothing_else() -> None:
    shop = source()
    body = json.dumps(registered(shop))
    send: dict[str, Any] = {"path": PATH, "data": body, "content_type": "application/json"}
    assert Client().post(**send).status_code == 401
    assert as_user(join(role=Role.ADMIN)).post(**send).status_code == 403
    assert bearer(f"{PREFIX}source_unknown").post(**send).status_code == 401
    assert bearer(shop.token).get("/api/v1/me/").status_code == 401
    assert bearer(shop.token).get("/api/v1/reports/overview/").status_code == 401
    revoke_source(EventSource.objects.get().id, now=clock.now(), by=COMMAND_LINE)
    assert shop.post(body, content_type="application/json").status_code == 401
    assert not User.objects.filter(email=None).exists()


@pytest.mark.parametrize(
    ("content_type", "is_batch", "status"),
    [
        ("application/cloudevents+json", False, 200),
        ("application/cloudevents+json; charset=utf-8", False, 200),
        (BATCH, True, 200),
        ("application/json", False, 200),
        ("application/json", True, 200),
        ("application/cloudevents+json", True, 422),
        (BATCH, False, 422),
        ("text/plain", False, 415),
    ],
)
def test_one_event_or_a_batch_by_its_content_type(content_type: str, is_batch: bool, status: int) -> None:
    shop = source()
    event = registered(shop)
    response = shop.post(json.dumps([event] if is_batch else event), content_type=content_type)
    assert response.status_code == status
    if status == 200:
        assert [result["result"] for result in response.json()["results"]] == ["accepted"]


@pytest.mark.parametrize("text", [" ", "{", "[NaN]", "[" * 100_000, '{"id": "\\u0000"}', "\xff"])
def test_what_is_no_json_is_refused(text: str) -> None:
    assert source().post(text.encode("latin-1")).status_code == 422


def test_a_batch_has_limits() -> None:
    shop = source()
    assert shop.outcomes() == []
    too_many = [None] * (LIMITS.events + 1)
    response = shop.post(json.dumps(too_many))
    assert (response.status_code, response.json()["code"]) == (413, "too_many_events")
    assert {result["result"] for result in shop.send(*too_many[:-1])} == {"rejected"}


def test_what_is_wrong_with_an_event_has_a_code_and_a_field() -> None:
    shop = source()
    good = shop.paid("p1", at("10:00"), "initiated")
    future = (clock.now() + LIMITS.future + timedelta(seconds=30)).isoformat()

    def with_data(**data: object) -> dict[str, Any]:
        return {**good, "data": {**good["data"], **data}}

    wrong = [
        (None, "invalid", None),
        ({**good, "specversion": "0.3"}, "invalid", "specversion"),
        ({**good, "id": ""}, "missing", "id"),
        ({**good, "id": 7}, "invalid", "id"),
        ({**good, "id": "x" * 201}, "invalid", "id"),
        ({**good, "subject": {}}, "invalid", "subject"),
        ({**good, "Trace": "x"}, "invalid", "Trace"),
        ({**good, "data_base64": "e30="}, "invalid", "data_base64"),
        ({**good, "datacontenttype": "text/xml"}, "invalid", "datacontenttype"),
        ({**good, "type": "payment.lost"}, "type_unknown", "type"),
        ({**good, "time": None}, "missing", "time"),
        ({**good, "time": "2026-03-10T10:00:00"}, "invalid", "time"),
        ({**good, "time": "1404-12-19T10:00:00Z"}, "invalid", "time"),
        ({**good, "time": future}, "future", "time"),
        ({**good, "data": None}, "missing", "data"),
        ({**good, "data": []}, "invalid", "data"),
        (with_data(colour="red"), "unknown_field", "colour"),
        (with_data(status="verified"), "unknown_field", "status"),
        (with_data(external_id=None), "missing", "external_id"),
        (with_data(external_id=True), "invalid", "external_id"),
        (with_data(user="n/a"), "invalid", "user"),
        (with_data(amount=None), "missing", "amount"),
        (with_data(amount="45o000"), "invalid", "amount"),
        (with_data(amount=0), "invalid", "amount"),
        (with_data(amount="-5"), "invalid", "amount"),
        (with_data(amount=450.5), "invalid", "amount"),
        (with_data(amount="450000.00"), "invalid", "amount"),
        (with_data(amount=10**16), "invalid", "amount"),
        (with_data(currency="XXZ"), "invalid", "currency"),
    ]  # fmt: skip
    shop_alone = source("alone", ["payment.initiated"])
    for body, code, field in wrong:
        sent = {**body, "source": "alone"} if isinstance(body, dict) else body
        [result] = shop_alone.send(sent)
        assert (result["result"], result["code"], result["field"]) == ("rejected", code, field), body
        assert result["detail"]
    # A rejected id is not remembered.
    assert shop_alone.outcomes({**good, "source": "alone"}) == ["accepted"]
    assert Payment.objects.count() == ReceivedEvent.objects.count() == 1


def test_the_good_events_of_a_batch_are_taken_or_none_of_them() -> None:
    shop = source()
    good, bad = registered(shop), {**registered(shop, "u2"), "time": "today"}
    atomic = f"{PATH}?atomic=true"
    [first, second] = shop.send(good, bad, path=atomic)
    assert [first["code"], second["code"]] == ["atomic", "invalid"]
    assert not ReceivedEvent.objects.exists()
    assert shop.outcomes(good, bad) == ["accepted", "rejected"]
    assert shop.outcomes(good, registered(shop, "u3"), path=atomic) == ["duplicate", "accepted"]
    assert shop.post("[]", path=f"{PATH}?atomic=yes").status_code == 422
    assert shop.post("[]", path=f"{PATH}?atomc=true").status_code == 422


def test_extensions_are_no_part_of_what_an_event_says() -> None:
    shop = source()
    event = registered(shop)
    assert shop.outcomes({**event, "traceparent": "00-1"}, {**event, "traceparent": "00-2"}) == [
        "accepted",
        "duplicate",
    ]


def test_a_source_waits_while_the_figures_are_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    shop = source()
    assert shop.outcomes(registered(shop)) == ["accepted"]
    monkeypatch.setattr(receiving, "LIMITS", Limits(queued=0))
    monkeypatch.setattr(receiving, "_looked_at_queue", -1e9)
    response = shop.post(json.dumps([registered(shop, "u2")]))
    assert (response.status_code, response.json()["code"]) == (429, "events_behind")
    assert int(response["Retry-After"]) > 0


def test_more_events_of_one_object_than_have_steps_are_refused() -> None:
    shop = source(but=["user.registered"])
    many = [shop.paid("p1", at("10:00"), "initiated", amount=amount) for amount in range(1, LIMITS.steps + 3)]
    results = shop.send(*many)
    assert [result["code"] for result in results[-2:]] == ["too_many_of_one"] * 2
    assert [result["result"] for result in results].count("accepted") == 1


def test_an_administrator_makes_and_revokes_a_source_which_outlives_the_role() -> None:
    admin = join(role=Role.ADMIN)
    client = as_user(admin, recent=True)
    sources = "/api/v1/admin/event-sources/"
    made = client.post(
        sources, {"name": "shop", "types": ["user.registered"]}, content_type="application/json"
    )
    assert made.status_code == 201
    shop = Source("shop", made.json()["secret"])
    again = client.post(sources, {"name": "shop"}, content_type="application/json")
    assert (again.status_code, again.json()["code"], again.json()["field"]) == (422, "source_refused", "name")
    unknown = client.post(sources, {"name": "x", "types": ["a.b"]}, content_type="application/json")
    assert unknown.json()["field"] == "types"
    User.objects.filter(id=admin.id).update(is_active=False)
    assert shop.outcomes(registered(shop)) == ["accepted"]
    User.objects.filter(id=admin.id).update(is_active=True)
    listed = client.get(sources).json()
    assert [(one["name"], one["types"]) for one in listed["sources"]] == [("shop", ["user.registered"])]
    assert listed["sources"][0]["last_used_at"] is not None
    assert shop.token not in json.dumps(listed)
    assert client.delete(f"{sources}{made.json()['id']}/").status_code == 204
    assert client.delete(f"{sources}{made.json()['id']}/").status_code == 404
    assert shop.post("[]").status_code == 401
    actions = AuditEvent.objects.filter(object_kind="event_source").order_by("id")
    assert list(actions.values_list("action", "actor_id")) == [
        ("source_made", admin.id),
        ("source_revoked", admin.id),
    ]


def test_what_waits_is_listed_with_its_age_and_may_be_discarded() -> None:
    shop = source()
    assert shop.outcomes(shop.event("ticket.accepted", at("10:00"), external_id="t1")) == ["waiting"]
    client = as_user(join(role=Role.ADMIN), recent=True)
    sources = "/api/v1/admin/event-sources/"
    [waiting] = client.get(sources).json()["waiting"]
    assert (waiting["source"], waiting["type"], waiting["waits_for"]) == (
        "shop",
        "ticket.accepted",
        "ticket t1",
    )
    assert waiting["waits_seconds"] >= 0
    assert client.delete(f"{sources}waiting/{waiting['id']}/").status_code == 204
    assert client.delete(f"{sources}waiting/{waiting['id']}/").status_code == 404
    assert client.get(sources).json()["waiting_in_all"] == 0
    assert AuditEvent.objects.filter(action="event_discarded").count() == 1


def test_what_is_refused_after_it_waited_stays_to_be_seen() -> None:
    shop = source(but=["user.registered"])
    assert shop.outcomes(shop.paid("p1", at("10:02"), amount="400000")) == ["waiting"]
    assert shop.outcomes(shop.paid("p1", at("10:00"), "initiated")) == ["accepted"]
    client = as_user(join(role=Role.ADMIN))
    [refused] = client.get("/api/v1/admin/event-sources/").json()["waiting"]
    assert refused["refused_as"] == "contradiction"
    assert "amount is 400000 IRR, and 450000 IRR was loaded" in refused["refused_because"]
    health = client.get("/api/v1/admin/health/").json()["events"]
    assert (health["level"], health["waiting"], health["refused"]) == ("warning", 0, 1)


def signed(secret: str, body: str, *, seconds: int, id_: str = "msg_1") -> dict[str, str]:
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.digest(key, f"{id_}.{seconds}.{body}".encode(), "sha256")
    return {
        "webhook-id": id_,
        "webhook-timestamp": str(seconds),
        "webhook-signature": f"v1,AAAA v1,{base64.b64encode(digest).decode()}",
    }


def test_a_sender_that_can_only_post_signs_what_it_sends() -> None:
    _, secret = make_source(name="shop", signs=True, now=clock.now(), by=COMMAND_LINE)
    shop = Source("shop", "")
    body = json.dumps([registered(shop)])
    now = int(clock.now().timestamp())

    def status(headers: dict[str, str], *, name: str = "shop", sent: str = body) -> int:
        path = f"{PATH}?source={name}"
        return int(Client(headers=headers).post(path, sent, content_type=BATCH).status_code)

    assert status(signed(secret, body, seconds=now)) == 200
    assert status(signed(secret, body, seconds=now), sent=body + " ") == 401
    assert status(signed(secret, body, seconds=now), name="other") == 401
    assert status(signed("whsec_" + base64.b64encode(b"x" * 32).decode(), body, seconds=now)) == 401
    assert status(signed(secret, body, seconds=now - 330)) == 401
    assert status({**signed(secret, body, seconds=now), "webhook-timestamp": "²"}) == 401
    assert not EventSource.objects.filter(signing_secret=secret).exists()


def test_a_secret_of_another_secret_key_is_a_clear_refusal_and_a_line_on_the_system_page(
    settings: Settings,
) -> None:
    _, secret = make_source(name="shop", signs=True, now=clock.now(), by=COMMAND_LINE)
    make_source(name="other", now=clock.now(), by=COMMAND_LINE)
    body = json.dumps([registered(Source("shop", ""))])
    headers = signed(secret, body, seconds=int(clock.now().timestamp()))
    before = settings.SECRET_KEY
    settings.SECRET_KEY = "another one, with which nothing here was encrypted"
    refused = Client(headers=headers).post(f"{PATH}?source=shop", body, content_type=BATCH)
    assert (refused.status_code, refused.json()["code"]) == (503, "source_secret_unreadable")
    listed = as_user(join(role=Role.ADMIN)).get("/api/v1/admin/event-sources/").json()["sources"]
    assert {each["name"]: each["is_readable"] for each in listed} == {"shop": False, "other": True}
    settings.SECRET_KEY_FALLBACKS = [before]
    taken = Client(headers=headers).post(f"{PATH}?source=shop", body, content_type=BATCH)
    assert taken.status_code == 200


def test_each_type_has_a_schema_that_the_description_of_the_api_names() -> None:
    described = Client().get("/api/v1/openapi.json").json()
    operation = described["paths"]["/api/v1/events/"]["post"]
    content = operation["requestBody"]["content"]
    assert set(content) == {
        "application/json",
        "application/cloudevents+json",
        "application/cloudevents-batch+json",
    }
    schema = Client().get("/api/v1/events/schemas/payment.verified/").json()
    assert schema["properties"]["data"]["required"] == ["external_id", "user", "amount", "currency"]
    assert schema["$id"] in json.dumps(content)
    assert Client().get("/api/v1/events/schemas/payment.lost/").status_code == 404
