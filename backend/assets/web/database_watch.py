"""Whether the database answers at all. One that hangs would keep every request for as long as it does.

A database that is away refuses at once, and a slow query has a time limit that the database keeps. One that is frozen,
or behind a network that drops everything, keeps no limit: so one connection asks it for nothing each second, and while
that has no answer, requests are refused.
"""

import asyncio
import logging
from contextlib import suppress
from typing import Any

import psycopg

from assets.web.messages import REFUSED, Application, Message, Receive, Send, refuse

LIMIT_SECONDS = 5
PACE_SECONDS = 1

WITHOUT_DATABASE = "/api/v1/health/live/"
"""Answered whatever the database does, in a thread that no other request waits in."""

APPLICATION_NAME = "assets database watch"
"""As pg_stat_activity shows the connection."""

logger = logging.getLogger(__name__)


class DatabaseWatch:
    """Passes requests of the API on while the database answers; refuses them, those under way too, while it hangs."""

    def __init__(self, application: Application, connection: dict[str, Any], starts: tuple[str, ...]) -> None:
        """`connection`: parameters as Django has them. `starts`: how addresses begin that need the database."""
        self._application = application
        parameters = {name: value for name, value in connection.items() if name != "cursor_factory"}
        self._parameters = {**parameters, "autocommit": True, "application_name": APPLICATION_NAME}
        self._starts = starts
        self._hangs = False
        self._under_way = set[_Request]()
        self._watching: asyncio.Task[None] | None = None
        self._connection: psycopg.AsyncConnection[Any] | None = None

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if not scope["path"].startswith(self._starts) or scope["path"] == WITHOUT_DATABASE:
            return await self._application(scope, receive, send)
        if self._watching is None:
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
            asked = asyncio.create_task(self._ask())
            answered, _ = await asyncio.wait({asked}, timeout=LIMIT_SECONDS)
            if not answered:
                await self._refuse_all()
                await asyncio.wait({asked})
                logger.warning("the database answers again")
                self._hangs = False
            await asyncio.sleep(PACE_SECONDS)

    async def _ask(self) -> None:
        """Return when the database has answered, or has said that it will not."""
        try:
            if self._connection is None:
                self._connection = await psycopg.AsyncConnection.connect(**self._parameters)
            await self._connection.execute("SELECT 1")
        except (psycopg.Error, OSError):
            if self._connection is not None:
                await self._connection.close()
            self._connection = None

    async def _refuse_all(self) -> None:
        logger.error("the database has not answered for %s seconds: requests are refused", LIMIT_SECONDS)
        self._hangs = True
        for request in list(self._under_way):
            # A client that has gone needs no answer.
            with suppress(OSError):
                await request.refuse()


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
