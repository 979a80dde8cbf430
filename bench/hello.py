"""The least that an ASGI server can do: 1.6 kB from memory, to whatever is asked."""

from assets.web.messages import Message, Receive, Send

BODY = b"x" * 1600
HEADERS = [(b"content-type", b"text/plain"), (b"content-length", str(len(BODY)).encode())]


async def application(scope: Message, receive: Receive, send: Send) -> None:  # noqa: ARG001 - ASGI
    """Answers HTTP."""
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
        await send({"type": "http.response.body", "body": BODY})
