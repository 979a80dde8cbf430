"""Connections that are slow, silent, or send what no client does: each is limited, and others' are not theirs."""

import asyncio
from collections import Counter
from collections.abc import Iterator

import pytest
from pytest_django import Settings
from uvicorn.server import ServerState

from assets.web import protocol
from assets.web.messages import Message, Receive, Send
from assets.web.protocol import HELD, PIPELINED, TimedProtocol
from assets.web.server import configured


class Wire(asyncio.Transport):
    """The end of a connection that the server sees."""

    def __init__(self, address: str) -> None:
        super().__init__({"peername": (address, 4000), "sockname": ("192.0.2.1", 443)})
        self.closed = self.aborted = False
        self.left = [0]
        """How much is not taken, at each look."""
        self.written = b""

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        """It has no buffer."""

    def get_write_buffer_size(self) -> int:
        return self.left.pop(0)

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.written += data

    def pause_reading(self) -> None:
        """What it reads is what a test says."""

    def resume_reading(self) -> None:
        """What it reads is what a test says."""

    def abort(self) -> None:
        self.closed = self.aborted = True

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


@pytest.fixture(autouse=True)
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    found = Counter[str]()
    monkeypatch.setattr(protocol.TimedProtocol, "_held", found)
    yield found
    assert found == {}


async def connect(address: str, application: object = None) -> tuple[TimedProtocol, Wire]:
    config = configured("127.0.0.1", 8000)
    made, wire = TimedProtocol(config, ServerState(), {}), Wire(address)
    made.app = application
    made.connection_made(wire)
    return made, wire


def close_all(made: list[tuple[TimedProtocol, Wire]]) -> None:
    for one, _ in made:
        one.connection_lost(None)


@pytest.mark.parametrize("address", ["192.0.2.7", "2001:db8::7"])
def test_one_address_has_so_many_silent_connections_and_no_more(address: str) -> None:
    async def scenario() -> None:
        made = [await connect(address) for _ in range(HELD + 1)]
        assert [wire.closed for _, wire in made] == [False] * HELD + [True]
        other = await connect("198.51.100.9")
        assert not other[1].closed
        made[0][0].connection_lost(None)
        made[-1][0].connection_lost(None)
        again = await connect(address)
        assert not again[1].closed
        close_all([*made[1:-1], other, again])

    asyncio.run(scenario())


def test_those_whose_answers_are_not_taken_are_as_many_and_no_more() -> None:
    async def scenario() -> None:
        application = Asked()
        application.may_answer.set()
        made = []
        for _ in range(HELD + 1):
            made.append(await connect("192.0.2.7", application))
            await feed(made[-1][0], GET)
            made[-1][0].pause_writing()
        assert [wire.aborted for _, wire in made] == [False] * HELD + [True]
        made[-1][0].connection_lost(None)
        made[0][0].resume_writing()
        again = await connect("192.0.2.7")
        assert not again[1].closed
        close_all([*made[:-1], again])

    asyncio.run(scenario())


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_this_machine_s_own_are_not_counted(address: str) -> None:
    async def scenario() -> None:
        made = [await connect(address) for _ in range(HELD + 1)]
        assert not any(wire.closed for _, wire in made)
        close_all(made)

    asyncio.run(scenario())


def test_a_proxy_s_are_those_of_many(settings: Settings) -> None:
    settings.TLS = "proxy"

    async def scenario() -> None:
        made = [await connect("192.0.2.7") for _ in range(HELD + 1)]
        assert not any(wire.closed for _, wire in made)
        close_all(made)

    asyncio.run(scenario())


def test_who_takes_a_little_each_time_is_not_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "TAKING_SECONDS", 0.01)

    async def scenario() -> None:
        made, wire = await connect("192.0.2.7")
        wire.left = [100, 60, 60, 59, 59, 59]  # a look compares with the one before, and begins anew
        made.pause_writing()
        while not wire.aborted:
            await asyncio.sleep(0.01)
        assert not wire.left
        made.connection_lost(None)

    asyncio.run(scenario())


GET = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
TO_SOCKET = b"Connection: Upgrade\r\nUpgrade: websocket\r\n"
TO_OTHERS = b"Connection: Upgrade\r\nUpgrade: h2c\r\n"


