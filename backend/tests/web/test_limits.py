"""What passes a limit is refused with a problem, and costs the others nothing."""

import asyncio
import json
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import timedelta
from hashlib import sha256

import psycopg
import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test import Client

from assets import health
from assets.common import clock
from assets.reports.rollups.state import State
from assets.settings.database import database
from assets.web.limits import (
    ADDRESS_BYTES,
    BODY_BYTES,
    HEADER_BYTES,
    HEADERS,
    LimitsMiddleware,
)
from assets.web.messages import Message, Receive, Send
from tests.access.signing_in import join, tokens_of
from tests.serving import Served
from tests.waiting import HANG_SECONDS

HEALTH = b"/api/v1/health/"
UPLOAD = b"/api/v1/reports/exports/verify/"
FILE = b"Content-Type: application/octet-stream"


def request(path: bytes, *headers: bytes, method: bytes = b"GET", body: bytes = b"") -> bytes:
    lines = (method + b" " + path + b" HTTP/1.1", b"Host: 127.0.0.1", b"Connection: close", *headers)
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def told(answer: bytes) -> tuple[int, str]:
    """The status of an answer, and the code of its problem."""
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b"content-type: application/problem+json" in head.lower(), answer[:500]
    assert b"content-security-policy: default-src 'none'" in head.lower(), answer[:500]
    return int(head.split()[1]), str(json.loads(body)["code"])


def chunked(size: int) -> bytes:
    piece = b"x" * 4096
    pieces = [f"{len(piece):x}".encode() + b"\r\n" + piece + b"\r\n" for _ in range(-(-size // len(piece)))]
    return b"".join(pieces) + b"0\r\n\r\n"


def test_a_body_that_says_it_is_too_large_is_refused_before_it_is_read(served: Served) -> None:
    length = f"Content-Length: {BODY_BYTES + 1}".encode()
    assert told(served.sent(request(HEALTH, length, method=b"POST"))) == (413, "too_large")


def test_a_body_in_chunks_is_refused_once_it_is_too_large(served: Served) -> None:
    sent = request(HEALTH, b"Transfer-Encoding: chunked", method=b"POST", body=chunked(BODY_BYTES + 1))
    assert told(served.sent(sent)) == (413, "too_large")


def test_a_body_within_the_limit_arrives_either_way(served: Served) -> None:
    for headers, body in (
        ((b"Content-Length: 4096",), b"x" * 4096),
        ((b"Transfer-Encoding: chunked",), chunked(4096)),
    ):
        sent = request(HEALTH, *headers, method=b"POST", body=body)
        assert served.sent(sent).startswith(b"HTTP/1.1 405")


@pytest.mark.django_db(transaction=True)
def test_an_upload_may_be_larger_than_any_other_body_and_is_read_to_its_end(served: Served) -> None:
    body = b"[" * (4 * BODY_BYTES)
    length = f"Content-Length: {len(body)}".encode()
    token = f"Authorization: Bearer {tokens_of(join()).access_token}".encode()
    answer = served.sent(request(UPLOAD, FILE, length, token, method=b"POST", body=body))
    assert answer.startswith(b"HTTP/1.1 200")
    assert sha256(body).hexdigest().encode() in answer


def test_an_upload_that_is_too_large_or_does_not_say_how_large_it_is_is_refused(served: Served) -> None:
    length = f"Content-Length: {max(settings.UPLOADS.values()) + 1}".encode()
    assert told(served.sent(request(UPLOAD, FILE, length, method=b"POST"))) == (413, "too_large")
    in_chunks = request(UPLOAD, FILE, b"Transfer-Encoding: chunked", method=b"POST", body=chunked(4096))
    assert told(served.sent(in_chunks)) == (400, "bad_request")


def test_nobodys_upload_is_refused(served: Served) -> None:
    sent = request(UPLOAD, FILE, b"Content-Length: 4096", method=b"POST", body=b"x" * 4096)
    assert told(served.sent(sent)) == (401, "not_signed_in")


def test_an_address_that_is_too_long_is_refused(served: Served) -> None:
    longest = HEALTH + b"?" + b"a" * (ADDRESS_BYTES - len(HEALTH))
    assert served.sent(request(longest)).startswith(b"HTTP/1.1 422")
    assert told(served.sent(request(longest + b"a"))) == (414, "address_too_long")


def test_headers_that_are_too_many_or_too_long_are_refused(served: Served) -> None:
    many = [b"X-One: 1"] * (HEADERS + 1)
    assert told(served.sent(request(HEALTH, *many))) == (431, "headers_too_large")
    large = [b"X-Large: " + b"x" * HEADER_BYTES]
    assert told(served.sent(request(HEALTH, *large))) == (431, "headers_too_large")


def test_too_many_parameters_are_refused(served: Served) -> None:
    many = HEALTH + b"?" + b"&".join(b"a=1" for _ in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1))
    assert served.sent(request(many)).startswith(b"HTTP/1.1 400")


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00\x01\x02\x03\r\n\r\n",
        b"GET /api/v1/health/?a=\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /api/v1/health/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        request(HEALTH, b"Content-Length: 3", b"Content-Length: 4", method=b"POST", body=b"abcd"),
        request(HEALTH, b"Content-Length: nine", method=b"POST"),
    ],
)
def test_what_is_no_request_is_refused_without_a_word_about_us(served: Served, sent: bytes) -> None:
    answer = served.sent(sent)
    assert answer.startswith(b"HTTP/1.1 400"), answer
    assert b"uvicorn" not in answer.lower()
    assert b"Traceback" not in answer


