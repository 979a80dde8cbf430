"""A browser signs in: its tokens are in cookies that no script reads and no other site can use."""

import json
from http.cookies import Morsel
from typing import Any

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core import mail
from django.test import Client

from assets.access.cookies import ACCESS, PENDING, REFRESH
from assets.accounts.models import User
from tests.access.signing_in import PASSWORD, join

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

FLOWS, ME, NEXT = "/auth/app/v1", "/api/v1/me/", "/api/v1/auth/refresh/"


class Browser:
    """Our own pages: cookies kept, the csrf token sent along, tokens asked for in cookies."""

    def __init__(self) -> None:
        self.client = Client(enforce_csrf_checks=True, headers={"X-Token-Transport": "cookie"})

    def send(self, method: str, path: str, body: object = None, *, csrf: bool = True) -> Any:
        headers = {}
        if csrf and "csrftoken" in self.client.cookies:
            headers["X-CSRFToken"] = self.client.cookies["csrftoken"].value
        return self.client.generic(
            method, path, b"" if body is None else json.dumps(body), "application/json", headers=headers
        )

    def sign_in(self, email: str, password: str = PASSWORD) -> Any:
        return self.send("POST", f"{FLOWS}/auth/login", {"email": email, "password": password})

    def has(self, name: str) -> bool:
        return name in self.client.cookies and self.client.cookies[name].value != ""

    def cookie(self, name: str) -> Morsel[str]:
        return self.client.cookies[name]


@pytest.fixture
def user() -> User:
    return join("shirin@example.org")


@pytest.fixture
def browser() -> Browser:
    return Browser()


@pytest.fixture
def signed_in(browser: Browser, user: User) -> Browser:
    assert browser.sign_in("shirin@example.org").status_code == 200
    return browser


def code_in_the_mail() -> str:
    [code] = [
        line.strip()
        for line in mail.outbox[-1].body.splitlines()
        if line.strip().replace("-", "").isalnum() and line.strip().isupper() and " " not in line.strip()
    ]
    return code


@pytest.mark.quick
def test_signing_in_sets_cookies_and_tells_no_token(browser: Browser, user: User) -> None:
    response = browser.sign_in("shirin@example.org")
    assert response.status_code == 200
    assert "token" not in response.content.decode()
    for name in (ACCESS, REFRESH):
        assert browser.cookie(name)["httponly"]
        assert browser.cookie(name)["samesite"] == "Strict"
    assert browser.cookie(REFRESH)["path"] == "/api/v1/auth/"
    assert browser.send("GET", ME).json()["email"] == "shirin@example.org"


def test_what_changes_something_needs_the_csrf_token_and_what_reads_does_not(signed_in: Browser) -> None:
    assert signed_in.send("GET", ME, csrf=False).status_code == 200
    refused = signed_in.send("PATCH", ME, {"name": "x"}, csrf=False)
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")
    assert signed_in.send("PATCH", ME, {"name": "شیرین"}).json()["name"] == "شیرین"


@pytest.mark.parametrize("path", [NEXT, f"{FLOWS}/account/password/change"])
def test_no_flow_takes_the_cookies_without_it(signed_in: Browser, path: str) -> None:
    assert signed_in.send("POST", path, {}, csrf=False).status_code == 403


def test_refreshing_moves_both_cookies_on(signed_in: Browser) -> None:
    before = [signed_in.cookie(name).value for name in (ACCESS, REFRESH)]
    assert signed_in.send("POST", NEXT, {}).status_code == 204
    assert all(
        now != was
        for now, was in zip([signed_in.cookie(n).value for n in (ACCESS, REFRESH)], before, strict=True)
    )
    assert signed_in.send("GET", ME).status_code == 200


def test_signing_out_takes_the_cookies_and_the_session(signed_in: Browser) -> None:
    refresh = signed_in.cookie(REFRESH).value
    assert signed_in.send("DELETE", f"{FLOWS}/auth/session").status_code == 401
    assert not any(signed_in.has(name) for name in (ACCESS, REFRESH, PENDING))
    stolen = Client().post(NEXT, {"refresh_token": refresh}, content_type="application/json")
    assert stolen.status_code == 401


def test_joining_needs_the_code_from_the_mail(browser: Browser) -> None:
    asked = browser.send("POST", f"{FLOWS}/auth/signup", {"email": "new@example.org", "password": PASSWORD})
    assert asked.status_code == 401
    assert [flow["id"] for flow in asked.json()["data"]["flows"] if flow.get("is_pending")] == [
        "verify_email"
    ]
    assert browser.has(PENDING)
    assert not browser.has(ACCESS)
    wrong = browser.send("POST", f"{FLOWS}/auth/email/verify", {"key": "WRONG1"})
    assert wrong.status_code == 400
    done = browser.send("POST", f"{FLOWS}/auth/email/verify", {"key": code_in_the_mail()})
    assert done.status_code == 200
    assert browser.send("GET", ME).json() | {"id": 0, "joined_at": ""} == {
        "id": 0,
        "email": "new@example.org",
        "name": "",
        "role": "user",
        "permissions": ["own", "loans.write", "wallet.write"],
        "scope": "own",
        "segment": "unattributed",
        "region": "unattributed",
        "joined_at": "",
        "second_factor": False,
        "second_factor_required": False,
        "password_set": True,
        "preferences": {
            "language": None,
            "calendar": None,
            "money": None,
            "theme": None,
            "time_axis": None,
            "tour_closed": None,
        },
        "time_zone": "Asia/Tehran",
    }


