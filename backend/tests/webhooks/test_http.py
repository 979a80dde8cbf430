"""Webhooks over HTTP: who may do what, what is answered, what is refused, what is audited."""

import json
from typing import Any

import pytest
from django.test import Client

from assets.accounts.models import Role
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.webhooks.limits import LIMITS
from assets.webhooks.models import WebhookDelivery, WebhookEndpoint
from assets.webhooks.services.delivery import deliver_due
from tests.access.signing_in import as_user, join
from tests.reports.api.reading import problem
from tests.webhooks.receiving import Receiver, status

URL = "/api/v1/webhooks/"
NEW: dict[str, Any] = {
    "name": "Books",
    "url": "https://8.8.8.8/hooks?key=s3cret",
    "types": ["export.ready", "report.sealed"],
}

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]


def send(client: Client, method: str, path: str = "", **body: Any) -> Any:
    return client.generic(method, URL + path, json.dumps(body), "application/json")


@pytest.fixture
def admin() -> Client:
    return as_user(join(role=Role.ADMIN), recent=True)


@pytest.fixture
def hook(admin: Client) -> int:
    return int(send(admin, "POST", **NEW).json()["id"])


def test_one_that_was_made_has_its_secret_in_this_answer_alone(admin: Client) -> None:
    response = send(admin, "POST", **NEW)
    assert response.status_code == 201
    made = response.json()
    secret = made.pop("secret")
    assert secret.startswith("whsec_")
    assert made["types"] == ["report.sealed", "export.ready"]
    listed = admin.get(URL)
    assert listed.json()["webhooks"] == [made]
    assert secret not in listed.content.decode()
    assert made == {
        "id": made["id"], "name": "Books", "url": NEW["url"], "types": ["report.sealed", "export.ready"],
        "created_at": made["created_at"], "active": True, "off_at": None, "off_reason": None,
        "failing_since": None, "former_secret_until": None, "last": None,
    }  # fmt: skip


READS = [("GET", ""), ("GET", "{id}/deliveries/"), ("GET", "{id}/deliveries/1/")]
CHANGES = [("POST", ""), ("PATCH", "{id}/"), ("POST", "{id}/secret/"), ("DELETE", "{id}/")]
SENDS = [("POST", "{id}/test/"), ("POST", "{id}/deliveries/1/again/")]


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.ADMIN])
def test_only_administrators_change_and_send_and_auditors_read(hook: int, role: Role) -> None:
    client = as_user(join(role=role), recent=True)
    for method, path in (*CHANGES, *SENDS):
        assert problem(send(client, method, path.format(id=hook), **NEW), 403)["code"] == "forbidden"
    for method, path in READS:
        code = send(client, method, path.format(id=hook)).status_code
        assert (code == 403) is (role is not Role.AUDITOR), (method, path, code)
    assert WebhookEndpoint.objects.count() == 1


def test_a_change_needs_one_who_has_just_authenticated(hook: int) -> None:
    client = as_user(join(role=Role.ADMIN))
    for method, path in CHANGES:
        answer = problem(send(client, method, path.format(id=hook), **NEW), 403)
        assert answer["code"] == "reauthentication_required"
    assert send(client, "POST", f"{hook}/test/").status_code == 202


def test_what_is_done_is_audited_without_the_path_of_the_address(admin: Client, hook: int) -> None:
    send(admin, "PATCH", f"{hook}/", active=False)
    send(admin, "PATCH", f"{hook}/", active=True)
    send(admin, "POST", f"{hook}/secret/")
    send(admin, "POST", f"{hook}/test/")
    send(admin, "DELETE", f"{hook}/")
    events = AuditEvent.objects.filter(object_kind="webhook").order_by("id")
    assert [event.action for event in events] == [
        "webhook_made", "webhook_changed", "webhook_changed", "webhook_secret_changed", "webhook_tested",
        "webhook_deleted",
    ]  # fmt: skip
    facts: list[Any] = [event.after for event in events]
    assert [after["active"] for after in facts] == [True, False, True, True, True, True]
    assert {after["host"] for after in facts} == {"8.8.8.8"}
    assert {event.actor_role for event in events} == {"admin"}
    assert "s3cret" not in str(facts)


REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"url": "https://10.0.0.1/"}, "webhook_address_private", "url"),
    ({"url": "https://localhost/"}, "webhook_address_private", "url"),
    ({"url": "http://8.8.8.8/"}, "webhook_https_required", "url"),
    ({"url": "https://a:b@8.8.8.8/"}, "webhook_address_malformed", "url"),
    ({"url": "https://nobody.invalid/"}, "webhook_host_unknown", "url"),
    ({"url": "https://8.8.8.8/" + "a" * 1000}, "invalid_parameter", "url"),
    ({"url": ""}, "invalid_parameter", "url"),
    ({"types": []}, "invalid_parameter", "types"),
    ({"types": ["report.opened"]}, "invalid_parameter", "types"),
    ({"name": " "}, "invalid_parameter", "name"),
    ({"secret": "mine"}, "invalid_parameter", "secret"),
]


@pytest.mark.parametrize(("changes", "code", "field"), REFUSED)
def test_what_makes_no_sense_is_refused(
    admin: Client, hook: int, changes: dict[str, Any], code: str, field: str
) -> None:
    for response in (
        send(admin, "POST", **{**NEW, **changes}),
        send(admin, "PATCH", f"{hook}/", **changes),
    ):
        answer = problem(response, 422)
        assert (answer["code"], answer["field"]) == (code, field)
    assert WebhookEndpoint.objects.get().url == NEW["url"]


