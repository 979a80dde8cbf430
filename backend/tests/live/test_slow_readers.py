"""A client that takes nothing of what it is sent is cut off; what waits for it does not grow."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn

from assets.cli.ports import free_port
from assets.web import protocol
from assets.web.messages import Message, Receive, Send
from tests.waiting import HANG_SECONDS

PIECE = "x" * 1_000_000
OPENING = b"\r\n".join(
    (
        b"GET / HTTP/1.1",
        b"Host: 127.0.0.1",
        b"Upgrade: websocket",
        b"Connection: Upgrade",
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        b"Sec-WebSocket-Version: 13",
        b"\r\n",
    )
)


class Flood:
    """An application that sends without end, and knows when it was stopped."""

    def __init__(self) -> None:
        self.ended = threading.Event()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        try:
            while True:
                await send({"type": "websocket.send", "text": PIECE})
        except OSError:
            self.ended.set()


@pytest.fixture
def flood(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Flood, int]]:
    monkeypatch.setattr(protocol, "READ_SECONDS", 0.5)
    application, port = Flood(), free_port()
    config = uvicorn.Config(
        application,
        port=port,
        http=protocol.TimedProtocol,
        ws=protocol.TimedSocketProtocol,
        lifespan="off",
        log_config=None,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()))
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield application, port
    server.should_exit = server.force_exit = True
    thread.join()


def test_whoever_takes_nothing_is_cut_off(flood: tuple[Flood, int]) -> None:
    application, port = flood
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.sendall(OPENING)
        assert application.ended.wait(HANG_SECONDS)
