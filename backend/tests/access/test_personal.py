"""Personal tokens: shown once, no more than their scopes, no longer than told, and gone when revoked."""

import io
import json
from datetime import timedelta
from time import time
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.account.internal.flows import reauthentication
from allauth.mfa.totp.internal import auth as totp
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from redis import Redis

from assets.access.models import PersonalToken
from assets.access.sessions import revoke_all
from assets.accounts.models import Role, User
from assets.audit.models import AuditEvent
from assets.common import clock
from tests.access.signing_in import PASSWORD, as_user, bearer, join
from tests.access.test_browser import FLOWS, Browser

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

TOKENS, ME, CATALOG, AUDIT = (
    "/api/v1/me/tokens/",
    "/api/v1/me/",
    "/api/v1/reports/catalog/",
    "/api/v1/admin/audit/",
)


OF_SUPPORT = ["own", "loans.write", "wallet.write", "figures", "rows", "support"]


@pytest.fixture
def admin() -> User:
    return join("taraneh@example.org", Role.ADMIN)


def make(client: Client, **wanted: Any) -> Any:
    body = {"name": "sheet", "scopes": ["own", "figures"], "days": 30, **wanted}
    return client.post(TOKENS, json.dumps(body), content_type="application/json")


@pytest.mark.quick
def test_it_opens_what_its_scopes_say_and_nothing_else(admin: User) -> None:
    client = bearer(make(as_user(admin, recent=True)).json()["token"])
    assert [client.get(path).status_code for path in (ME, CATALOG, AUDIT)] == [200, 200, 403]
    assert client.get(ME).json()["permissions"] == ["own", "figures"]


def test_its_secret_is_shown_once_and_kept_nowhere(admin: User) -> None:
    secret = make(as_user(admin, recent=True)).json()["token"]
    assert "token" not in as_user(admin).get(TOKENS).json()["tokens"][0]
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(t::text, ' ') FROM personal_tokens t")
        assert secret not in cursor.fetchone()[0]


def test_it_makes_no_other_token_and_sees_none(admin: User) -> None:
    client = bearer(make(as_user(admin, recent=True)).json()["token"])
    assert make(client).status_code == 403
    assert client.get(TOKENS).status_code == 403


def test_it_lives_as_long_as_told_and_no_second_longer(admin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = bearer(make(as_user(admin, recent=True), days=1).json()["token"])
    expires = PersonalToken.objects.get().expires_at
    for seconds, status in ((-1, 200), (0, 401)):
        monkeypatch.setattr(clock, "now", lambda seconds=seconds: expires + timedelta(seconds=seconds))
        assert client.get(CATALOG).status_code == status


def test_it_follows_its_users_role_and_ends_with_him_at_once(admin: User) -> None:
    client = bearer(make(as_user(admin, recent=True), scopes=["own", "figures", "audit"]).json()["token"])
    assert client.get(AUDIT).status_code == 200
    User.objects.filter(id=admin.id).update(role=Role.MANAGER)
    assert [client.get(path).status_code for path in (CATALOG, AUDIT)] == [200, 403]
    User.objects.filter(id=admin.id).update(is_active=False)
    assert client.get(CATALOG).status_code == 401


def test_revoking_ends_it_and_so_does_ending_all(admin: User) -> None:
    first, second = (make(as_user(admin, recent=True)).json() for _ in range(2))
    assert as_user(admin).delete(f"{TOKENS}{first['id']}/").status_code == 204
    assert bearer(first["token"]).get(ME).status_code == 401
    assert bearer(second["token"]).get(ME).status_code == 200
    revoke_all(admin.id)
    assert bearer(second["token"]).get(ME).status_code == 401


def test_last_use_is_written_once_a_minute(admin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = bearer(make(as_user(admin, recent=True)).json()["token"])
    now, seen = clock.now(), []
    for seconds in (0, 59, 60):
        monkeypatch.setattr(clock, "now", lambda seconds=seconds: now + timedelta(seconds=seconds))
        client.get(ME)
        seen.append(PersonalToken.objects.get().last_used_at)
    assert seen == [now, now, now + timedelta(seconds=60)]


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""}, {"name": "x" * 81}, {"name": "   "}, {"scopes": []}, {"scopes": ["everything"]},
        {"days": 0}, {"days": 367}, {"days": 10**30}, {"scopes": "own"}, {"name": None},
    ],
)  # fmt: skip
def test_a_token_that_makes_no_sense_is_422(admin: User, wrong: dict[str, Any]) -> None:
    assert make(as_user(admin, recent=True), **wrong).status_code == 422
    assert not PersonalToken.objects.exists()