class Asked:
    """An application that answers nothing before `may_answer`, and what it was asked."""

    def __init__(self) -> None:
        self.may_answer = asyncio.Event()
        self.headers = list[list[tuple[bytes, bytes]]]()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        while (await receive()).get("more_body"):
            pass
        self.headers.append(scope["headers"])
        await self.may_answer.wait()
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def feed(made: TimedProtocol, *pieces: bytes) -> None:
    for piece in pieces:
        made.data_received(piece)
        await turn()


async def turn() -> None:
    """Let all tasks go on as far as they can."""
    for _ in range(5 * PIPELINED):
        await asyncio.sleep(0)


@pytest.mark.parametrize(("sent", "answered"), [(PIPELINED + 1, PIPELINED + 1), (PIPELINED + 2, 0)])
def test_so_many_requests_wait_for_the_answer_before_theirs_and_no_more(sent: int, answered: int) -> None:
    async def scenario() -> None:
        application = Asked()
        made, wire = await connect("192.0.2.7", application)
        await feed(made, GET * sent)
        assert wire.aborted is not bool(answered)
        application.may_answer.set()
        await turn()
        assert wire.aborted or wire.written.count(b"HTTP/1.1 204") == answered
        assert b"400" not in wire.written
        made.connection_lost(None)
        await turn()

    asyncio.run(scenario())


def test_what_follows_a_body_in_chunks_is_no_header() -> None:
    async def scenario() -> None:
        application = Asked()
        made, _ = await connect("192.0.2.7", application)
        await feed(
            made,
            POST + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n",
            b"0\r\nAuthorization: Bearer other\r\n\r\n",
        )
        assert application.headers == [[(b"host", b"127.0.0.1"), (b"transfer-encoding", b"chunked")]]
        made.connection_lost(None)
        await turn()

    asyncio.run(scenario())


@pytest.mark.parametrize("protocol", [TO_SOCKET, TO_OTHERS], ids=["websocket", "h2c"])
@pytest.mark.parametrize("body", [b"Content-Length: 3", b"Transfer-Encoding: chunked"])
def test_a_body_with_a_change_of_the_protocol_is_refused_for_it_would_be_read_as_a_request(
    protocol: bytes, body: bytes
) -> None:
    async def scenario() -> None:
        application = Asked()
        made, wire = await connect("192.0.2.7", application)
        await feed(made, POST + protocol + body + b"\r\n\r\n", GET)
        assert wire.written.startswith(b"HTTP/1.1 400")
        assert wire.closed
        assert not application.headers
        made.connection_lost(None)

    asyncio.run(scenario())


@pytest.mark.parametrize(
    "second", [b"GET / HTTP/1.1\r\n" + TO_SOCKET + b"\r\n", b"none\x00\r\n\r\n"], ids=["a socket", "no HTTP"]
)
def test_nothing_is_sent_in_the_place_of_an_answer_under_way(second: bytes) -> None:
    async def scenario() -> None:
        made, wire = await connect("192.0.2.7", Asked())
        await feed(made, GET, second)
        assert (wire.aborted, wire.written) == (True, b"")
        made.connection_lost(None)
        await turn()

    asyncio.run(scenario())


def test_who_has_gone_is_sent_no_answer_though_more_requests_wait() -> None:
    async def scenario() -> None:
        application = Asked()
        made, wire = await connect("192.0.2.7", application)
        await feed(made, GET * 2)
        made.connection_lost(None)
        application.may_answer.set()
        await turn()
        assert (len(application.headers), wire.written) == (1, b"")

    asyncio.run(scenario())


def test_a_connection_is_not_idle_while_its_answer_is_being_taken() -> None:
    async def scenario() -> None:
        application = Asked()
        application.may_answer.set()
        made, wire = await connect("192.0.2.7", application)
        await feed(made, GET)
        closed = []
        for taken in (made.pause_writing, made.resume_writing):
            taken()
            made.timeout_keep_alive_handler()
            closed.append(wire.closed)
        assert closed == [False, True]
        made.connection_lost(None)

    asyncio.run(scenario())


def test_a_body_that_is_no_http_is_refused_as_its_own_request() -> None:
    async def scenario() -> None:
        made, wire = await connect("192.0.2.7", Asked())
        await feed(made, POST + b"Transfer-Encoding: chunked\r\n\r\n", b"none\r\n")
        assert wire.written.startswith(b"HTTP/1.1 400")
        made.connection_lost(None)
        await turn()

    asyncio.run(scenario())
