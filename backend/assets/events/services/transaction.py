"""The transaction in which events are applied: as the database role for events, one of a source at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

ROLE = "assets_events"
LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('events of ' || %s, 0))"
FIND_PLAN = "SELECT id FROM import_plans WHERE name = %s"
MAKE_PLAN = "INSERT INTO import_plans (name) VALUES (%s) RETURNING id"


@contextmanager
def events_transaction(name: str) -> Iterator[int]:
    """A transaction that writes events of the source of this name; the id under which its external ids are.

    Whatever the process may do otherwise, here it may do what the role for events may, and no more.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('role')")
            ((before,),) = cursor.fetchall()
            cursor.execute("SELECT set_config('role', %s, true)", [ROLE])
            cursor.execute(LOCK, [name])
        yield _plan(name)
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('role', %s, true)", [before])


def _plan(name: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(FIND_PLAN, [name])
        found = cursor.fetchone()
        if found is None:
            cursor.execute(MAKE_PLAN, [name])
            found = cursor.fetchone()
    return int(found[0])
