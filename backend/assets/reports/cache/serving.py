"""How an answer is served: from the cache while it is good, else computed, by one of all who ask then."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from time import monotonic, sleep, time

from django.conf import settings

from assets.reports.cache.current import Current
from assets.reports.cache.entry import Entry
from assets.reports.cache.store import CacheAwayError, Store
from assets.reports.rollups.versions import Reads

log = logging.getLogger(__name__)

STALE_FOR_SECONDS = 60
"""An older entry is not served while another computes: it would be further behind than a reader expects."""
COMPUTATION_WAIT_SECONDS = 2.0
"""How long one waits for another's computation before doing it too."""
POLL_SECONDS = 0.01


@dataclass(frozen=True, slots=True)
class Computed:
    """An answer as bytes, and the version of the data in the very snapshot that it was read from."""

    body: bytes
    version: int


@dataclass(frozen=True, slots=True)
class Work:
    """What is asked for: where it is kept, how it is computed, and what from: it stands until that changes."""

    key: str
    compute: Callable[[], Computed]
    reads: Reads

    def done(self) -> Entry:
        """Compute it. Raises what `compute` raises."""
        began = time()
        computed = self.compute()
        return Entry.of(computed.body, computed.version, began)


@dataclass(frozen=True, slots=True)
class Served:
    """What is sent. `age` is in seconds, and None unless something newer is being computed at this moment.

    `version` is that of the data when it was computed, and `as_of` the last one of which it is known that the answer
    is the same; None where it was computed for one alone.
    """

    body: bytes
    etag: str
    age: int | None = None
    version: int | None = None
    as_of: int | None = None


class Cache:
    """Answers by their keys. One per process; threads share it, processes share what is in Valkey."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.current = Current(store)

    def serve(self, work: Work) -> Served:
        """The answer. Raises what computing it raises; a cache that is away is not needed."""
        try:
            entry, good = self._look(work)
            if good is not None:
                return good
            token = self._store.begin(work.key)
        except CacheAwayError:
            return _served(work.done())
        if token is not None:
            return self._refresh(work, token)
        if entry is not None and (age := entry.age(time())) <= STALE_FOR_SECONDS:
            return _served(entry, age=age)
        return self._wait(work)

    def version(self) -> int | None:
        """The published version of the data; None while the cache is away."""
        try:
            return self.current.state(self._store.published()).version
        except CacheAwayError:
            return None

    def _look(self, work: Work) -> tuple[Entry | None, Served | None]:
        """The entry, and how it is served if it is good."""
        published, entry = self._store.look(work.key)
        state = self.current.state(published)
        if entry is None or not state.stands(entry.version, work.reads):
            return entry, None
        return entry, _served(entry, as_of=state.version)

    def _refresh(self, work: Work, token: str) -> Served:
        """Compute it while the others leave that to us."""
        try:
            # Between our look and our turn another may have finished.
            with suppress(CacheAwayError):
                _, good = self._look(work)
                if good is not None:
                    return good
            return self._keep(work)
        finally:
            with suppress(CacheAwayError):
                self._store.finish(work.key, token)

    def _wait(self, work: Work) -> Served:
        """Wait for the answer that another computes; take over if it fails, compute too if it takes long."""
        deadline = monotonic() + COMPUTATION_WAIT_SECONDS
        with suppress(CacheAwayError):
            while monotonic() < deadline:
                sleep(POLL_SECONDS)
                _, good = self._look(work)
                if good is not None:
                    return good
                token = self._store.begin(work.key)
                if token is not None:
                    return self._refresh(work, token)
            log.info(
                "computed twice: the first computation takes longer than %s seconds", COMPUTATION_WAIT_SECONDS
            )
        return self._keep(work)

    def _keep(self, work: Work) -> Served:
        entry = work.done()
        with suppress(CacheAwayError):
            self._store.keep(work.key, entry)
        return _served(entry)


@cache
def shared_cache() -> Cache:
    """The cache of this process."""
    return Cache(Store(settings.REDIS_URL))


def _served(entry: Entry, *, age: int | None = None, as_of: int | None = None) -> Served:
    version = entry.version
    return Served(entry.body, entry.etag, age, version, version if as_of is None else as_of)
