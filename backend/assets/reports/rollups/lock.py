"""The lock of the rollups: every change of them holds it until its transaction ends."""

from django.db import connection


def lock_rollups() -> None:
    """Wait for the lock; it must be the first thing in its transaction.

    LOCK TABLE takes no snapshot, so what is read after it includes what the previous holder committed.
    """
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE rollup_lock IN EXCLUSIVE MODE")
