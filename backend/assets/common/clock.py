"""The one way to read the clock. Everything else takes the moment as an argument."""

from contextvars import ContextVar
from datetime import UTC, datetime

from django.db import connection

_arrived: ContextVar[datetime | None] = ContextVar("arrived", default=None)


def now() -> datetime:
    """This moment by this machine's clock, with its zone (UTC)."""
    return datetime.now(UTC)


def database_now() -> datetime:
    """This moment by the database's clock, which all machines share.

    It decides what lasts: up to when the figures are complete, and which days are over.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
        return moment


def note_arrival() -> None:
    """A request arrives now; it may wait for its body, a thread or a lock before anything looks at it."""
    _arrived.set(now())


def arrival() -> datetime:
    """When the request under way arrived; without one, this moment."""
    return _arrived.get() or now()
