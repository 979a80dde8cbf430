"""Signing in with an account elsewhere: the whole way, to a real provider of OpenID Connect on this machine."""

import base64
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal import auth as totp
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from pytest_django import Settings
from redis import Redis

from assets.access.cookies import ACCESS, PENDING, REFRESH
from assets.accounts.models import Role, User
from tests.access.hostile import ADDRESSES
from tests.access.signing_in import bearer, join, tokens_of
from tests.access.test_browser import Browser

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

START = "/auth/elsewhere/"


class Provider(BaseHTTPRequestHandler):
    """Knows one person, and takes any code."""

    person: dict[str, Any]

    def do_GET(self) -> None:
        here = f"http://{self.headers['Host']}"
        if self.path == "/.well-known/openid-configuration":
            self.tell(
                {
                    "issuer": here,
                    "authorization_endpoint": f"{here}/authorize",
                    "token_endpoint": f"{here}/token",
                    "userinfo_endpoint": f"{here}/userinfo",
                    "jwks_uri": f"{here}/keys",
                }
            )
        elif self.path == "/userinfo" and self.headers["Authorization"] == "Bearer given":
            self.tell(self.person)
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        client = form.get("client_id") or [
            base64.b64decode(self.headers["Authorization"].split()[1]).decode().split(":")[0]
        ]
        if self.path == "/token" and form["code"] == ["good"] and client == ["ours"]:
            self.tell({"access_token": "given", "token_type": "Bearer"})
        else:
            self.send_error(400)

    def tell(self, told: object) -> None:
        body = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name)
        """Nothing is written about it."""


