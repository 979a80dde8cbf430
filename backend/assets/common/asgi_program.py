"""What small ASGI programs are made of: those that take the place of a provider in a demo and in tests."""

import json
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any
from urllib.parse import parse_qs

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Scope]]
Send = Callable[[Scope], Awaitable[None]]


async def read_body(receive: Receive) -> bytes:
    """The whole body of a request, however long it is."""
    parts = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)


def form_of(body: bytes) -> Mapping[str, str]:
    """The fields of a form that was sent; of several of one name, the first."""
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


async def send_html(send: Send, status: int, page: str) -> None:
    """Answer with a page."""
    await send_answer(send, status, page.encode(), "text/html; charset=utf-8")


async def send_json(send: Send, status: int, answer: object) -> None:
    """Answer with JSON."""
    await send_answer(send, status, json.dumps(answer).encode(), "application/json")


async def send_answer(send: Send, status: int, body: bytes, media: str, *, location: str = "") -> None:
    """Answer with a body of a media type; `location` is where a redirect leads."""
    headers = [(b"content-type", media.encode()), (b"content-length", str(len(body)).encode())]
    if location:
        headers.append((b"location", location.encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
