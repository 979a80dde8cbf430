"""Which database, and which course of its history: Valkey may serve several databases and outlive each.

After a restore to an earlier moment the versions of the data are counted anew from there, so the same version may stand
for other figures. PostgreSQL gives each course of history a timeline of its own.
"""

from functools import lru_cache
from time import monotonic

from django.db import Error, connection

READ_EVERY_SECONDS = 5

HISTORY = """
SELECT system_identifier, (SELECT oid FROM pg_database WHERE datname = current_database()), timeline_id
FROM pg_control_system(), pg_control_checkpoint()
"""

_last_read: list[str] = []


def history() -> str:
    """Names this database and its timeline: one that was made anew, or restored, has another name.

    Read every few seconds. While the database is away, the last name holds; raises Error if there is none.
    """
    return _history(int(monotonic() // READ_EVERY_SECONDS))


@lru_cache(maxsize=1)
def _history(_period: int) -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute(HISTORY)
            cluster, database, timeline = cursor.fetchone()
    except Error:
        if not _last_read:
            raise
        return _last_read[0]
    _last_read[:] = [f"{cluster:x}.{database:x}.{timeline:x}"]
    return _last_read[0]
