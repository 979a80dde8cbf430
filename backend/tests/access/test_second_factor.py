"""A second factor: asked for once it is there, and demanded of those whose role needs one."""

import json
from time import time
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.test import Client
from pytest_django import Settings
from redis import Redis

from assets.accounts.models import Role, User
from tests.access.signing_in import PASSWORD, as_user, bearer, join
from tests.access.test_browser import FLOWS, Browser

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

TOKEN = "/api/v1/auth/token/"


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


def test_adding_one_needs_the_password_again_and_gives_recovery_codes(valkey: Redis) -> None:
    browser = Browser()
    user = join("taraneh@example.org", Role.ADMIN)
    browser.sign_in("taraneh@example.org")
    found = browser.send("GET", f"{FLOWS}/account/authenticators/totp")
    assert found.status_code == 404
    secret = found.json()["meta"]["secret"]
    refused = browser.send("POST", f"{FLOWS}/account/authenticators/totp", {"code": code_of(secret)})
    assert refused.status_code == 401
    assert browser.send("POST", f"{FLOWS}/auth/reauthenticate", {"password": PASSWORD}).status_code == 200
    added = browser.send("POST", f"{FLOWS}/account/authenticators/totp", {"code": code_of(secret)})
    assert added.status_code == 200, added.content
    codes = browser.send("GET", f"{FLOWS}/account/authenticators/recovery-codes").json()["data"]
    assert len(codes["unused_codes"]) == 10
    assert set(Authenticator.objects.filter(user=user).values_list("type", flat=True)) == {
        "totp",
        "recovery_codes",
    }
