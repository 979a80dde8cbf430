"""Mail by a service over HTTP, through django-anymail: a server of that shape takes it, refuses it, or is silent."""

import json
from base64 import b64decode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.calling import Clock
from tests.schedules.scheduling import digest, history, scheduled, work

TAKEN = {"ErrorCode": 0, "Message": "OK", "MessageID": "b7bc2f4a", "To": "mina@example.org"}
REFUSED = {"ErrorCode": 300, "Message": "Invalid email request"}


class Service:
    """What it was sent, and what it answers next: nothing at all for None."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.answers: list[tuple[int, dict[str, Any]] | None] = []


@pytest.fixture
def service(settings: Settings) -> Iterator[Service]:
    held = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            held.sent.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            answer = held.answers.pop(0) if held.answers else (200, TAKEN)
            if answer is None:
                return
            status, told = answer
            body = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    settings.EMAIL_BACKEND = "anymail.backends.postmark.EmailBackend"
    settings.ANYMAIL = {
        "POSTMARK_SERVER_TOKEN": "secret",
        "POSTMARK_API_URL": f"http://127.0.0.1:{server.server_port}/",
        "REQUESTS_TIMEOUT": 5,
    }
    yield held
    server.shutdown()
    server.server_close()


@pytest.fixture
def number(client: Client, time: Clock) -> int:
    made = scheduled(client)
    time.stands_at("2026-03-09T12:00")
    return made


def test_the_file_and_the_message_id_go_along(client: Client, number: int, service: Service) -> None:
    work()
    [mail] = service.sent
    [file] = mail["Attachments"]
    [told] = history(client, number)
    assert (told["state"], told["sha256"]) == ("sent", digest(b64decode(file["Content"])))
    assert {"Name": "Auto-Submitted", "Value": "auto-generated"} in mail["Headers"]
    assert any(one["Name"] == "Message-ID" for one in mail["Headers"])


ANSWERS = [
    ((422, REFUSED), "failed", "mail_refused"),
    ((429, REFUSED), "queued", "mail_refused"),
    # Something broke there: it may have been taken before that.
    ((500, REFUSED), "unknown", "outcome_unknown"),
    (None, "unknown", "outcome_unknown"),
]


@pytest.mark.parametrize(("answer", "state", "outcome"), ANSWERS)
def test_what_it_answers_is_told(
    client: Client, number: int, service: Service, answer: Any, state: str, outcome: str
) -> None:
    service.answers = [answer]
    work()
    work()
    [told] = history(client, number)
    assert (told["state"], told["outcome"], len(service.sent)) == (state, outcome, 1)
