"""A client that listens, as a browser or a machine does."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

from tests.serving import Served
from tests.waiting import HANG_SECONDS

PATH = "/api/v1/live/"

LiveMessage = dict[str, Any]


class Listener:
    """A socket that is open, and what it was told."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self.told: list[LiveMessage] = []

    async def hear(self) -> LiveMessage:
        """The next message."""
        async with asyncio.timeout(HANG_SECONDS):
            told: LiveMessage = json.loads(await self._connection.recv())
        self.told.append(told)
        return told

    async def until(self, is_it: Callable[[LiveMessage], bool]) -> LiveMessage:
        """The first message from here on that is it."""
        async with asyncio.timeout(HANG_SECONDS):
            while True:
                told = await self.hear()
                if is_it(told):
                    return told

    async def say(self, text: str) -> None:
        await self._connection.send(text)

    async def closed_with(self) -> int:
        """The code with which the server closes it."""
        with pytest.raises(ConnectionClosed) as closed:
            await self.until(lambda _: False)
        assert closed.value.rcvd is not None
        return closed.value.rcvd.code


@asynccontextmanager
async def listening(
    served: Served,
    token: str | None = None,
    *,
    cookie: str | None = None,
    origin: str | None = None,
    path: str = PATH,
) -> AsyncIterator[Listener]:
    """A socket with a token among its sub-protocols, or in the cookie of a page of an origin."""
    protocols = [Subprotocol("assets.v1")]
    if token is not None:
        protocols.append(Subprotocol(f"bearer.{token}"))
    async with connect(
        f"ws://127.0.0.1:{served.port}{path}",
        subprotocols=protocols,
        origin=Origin(origin) if origin else None,
        additional_headers={"Cookie": f"assets_access={cookie}"} if cookie else None,
        proxy=None,
    ) as connection:
        yield Listener(connection)


def says_something(told: LiveMessage) -> bool:
    """Whether a message is more than a heartbeat."""
    return bool(told["metrics"] or told["own"] or told["missed"])
