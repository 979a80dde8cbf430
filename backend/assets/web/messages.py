"""Types of ASGI, and how a request is refused before an application sees it."""

from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
from typing import Any

from pydantic_core import to_json

from assets.problems.general import RETRY_AFTER, general
from assets.problems.shape import MEDIA_TYPE
from assets.web.policy import ALWAYS

Message = MutableMapping[str, Any]
Receive = Callable[[], Coroutine[Any, Any, Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Message, Receive, Send], Awaitable[None]]

Pairs = list[tuple[bytes, bytes]]
"""Headers, with names in small letters."""

BODY = "assets.body"
"""In a request's scope: its body as a file, once that has arrived whole."""

READY = "assets.ready"
"""In a request's scope: a function that stores its answer, with what that depends on, for requests alike."""

REFUSED = "assets.refused"
"""In a request's scope: a function that says whether it was refused while it waited."""


class RequestRefused(Exception):
    """The request passes a limit, or cannot be read; `code` is its problem's."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


async def refuse(code: str, send: Send) -> None:
    """Send a problem and close the connection; the rest of the request is not read."""
    problem = general(code)
    body = to_json(problem)
    headers = {
        **ALWAYS,
        "Content-Type": MEDIA_TYPE,
        "Content-Length": str(len(body)),
        "Cache-Control": "no-store",
        "Connection": "close",
    }
    if code in RETRY_AFTER:
        headers["Retry-After"] = RETRY_AFTER[code]
    pairs = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": problem["status"], "headers": pairs})
    await send({"type": "http.response.body", "body": body})
