"""No secret is in what the server says: not in its log, not in a failure, not in a repr."""

import json
import logging
from http.client import HTTPConnection

import pytest
from django.conf import settings
from django.test import Client

from assets import health
from assets.access.tokens.claims import current_viewer
from assets.access.tokens.personal import make_token
from assets.accounts.models import Role, User
from assets.audit import SYSTEM
from assets.common import clock
from assets.common.log_redaction import REDACTED, RedactingFormatter, redact
from tests.access.signing_in import PASSWORD, join, tokens_of
from tests.serving import Served, web
from tests.waiting import HANG_SECONDS

WRONG = "a-wrong-one-that-is-near-8"


@pytest.mark.parametrize(
    "secret",
    [
        "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "assets_0123456789abcdefghijABCDEFGHIJ",
        "hunter2-hunter2",
    ],
)
@pytest.mark.parametrize(
    "line",
    [
        "Authorization: Bearer {}",
        "{{'password': '{}', 'email': 'a@example.org'}}",
        "POST /x?token={}&a=1",
        "Cookie: sessionid=1; csrftoken={}",
        "postgresql://assets:{}@db:5432/assets",
        'password="{}"',
        "refresh_token={}",
    ],
)
def test_a_secret_is_hidden_wherever_it_stands(line: str, secret: str) -> None:
    told = redact(line.format(secret))
    assert secret not in told
    assert REDACTED in told


def test_what_is_no_secret_stays() -> None:
    for line in (
        "GET /api/v1/me/tokens/ 200",
        "token_made by user 7",
        "password_changed",
        "the token has expired",
    ):
        assert redact(line) == line


def test_nobody_can_write_a_line_of_ours() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 1, "asked for %s", ("a\r\n2026 INFO forged",), None)
    assert "\n" not in RedactingFormatter("%(message)s").format(record)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("valkey")
def test_a_life_of_signing_in_leaves_no_secret_in_the_log() -> None:
    user = join("shirin@example.org", Role.ADMIN)
    row, personal = make_token(
        current_viewer(user), name="tool", scopes=["own"], days=1, now=clock.now(), by=SYSTEM
    )
    pair = tokens_of(user, recent=True)
    with web() as served:
        answers = [
            ask(served, "/api/v1/auth/token/", {"email": user.email, "password": PASSWORD}),
            ask(served, "/api/v1/auth/token/", {"email": user.email, "password": WRONG}),
            ask(served, "/api/v1/auth/refresh/", {"refresh_token": pair.refresh_token}),
            ask(served, "/api/v1/auth/refresh/", {"refresh_token": pair.refresh_token + "x"}),
            ask(served, "/api/v1/me/", token=personal),
            ask(served, "/api/v1/me/", token=pair.access_token + "x"),
            ask(served, f"/api/v1/me/?token={pair.access_token}"),
            ask(served, "/auth/app/v1/auth/login", {"email": user.email, "password": WRONG}),
            ask(served, "/api/v1/me/tokens/", {"name": "x", "scopes": ["own"], "days": 1}, pair.access_token),
        ]
        made = {value for answer in answers for value in texts(answer) if len(value) > 30}
        said = served.said()
    for secret in {PASSWORD, WRONG, personal, pair.access_token, pair.refresh_token, *tokens_in(made)}:
        assert secret not in said
    assert PASSWORD not in "".join(map(repr, (user, row, User.objects.get(id=user.id).__dict__, pair)))
    for secret in (personal, pair.access_token, pair.refresh_token):
        assert secret not in "".join(map(repr, (user, row, pair)))


@pytest.mark.django_db
def test_a_failure_with_a_secret_in_hand_logs_none(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails() -> None:
        raise RuntimeError(f"could not connect to {settings.DATABASE_URL} with password={PASSWORD}")

    monkeypatch.setattr(health, "read_state", fails)
    caplog.handler.setFormatter(RedactingFormatter("%(message)s"))
    Client(raise_request_exception=False).get(
        "/api/v1/health/", headers={"Authorization": "Bearer abcdefghijkl"}
    )
    assert "RuntimeError" in caplog.text
    assert PASSWORD not in caplog.text
    assert "abcdefghijkl" not in caplog.text


def ask(served: Served, path: str, body: object = None, token: str | None = None) -> object:
    """What the server answers, right or wrong, as JSON."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    connection = HTTPConnection("127.0.0.1", served.port, timeout=HANG_SECONDS)
    connection.request(
        "GET" if body is None else "POST", path, None if body is None else json.dumps(body), headers
    )
    answer = connection.getresponse()
    told = answer.read()
    connection.close()
    assert answer.status < 500, told
    return json.loads(told or b"null")


def texts(answer: object) -> list[str]:
    """Every text of an answer's first level."""
    return [value for value in answer.values() if isinstance(value, str)] if isinstance(answer, dict) else []


def tokens_in(values: set[str]) -> set[str]:
    """Those that look like tokens: one word."""
    return {value for value in values if " " not in value and "/" not in value and ":" not in value}