def test_what_is_left_out_of_a_change_stays(admin: Client, hook: int) -> None:
    changed = send(admin, "PATCH", f"{hook}/", name="Ledger").json()
    assert (changed["name"], changed["url"], changed["active"]) == ("Ledger", NEW["url"], True)
    off = send(admin, "PATCH", f"{hook}/", active=False).json()
    assert (off["name"], off["active"], off["off_reason"]) == ("Ledger", False, "by_hand")
    on = send(admin, "PATCH", f"{hook}/", active=True).json()
    assert (on["active"], on["off_at"], on["off_reason"]) == (True, None, None)


def test_there_are_no_more_than_are_allowed(admin: Client, hook: int) -> None:
    for _ in range(LIMITS.endpoints - 1):
        assert send(admin, "POST", **NEW).status_code == 201
    assert problem(send(admin, "POST", **NEW), 422)["allowed"] == {"endpoints": LIMITS.endpoints}
    send(admin, "DELETE", f"{hook}/")
    assert send(admin, "POST", **NEW).status_code == 201


def test_a_deleted_one_is_not_there(admin: Client, hook: int) -> None:
    assert send(admin, "DELETE", f"{hook}/").status_code == 204
    assert admin.get(URL).json()["webhooks"] == []
    for method, path in (*CHANGES[1:], *SENDS, *READS[1:]):
        answer = problem(send(admin, method, path.format(id=hook)), 404)
        assert answer["code"] == "webhook_not_found"


def test_tests_are_limited(admin: Client, hook: int) -> None:
    for _ in range(LIMITS.tests_a_minute):
        assert send(admin, "POST", f"{hook}/test/").status_code == 202
    assert problem(send(admin, "POST", f"{hook}/test/"), 429)["code"] == "too_many_webhook_tests"


def test_nothing_is_sent_to_one_that_is_off(admin: Client, hook: int) -> None:
    made = send(admin, "POST", f"{hook}/test/").json()["id"]
    send(admin, "PATCH", f"{hook}/", active=False)
    assert problem(send(admin, "POST", f"{hook}/test/"), 409)["code"] == "webhook_off"
    assert problem(send(admin, "POST", f"{hook}/deliveries/{made}/again/"), 409)["code"] == "webhook_off"


def test_a_delivery_with_its_attempts_and_once_more(admin: Client, server: Receiver) -> None:
    made = send(admin, "POST", **{**NEW, "url": server.url}).json()
    number = made["id"]
    delivery = send(admin, "POST", f"{number}/test/").json()
    assert (delivery["state"], delivery["attempts"], delivery["last"]) == ("waiting", 0, None)
    again = f"{number}/deliveries/{delivery['id']}/again/"
    assert problem(send(admin, "POST", again), 409)["code"] == "webhook_delivery_under_way"
    server.answers = [status(410)]
    deliver_due(number, clock.now)
    send(admin, "PATCH", f"{number}/", active=True)
    waits = admin.get(f"{URL}{number}/deliveries/{delivery['id']}/").json()
    assert waits["tried"][0]["failure"] == "gone"
    WebhookDelivery.objects.update(state="failed", ended_at=clock.now())
    assert send(admin, "POST", again).json()["state"] == "waiting"
    deliver_due(number, clock.now)
    whole = admin.get(f"{URL}{number}/deliveries/{delivery['id']}/").json()
    assert [(each["number"], each["status"]) for each in whole["tried"]] == [(2, 204), (1, 410)]
    assert whole["last"] == whole["tried"][0]
    assert whole["state"] == "delivered"
    assert whole["body"] == server.received[0].body.decode()
    assert whole["event"] == server.received[1].headers["webhook-id"]
    assert admin.get(URL).json()["webhooks"][0]["last"]["id"] == delivery["id"]
    problem(send(admin, "POST", f"{number}/deliveries/{delivery['id'] + 1}/again/"), 404)


def test_pages_of_deliveries_and_one_state(admin: Client, hook: int) -> None:
    made = [send(admin, "POST", f"{hook}/test/").json()["id"] for _ in range(5)]
    WebhookDelivery.objects.filter(id=made[0]).update(state="failed", ended_at=clock.now())
    first = admin.get(f"{URL}{hook}/deliveries/", {"limit": 3}).json()
    rest = admin.get(f"{URL}{hook}/deliveries/", {"limit": 3, "cursor": first["next"]}).json()
    assert [each["id"] for each in first["deliveries"] + rest["deliveries"]] == made[::-1]
    assert rest["next"] is None
    failed = admin.get(f"{URL}{hook}/deliveries/", {"state": "failed"}).json()
    assert [each["id"] for each in failed["deliveries"]] == made[:1]
    problem(admin.get(f"{URL}{hook}/deliveries/", {"cursor": "x"}), 422)
    problem(admin.get(URL, {"page": 2}), 422)


def test_a_new_secret_is_shown_once_and_the_former_has_a_day(admin: Client) -> None:
    made = send(admin, "POST", **NEW).json()
    fresh = send(admin, "POST", f"{made['id']}/secret/").json()
    assert fresh["secret"] != made["secret"]
    assert fresh["former_secret_until"] is not None
    assert fresh["secret"] not in admin.get(URL).content.decode()
