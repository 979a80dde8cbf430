"""A site that is asked by two names works under each: forms, sockets, redirects and health checks."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from assets.cli.health import ServedAs
from assets.live.limits import PROTOCOL
from tests.production import production
from tests.serving import BACKEND, Served, web

HOSTS = ["figures.example.com", "www.example.com"]
SETTINGS = {"ASSETS_HOSTS": " , ".join(HOSTS)}
BY_THE_PROXY = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with web(production(tmp_path) | SETTINGS, served_as=ServedAs.of(SETTINGS)) as served:
        yield served


def ask(served: Served, method: str, path: str, host: str, body: object = None, **headers: str) -> Any:
    """The answer, with its body as `text`, to a request that the proxy passes on."""
    client = HTTPConnection("127.0.0.1", served.port)
    content = None if body is None else json.dumps(body)
    client.request(method, path, content, {"Host": host, **BY_THE_PROXY, **headers})
    answer: Any = client.getresponse()
    answer.text = answer.read().decode()
    client.close()
    return answer


def sends_a_form(served: Served, host: str, origin: str) -> int:
    """The status of a wrong sign-in from a page of `origin`: 400 once the form is believed to be ours."""
    cookies = {"X-Token-Transport": "cookie"}
    first = ask(served, "GET", "/auth/app/v1/config", host, **cookies)
    token = SimpleCookie(first.headers["Set-Cookie"])["csrftoken"].value
    csrf = {"Cookie": f"csrftoken={token}", "X-CSRFToken": token, "Origin": f"https://{origin}"}
    wrong = {"email": "nobody@example.org", "password": "a-long-enough-one-7"}
    json_type = {"Content-Type": "application/json"}
    return int(
        ask(served, "POST", "/auth/app/v1/auth/login", host, wrong, **cookies, **csrf, **json_type).status
    )


def opens_a_socket(served: Served, host: str, origin: str) -> int:
    """The status of the handshake; 101 when it opens."""
    address = f"ws://{host}:{served.port}/api/v1/live/"
    headers = {**BY_THE_PROXY, "X-Forwarded-Proto": "wss"}
    try:
        with connect(
            address,
            sock=socket.create_connection(("127.0.0.1", served.port)),
            origin=Origin(origin),
            subprotocols=[Subprotocol(PROTOCOL)],
            additional_headers=headers,
        ):
            return 101
    except InvalidStatus as refused:
        return int(refused.response.status_code)


def test_each_name_is_a_site_of_its_own_that_works(served: Served) -> None:
    for host in HOSTS:
        assert ask(served, "GET", "/api/v1/health/", host).status == 200
        start = ask(served, "GET", "/", host)
        assert (start.status, start.headers["Location"]) == (302, "/fa/")
        assert sends_a_form(served, host, host) == 400
        plain = ask(served, "GET", "/", host, **{"X-Forwarded-Proto": "http"})
        assert (plain.status, plain.headers["Location"]) == (301, f"https://{host}/")
        assert opens_a_socket(served, host, f"https://{host}:{served.port}") == 101
        assert opens_a_socket(served, host, "https://evil.example.com") == 403
    assert ask(served, "GET", "/", "evil.example.com").status == 400


def test_a_container_asks_about_health_inside_without_tls(served: Served) -> None:
    for path in ("/api/v1/health/", "/api/v1/health/live/"):
        assert ask(served, "GET", path, HOSTS[1], **{"X-Forwarded-Proto": "http"}).status == 200
    assert ask(served, "GET", "/api/v1/me/", HOSTS[0], **{"X-Forwarded-Proto": "http"}).status == 403
    assert health_check(served.port, SETTINGS) == 0
    assert health_check(served.port, {"ASSETS_HOSTS": "other.example.com"}) == 1
    assert health_check(1, SETTINGS) == 1


def health_check(port: int, settings: dict[str, str]) -> int:
    command = [sys.executable, "-m", "assets.cli.health", str(port)]
    return subprocess.run(command, env=os.environ | settings, cwd=BACKEND, check=False).returncode
