"""Valkey as the cache uses it. Whatever goes wrong there is told as CacheAwayError and nothing else."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex
from threading import local
from typing import cast

from redis import ConnectionPool, Redis, RedisError
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as ConnectionLost
from redis.retry import Retry

from assets.reports.cache.breaker import Breaker
from assets.reports.cache.entry import Entry
from assets.reports.rollups.state import state_key

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 0.25
AWAY_SECONDS = 5
KEPT_SECONDS = 3600
"""How long an entry that nobody asks for stays."""
LARGEST_BYTES = 4_000_000
"""Larger answers are not kept: each would push out many others."""
COMPUTING_MILLISECONDS = 15_000
"""How long a computation keeps others from beginning the same; one that died is taken over after that."""

# A lock is released by whoever holds it: after its time it may be another's.
RELEASE = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0"
# Someone may have published a newer state since we looked: then that one stays.
REPLACE = """
local known = redis.call('GET', KEYS[1])
if (known or '') == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2]) end
"""


class CacheAwayError(Exception):
    """The cache does not answer, or not in time."""


class Line(local):
    """A connection for each thread: taking one from a pool and giving it back costs more than the look."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._connection = pool.make_connection()

    def ask(self, *command: str) -> list[bytes | None]:
        """The reply to a command that changes nothing: on a connection that was lost, it is sent again."""
        try:
            return self._ask(command)
        except ConnectionLost:
            return self._ask(command)

    def _ask(self, command: tuple[str, ...]) -> list[bytes | None]:
        self._connection.send_command(*command)  # type: ignore[no-untyped-call]
        return cast("list[bytes | None]", self._connection.read_response())


class Store:
    """The commands that the cache needs, each one round trip."""

    def __init__(self, url: str) -> None:
        self._valkey = Redis.from_url(
            url,
            socket_timeout=TIMEOUT_SECONDS,
            socket_connect_timeout=TIMEOUT_SECONDS,
            # A connection that a restarted server has dropped is worth a second try; a slow server is not.
            retry=Retry(NoBackoff(), 1, supported_errors=(ConnectionLost,)),
        )
        self._line = Line(self._valkey.connection_pool)
        self._breaker = Breaker(AWAY_SECONDS)
        self._release = self._valkey.register_script(RELEASE)
        self._replace = self._valkey.register_script(REPLACE)

    def look(self, key: str) -> tuple[bytes | None, Entry | None]:
        """The published state as it is there, and the entry. Raises CacheAwayError."""
        with self._away():
            state, entry = self._line.ask("MGET", state_key(), key)
        return state, Entry.unpack(entry) if entry else None

    def published(self) -> bytes | None:
        """The published state as it is there. Raises CacheAwayError."""
        with self._away():
            [state] = self._line.ask("MGET", state_key())
        return state

    def publish(self, state: bytes, known: bytes | None) -> None:
        """Publish a state, unless another than the one seen is there by now. Raises CacheAwayError."""
        with self._away():
            self._replace(keys=[state_key()], args=[known or b"", state])

    def begin(self, key: str) -> str | None:
        """Become the one who computes this: a token, or None while another does. Raises CacheAwayError."""
        token = token_hex(16)
        with self._away():
            ours = self._valkey.set(_lock(key), token, nx=True, px=COMPUTING_MILLISECONDS)
        return token if ours else None

    def finish(self, key: str, token: str) -> None:
        """Let others compute this again. Raises CacheAwayError."""
        with self._away():
            self._release(keys=[_lock(key)], args=[token])

    def keep(self, key: str, entry: Entry) -> None:
        """Store an entry. Raises CacheAwayError."""
        if len(entry.body) <= LARGEST_BYTES:
            with self._away():
                self._valkey.set(key, entry.pack(), ex=KEPT_SECONDS)

    @contextmanager
    def _away(self) -> Iterator[None]:
        if self._breaker.is_open:
            raise CacheAwayError("it failed a moment ago")
        try:
            yield
        except (RedisError, OSError) as error:
            self._breaker.failed()
            log.warning("the cache is left alone for %s seconds: %s", AWAY_SECONDS, error)
            raise CacheAwayError(str(error)) from error


def _lock(key: str) -> str:
    return f"{key}:computing"
