"""Answers that are read from a standby, which follows the primary and may be a little behind it."""

import logging
from collections.abc import Callable
from time import monotonic, sleep
from typing import TypeVar

from django.db import DatabaseError, InterfaceError, connection, connections
from psycopg.errors import QueryCanceled

from assets.common.connections import through_connection
from assets.reports.cache import shared_cache
from assets.reports.cache.breaker import Breaker
from assets.reports.rollups import read_state

log = logging.getLogger(__name__)

REPORTS = "reports"
"""Of the connection in DATABASES; where no standby is named, there is none."""

CATCH_UP_SECONDS = 0.3
"""How long a standby that is behind is waited for, before the primary answers."""
POLL_SECONDS = 0.02
AWAY_SECONDS = 5

Answer = TypeVar("Answer")

_breaker = Breaker(AWAY_SECONDS)


class _BehindError(Exception):
    """The standby does not know yet what readers have seen."""


def read_from_replica(read: Callable[[], Answer]) -> Answer:
    """What `read` returns, read from a standby that knows the published version of the data, else from the primary.

    No answer is older than one before it: without a published version, only the primary is known to be current.
    Within a transaction, and where no standby is named, `read` reads as it is. Raises what `read` raises.
    """
    if REPORTS not in connections or connection.in_atomic_block or _breaker.is_open:
        return read()
    version = shared_cache().version()
    if version is None:
        return read()
    try:
        with through_connection(REPORTS):
            _wait_for(version)
            return read()
    except _BehindError:
        log.info("the standby is behind version %s: the primary answers", version)
    except (DatabaseError, InterfaceError) as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise  # it takes too long, there as here
        _breaker.failed()
        log.warning("the standby did not answer, the primary does: %s", error)
    return read()


def _wait_for(version: int) -> None:
    deadline = monotonic() + CATCH_UP_SECONDS
    while read_state().version < version:
        if monotonic() > deadline:
            raise _BehindError
        sleep(POLL_SECONDS)
