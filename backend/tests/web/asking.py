"""Requests to an ASGI application of this process, and what came back."""

import asyncio
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO

from assets.web.handler import Handler
from assets.web.messages import BODY, Application, Message, Receive, Send


@dataclass
class Got:
    """An answer."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    async def take(self, message: Message) -> None:
        """As a server takes what an application sends."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode(): value.decode("latin-1") for name, value in message["headers"]}
        self.body += message.get("body", b"")


class Django:
    """The application behind the ready answers: answers by Django, in the thread of the test, and counts that."""

    def __init__(self) -> None:
        self._handler = Handler()
        self.answered = 0

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        self.answered += 1
        answer = self._handler.answer(scope)
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        body = answer.body
        if answer.file is not None:
            with os.fdopen(answer.file, "rb") as file:
                body = file.read()
        await send({"type": "http.response.body", "body": body})


def scope_of(path: str, headers: Mapping[str, str], *, method: str = "GET", scheme: str = "http") -> Message:
    """A request as a server describes it."""
    path, _, query = path.partition("?")
    pairs = {"host": "127.0.0.1", **{name.lower(): value for name, value in headers.items()}}
    return {
        "type": "http",
        "method": method,
        "scheme": scheme,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "http_version": "1.1",
        "server": ("127.0.0.1", 80),
        "client": ("127.0.0.1", 4000),
        "headers": [(name.encode(), value.encode()) for name, value in pairs.items()],
        BODY: BytesIO(),
    }


async def ask(
    application: Application, path: str, *, method: str = "GET", scheme: str = "http", **headers: str
) -> Got:
    """The answer to one request; `headers` have underscores for hyphens."""
    got, named = Got(), {name.replace("_", "-"): value for name, value in headers.items()}
    await application(scope_of(path, named, method=method, scheme=scheme), stays, got.take)
    return got


async def stays() -> Message:
    """Of a client that sends nothing more, and does not leave."""
    await asyncio.Event().wait()
    return {"type": "http.disconnect"}
