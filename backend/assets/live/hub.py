"""One for each web process: hears the news once, and tells each socket what its viewer may know.

A message that is lost on the way is found by the versions, which come one by one: then everything may have changed.
"""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Any

from channels.layers import get_channel_layer
from redis import RedisError

from assets.access.viewer import Viewer
from assets.common import clock
from assets.live.events import GROUP, News
from assets.live.freshness import published_state, standing_of
from assets.live.heard import Heard
from assets.live.limits import BEAT_SECONDS, MOST_OF_USER, MOST_SOCKETS
from assets.live.schemas import LiveMessage, Standing
from assets.live.viewing import told_to
from assets.reports.rollups import State

PAUSE_SECONDS = 1.0

log = logging.getLogger(__name__)


class TooManySockets(Exception):
    """This process, or this user in it, has as many sockets as are allowed."""


class Socket:
    """What one socket still has to be told: one message, however long its reader takes."""

    def __init__(self, viewer: Viewer) -> None:
        self.viewer = viewer
        self._waiting: LiveMessage | None = None
        self._is_there = asyncio.Event()

    def tell(self, told: LiveMessage) -> None:
        """Have it told, together with what still waits."""
        self._waiting = told.after(self._waiting)
        self._is_there.set()

    async def next(self) -> LiveMessage:
        """What is to be told now."""
        await self._is_there.wait()
        self._is_there.clear()
        told, self._waiting = self._waiting, None
        assert told is not None
        return told


class Hub:
    """The sockets of this process and what they are told. It begins to listen with its first socket."""

    def __init__(self) -> None:
        self._sockets: set[Socket] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._state: State | None = None
        self._heard: Heard | None = None

    @contextmanager
    def joined(self, viewer: Viewer) -> Iterator[Socket]:
        """A socket that is told, beginning with how the figures stand. Raises TooManySockets."""
        of_user = sum(socket.viewer.user_id == viewer.user_id for socket in self._sockets)
        if len(self._sockets) >= MOST_SOCKETS or of_user >= MOST_OF_USER:
            raise TooManySockets
        socket = Socket(viewer)
        self._sockets.add(socket)
        try:
            if self._tasks:
                socket.tell(self._now())
            else:
                self._tasks = [asyncio.create_task(self._listen()), asyncio.create_task(self._beat())]
            yield socket
        finally:
            self._sockets.remove(socket)

    async def _listen(self) -> None:
        layer = get_channel_layer()
        while True:
            try:
                channel = await layer.new_channel()
                await layer.group_add(GROUP, channel)
                while True:
                    self._take(await layer.receive(channel))
            except (RedisError, OSError) as away:
                log.warning("news cannot be listened to, it is tried again: %s", away)
                await layer.flush()
                await asyncio.sleep(PAUSE_SECONDS)

    def _take(self, message: dict[str, Any]) -> None:
        news = News.unpacked(message)
        if self._heard:
            self._heard.note(news.version)
        if self._state and self._state.version < news.version:
            self._state = replace(self._state, version=news.version, watermark=news.watermark)
        standing = standing_of(news.watermark, clock.now())
        for socket in self._sockets:
            if told := told_to(socket.viewer, news, standing):
                socket.tell(told)

    async def _beat(self) -> None:
        while True:
            await self._beat_once()
            await asyncio.sleep(BEAT_SECONDS)

    async def _beat_once(self) -> None:
        """Tell every socket how the figures stand, and whether news was lost."""
        before, self._state = self._state, await published_state()
        told = replace(self._now(), missed=self._lost_since(before))
        for socket in self._sockets:
            socket.tell(told)

    def _lost_since(self, before: State | None) -> bool:
        """Whether news was lost, of a version that had the time of a beat to be told of; or while nobody knew any."""
        if self._state is None:
            return False
        if self._heard is None or before is None:
            self._heard = Heard(self._state.version)
            return True
        return self._heard.lost_before(before.version)

    def _now(self) -> LiveMessage:
        if self._state is None:
            return LiveMessage(Standing.AWAY, None, None)
        standing = standing_of(self._state.watermark, clock.now())
        return LiveMessage(standing, self._state.version, self._state.watermark)


@cache
def hub() -> Hub:
    """The hub of this process."""
    return Hub()
