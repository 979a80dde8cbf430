"""The current state for the event loop: read from Valkey after a request has arrived, once for all that wait for it."""

import asyncio
import logging

from redis import RedisError
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from assets.common.database_history import known_history
from assets.reports.cache.breaker import Breaker
from assets.reports.cache.current import Current
from assets.reports.cache.store import AWAY_SECONDS, TIMEOUT_SECONDS
from assets.reports.rollups import State
from assets.reports.rollups.state import state_key_of

log = logging.getLogger(__name__)


class PublishedState:
    """One per event loop."""

    def __init__(self, url: str, current: Current) -> None:
        self._valkey = Redis.from_url(
            url,
            socket_timeout=TIMEOUT_SECONDS,
            socket_connect_timeout=TIMEOUT_SECONDS,
            retry=Retry(NoBackoff(), 0),
        )
        self._current = current
        self._breaker = Breaker(AWAY_SECONDS)
        self._reading: asyncio.Task[State | None] | None = None
        self._next: asyncio.Task[State | None] | None = None

    async def read(self) -> State | None:
        """The current state; None where it takes a look at the database to know it, or Valkey does not answer."""
        if self._next is None:
            # A reading that has begun may have missed what was published since: its answer is for earlier requests.
            self._next = asyncio.create_task(self._after(self._reading))
        return await asyncio.shield(self._next)

    async def aclose(self) -> None:
        """Close its connections."""
        await self._valkey.aclose()

    async def _after(self, earlier: "asyncio.Task[State | None] | None") -> State | None:
        if earlier is not None:
            await asyncio.wait((earlier,))
        self._reading, self._next = self._next, None
        return await self._read()

    async def _read(self) -> State | None:
        history = known_history()
        if history is None or self._breaker.is_open:
            return None
        try:
            published = await self._valkey.get(state_key_of(history))
        except (RedisError, OSError) as error:
            self._breaker.failed()
            log.warning("the published state was not read: %s", error)
            return None
        return self._current.believed(published) if isinstance(published, bytes) else None
