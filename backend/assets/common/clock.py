"""The one way to read the clock. Everything else takes the moment as an argument."""

from contextvars import ContextVar
from datetime import UTC, datetime

_arrived: ContextVar[datetime | None] = ContextVar("arrived", default=None)


def now() -> datetime:
    """This moment, with its zone (UTC)."""
    return datetime.now(UTC)


def note_arrival() -> None:
    """A request arrives now; it may wait for its body, a thread or a lock before anything looks at it."""
    _arrived.set(now())


def arrival() -> datetime:
    """When the request under way arrived; without one, this moment."""
    return _arrived.get() or now()
