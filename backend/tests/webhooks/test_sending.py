"""One request: to the very address that was judged, without redirects and proxies, within limits of time and size."""

import ssl
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_network
from pathlib import Path
from threading import Event

import pytest
from pytest_django import Settings

from assets.cli.ports import free_port
from assets.webhooks import addresses, sending
from assets.webhooks.limits import LIMITS
from assets.webhooks.models import AttemptFailure
from assets.webhooks.sending import Result, send
from tests.webhooks.receiving import Receiver, receiver, status

BRIEF = replace(LIMITS, answer_seconds=0.5, connect_seconds=0.5)


def sent(url: str) -> Result:
    return send(url, {"webhook-id": "msg_1"}, b"{}", BRIEF)


@pytest.mark.parametrize("code", [200, 201, 204, 299])
def test_any_status_of_success_delivers(server: Receiver, code: int) -> None:
    server.answers = [status(code)]
    result = sent(server.url)
    assert (result.status, result.failure) == (code, None)


@pytest.mark.parametrize("code", [400, 401, 404, 409, 429, 500, 503])
def test_any_other_status_is_a_failure(server: Receiver, code: int) -> None:
    server.answers = [status(code)]
    result = sent(server.url)
    assert (result.status, result.failure) == (code, AttemptFailure.STATUS)


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(server: Receiver, code: int) -> None:
    with receiver() as elsewhere:
        server.answers = [status(code, location=elsewhere.url)]
        result = sent(server.url)
        assert elsewhere.received == []
    assert (result.status, result.failure) == (code, AttemptFailure.REDIRECT)
    assert len(server.received) == 1


def test_gone_is_said(server: Receiver) -> None:
    server.answers = [status(410)]
    assert sent(server.url).failure is AttemptFailure.GONE


def test_no_proxy_of_the_environment_is_used(server: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    with receiver() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert sent(server.url).failure is None
        assert proxy.received == []


def _waits(handler: BaseHTTPRequestHandler, until: Event) -> None:
    until.wait()


def _drips(handler: BaseHTTPRequestHandler, until: Event) -> None:
    """A header without end: each byte comes in time, the answer never."""
    with suppress(OSError):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nx-long: ")
        while not until.wait(0.05):
            handler.wfile.write(b"a")


@pytest.mark.parametrize("slowly", [_waits, _drips])
def test_an_answer_that_does_not_end_in_time_is_a_failure(
    server: Receiver, slowly: Callable[[BaseHTTPRequestHandler, Event], None]
) -> None:
    until = Event()
    server.answers = [lambda handler: slowly(handler, until)]
    try:
        result = sent(server.url)
    finally:
        until.set()
    assert (result.status, result.failure) == (None, AttemptFailure.TIMEOUT)


def test_of_a_huge_answer_no_more_than_a_little_is_read(server: Receiver) -> None:
    over = Event()

    def huge(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 65_536)
        except OSError:
            over.set()

    server.answers = [huge]
    result = send(server.url, {}, b"{}")
    assert (result.status, result.failure) == (200, None)
    assert over.wait(60)


def test_endless_headers_are_a_broken_answer(server: Receiver) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        with suppress(OSError):
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while True:
                handler.wfile.write(b"x-more: " + b"a" * 8_000 + b"\r\n")

    server.answers = [endless]
    assert send(server.url, {}, b"{}").failure is AttemptFailure.BROKEN_ANSWER


def test_what_is_no_http_is_a_broken_answer(server: Receiver) -> None:
    def mail_server(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"220 mail.example.org ESMTP\r\n")

    server.answers = [mail_server]
    assert sent(server.url).failure is AttemptFailure.BROKEN_ANSWER


def test_nobody_there(loopback: None) -> None:
    assert sent(f"http://127.0.0.1:{free_port()}/").failure is AttemptFailure.UNREACHABLE


def test_a_name_that_is_not_found(loopback: None) -> None:
    assert sent("http://nobody.invalid/").failure is AttemptFailure.HOST_UNKNOWN


def test_a_name_that_leads_elsewhere_by_now_is_refused_before_anything_is_sent(
    server: Receiver, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.WEBHOOK_NETWORKS = [ip_network("10.9.9.9/32")]
    answers = iter([["8.8.8.8"], ["127.0.0.1"]])
    monkeypatch.setattr(addresses, "look_up", lambda *_: next(answers))
    url = f"http://rebinding.example:{server.port}/"
    assert addresses.addresses_of(addresses.parse(url))
    assert sent(url).failure is AttemptFailure.ADDRESS_REFUSED
    assert server.received == []


def test_the_connection_goes_to_the_judged_address_and_looks_up_nothing_more(
    server: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def look_up(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    monkeypatch.setattr(addresses, "look_up", look_up)
    assert sent(f"http://books.example:{server.port}/x").failure is None
    assert asked == ["books.example"]
    assert server.received[0].headers["host"] == f"books.example:{server.port}"


def test_the_next_address_is_tried_where_nobody_is_at_the_first(
    server: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(addresses, "look_up", lambda *_: ["127.0.0.9", "127.0.0.1"])
    assert sent(f"http://books.example:{server.port}/").failure is None


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A key and the certificate of books.example."""
    place = tmp_path / "books.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-keyout", place, "-out", f"{place}.crt", "-days", "2", "-subj", "/CN=books.example",
         "-addext", "subjectAltName=DNS:books.example"],
        check=True, capture_output=True,
    )  # fmt: skip
    place.write_text(place.read_text() + Path(f"{place}.crt").read_text())
    return place


@pytest.fixture
def secure(certificate: Path, server: Receiver, monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """A receiver with TLS, whose certificate is trusted; every name leads to it."""
    monkeypatch.setattr(addresses, "look_up", lambda *_: ["127.0.0.1"])
    monkeypatch.setattr(sending, "_trusted", lambda: ssl.create_default_context(cafile=certificate))
    with receiver(certificate) as held:
        yield held


def test_the_certificate_is_of_the_name_though_the_connection_is_to_an_address(secure: Receiver) -> None:
    assert sent(f"https://books.example:{secure.port}/").failure is None
    assert len(secure.received) == 1


def test_a_certificate_of_another_name_is_refused(secure: Receiver) -> None:
    assert sent(f"https://other.example:{secure.port}/").failure is AttemptFailure.TLS
    assert secure.received == []


def test_a_certificate_that_nobody_vouches_for_is_refused(
    certificate: Path, server: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(addresses, "look_up", lambda *_: ["127.0.0.1"])
    with receiver(certificate) as held:
        assert sent(f"https://books.example:{held.port}/").failure is AttemptFailure.TLS
        assert held.received == []


def test_a_server_without_tls_is_no_https(server: Receiver) -> None:
    assert sent(f"https://127.0.0.1:{server.port}/").failure is AttemptFailure.TLS
