"""Whether the database answers at all. One that hangs would keep every request for as long as it does.

A database that is away refuses at once, and a slow query has a time limit that the database keeps. One that is frozen,
or behind a network that drops everything, keeps no limit: so one connection asks it for nothing each second, and while
that has no answer, requests are refused.
"""

import asyncio
import logging
from typing import Any

import psycopg

from assets.web.messages import REFUSED, Application, Message, Receive, Send, refuse

LIMIT_SECONDS = 5
PACE_SECONDS = 1
CONNECT_SECONDS = LIMIT_SECONDS - 1

WITHOUT_DATABASE = "/api/v1/health/live/"
"""Answered whatever the database does, in a thread that no other request waits in."""

APPLICATION_NAME = "assets database watch"
"""As pg_stat_activity shows the connection."""

logger = logging.getLogger(__name__)


class DatabaseWatch:
    """Passes requests on while the database answers; refuses them, those under way too, while it hangs.

    A write that was refused under way may be carried out all the same when the database goes on.
    """

    def __init__(self, application: Application, connection: dict[str, Any]) -> None:
        """`connection`: parameters as Django has them."""
        self._application = application
        parameters = {name: value for name, value in connection.items() if name != "cursor_factory"}
        self._parameters = {
            **parameters,
            "autocommit": True,
            "application_name": APPLICATION_NAME,
            "connect_timeout": CONNECT_SECONDS,
        }
        self._hangs = False
        self._under_way = set[_Request]()
        self._watching: asyncio.Task[None] | None = None
        self._idle = list[psycopg.AsyncConnection[Any]]()
        self._forsaken = set[asyncio.Task[bool]]()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["path"] == WITHOUT_DATABASE:
            return await self._application(scope, receive, send)
        if self._watching is None or self._watching.done():
            self._watching = asyncio.create_task(self._watch())
        request = _Request(send)
        if self._hangs:
            return await request.refuse()
        self._under_way.add(request)
        try:
            await self._application({**scope, REFUSED: lambda: request.refused}, receive, request.send)
        finally:
            self._under_way.discard(request)
        return None

    async def _watch(self) -> None:
        while True:
            asking = asyncio.create_task(self._hanging())
            await asyncio.wait({asking}, timeout=LIMIT_SECONDS)
            if not asking.done():
                # Its connection may never answer again; the next one is a new one.
                self._forsaken.add(asking)
                asking.add_done_callback(self._forsaken.discard)
            hangs = not asking.done() or asking.result()
            if hangs and not self._hangs:
                await self._refuse_all()
            elif self._hangs and not hangs:
                logger.warning("the database answers again")
            self._hangs = hangs
            await asyncio.sleep(PACE_SECONDS)

    async def _hanging(self) -> bool:
        """Ask the database. One that is away, or refuses, does not hang: requests find that out at once."""
        connection = self._idle.pop() if self._idle else None
        try:
            if connection is None:
                connection = await psycopg.AsyncConnection.connect(**self._parameters)
            await connection.execute("SELECT 1")
        except psycopg.errors.ConnectionTimeout:
            return True
        except (psycopg.Error, OSError):
            if connection is not None:
                await connection.close()
            return False
        if self._idle:  # this one was given up, and another has taken its place
            await connection.close()
        else:
            self._idle.append(connection)
        return False

    async def _refuse_all(self) -> None:
        logger.error("the database has not answered for %s seconds: requests are refused", LIMIT_SECONDS)
        self._hangs = True
        # Some clients may have gone.
        await asyncio.gather(*(one.refuse() for one in list(self._under_way)), return_exceptions=True)


class _Request:
    """An answer under way. What was refused sends nothing more."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._begun = False
        self.refused = False

    async def send(self, message: Message) -> None:
        if self.refused:
            return
        self._begun = True
        await self._send(message)

    async def refuse(self) -> None:
        """An answer that has begun can only be cut off, which is left to its own limits."""
        if not self._begun:
            self.refused = True
            await refuse("database_unavailable", self._send)
