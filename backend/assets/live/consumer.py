"""One socket from its opening to its end: the server speaks, the client listens."""

import asyncio
from contextlib import suppress

from assets.access.errors import NotSignedIn
from assets.common import clock
from assets.live.entering import Admitted, admit, is_ours
from assets.live.hub import Socket, TooManySockets, hub
from assets.live.limits import PATH, PROTOCOL, Close
from assets.live.viewing import may_listen
from assets.web.limits import Message, Receive, Send


async def application(scope: Message, receive: Receive, send: Send) -> None:
    """The ASGI application of WebSockets. What is not ours to talk to is refused before there is a socket."""
    await receive()
    if scope["path"] != PATH or not is_ours(scope):
        return await send({"type": "websocket.close"})
    # A browser is told the reason of a refusal only by a socket that was there.
    await send({"type": "websocket.accept", "subprotocol": PROTOCOL})
    try:
        admitted = await admit(scope, clock.now())
    except NotSignedIn:
        return await _close(send, Close.EXPIRED)
    if not may_listen(admitted.viewer):
        return await _close(send, Close.NOT_ALLOWED)
    try:
        with hub().joined(admitted.viewer) as socket:
            why = await _converse(socket, admitted, receive, send)
    except TooManySockets:
        why = Close.TOO_MANY
    if why:
        await _close(send, why)
    return None


async def _converse(socket: Socket, admitted: Admitted, receive: Receive, send: Send) -> Close | None:
    """Tell what there is to tell until the client leaves (None), says something, or must show a token again."""
    telling, listening = asyncio.create_task(_tell(socket, send)), asyncio.create_task(receive())
    life = (admitted.until - clock.now()).total_seconds()
    try:
        await asyncio.wait((telling, listening), timeout=life, return_when=asyncio.FIRST_COMPLETED)
        if telling.done():
            return None
        if not listening.done():
            return Close.EXPIRED
        return None if listening.result()["type"] == "websocket.disconnect" else Close.SAID_SOMETHING
    finally:
        for task in (telling, listening):
            task.cancel()
        await asyncio.gather(telling, listening, return_exceptions=True)


async def _tell(socket: Socket, send: Send) -> None:
    """Ends when the client is gone."""
    with suppress(OSError):
        while True:
            told = await socket.next()
            await send({"type": "websocket.send", "text": told.text()})


async def _close(send: Send, why: Close) -> None:
    with suppress(OSError):
        await send({"type": "websocket.close", "code": why.value})