def test_a_scope_that_the_role_does_not_have_is_refused_with_those_that_it_has() -> None:
    refused = make(as_user(join(role=Role.SUPPORT), recent=True), scopes=["own", "audit"])
    assert (refused.status_code, refused.json()["allowed"]) == (422, OF_SUPPORT)


def test_making_and_revoking_are_in_the_audit_log(admin: User) -> None:
    made = make(as_user(admin, recent=True)).json()
    as_user(admin).delete(f"{TOKENS}{made['id']}/")
    told = AuditEvent.objects.filter(object_kind="personal_token").order_by("id")
    assert [(one.action, one.actor_id, one.object_id) for one in told] == [
        ("token_made", admin.id, str(made["id"])),
        ("token_revoked", admin.id, str(made["id"])),
    ]


def test_the_command_line_prints_one(admin: User) -> None:
    out = io.StringIO()
    call_command("token", "taraneh@example.org", "--scope", "figures", "--days", "2", stdout=out)
    client = bearer(out.getvalue().strip())
    assert [client.get(path).status_code for path in (CATALOG, ME)] == [200, 403]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nobody@example.org"], "there is no active account"),
        (["auditor"], "there is no active account auditor@example.com"),
        (["taraneh@example.org", "--scope", "all"], "allowed: own, loans.write, wallet.write, figures, rows"),
        (["taraneh@example.org", "--days", "0"], "from 1 to 366"),
    ],
)
def test_the_command_line_refuses_in_one_line(admin: User, words: list[str], says: str) -> None:
    with pytest.raises(CommandError, match=says):
        call_command("token", *words, stdout=io.StringIO())


def test_making_one_needs_the_password_again(valkey: Redis) -> None:
    join("shirin@example.org")
    browser = Browser()
    browser.sign_in("shirin@example.org")
    body = {"name": "sheet", "scopes": ["own"], "days": 1}
    refused = browser.send("POST", TOKENS, body)
    assert refused.status_code == 403
    assert (refused.json()["code"], refused.json()["allowed"]) == ("reauthentication_required", ["password"])
    assert browser.send("POST", f"{FLOWS}/auth/reauthenticate", {"password": PASSWORD}).status_code == 200
    assert browser.send("POST", TOKENS, body).status_code == 201


def test_the_ways_to_authenticate_again_are_those_of_the_account(admin: User) -> None:
    totp.TOTP.activate(admin, totp.generate_totp_secret())
    assert make(as_user(admin)).json()["allowed"] == ["password", "totp"]


def test_authenticating_again_counts_for_five_minutes(admin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client, begun = as_user(admin, recent=True), time()
    for seconds, status in ((299, 201), (301, 403)):
        monkeypatch.setattr(reauthentication, "time", SimpleNamespace(time=lambda s=seconds: begun + s))
        assert make(client).status_code == status


def test_its_scopes_are_those_of_the_role_of_now(admin: User) -> None:
    client = as_user(admin, recent=True)
    User.objects.filter(id=admin.id).update(role=Role.SUPPORT)
    refused = make(client, scopes=["own", "audit"])
    assert (refused.status_code, refused.json()["allowed"]) == (422, OF_SUPPORT)
