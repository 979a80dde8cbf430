"""The launcher asks the server why figures stand still, and reports each change."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from assets.cli import health, installation
from assets.cli.serving import _Serving

NOBODY_WORKS = {"code": "figures_stand_still", "detail": "no_worker, jobs_wait"}


class Server(ThreadingHTTPServer):
    """Answers with the status and the body that a test sets."""

    status = 200
    answer: object = {"status": "ok"}


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        assert self.path == health.FIGURES_PATH
        body = json.dumps(self.server.answer).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.mark.parametrize(
    ("status", "answer", "why"),
    [
        (200, {"status": "ok", "warnings": ["storage"]}, ""),
        (503, NOBODY_WORKS, "no worker, jobs wait"),
        (503, {"code": "database_unavailable", "detail": "wait"}, None),
        (502, ["not ours"], None),
    ],
)
def test_the_reasons_are_those_that_the_server_gives(
    server: Server, status: int, answer: object, why: str | None
) -> None:
    server.status, server.answer = status, answer
    assert health.why_figures_stand_still("127.0.0.1", server.server_port) == why


def test_a_server_that_is_away_gives_none(server: Server) -> None:
    port = server.server_port
    server.shutdown()
    server.server_close()
    assert health.why_figures_stand_still("127.0.0.1", port) is None


def test_each_change_is_a_line(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    serving = _Serving(installation.demo(), server.server_port)
    for status, answer in [
        (200, {}),
        (503, NOBODY_WORKS),
        (503, NOBODY_WORKS),
        (502, {}),
        (200, {}),
        (200, {}),
    ]:
        server.status, server.answer = status, answer
        serving._look_at_figures()
    assert [line.split(maxsplit=1)[1] for line in capsys.readouterr().err.splitlines()] == [
        "figures stand still: no worker, jobs wait",
        "figures are current again",
    ]
