"""Silent connections from one address are limited, and other addresses' are not theirs."""

import asyncio
from collections import Counter
from collections.abc import Iterator

import pytest
from pytest_django import Settings
from uvicorn.server import ServerState

from assets.web import protocol
from assets.web.protocol import SILENT, TimedProtocol
from assets.web.server import configured


class Wire(asyncio.Transport):
    """The end of a connection that the server sees."""

    def __init__(self, address: str) -> None:
        super().__init__({"peername": (address, 4000), "sockname": ("192.0.2.1", 443)})
        self.closed = self.aborted = False
        self.left = [0]
        """How much is not taken, at each look."""

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        """It has no buffer."""

    def get_write_buffer_size(self) -> int:
        return self.left.pop(0)

    def abort(self) -> None:
        self.aborted = True

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


@pytest.fixture(autouse=True)
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    found = Counter[str]()
    monkeypatch.setattr(protocol.TimedProtocol, "_silent", found)
    yield found
    assert found == {}


async def connect(address: str) -> tuple[TimedProtocol, Wire]:
    config = configured("127.0.0.1", 8000)
    config.loaded_app = None
    made, wire = TimedProtocol(config, ServerState(), {}), Wire(address)
    made.connection_made(wire)
    return made, wire


def close_all(made: list[tuple[TimedProtocol, Wire]]) -> None:
    for one, _ in made:
        one.connection_lost(None)


@pytest.mark.parametrize("address", ["192.0.2.7", "2001:db8::7"])
def test_one_address_has_so_many_silent_connections_and_no_more(address: str) -> None:
    async def scenario() -> None:
        made = [await connect(address) for _ in range(SILENT + 1)]
        assert [wire.closed for _, wire in made] == [False] * SILENT + [True]
        other = await connect("198.51.100.9")
        assert not other[1].closed
        made[0][0].connection_lost(None)
        made[-1][0].connection_lost(None)
        again = await connect(address)
        assert not again[1].closed
        close_all([*made[1:-1], other, again])

    asyncio.run(scenario())


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_this_machine_s_own_are_not_counted(address: str) -> None:
    async def scenario() -> None:
        made = [await connect(address) for _ in range(SILENT + 1)]
        assert not any(wire.closed for _, wire in made)
        close_all(made)

    asyncio.run(scenario())


def test_a_proxy_s_are_those_of_many(settings: Settings) -> None:
    settings.TLS = "proxy"

    async def scenario() -> None:
        made = [await connect("192.0.2.7") for _ in range(SILENT + 1)]
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