def test_joining_with_an_address_that_is_taken_looks_the_same_and_tells_its_owner(
    browser: Browser, user: User
) -> None:
    asked = browser.send(
        "POST", f"{FLOWS}/auth/signup", {"email": "shirin@example.org", "password": PASSWORD}
    )
    assert asked.status_code == 401
    assert [flow["id"] for flow in asked.json()["data"]["flows"] if flow.get("is_pending")] == [
        "verify_email"
    ]
    assert User.objects.count() == 1
    assert mail.outbox[-1].to == ["shirin@example.org"]


def test_joining_hashes_a_password_whether_the_address_is_taken_or_not(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hashing is nearly all of the time that joining takes, so this time says nothing."""
    hashed: list[str] = []
    encode = Argon2PasswordHasher.encode

    def counted(self: Argon2PasswordHasher, password: str, salt: str) -> str:
        hashed.append(password)
        return str(encode(self, password, salt))

    monkeypatch.setattr(Argon2PasswordHasher, "encode", counted)
    counts = []
    for email in ("new@example.org", "shirin@example.org"):
        hashed.clear()
        Browser().send("POST", f"{FLOWS}/auth/signup", {"email": email, "password": PASSWORD})
        counts.append(len(hashed))
    assert counts == [1, 1]


@pytest.mark.parametrize(
    "password", ["short", "password123", "1234567890", "shirin@example.org", "shirin@example"]
)
def test_a_password_that_is_common_or_short_or_one_s_own_address_is_refused(
    browser: Browser, password: str
) -> None:
    asked = browser.send(
        "POST", f"{FLOWS}/auth/signup", {"email": "shirin@example.org", "password": password}
    )
    assert asked.status_code == 400
    assert [error["param"] for error in asked.json()["errors"]] == ["password"]
    assert not User.objects.exists()


def test_a_forgotten_password_is_set_anew_by_the_code_in_the_mail(browser: Browser, user: User) -> None:
    other = Browser()
    other.sign_in("shirin@example.org")
    browser.send("POST", f"{FLOWS}/auth/password/request", {"email": "shirin@example.org"})
    done = browser.send(
        "POST", f"{FLOWS}/auth/password/reset", {"key": code_in_the_mail(), "password": "a-new-long-one-9"}
    )
    assert done.status_code in (200, 401)
    assert other.send("POST", NEXT, {}).status_code == 401
    assert Browser().sign_in("shirin@example.org").status_code == 400
    assert Browser().sign_in("shirin@example.org", "a-new-long-one-9").status_code == 200


def test_a_changed_password_keeps_this_session_and_ends_the_others(signed_in: Browser) -> None:
    other = Browser()
    other.sign_in("shirin@example.org")
    changed = signed_in.send(
        "POST",
        f"{FLOWS}/account/password/change",
        {"current_password": PASSWORD, "new_password": "a-new-long-one-9"},
    )
    assert changed.status_code == 200, changed.content
    assert signed_in.send("POST", NEXT, {}).status_code == 204
    assert signed_in.send("GET", f"{FLOWS}/auth/session").status_code == 200
    assert other.send("POST", NEXT, {}).status_code == 401


def test_sessions_are_listed_and_one_can_be_ended(signed_in: Browser) -> None:
    other = Browser()
    other.sign_in("shirin@example.org")
    listed = signed_in.send("GET", f"{FLOWS}/auth/sessions").json()["data"]
    assert [one["is_current"] for one in listed].count(True) == 1
    [ended] = [one["id"] for one in listed if not one["is_current"]]
    assert signed_in.send("DELETE", f"{FLOWS}/auth/sessions", {"sessions": [ended]}).status_code == 200
    assert other.send("POST", NEXT, {}).status_code == 401
    assert other.send("GET", f"{FLOWS}/auth/session").status_code == 410
    assert not other.has(ACCESS)
    assert other.sign_in("shirin@example.org").status_code == 200


def test_too_many_wrong_passwords_are_429_with_a_time(browser: Browser, user: User) -> None:
    statuses = [browser.sign_in("shirin@example.org", f"wrong-{n}").status_code for n in range(6)]
    assert statuses == [400] * 5 + [429]
    refused = browser.sign_in("shirin@example.org")
    assert (refused.status_code, refused["Retry-After"]) == (429, "300")


def test_another_site_gets_no_cookie_set(user: User) -> None:
    """Without the header that only our own pages can send, the tokens come in the body and no cookie is set."""
    client = Client()
    response = client.post(
        f"{FLOWS}/auth/login",
        {"email": "shirin@example.org", "password": PASSWORD},
        content_type="application/json",
    )
    assert response.json()["meta"]["access_token"]
    assert not client.cookies
