"""A client that takes nothing of its response is cut off, also where its connection is being closed."""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import uvicorn

from assets.cli.ports import free_port
from assets.web import protocol
from assets.web.limits import LimitsMiddleware
from assets.web.messages import Message, Receive, Send
from tests.waiting import HANG_SECONDS, eventually

CHUNK = 64 * 1024
LARGE = 64 * 1024 * 1024
"""More than the buffers of a connection hold."""


def sending(size: int, piece: int) -> Callable[[Message, Receive, Send], object]:
    async def application(scope: Message, receive: Receive, send: Send) -> None:
        headers = [(b"content-length", str(size).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        for _ in range(size // piece):
            await send({"type": "http.response.body", "body": b"x" * piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})

    return application


@contextmanager
def serving(application: object) -> Iterator[tuple[uvicorn.Server, int]]:
    port = free_port()
    config = uvicorn.Config(
        LimitsMiddleware(application, lambda _: None),  # type: ignore[arg-type]
        port=port,
        http=protocol.TimedProtocol,
        lifespan="off",
        log_config=None,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()))
    thread.start()
    try:
        eventually(lambda: server.started)
        yield server, port
    finally:
        server.should_exit = server.force_exit = True
        thread.join()


@contextmanager
def asking(port: int) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", port), timeout=HANG_SECONDS) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        yield client


@pytest.mark.parametrize("piece", [CHUNK, LARGE], ids=["in chunks", "whole, and then closed"])
def test_who_takes_nothing_is_cut_off(
    piece: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(protocol, "TAKING_SECONDS", 0.2)
    with serving(sending(LARGE, piece)) as (server, port), asking(port) as client:
        assert client.recv(1)
        eventually(lambda: not server.server_state.connections and not server.server_state.tasks)
    assert not [record for record in caplog.records if record.exc_info], "it is no failure of ours"
