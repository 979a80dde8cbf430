"""One's name and addresses: names are cleaned and never empty, and every change is in the audit log without them."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from redis import Redis

from assets.accounts.models import User
from assets.audit.models import AuditEvent
from assets.common.text import ZWNJ
from tests.access.signing_in import as_user, join
from tests.access.test_browser import FLOWS, code_in_the_mail

pytestmark = pytest.mark.django_db
ME = "/api/v1/me/"


def rename(user: User, name: object) -> int:
    return as_user(user).patch(ME, {"name": name}, "application/json").status_code


def test_a_changed_name_is_in_the_audit_log_without_the_name() -> None:
    user = join(name="Shirin")
    assert rename(user, "Mina Tehrani") == 200
    event = AuditEvent.objects.get(action="name_changed")
    assert (event.actor_id, event.object_kind, event.object_id) == (user.id, "user", str(user.id))
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(e::text, ' ') FROM audit_events AS e")
        assert "Tehrani" not in cursor.fetchone()[0]


def test_an_account_is_read_in_one_statement() -> None:
    client = as_user(join(name="Shirin"))
    with CaptureQueriesContext(connection) as statements:
        assert client.get(ME).json()["name"] == "Shirin"
    assert len(statements) == 1


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("  Mina \t Tehrani ", "Mina Tehrani"),
        ("Mina\r\nBcc: all", "Mina Bcc: all"),
        ("admin\u202egnp.exe", "admingnp.exe"),
        ("M\u200bi\ufeffn\u2060a\u00ad", "Mina"),
        (f"می{ZWNJ}نا", f"می{ZWNJ}نا"),
        ("مینا\u200f\u2066", "مینا"),
        ("M\x07i\x1bna", "Mina"),
        ("Mi\ufe0fn\U000e0101a\u034f", "Mina"),
        (f"Mina {ZWNJ} ", "Mina"),
        ("\u0301\u0301Mina", "Mina"),
        ("M" + "\u0301" * 60 + "ina", "M" + "\u0301" * 6 + "ina"),
        ("मीना", "मीना"),
    ],
)  # fmt: skip
def test_nothing_unseen_is_left_in_a_name(written: str, stored: str) -> None:
    user = join()
    assert rename(user, written) == 200
    assert User.objects.get(id=user.id).name == stored


@pytest.mark.parametrize(
    "name", ["", "   ", ZWNJ, f"{ZWNJ} {ZWNJ}", "\u200b\u202e", "\u3164", "\ufe0f", "\u0301", "x" * 121, None]
)
def test_a_name_that_is_empty_or_too_long_is_refused(name: object) -> None:
    user = join(name="Shirin")
    assert rename(user, name) == 422
    assert User.objects.get(id=user.id).name == "Shirin"
    assert not AuditEvent.objects.filter(action="name_changed").exists()


EMAIL = f"{FLOWS}/account/email"


def send(client: Client, method: str, path: str, body: object) -> Any:
    return client.generic(method, path, json.dumps(body), "application/json")


def test_an_address_is_changed_after_authenticating_again_and_each_step_is_in_the_audit_log(
    valkey: Redis,
) -> None:
    user = join("shirin@example.org")
    stale, recent = as_user(user), as_user(user, recent=True)
    new, old = {"email": "new@example.org"}, {"email": "shirin@example.org"}
    for method, body in (("POST", new), ("PATCH", {**new, "primary": True}), ("DELETE", old)):
        answers = [send(client, method, EMAIL, body) for client in (stale, recent)]
        assert [answer.status_code for answer in answers] == [401, 200]
        if method == "POST":
            send(recent, "POST", f"{FLOWS}/auth/email/verify", {"key": code_in_the_mail()})
    assert User.objects.get(id=user.id).email == "new@example.org"
    events = AuditEvent.objects.filter(action__startswith="email_").order_by("id")
    assert [event.action for event in events] == [
        "email_added", "email_verified", "email_changed", "email_removed",
    ]  # fmt: skip
    assert {(event.actor_id, event.before, event.after) for event in events} == {(user.id, None, None)}


@pytest.mark.parametrize(("hidden", "status"), [(0, 200), (1, 422)])
def test_the_limit_of_a_name_holds_for_what_was_sent_too(hidden: int, status: int) -> None:
    name = "a" * 120 + "\u0016" * hidden
    answer = as_user(join()).patch("/api/v1/me/", {"name": name}, content_type="application/json")
    assert answer.status_code == status
