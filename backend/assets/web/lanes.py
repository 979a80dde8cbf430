"""Threads for one kind of request: each takes a request whole, answers it whole, and goes on.

Under Django's own ASGI handler each request costs a thread of its own and several times the CPU. An answer is sent by
the event loop, a file from its descriptor, so that a client who reads slowly keeps no thread.
"""

import asyncio
import os
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

from assets.web.handler import Answer
from assets.web.messages import REFUSED, Message, Receive, Send, refuse
from assets.web.turns import TooManyRequests, Turns

WAITING = 64
"""Requests of one client that wait for a thread; a page with all its charts sends a third of them."""

UNTAKEN = 32
"""Requests of one client whose answers are being made or taken: each holds a connection, and all have 1000."""

CHUNK = 64 * 1024


class Lane:
    """Requests are answered in `threads` threads, of which one client has at most `each`."""

    def __init__(
        self,
        answer: Callable[[Message], Answer],
        *,
        threads: int,
        each: int,
        client_of: Callable[[Message], str],
    ) -> None:
        self._answer = answer
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="requests")
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
        self._untaken[client] += 1
        try:
            await _send(await self._in_thread(client, scope), receive, send)
        finally:
            self._untaken -= Counter((client,))  # forgets those who have none left
        return None

    def _in_thread(self, client: str, scope: Message) -> "asyncio.Future[Answer]":
        loop = asyncio.get_running_loop()
        answering = loop.run_in_executor(self._threads, copy_context().run, self._answer, scope)
        answering.add_done_callback(lambda _: self._turns.leave(client))
        return answering


async def _send(answer: Answer, receive: Receive, send: Send) -> None:
    try:
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        if answer.file is not None:
            await _send_file(answer.file, receive, send)
        await send({"type": "http.response.body", "body": answer.body})
    finally:
        if answer.file is not None:
            os.close(answer.file)


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
