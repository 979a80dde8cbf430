"""Which state of the data is current: the published one, checked against the database now and then."""

import logging
from time import monotonic

from django.db import Error
from pydantic import ValidationError

from assets.reports.cache.store import CacheAwayError, Store
from assets.reports.rollups import State, read_state
from assets.reports.rollups.state import decode, encode

log = logging.getLogger(__name__)

CHECKED_EVERY_SECONDS = 5
"""A publication can be lost or overtaken: this is how long the wrong state can be believed."""


class Current:
    """The state that entries are judged by. One per process; threads share it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._decoded: tuple[bytes, State] | None = None
        self._checked = float("-inf")

    def state(self, published: bytes | None) -> State:
        """The current state, given what is published. Asks the database if nothing is, and now and then."""
        said = self._decode(published)
        if said is not None and monotonic() - self._checked < CHECKED_EVERY_SECONDS:
            return said
        self._checked = monotonic()
        try:
            state = read_state()
        except Error:
            if said is None:
                raise
            log.warning("the published state could not be checked against the database")
            return said
        if said != state:
            self._publish(state, published)
        return state

    def believed(self, published: bytes) -> State | None:
        """The published state where it was checked lately; the database is not asked."""
        return self._decode(published) if monotonic() - self._checked < CHECKED_EVERY_SECONDS else None

    def _publish(self, state: State, known: bytes | None) -> None:
        try:
            self._store.publish(encode(state), known)
        except CacheAwayError:
            log.debug("the cache went away before it was told of version %s", state.version)

    def _decode(self, published: bytes | None) -> State | None:
        """None for what another version of the code published. Remembered: it is the same for thousands of requests."""
        if published is None:
            return None
        known = self._decoded
        if known is not None and known[0] == published:
            return known[1]
        try:
            state = decode(published)
        except ValidationError:
            log.warning("what is published is not the state of the rollups")
            return None
        self._decoded = published, state
        return state
