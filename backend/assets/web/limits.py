"""What the web process lets in, before a thread or the database is spent on it.

A body is read whole here, under a limit of size and of time: a client that sends it slowly, or in chunks without
end, holds a connection and nothing else.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
from typing import Any

from pydantic_core import to_json

from assets.problems.general import general
from assets.problems.shape import MEDIA_TYPE
from assets.web.policy import ALWAYS

BODY_BYTES = 256 * 1024
BODY_SECONDS = 20
SEND_SECONDS = 60
ADDRESS_BYTES = 8 * 1024
HEADER_BYTES = 16 * 1024
HEADERS = 100
LENGTHS = (b"content-length", b"transfer-encoding")

Message = MutableMapping[str, Any]
Receive = Callable[[], Coroutine[Any, Any, Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Message, Receive, Send], Awaitable[None]]


class NotLetIn(Exception):
    """The request passes a limit, or cannot be read; `code` is its problem's."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Bounded:
    """An ASGI application that sees only requests within the limits, each with its body already there."""

    def __init__(self, application: Application) -> None:
        self._application = application

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._application(scope, receive, send)
        try:
            check_head(scope)
            body = await read_body(scope, receive)
        except NotLetIn as refused:
            return await refuse(refused.code, send)
        except ConnectionError:
            return None
        return await self._application(with_length(scope, body), _handing(body, receive), _hurried(send))


def check_head(scope: Message) -> None:
    """Raise NotLetIn for an address or headers that are too long, or an address of other bytes than URLs have."""
    if not scope["query_string"].isascii():
        raise NotLetIn("bad_request")
    if len(scope["raw_path"]) + len(scope["query_string"]) > ADDRESS_BYTES:
        raise NotLetIn("address_too_long")
    size = sum(len(name) + len(value) for name, value in scope["headers"])
    if len(scope["headers"]) > HEADERS or size > HEADER_BYTES:
        raise NotLetIn("headers_too_large")


async def read_body(scope: Message, receive: Receive) -> bytes:
    """The whole body. Raises NotLetIn, and ConnectionError for a client that went away."""
    if any(name == b"content-length" and int(value) > BODY_BYTES for name, value in scope["headers"]):
        raise NotLetIn("too_large")
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            more = True
            while more:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise ConnectionError
                body += message.get("body", b"")
                more = message.get("more_body", False)
                if len(body) > BODY_BYTES:
                    raise NotLetIn("too_large")
    except TimeoutError:
        raise NotLetIn("too_slow") from None
    return bytes(body)


def with_length(scope: Message, body: bytes) -> Message:
    """The request as if its body had come with its length: Django takes one in chunks for an empty one.

    A name with an underscore is left out: behind WSGI it would pass for the one with a hyphen.
    """
    headers = [pair for pair in scope["headers"] if pair[0] not in LENGTHS and b"_" not in pair[0]]
    if body:
        headers.append((b"content-length", str(len(body)).encode()))
    return {**scope, "headers": headers}


async def refuse(code: str, send: Send) -> None:
    """Answer with a problem, and close the connection: what is left of the request is not read."""
    told = general(code)
    body = to_json(told)
    headers = {
        **ALWAYS,
        "Content-Type": MEDIA_TYPE,
        "Content-Length": str(len(body)),
        "Cache-Control": "no-store",
        "Connection": "close",
    }
    pairs = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": told["status"], "headers": pairs})
    await send({"type": "http.response.body", "body": body})


def _handing(body: bytes, receive: Receive) -> Receive:
    """Hands the body over once, then goes on listening to the client."""
    handed = False

    async def hand() -> Message:
        nonlocal handed
        if handed:
            return await receive()
        handed = True
        return {"type": "http.request", "body": body, "more_body": False}

    return hand


def _hurried(send: Send) -> Send:
    """Gives up on a client that takes no answer for long."""

    async def hurry(message: Message) -> None:
        async with asyncio.timeout(SEND_SECONDS):
            await send(message)

    return hurry
