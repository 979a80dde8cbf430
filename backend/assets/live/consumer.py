"""The WebSocket consumer: the server sends, the client only listens."""

import asyncio
from contextlib import suppress

from assets.access.errors import NotSignedIn, SecondFactorRequired
from assets.common import clock
from assets.live.auth import Session, authenticate, is_allowed, may_listen
from assets.live.hub import Socket, TooManySockets, hub
from assets.live.limits import PATH, PROTOCOL, Close
from assets.web.messages import Message, Receive, Send


async def application(scope: Message, receive: Receive, send: Send) -> None:
    """The ASGI application of WebSockets. Foreign origins are refused before the handshake."""
    await receive()
    if scope["path"] != PATH or not is_allowed(scope):
        return await send({"type": "websocket.close"})
    # A browser sees the close code only of a socket that was accepted.
    await send({"type": "websocket.accept", "subprotocol": PROTOCOL})
    try:
        session = await authenticate(scope, clock.now())
    except NotSignedIn:
        return await _close(send, Close.EXPIRED)
    except SecondFactorRequired:
        return await _close(send, Close.NOT_ALLOWED)
    if not may_listen(session.viewer):
        return await _close(send, Close.NOT_ALLOWED)
    try:
        with hub().connected(session.viewer) as socket:
            why = await _run(socket, session, receive, send)
    except TooManySockets:
        why = Close.TOO_MANY
    if why:
        await _close(send, why)
    return None


async def _run(socket: Socket, session: Session, receive: Receive, send: Send) -> Close | None:
    """Send messages until the client leaves (None), sends something, or its credentials expire or are ended."""
    sending, listening = asyncio.create_task(_send_messages(socket, send)), asyncio.create_task(receive())
    life = (session.until - clock.now()).total_seconds()
    try:
        await asyncio.wait((sending, listening), timeout=life, return_when=asyncio.FIRST_COMPLETED)
        if sending.done():
            return sending.result()
        if not listening.done():
            return Close.EXPIRED
        return None if listening.result()["type"] == "websocket.disconnect" else Close.SAID_SOMETHING
    finally:
        for task in (sending, listening):
            task.cancel()
        await asyncio.gather(sending, listening, return_exceptions=True)


async def _send_messages(socket: Socket, send: Send) -> Close | None:
    """Ends when the client is gone (None), or the socket is ended."""
    with suppress(OSError):
        while message := await socket.next():
            await send({"type": "websocket.send", "text": message.text()})
        return Close.EXPIRED
    return None


async def _close(send: Send, why: Close) -> None:
    with suppress(OSError):
        await send({"type": "websocket.close", "code": why.value})
