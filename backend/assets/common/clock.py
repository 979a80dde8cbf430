"""The one way to read the clock. Everything else takes the moment as an argument."""

from datetime import UTC, datetime


def now() -> datetime:
    """This moment, with its zone (UTC)."""
    return datetime.now(UTC)
