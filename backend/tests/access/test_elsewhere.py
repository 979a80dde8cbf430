"""Signing in with an account elsewhere: the whole way, to a real provider of OpenID Connect on this machine."""

import base64
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from pytest_django import Settings
from redis import Redis

from assets.access.cookies import ACCESS, REFRESH
from assets.accounts.models import User
from tests.access.signing_in import join

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