def test_a_header_with_an_underscore_does_not_pass_for_one_with_a_hyphen(served: Served) -> None:
    answer = served.sent(request(b"/", b"Accept_Language: en"))
    assert b"location: /fa/" in answer.lower()


def test_whoever_sends_half_a_request_is_let_go(served: Served) -> None:
    with ExitStack() as clients:
        waiting = []
        for begun in (b"", b"GET /api/v1/hea", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"):
            client = socket.create_connection(("127.0.0.1", served.port), timeout=HANG_SECONDS)
            clients.enter_context(client).sendall(begun)
            waiting.append(client)
        assert [client.recv(1024) for client in waiting] == [b"", b"", b""]


@pytest.mark.parametrize(
    ("sent", "more"),
    [
        (b"GET /api/v1/health/live/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"\r\n"),
        (b"POST " + UPLOAD + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n", b"x"),
    ],
    ids=["with an empty line", "with a body that nobody reads"],
)
def test_whoever_goes_on_after_an_answer_and_sends_no_request_is_let_go(
    served: Served, sent: bytes, more: bytes
) -> None:
    with socket.create_connection(("127.0.0.1", served.port), timeout=HANG_SECONDS) as client:
        client.sendall(sent)
        assert client.recv(65536).startswith(b"HTTP/1.1 ")
        client.sendall(more)
        while client.recv(65536):
            pass


@pytest.mark.parametrize(
    "headers",
    [(b"X-Long: " + b"x" * 9000,), (b"X-One: 1",) * 150],
    ids=["a long header", "many headers"],
)
def test_a_socket_whose_head_is_too_large_is_refused(served: Served, headers: tuple[bytes, ...]) -> None:
    lines = (b"Host: 127.0.0.1", b"Connection: Upgrade", b"Upgrade: websocket", *headers)
    sent = b"GET /api/v1/live/ HTTP/1.1\r\n" + b"\r\n".join(lines) + b"\r\n\r\n"
    assert served.sent(sent).startswith(b"HTTP/1.1 400")


def is_answered(client: socket.socket) -> bool:
    """Whether anything came back, or the connection was closed."""
    client.setblocking(False)
    try:
        client.recv(1, socket.MSG_PEEK)
    except BlockingIOError:
        return False
    return True


def test_slow_bodies_do_not_keep_others_waiting(served: Served) -> None:
    slow = []
    try:
        for _ in range(30):
            client = socket.create_connection(("127.0.0.1", served.port), timeout=HANG_SECONDS)
            client.sendall(request(HEALTH, b"Content-Length: 1000", method=b"POST", body=b"x"))
            slow.append(client)
        with ThreadPoolExecutor(4) as at_once:
            answers = list(at_once.map(lambda _: served.sent(request(HEALTH)), range(8)))
        assert all(answer.startswith(b"HTTP/1.1 200") for answer in answers)
        assert not any(is_answered(client) for client in slow), "they were still being waited for"
    finally:
        for client in slow:
            client.close()


def test_a_question_of_the_web_role_has_an_end() -> None:
    options = database(settings.DATABASE_URL, "web")["OPTIONS"]
    assert isinstance(options, dict)
    with psycopg.connect(settings.DATABASE_URL, options=options["options"]) as session:
        assert session.execute("SHOW statement_timeout").fetchone() == ("15s",)
        assert session.execute("SHOW idle_in_transaction_session_timeout").fetchone() == ("1min",)


@pytest.mark.django_db(transaction=True)
def test_an_answer_that_takes_too_long_is_a_problem_with_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow() -> State:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = '50ms'")
            cursor.execute("SELECT pg_sleep(10)")
        raise AssertionError

    monkeypatch.setattr(health, "read_state", slow)
    answer = Client().get(HEALTH.decode())
    assert answer.status_code == 503
    assert answer.json()["code"] == "query_timeout"


def test_a_failure_tells_nothing_of_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> State:
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr(health, "read_state", fails)
    answer = Client(raise_request_exception=False).get(HEALTH.decode())
    assert answer.status_code == 500
    assert answer.json()["code"] == "internal_error"
    for told_nothing in ("secret", "Traceback", "RuntimeError", "assets/"):
        assert told_nothing not in answer.content.decode()


def test_a_request_arrives_with_its_head_however_long_its_body_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    began = clock.now()
    at = [began]
    monkeypatch.setattr(clock, "now", lambda: at[0])
    seen = []

    async def receive() -> Message:
        at[0] += timedelta(seconds=15)
        return {"type": "http.request", "body": b"{}"}

    async def application(scope: Message, receive: Receive, send: Send) -> None:
        seen.append((clock.arrival(), clock.now()))

    async def send(_: Message) -> None:
        """Nothing is sent."""

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/",
        "raw_path": b"/",
        "query_string": b"",
        "headers": [],
    }
    asyncio.run(LimitsMiddleware(application, lambda _: None)(scope, receive, send))
    assert seen == [(began, began + timedelta(seconds=15))]
    assert clock.arrival() == clock.now()
