"""The one way to read the clock. Everything else takes the moment as an argument."""

from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from time import monotonic

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

TOLERATED = timedelta(seconds=2)
"""A machine's clock that differs from the database's by more than this is corrected, and reported."""

PACE_SECONDS = 10
"""How often a process that opens connections compares the clocks."""

_arrived: ContextVar[datetime | None] = ContextVar("arrived", default=None)


class _Correction:
    """What this process knows of its machine's clock. Threads may write it at once: the last one is as good."""

    ahead = timedelta()
    next_comparison = 0.0


def now() -> datetime:
    """This moment, with its zone (UTC): by this machine's clock, corrected where it is known to be wrong."""
    return machine_now() - _Correction.ahead


def machine_now() -> datetime:
    """This moment by this machine's clock, right or wrong."""
    return datetime.now(UTC)


def database_now() -> datetime:
    """This moment by the database's clock, which all machines share.

    It decides what lasts: up to when the figures are complete, and which days are over.
    """
    return _compare(connection)


def compare_clocks(connection: BaseDatabaseWrapper, **_: object) -> None:
    """Correct `now()` by the database of a new connection, where that has not been done lately."""
    if monotonic() >= _Correction.next_comparison:
        _Correction.next_comparison = monotonic() + PACE_SECONDS
        _compare(connection)


def _compare(connection: BaseDatabaseWrapper) -> datetime:
    """The database's moment. It was read between the two readings of this machine's clock."""
    before = machine_now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    after = machine_now()
    right = before - TOLERATED <= moment <= after + TOLERATED
    _Correction.ahead = timedelta() if right else before + (after - before) / 2 - moment
    return moment


def note_arrival() -> None:
    """A request arrives now; it may wait for its body, a thread or a lock before anything looks at it."""
    _arrived.set(now())


def arrival() -> datetime:
    """When the request under way arrived; without one, this moment."""
    return _arrived.get() or now()
