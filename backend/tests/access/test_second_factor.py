"""A second factor: asked for once it is there, and demanded of those whose role needs one."""

import json
from collections.abc import Sequence
from time import time
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings
from redis import Redis

from assets.access.tokens import refresh
from assets.accounts.models import Role, User
from assets.accounts.roles import ROLES, Permission
from assets.audit import SYSTEM
from assets.audit.models import AuditEvent
from assets.common import clock
from tests.access.signing_in import PASSWORD, as_user, bearer, join, tokens_of
from tests.access.test_browser import FLOWS, Browser
from tests.postbox import no_mail_server

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

TOKEN, MY_TOKENS, AUDIT = "/api/v1/auth/token/", "/api/v1/me/tokens/", "/api/v1/admin/audit/"
TOTP = f"{FLOWS}/account/authenticators/totp"


@pytest.fixture(autouse=True)
def _time_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """No code runs out while it is sent."""
    begun = time()
    monkeypatch.setattr(totp, "time", SimpleNamespace(time=lambda: begun))


def code_of(secret: str) -> str:
    return str(totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()))))


@pytest.fixture
def secret() -> str:
    return str(totp.generate_totp_secret())


@pytest.fixture
def user(secret: str) -> User:
    user = join("bahram@example.org", Role.AUDITOR)
    totp.TOTP.activate(user, secret)
    return user


def sign_in(**more: str) -> tuple[int, dict[str, Any]]:
    body = {"email": "bahram@example.org", "password": PASSWORD, **more}
    response = Client().post(TOKEN, json.dumps(body), content_type="application/json")
    return response.status_code, response.json()


def test_a_machine_sends_the_code_beside_the_password(user: User, secret: str) -> None:
    assert sign_in()[1]["code"] == "second_factor_code_required"
    assert sign_in(code="000000")[0] == 401
    status, told = sign_in(code=code_of(secret))
    assert status == 200
    assert bearer(told["access_token"]).get("/api/v1/me/").json()["second_factor"] is True


def test_a_code_is_good_once(user: User, secret: str) -> None:
    code = code_of(secret)
    assert [sign_in(code=code)[0] for _ in range(2)] == [200, 401]


def test_a_browser_is_asked_for_it_and_has_no_token_until_then(user: User, secret: str) -> None:
    browser = Browser()
    asked = browser.sign_in("bahram@example.org")
    assert asked.status_code == 401
    [pending] = [flow for flow in asked.json()["data"]["flows"] if flow.get("is_pending")]
    assert (pending["id"], pending["types"]) == ("mfa_authenticate", ["totp"])
    assert browser.send("GET", "/api/v1/me/").status_code == 401
    done = browser.send("POST", f"{FLOWS}/auth/2fa/authenticate", {"code": code_of(secret)})
    assert done.status_code == 200
    assert browser.send("GET", "/api/v1/me/").json()["role"] == "auditor"


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.ADMIN, 403), (Role.AUDITOR, 403), (Role.MANAGER, 200), (Role.SUPPORT, 200)],
)
def test_where_it_is_demanded_only_ones_own_account_is_open_without_one(
    settings: Settings, role: Role, status: int
) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    client = as_user(join(role=role))
    response = client.get("/api/v1/reports/catalog/")
    assert response.status_code == status
    if status == 403:
        assert response.json()["code"] == "second_factor_required"
    told = client.get("/api/v1/me/").json()
    assert told["second_factor_required"] is (status == 403)


def test_with_one_everything_of_the_role_is_open(settings: Settings, user: User) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    client = as_user(user)
    assert client.get("/api/v1/reports/catalog/").status_code == 200
    assert client.get("/api/v1/admin/audit/").status_code == 200


def add_totp(browser: Browser) -> Any:
    """Set up an authenticator app by the account's own page."""
    secret = browser.send("GET", TOTP).json()["meta"]["secret"]
    assert browser.send("POST", f"{FLOWS}/auth/reauthenticate", {"password": PASSWORD}).status_code == 200
    return browser.send("POST", TOTP, {"code": code_of(secret)})


def test_adding_one_needs_the_password_again_and_gives_recovery_codes(valkey: Redis) -> None:
    browser = Browser()
    user = join("taraneh@example.org", Role.ADMIN)
    browser.sign_in("taraneh@example.org")
    found = browser.send("GET", TOTP)
    assert found.status_code == 404
    refused = browser.send("POST", TOTP, {"code": code_of(found.json()["meta"]["secret"])})
    assert refused.status_code == 401
    added = add_totp(browser)
    assert added.status_code == 200, added.content
    codes = browser.send("GET", f"{FLOWS}/account/authenticators/recovery-codes").json()["data"]
    assert len(codes["unused_codes"]) == 10
    assert set(Authenticator.objects.filter(user=user).values_list("type", flat=True)) == {
        "totp",
        "recovery_codes",
    }


