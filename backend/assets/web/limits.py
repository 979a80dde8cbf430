"""Limits on requests, checked before a thread or the database is spent on them.

A body is read whole here, under a limit of size and of time: a client that sends it slowly, or in chunks without
end, holds a connection and nothing else. The few uploads that there are have limits of their own.
"""

import asyncio
from collections.abc import Callable
from io import BytesIO
from tempfile import SpooledTemporaryFile

from django.conf import settings

from assets.common import clock
from assets.web.messages import BODY, Application, Message, Receive, RequestRefused, Send, refuse
from assets.web.uploads import MEGABYTE, Uploads, read_upload

BODY_BYTES = 256 * 1024
BODY_SECONDS = 20
ADDRESS_BYTES = 8 * 1024
HEADER_BYTES = 16 * 1024
HEADERS = 100
LENGTHS = (b"content-length", b"transfer-encoding")


class LimitsMiddleware:
    """Passes on only requests within the limits, each with its whole body."""

    def __init__(self, application: Application, client_of: Callable[[Message], str | None]) -> None:
        """`client_of` names who sends an upload; None for one that will be refused, whatever is in it."""
        self._application = application
        self._client_of = client_of
        self._uploads = Uploads()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._application(scope, receive, send)
        clock.note_arrival()
        try:
            check_head(scope)
            if scope["path"] in settings.UPLOADS and scope["method"] == "POST":
                return await self._upload(scope, receive, send)
            body = await read_body(scope, receive, settings.LARGE_BODIES.get(scope["path"], BODY_BYTES))
        except RequestRefused as refused:
            return await refuse(refused.code, send)
        except ConnectionError:
            return None
        return await self._application(with_length(scope, body), receive, send)

    async def _upload(self, scope: Message, receive: Receive, send: Send) -> None:
        length = upload_length(scope, settings.UPLOADS[scope["path"]])
        client = self._client_of(scope)
        if client is None:
            return await self._application(with_length(scope, b""), receive, send)
        with self._uploads.room(client, length), SpooledTemporaryFile(max_size=MEGABYTE) as file:
            await read_upload(receive, file)
            await self._application({**without_underscores(scope), BODY: file}, receive, send)
        return None


def check_head(scope: Message) -> None:
    """Raise RequestRefused for an address or headers that are too long, or an address of other bytes than URLs have."""
    if not scope["query_string"].isascii():
        raise RequestRefused("bad_request")
    if len(scope["raw_path"]) + len(scope["query_string"]) > ADDRESS_BYTES:
        raise RequestRefused("address_too_long")
    size = sum(len(name) + len(value) for name, value in scope["headers"])
    if len(scope["headers"]) > HEADERS or size > HEADER_BYTES:
        raise RequestRefused("headers_too_large")


def upload_length(scope: Message, most: int) -> int:
    """How long an upload is. Raises RequestRefused for one that does not say so, or is too long."""
    lengths = [int(value) for name, value in scope["headers"] if name == b"content-length"]
    if not lengths:
        raise RequestRefused("bad_request")
    if lengths[0] > most:
        raise RequestRefused("too_large")
    return lengths[0]


async def read_body(scope: Message, receive: Receive, most: int = BODY_BYTES) -> bytes:
    """The whole body. Raises RequestRefused, and ConnectionError for a client that went away."""
    if any(name == b"content-length" and int(value) > most for name, value in scope["headers"]):
        raise RequestRefused("too_large")
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
                if len(body) > most:
                    raise RequestRefused("too_large")
    except TimeoutError:
        raise RequestRefused("too_slow") from None
    return bytes(body)


def with_length(scope: Message, body: bytes) -> Message:
    """The request with its body and a Content-Length: Django takes a chunked body for an empty one."""
    headers = [pair for pair in scope["headers"] if pair[0] not in LENGTHS]
    if body:
        headers.append((b"content-length", str(len(body)).encode()))
    return {**without_underscores({**scope, "headers": headers}), BODY: BytesIO(body)}


def without_underscores(scope: Message) -> Message:
    """The request without headers that have an underscore in their name: Django cannot tell it from a hyphen."""
    return {**scope, "headers": [pair for pair in scope["headers"] if b"_" not in pair[0]]}
