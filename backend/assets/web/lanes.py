"""Threads for one kind of request. A thread answers and goes on; files are sent without one.

Under Django's own ASGI handler each request costs a thread of its own and several times the CPU.
"""

import asyncio
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from io import BufferedReader
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from a2wsgi import WSGIMiddleware

from assets.web.messages import REFUSED, Application, Message, Receive, Send, refuse
from assets.web.turns import TooManyRequests, Turns

if TYPE_CHECKING:
    from a2wsgi.wsgi_typing import Environ, StartResponse, WSGIApp

CHUNKS_WAITING = 1024
"""What a thread has answered waits here for a client who reads slowly."""

WAITING = 64
"""Requests of one client that wait for a thread; a page with all its charts sends a third of them."""

UNTAKEN = 32
"""Requests of one client whose answers are being made or taken: each holds a connection, and all have 1000."""

CHUNK = 64 * 1024

ANSWER = "assets.answer"


class _Answer:
    """What the thread reports to the event loop: that it is free again, and which file is to be sent."""

    def __init__(self, leave: Callable[[], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._leave: Callable[[], None] | None = leave
        self.file: int | None = None

    def leave(self) -> None:
        """The thread is free; said once or more often."""
        if self._leave is not None:
            leave, self._leave = self._leave, None
            leave()

    def leave_from_thread(self) -> None:
        with suppress(RuntimeError):  # the loop has ended, and the process is about to
            self._loop.call_soon_threadsafe(self.leave)


class Lane:
    """A WSGI application in `threads` threads, of which one client has at most `each`."""

    def __init__(
        self, application: "WSGIApp", *, threads: int, each: int, client_of: Callable[[Message], str]
    ) -> None:
        answering = WSGIMiddleware(_answering(application), threads, CHUNKS_WAITING)
        self._application = cast("Application", answering)
        self._turns = Turns(threads, each, WAITING)
        self._client_of = client_of
        self._untaken = Counter[str]()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        client = self._client_of(scope)
        if self._untaken[client] >= UNTAKEN:
            return await refuse("too_many_requests", send)
        try:
            await self._turns.enter(client)
        except TooManyRequests:
            return await refuse("too_many_requests", send)
        if scope.get(REFUSED, lambda: False)():
            return self._turns.leave(client)
        answer = _Answer(lambda: self._turns.leave(client))
        self._untaken[client] += 1
        try:
            await self._application({**scope, ANSWER: answer}, receive, _with_file(answer, receive, send))
        finally:
            self._untaken -= Counter((client,))  # forgets those who have none left
            answer.leave()
            if answer.file is not None:
                os.close(answer.file)
        return None


def _answering(application: "WSGIApp") -> Callable[["Environ", "StartResponse"], Iterable[bytes]]:
    """The application, which says when its thread is free, and hands a whole file over to the event loop."""

    def answering(environ: Any, start_response: "StartResponse") -> Iterable[bytes]:
        answer: _Answer = environ["asgi.scope"][ANSWER]

        def file_wrapper(file: BinaryIO, size: int) -> Iterable[bytes]:
            if type(file) is not BufferedReader or file.tell():
                return _Chunks(file, size)
            answer.file = os.dup(file.fileno())
            return _Chunks(file, 0)

        environ["wsgi.file_wrapper"] = file_wrapper
        try:
            return _Closing(application(environ, start_response), answer.leave_from_thread)
        except BaseException:
            answer.leave_from_thread()
            raise

    return answering


class _Chunks:
    """A file in chunks; of size 0 for one that somebody else sends. Closing it is the end of Django's request."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._size = size

    def __iter__(self) -> Iterator[bytes]:
        while self._size and (chunk := self._file.read(self._size)):
            yield chunk

    def close(self) -> None:
        self._file.close()


class _Closing:
    """An answer whose end is reported."""

    def __init__(self, answer: Iterable[bytes], closed: Callable[[], None]) -> None:
        self._answer = answer
        self._closed = closed

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._answer)

    def close(self) -> None:
        try:
            getattr(self._answer, "close", lambda: None)()
        finally:
            self._closed()


def _with_file(answer: _Answer, receive: Receive, send: Send) -> Send:
    """Sends the file of an answer in place of its end, as long as the client is there."""

    async def sending(message: Message) -> None:
        at_end = message["type"] == "http.response.body" and not message.get("more_body", False)
        if at_end and answer.file is not None:
            await _send_file(answer.file, receive, send)
        await send(message)

    return sending


async def _send_file(file: int, receive: Receive, send: Send) -> None:
    gone = asyncio.ensure_future(_disconnected(receive))
    at = 0
    try:
        while not gone.done() and (chunk := os.pread(file, CHUNK, at)):
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
            at += len(chunk)
            # Nothing is waited for where a client takes all at once, or has gone: the others would not get a turn.
            await asyncio.sleep(0)
    finally:
        gone.cancel()


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
