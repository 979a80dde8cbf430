"""One hub per web process: receives each event once, and sends each socket what its viewer may know.

A lost message shows as a gap in the versions: then everything may have changed.
"""

import asyncio
import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Any

from asgiref.sync import sync_to_async
from channels.layers import get_channel_layer
from django.db import Error
from redis import RedisError

from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.days import day_of
from assets.live.auth import message_for, scoped
from assets.live.events import BELL, ENDED, ChangeEvent, group
from assets.live.freshness import published_state, standing_of
from assets.live.limits import BEAT_SECONDS, MOST_OF_USER, MOST_SOCKETS
from assets.live.schemas import LiveMessage, Standing
from assets.reports.rollups import State

RETRY_SECONDS = 1.0

log = logging.getLogger(__name__)


class TooManySockets(Exception):
    """The process or the user has as many sockets as are allowed."""


class VersionTracker:
    """Tracks received versions to detect lost messages: pub/sub drops what is sent while nobody listens.

    Each change of the figures has a version of its own, without gaps; messages may arrive in any order.
    """

    def __init__(self, version: int) -> None:
        self._through = version
        self._ahead: set[int] = set()

    def receive(self, version: int) -> None:
        """A message of this version arrived."""
        if version > self._through:
            self._ahead.add(version)
        while self._through + 1 in self._ahead:
            self._through += 1
            self._ahead.remove(self._through)

    def lost_before(self, version: int) -> bool:
        """Whether a message up to this version never arrived. A loss is reported once."""
        lost = version > self._through
        if lost:
            self._through = version
            self._ahead = {ahead for ahead in self._ahead if ahead > version}
            self.receive(version)
        return lost


class Socket:
    """What one socket still has to send: one merged message, however slow its reader is."""

    def __init__(self, viewer: Viewer) -> None:
        self.viewer = viewer
        self._waiting: LiveMessage | None = None
        self._is_there = asyncio.Event()
        self._has_ended = False

    def put(self, message: LiveMessage) -> None:
        """Queue what the viewer may know of a message, merged with one that is still waiting."""
        self._waiting = scoped(message, self.viewer).after(self._waiting)
        self._is_there.set()

    def end(self) -> None:
        """Send nothing any more: what the viewer signed in with may have ended."""
        self._has_ended = True
        self._is_there.set()

    async def next(self) -> LiveMessage | None:
        """Wait for the next message; None at the end."""
        await self._is_there.wait()
        if self._has_ended:
            return None
        self._is_there.clear()
        message, self._waiting = self._waiting, None
        assert message is not None
        return message


class Hub:
    """The sockets of this process. It starts listening with its first socket."""

    def __init__(self) -> None:
        self._sockets: set[Socket] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._state: State | None = None
        self._versions: VersionTracker | None = None

    @contextmanager
    def connected(self, viewer: Viewer) -> Iterator[Socket]:
        """A socket that receives messages, first the current state. Raises TooManySockets."""
        of_user = sum(socket.viewer.user_id == viewer.user_id for socket in self._sockets)
        if len(self._sockets) >= MOST_SOCKETS or of_user >= MOST_OF_USER:
            raise TooManySockets
        socket = Socket(viewer)
        self._sockets.add(socket)
        try:
            if self._tasks:
                socket.put(self._now())
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
                await layer.group_add(await sync_to_async(group)(), channel)
                while True:
                    self._handle(await layer.receive(channel))
            except (RedisError, OSError, Error) as away:
                log.warning("events cannot be received, retrying: %s", away)
                await layer.flush()
                await asyncio.sleep(RETRY_SECONDS)

    def _handle(self, message: dict[str, Any]) -> None:
        if message["type"] == ENDED:
            self._end(message["user_ids"])
        elif message["type"] == BELL:
            self._ring(message["user_ids"])
        else:
            self._deliver(ChangeEvent.from_message(message))

    def _end(self, user_ids: Collection[int]) -> None:
        """Close these users' sockets: those whose session goes on open another, with the rights that they have now."""
        for socket in self._sockets:
            if socket.viewer.user_id in user_ids:
                socket.end()

    def _ring(self, user_ids: Collection[int]) -> None:
        """Tell the sockets of these users that their bell shows something else."""
        for socket in self._sockets:
            if socket.viewer.user_id in user_ids and socket.viewer.may(Permission.ALERTS):
                socket.put(replace(self._now(), bell=True))

    def _deliver(self, event: ChangeEvent) -> None:
        if self._versions:
            self._versions.receive(event.version)
        if self._state and self._state.version < event.version:
            self._state = replace(
                self._state,
                version=event.version,
                watermark=event.watermark,
                sealing_held_at=event.sealing_held_at,
                counted_to=event.counted_to,
                held_by=event.held_by,
            )
        standing = standing_of(event.counted_to, clock.now())
        for socket in self._sockets:
            if own := message_for(socket.viewer, event, standing):
                socket.put(own)

    async def _beat(self) -> None:
        while True:
            await self._beat_once()
            await asyncio.sleep(BEAT_SECONDS)

    async def _beat_once(self) -> None:
        """Send every socket the current state, and whether messages were lost."""
        before, self._state = self._state, await published_state()
        beat = replace(self._now(), missed=self._lost_since(before))
        for socket in self._sockets:
            socket.put(beat)

    def _lost_since(self, before: State | None) -> bool:
        """Whether a message of the previous beat's version is missing, or any while the state was unknown."""
        if self._state is None:
            return False
        if self._versions is None or before is None:
            self._versions = VersionTracker(self._state.version)
            return True
        return self._versions.lost_before(before.version)

    def _now(self) -> LiveMessage:
        now = clock.now()
        if self._state is None:
            return LiveMessage(Standing.AWAY, None, None, today=day_of(now))
        state, standing = self._state, standing_of(self._state.counted_to, now)
        return LiveMessage(
            standing,
            state.version,
            state.watermark,
            today=day_of(now),
            sealing_held_at=state.sealing_held_at,
            held_by=state.held_by,
        )


@cache
def hub() -> Hub:
    """The hub of this process."""
    return Hub()