def test_one_is_added_and_removed_while_no_mail_can_say_so(settings: Settings, valkey: Redis) -> None:
    user = join("taraneh@example.org", Role.ADMIN)
    browser = Browser()
    browser.sign_in("taraneh@example.org")
    no_mail_server(settings)
    assert add_totp(browser).status_code == 200
    assert Authenticator.objects.filter(user=user, type="totp").exists()
    assert browser.send("DELETE", TOTP).status_code == 200
    assert not Authenticator.objects.filter(user=user, type="totp").exists()


@pytest.mark.django_db(transaction=True)
def test_with_the_first_one_every_other_session_ends(settings: Settings) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    taraneh = join("taraneh@example.org", Role.ADMIN)
    stolen = tokens_of(taraneh)
    browser = Browser()
    browser.sign_in("taraneh@example.org")
    assert add_totp(browser).status_code == 200
    assert bearer(stolen.access_token).get(AUDIT).status_code == 401
    assert refresh.rotate(stolen.refresh_token, clock.now(), SYSTEM) is None
    assert browser.send("GET", AUDIT).status_code == 200


def make_token(client: Client, scopes: Sequence[Permission]) -> Any:
    body = {"name": "sheet", "scopes": scopes, "days": 366}
    return client.post(MY_TOKENS, json.dumps(body), content_type="application/json")


@pytest.mark.parametrize("role", [Role.ADMIN, Role.AUDITOR])
def test_where_it_is_demanded_no_personal_token_is_made_without_one(settings: Settings, role: Role) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    client = as_user(join(role=role), recent=True)
    for scopes in (sorted(ROLES[role].permissions), [Permission.OWN]):
        refused = make_token(client, scopes)
        assert (refused.status_code, refused.json()["code"]) == (403, "second_factor_required")
    assert client.get(MY_TOKENS).json() == {"tokens": [], "scopes_allowed": []}


def test_where_it_is_demanded_a_personal_token_works_as_long_as_there_is_one(
    settings: Settings, user: User
) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    made = make_token(as_user(user, recent=True), [Permission.OWN, Permission.AUDIT])
    machine = bearer(made.json()["token"])
    assert machine.get(AUDIT).status_code == 200
    Authenticator.objects.filter(user=user).delete()
    for path in (AUDIT, "/api/v1/me/", "/api/v1/reports/exports/"):
        refused = machine.get(path)
        assert (refused.status_code, refused.json()["code"]) == (403, "second_factor_required")


def test_where_it_is_demanded_the_command_line_makes_no_token_without_one(settings: Settings) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    join("taraneh@example.org", Role.ADMIN)
    with pytest.raises(CommandError, match="need a second factor"):
        call_command("token", "taraneh@example.org")


def test_the_audit_log_says_how_one_was_authenticated(user: User) -> None:
    machine = bearer(make_token(as_user(user, recent=True), [Permission.AUDIT]).json()["token"])
    as_user(join(role=Role.ADMIN)).get(AUDIT)
    as_user(user).get(AUDIT)
    events = machine.get(AUDIT, {"action": "audit_read", "sort": "at"}).json()["events"]
    assert [event["actor"]["authenticated_by"] for event in events] == [
        "session",
        "session_with_second_factor",
    ]
    assert AuditEvent.objects.latest("id").authenticated_by == "personal_token"


def test_signing_in_with_a_second_factor_is_in_the_audit_log_as_that(user: User, secret: str) -> None:
    join("taraneh@example.org", Role.ADMIN)
    sign_in(code=code_of(secret))
    sign_in(email="taraneh@example.org")
    events = AuditEvent.objects.filter(action="signed_in").order_by("id")
    assert [event.authenticated_by for event in events] == ["session_with_second_factor", "session"]


@pytest.mark.parametrize("credential", [0, False, 0.0, 7, "key", [], {}, ["key"], {"id": "x"}, None])
def test_what_is_no_credential_becomes_no_second_factor(credential: object) -> None:
    admin = join(role=Role.ADMIN)
    client = as_user(admin, recent=True)
    path = "/auth/app/v1/account/authenticators/webauthn"
    client.get(path)
    answer = client.post(path, {"name": "key", "credential": credential}, content_type="application/json")
    assert answer.status_code == 400
    assert not Authenticator.objects.filter(user=admin, type=Authenticator.Type.WEBAUTHN).exists()


@pytest.mark.parametrize(
    ("name", "status", "stored"),
    [("\u202e my\u200b\nkey ", 200, "my key"), ("\u200b\u202e", 400, "first"), ("x" * 101, 400, "first")],
)
def test_a_passkeys_name_is_one_line_in_which_nothing_is_hidden(name: str, status: int, stored: str) -> None:
    user = join()
    passkey = Authenticator.objects.create(
        user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "first", "credential": {}}
    )
    answer = as_user(user, recent=True).put(
        "/auth/app/v1/account/authenticators/webauthn",
        {"id": passkey.id, "name": name},
        content_type="application/json",
    )
    assert answer.status_code == status
    passkey.refresh_from_db()
    assert passkey.data["name"] == stored
