"""One at a time: whoever changes the rollups holds this lock until the transaction ends."""

from django.db import connection


def lock_rollups() -> None:
    """Wait for the lock; it must be the first thing in its transaction.

    LOCK TABLE takes no snapshot, so whatever is read after it sees what the holder before committed.
    """
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE rollup_lock IN EXCLUSIVE MODE")