@pytest.fixture
def provider(settings: Settings, valkey: Redis) -> Iterator[type[Provider]]:
    Provider.person = {
        "sub": "77",
        "email": "shirin@example.org",
        "email_verified": True,
        "name": "شیرین پارسا",
    }
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    app: dict[str, Any] = {
        "provider_id": "openid",
        "name": "Home",
        "client_id": "ours",
        "secret": "s",
        "settings": {"server_url": address},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    yield Provider
    server.shutdown()
    server.server_close()


def go(client: Client, callback: str = "/fa/sign-in/") -> Any:
    return client.post(START, {"provider": "openid", "process": "login", "callback_url": callback})


def come_back(client: Client, sent: Any, code: str = "good", **changed: str) -> Any:
    asked = parse_qs(urlsplit(sent["Location"]).query)
    back = urlsplit(asked["redirect_uri"][0]).path
    return client.get(back, {"state": asked["state"][0], "code": code, **changed})


def test_a_new_person_joins_and_is_signed_in(provider: type[Provider]) -> None:
    client = Client()
    done = come_back(client, go(client))
    assert (done.status_code, done["Location"]) == (302, "/fa/sign-in/")
    assert client.cookies[ACCESS]["httponly"]
    assert client.cookies[REFRESH]["samesite"] == "Strict"
    assert client.cookies["sessionid"].value == ""
    assert client.get("/api/v1/me/").json()["name"] == "شیرین پارسا"


@pytest.mark.parametrize(
    "changed",
    [{"name": "Sh\0irin"}, {"sub": "7\0"}, {"email": "a\0@example.org"}, {"more": [{"any\0": "b"}]}],
    ids=["name", "sub", "email", "anything else"],
)
def test_an_answer_with_a_text_that_nothing_can_store_signs_nobody_in(
    provider: type[Provider], changed: dict[str, Any]
) -> None:
    provider.person |= changed
    client = Client()
    done = come_back(client, go(client))
    assert done.status_code == 302
    assert "error=" in done["Location"]
    assert ACCESS not in client.cookies
    assert not SocialAccount.objects.exists()


def test_an_account_with_the_confirmed_address_is_the_same_one(provider: type[Provider]) -> None:
    user = join("shirin@example.org")
    client = Client()
    come_back(client, go(client))
    assert client.get("/api/v1/me/").json()["id"] == user.id
    assert User.objects.count() == 1


def test_an_address_that_the_provider_did_not_confirm_opens_no_account(provider: type[Provider]) -> None:
    join("shirin@example.org")
    provider.person = provider.person | {"email_verified": False}
    client = Client()
    come_back(client, go(client))
    assert client.get("/api/v1/me/").status_code == 401


@pytest.mark.parametrize("changed", [{"state": "another"}, {"code": "bad"}, {"error": "access_denied"}])
def test_what_comes_back_wrong_signs_nobody_in(provider: type[Provider], changed: dict[str, str]) -> None:
    client = Client()
    done = come_back(client, go(client), **changed)
    assert done.status_code == 302
    assert "error=" in done["Location"]
    assert client.get("/api/v1/me/").status_code == 401
    assert not User.objects.exists()


def test_what_comes_back_to_another_browser_signs_nobody_in(provider: type[Provider]) -> None:
    mine, other = Client(), Client()
    come_back(other, go(mine))
    assert other.get("/api/v1/me/").status_code == 401


@pytest.mark.parametrize(
    "callback", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:1", ""]
)
def test_no_way_back_leads_to_another_site(provider: type[Provider], callback: str) -> None:
    sent = go(Client(), callback)
    assert "evil" not in sent.headers.get("Location", "")
    assert "javascript" not in sent.headers.get("Location", "")


def test_the_form_needs_the_csrf_token(provider: type[Provider]) -> None:
    assert go(Client(enforce_csrf_checks=True)).status_code == 403


def connect(client: Client) -> Any:
    return client.post(START, {"provider": "openid", "process": "connect", "callback_url": "/fa/settings/"})


def who(client: Client) -> int | None:
    """The user that a browser is signed in as."""
    answer = client.get("/api/v1/me/")
    return int(answer.json()["id"]) if answer.status_code == 200 else None


def test_who_joined_before_with_an_unconfirmed_address_of_anothers_is_out(provider: type[Provider]) -> None:
    squatter = join("shirin@example.org")
    EmailAddress.objects.filter(user=squatter).update(verified=False)
    tokens = tokens_of(squatter)
    client = Client()
    come_back(client, go(client))
    assert who(client) in (None, squatter.id)
    squatter.refresh_from_db()
    assert not squatter.has_usable_password()
    assert bearer(tokens.access_token).post("/api/v1/me/tokens/", {}, "application/json").status_code == 401
    refreshed = Client().post(
        "/api/v1/auth/refresh/", {"refresh_token": tokens.refresh_token}, "application/json"
    )
    assert refreshed.status_code == 401


@pytest.mark.parametrize("linked", [True, False])
def test_a_deactivated_account_stays_closed(provider: type[Provider], linked: bool) -> None:
    user = join("shirin@example.org")
    if linked:
        SocialAccount.objects.create(user=user, provider="openid", uid="77")
    User.objects.filter(id=user.id).update(is_active=False)
    client = Client()
    come_back(client, go(client))
    assert who(client) is None
    assert not any(client.cookies[name].value for name in (ACCESS, REFRESH) if name in client.cookies)
    assert User.objects.count() == 1


def test_a_second_factor_is_asked_for_all_the_same(provider: type[Provider]) -> None:
    user = join("shirin@example.org", Role.AUDITOR)
    totp.TOTP.activate(user, totp.generate_totp_secret())
    client = Client()
    come_back(client, go(client))
    assert who(client) is None
    assert client.cookies[PENDING].value
    assert not any(client.cookies[name].value for name in (ACCESS, REFRESH) if name in client.cookies)


def test_a_role_that_needs_a_second_factor_does_nothing_without_one(
    provider: type[Provider], settings: Settings
) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    join("shirin@example.org", Role.AUDITOR)
    client = Client()
    come_back(client, go(client))
    assert client.get("/api/v1/me/").json()["second_factor_required"]
    assert client.get("/api/v1/admin/audit/").json()["code"] == "second_factor_required"


def test_nobody_links_an_account(provider: type[Provider]) -> None:
    join("shirin@example.org")
    client = Client()
    sent = connect(client)
    if "state" in sent.headers.get("Location", ""):
        come_back(client, sent)
    assert who(client) is None
    assert not SocialAccount.objects.exists()


def test_a_person_who_is_not_known_by_a_confirmed_address_confirms_it_first(provider: type[Provider]) -> None:
    provider.person = provider.person | {"email_verified": False}
    client = Client()
    come_back(client, go(client))
    assert who(client) is None
    assert not EmailAddress.objects.filter(verified=True).exists()


def test_an_account_elsewhere_opens_the_one_it_was_linked_to_whatever_its_address_is_by_now(
    provider: type[Provider],
) -> None:
    user, other = join("first@example.org"), join("shirin@example.org")
    SocialAccount.objects.create(user=user, provider="openid", uid="77")
    client = Client()
    come_back(client, go(client))
    assert who(client) == user.id != other.id


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_mail_would_change_comes_from_no_provider(
    provider: type[Provider], address: str
) -> None:
    provider.person = provider.person | {"email": address}
    client = Client()
    done = come_back(client, go(client))
    assert done.status_code == 302
    assert not EmailAddress.objects.exists()
    assert not User.objects.exclude(email=None).exists()


def test_a_name_from_elsewhere_is_cleaned(provider: type[Provider]) -> None:
    provider.person = provider.person | {"name": "\u202e<script>\r\nBcc: all\x1b" + "x" * 500}
    client = Client()
    come_back(client, go(client))
    assert client.get("/api/v1/me/").json()["name"] == ("<script> Bcc: all" + "x" * 500)[:120]


def test_who_signed_in_elsewhere_may_change_what_is_theirs_and_goes_on(provider: type[Provider]) -> None:
    user = join("shirin@example.org")
    browser = Browser()
    browser.send("GET", "/auth/app/v1/config")
    browser.client.defaults["HTTP_X_CSRFTOKEN"] = browser.client.cookies["csrftoken"].value
    come_back(browser.client, go(browser.client))
    assert browser.send("PATCH", "/api/v1/me/", {"name": "Mina"}).status_code == 200
    assert browser.send("POST", "/api/v1/auth/refresh/", {}).status_code == 204
    assert browser.send("PATCH", "/api/v1/me/", {"name": "Shirin"}).status_code == 200
    assert User.objects.get(id=user.id).name == "Shirin"


def test_linking_needs_the_session_and_opens_no_other_account(provider: type[Provider]) -> None:
    mine, other = join("first@example.org"), join("shirin@example.org")
    browser = Browser()
    browser.sign_in("first@example.org")
    browser.client.defaults["HTTP_X_CSRFTOKEN"] = browser.client.cookies["csrftoken"].value
    come_back(browser.client, connect(browser.client))
    assert who(browser.client) == mine.id
    assert not SocialAccount.objects.exists()
    assert other.id != mine.id


@pytest.mark.parametrize(
    "token",
    [{"access_token": "given"}, {"id_token": "a.b.c"}, {"id_token": "a.b.c", "access_token": "given"}],
)
@pytest.mark.parametrize("process", ["login", "connect"])
def test_a_token_that_another_site_got_opens_nothing(
    provider: type[Provider], process: str, token: dict[str, str]
) -> None:
    join("shirin@example.org")
    client = Client()
    body = {"provider": "openid", "process": process, "token": {"client_id": "ours", **token}}
    answer = client.post("/auth/app/v1/auth/provider/token", body, "application/json")
    assert answer.status_code in (400, 401, 403, 404)
    assert "access_token" not in answer.content.decode()
    assert not SocialAccount.objects.exists()
