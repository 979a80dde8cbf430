"""Which database, and which course of its history: Valkey may serve several databases and outlive each.

After a restore to an earlier moment the versions of the data are counted anew from there, so the same version may stand
for other figures. PostgreSQL gives each course of history a timeline of its own.
"""

from time import monotonic

from django.db import Error, connection

READ_EVERY_SECONDS = 5

HISTORY = """
SELECT system_identifier, (SELECT oid FROM pg_database WHERE datname = current_database()), timeline_id
FROM pg_control_system(), pg_control_checkpoint()
"""


class _Last:
    """What was read last, and in which period of READ_EVERY_SECONDS."""

    name: str | None = None
    period = -1


def history() -> str:
    """Names this database and its timeline: one that was made anew, or restored, has another name.

    Read every few seconds. While the database is away, the last name holds; raises Error if there is none.
    """
    return known_history() or _read()


def known_history() -> str | None:
    """The name where it was read lately; the database is not asked."""
    return _Last.name if _Last.period == _period() else None


def _read() -> str:
    period = _period()
    try:
        with connection.cursor() as cursor:
            cursor.execute(HISTORY)
            cluster, database, timeline = cursor.fetchone()
    except Error:
        if _Last.name is None:
            raise
        return _Last.name
    _Last.name, _Last.period = f"{cluster:x}.{database:x}.{timeline:x}", period
    return _Last.name


def _period() -> int:
    return int(monotonic() // READ_EVERY_SECONDS)
