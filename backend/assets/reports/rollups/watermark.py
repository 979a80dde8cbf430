"""Up to which moment everything recorded is counted."""

from datetime import datetime

from django.db import connection


def oldest_writer_began() -> datetime | None:
    """When the oldest transaction that has written began; what it wrote is not visible yet.

    To be read before the pass takes its snapshot: a transaction that ends in between is then in that snapshot.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT oldest_writer_began()")
        began: datetime | None = cursor.fetchone()[0]
        return began


def oldest_queued() -> datetime | None:
    """When the oldest fact that is still queued was recorded."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT min(recorded_at) FROM rollup_queue")
        recorded: datetime | None = cursor.fetchone()[0]
        return recorded
