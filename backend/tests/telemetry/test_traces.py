"""Traces reach their receiver from both processes, hold no secret, and cost nothing where it is away."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from http.client import HTTPConnection
from typing import Any

import pytest
from django.db import connection
from opentelemetry.proto.trace.v1.trace_pb2 import Span
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode
from redis import Redis

from assets.accounts.models import User
from assets.cli.ports import free_port
from assets.common import tracing
from assets.common.money import Money
from assets.telemetry.traces import OpenTelemetryTracer, statement_text
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, system_wallet
from tests.access.signing_in import PASSWORD, join
from tests.marketplace.life import Life
from tests.serving import BACKEND, environment_of, web
from tests.telemetry.receiver import Received, attributes, receiver
from tests.waiting import HANG_SECONDS, eventually

STOP_PATIENCE = 20
"""Seconds: well above our own limit, well below the half minute that the library would wait."""

EMAIL = "shirin-traced@example.org"
AMOUNT = 918_273_645
QUERY = "typed-into-the-search"
ADDRESS = "made-up-address"
TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
TRACE = bytes.fromhex(TRACEPARENT.split("-")[1])
JOB = "assets.common.tasks.remove_old_jobs"


@pytest.fixture
def user(noon: datetime, transactional_db: None, valkey: Redis) -> User:
    """Somebody with money."""
    user = join(EMAIL)
    wallet = open_wallet(user_id=user.id, currency="IRR")
    gateway = system_wallet(WalletKind.GATEWAY, "IRR")
    postings = [
        Posting(gateway.id, Money.of(-AMOUNT, "IRR"), "test"),
        Posting(wallet.id, Money.of(AMOUNT, "IRR"), "test"),
    ]
    post_transfer(kind="test", at=noon, postings=postings)
    return user


def send(
    port: int, method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None
) -> tuple[int, Any]:
    """The status and the JSON of the answer."""
    client = HTTPConnection("127.0.0.1", port, timeout=HANG_SECONDS)
    content = {"Content-Type": "application/json"} if body is not None else {}
    client.request(
        method, path, json.dumps(body) if body is not None else None, {**content, **(headers or {})}
    )
    answer = client.getresponse()
    text = answer.read()
    client.close()
    return answer.status, json.loads(text or b"null")


def sign_in(port: int) -> str:
    status, answer = send(port, "POST", "/auth/app/v1/auth/login", {"email": EMAIL, "password": PASSWORD})
    assert status == 200
    return str(answer["meta"]["access_token"])


def test_a_request_and_its_statements_arrive_and_nothing_secret_with_them(user: User) -> None:
    with receiver() as received, web(received.settings) as served:
        token = sign_in(served.port)
        signed_in = {"Authorization": f"Bearer {token}", "Cookie": "kept=hidden-in-a-cookie"}
        for path, expected in (
            ("/api/v1/me/", 200),
            (f"/api/v1/me/wallet/?q={QUERY}", 200),
            (f"/api/v1/{ADDRESS}/", 404),
        ):
            assert send(served.port, "GET", path, headers=signed_in)[0] == expected
        send(served.port, "POST", "/auth/app/v1/auth/login", {"email": EMAIL, "password": "a-wrong-one-9"})
        send(served.port, "GET", "/api/v1/health/")
        eventually(lambda: len(received.named("GET api/v1/me/")) == 1 and len(_logins(received)) == 2)
        eventually(
            lambda: any(attributes(one).get("http.response.status_code") == 404 for one in received.spans())
        )

    [me] = received.named("GET api/v1/me/")
    assert attributes(me) == {
        "http.request.method": "GET",
        "http.route": "api/v1/me/",
        "http.response.status_code": 200,
    }
    statements = [one for one in received.spans() if one.parent_span_id == me.span_id]
    assert statements
    assert all(attributes(one)["db.system.name"] == "postgresql" for one in statements)
    assert any("users" in str(attributes(one)["db.query.text"]) for one in statements)
    assert received.services() == {"assets-web"}
    assert not any("health" in one.name for one in received.spans())
    assert_hidden(
        received,
        PASSWORD,
        "a-wrong-one-9",
        EMAIL,
        token,
        "hidden-in-a-cookie",
        QUERY,
        ADDRESS,
        str(AMOUNT),
        os.environ["SECRET_KEY"],
        "key-of-the-receiver",
    )


def _logins(received: Received) -> list[object]:
    return [one for one in received.spans() if "login" in one.name]


def assert_hidden(received: Received, *secrets: str) -> None:
    """None of the secrets is in any byte that was sent; what is no secret is."""
    sent = b"".join(received.bodies)
    assert b"db.query.text" in sent
    assert [secret for secret in secrets if secret.encode() in sent] == []


@contextmanager
def worker(settings: Mapping[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """A worker in a process of its own."""
    environment = environment_of("worker") | dict(settings)
    process = subprocess.Popen([sys.executable, "manage.py", "worker"], env=environment, cwd=BACKEND)
    try:
        yield process
    finally:
        process.kill()
        process.wait(HANG_SECONDS)


def test_jobs_and_passes_arrive_with_what_they_counted_and_without_money(noon: datetime, user: User) -> None:
    Life(72).lives(days=2, operations=20, until=noon)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), count(DISTINCT day) FROM rollup_queue WHERE row_id IS NOT NULL")
        facts, days = cursor.fetchone()
        cursor.execute("SELECT amount::text FROM ledger_entries WHERE abs(amount) > 99999 ORDER BY 1")
        amounts = {amount.lstrip("-") for (amount,) in cursor.fetchall()}
        cursor.execute(
            "SELECT procrastinate_defer_jobs_v1(ARRAY[('default', %s, 0, NULL, NULL, "
            "'{\"timestamp\": 1770000000}', NULL)::procrastinate_job_to_defer_v1])",
            [JOB],
        )
    with receiver() as received, worker(received.settings) as process:
        eventually(lambda: bool(received.named("rollup pass")) and bool(received.named(f"job {JOB}")))
        process.terminate()
        process.wait(HANG_SECONDS)

    counted = attributes(received.named("rollup pass")[0])
    assert counted == {"assets.facts": facts, "assets.days": days}
    job = attributes(received.named(f"job {JOB}")[0])
    assert (job["job.task"], job["job.attempt"]) == (JOB, 1)
    assert received.services() == {"assets-worker"}
    assert str(AMOUNT) in amounts
    assert_hidden(received, EMAIL, "1770000000", *amounts)


def test_without_a_receiver_requests_are_answered(user: User) -> None:
    settings = {**Received(free_port()).settings, "OTEL_EXPORTER_OTLP_TIMEOUT": str(HANG_SECONDS)}
    with web(settings) as served:
        token = sign_in(served.port)
        for _ in range(20):
            assert (
                send(served.port, "GET", "/api/v1/me/", headers={"Authorization": f"Bearer {token}"})[0]
                == 200
            )


@pytest.mark.parametrize("starts", ["web", "worker"])
def test_a_receiver_that_hangs_holds_up_neither_requests_nor_the_end(starts: str, user: User) -> None:
    with receiver(hangs=True) as received:
        settings = {**received.settings, "OTEL_EXPORTER_OTLP_TIMEOUT": str(HANG_SECONDS)}
        with started(starts, settings) as process:
            eventually(lambda: bool(received.bodies))
            process.terminate()
            process.wait(STOP_PATIENCE)


@contextmanager
def started(command: str, settings: Mapping[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """Either process, at something that makes a span."""
    if command == "worker":
        with worker(settings) as process:
            yield process
        return
    port = free_port()
    words = [sys.executable, "manage.py", "web", "--port", str(port)]
    process = subprocess.Popen(words, env=environment_of("web") | dict(settings), cwd=BACKEND)
    try:
        eventually(lambda: _answers(port))
        yield process
    finally:
        process.kill()
        process.wait(HANG_SECONDS)


def _answers(port: int) -> bool:
    try:
        return send(port, "GET", "/api/v1/me/")[0] == 401
    except ConnectionError:
        return False


@pytest.mark.parametrize(("proxies", "joins"), [("127.0.0.1", True), ("192.0.2.1", False)])
def test_a_trusted_proxy_begins_a_trace_and_a_stranger_does_not(
    proxies: str, joins: bool, valkey: Redis, transactional_db: None
) -> None:
    settings = {"ASSETS_TLS": "proxy", "ASSETS_PROXIES": proxies}
    headers = {"traceparent": TRACEPARENT, "X-Forwarded-Proto": "https"}
    with receiver() as received, web({**received.settings, **settings}) as served:
        send(served.port, "GET", "/api/v1/me/", headers=headers)
        # The stranger's request is refused, as it is not believed that it came encrypted.
        eventually(lambda: bool(received.spans()))
    [span] = [span for span in received.spans() if span.kind == Span.SPAN_KIND_SERVER]
    assert (span.trace_id == TRACE, bool(span.parent_span_id)) == (joins, joins)


def test_a_line_of_a_json_log_names_its_trace(valkey: Redis, transactional_db: None) -> None:
    with receiver() as received, web({**received.settings, "ASSETS_LOG_FORMAT": "json"}) as served:
        send(served.port, "GET", "/api/v1/me/")
        eventually(lambda: bool(received.named("GET api/v1/me/")))
        lines = [json.loads(line) for line in served.said().splitlines()]
    [span] = received.named("GET api/v1/me/")
    [line] = [line for line in lines if "/api/v1/me/" in line["message"]]
    assert (line["trace_id"], line["span_id"]) == (span.trace_id.hex(), span.span_id.hex())


IMPORTED = """
import sys
import assets.asgi
costly = ("opentelemetry.sdk.trace", "opentelemetry.exporter", "opentelemetry.proto", "google.protobuf")
print([name for name in sys.modules if name.startswith(costly)])
"""


def test_without_the_setting_neither_spans_nor_their_exporter_are_imported() -> None:
    # Redis's client imports the interface and the metrics, wherever they are installed.
    found = subprocess.check_output([sys.executable, "-c", IMPORTED], cwd=BACKEND, text=True)
    assert found.strip() == "[]"


def test_spans_are_nothing_where_traces_are_off() -> None:
    with tracing.span("a job", {"job.id": 1}) as traced:
        traced.set("assets.facts", 1)
        assert tracing.current_ids() == {}
    assert tracing.span("one") is tracing.span("another")


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("SELECT * FROM users WHERE email = %s", "SELECT * FROM users WHERE email = %s"),
        ("SELECT 'it''s 7', 12.5, t1.col2, %(row_2)s", "SELECT ?, ?, t1.col2, %(row_2)s"),
        ("ALTER ROLE web PASSWORD 'hunter2'", "ALTER ROLE web PASSWORD ?"),
        ("DO $do$ SELECT 'x' $do$", "DO ?"),
        ("SELECT E'a\\'hunter2'", "SELECT ?"),
        ("SELECT 1e5 -- it's of '7' \n, 2 /* who's */, 'three'", "SELECT ? , ? , ?"),
        ("", "(composed)"),
        (b"SELECT 1", "(composed)"),
    ],
)
def test_a_statement_is_sent_without_literals(statement: object, text: str) -> None:
    assert statement_text(statement) == text


def test_a_span_that_fails_names_the_class_of_the_exception_and_not_its_message() -> None:
    provider, exporter = TracerProvider(), InMemorySpanExporter()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    with pytest.raises(ValueError), OpenTelemetryTracer(provider).span("a job", {}, "consumer", None):  # noqa: PT011
        raise ValueError(f"Key (email)=({EMAIL}) already exists")
    [span] = exporter.get_finished_spans()
    assert span.attributes == {"error.type": "ValueError"}
    assert span.status.status_code is StatusCode.ERROR
    assert not span.events
    assert EMAIL not in span.to_json()
