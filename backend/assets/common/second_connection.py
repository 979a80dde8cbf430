"""A second connection whose writes survive a rollback of the first one's transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from psycopg import Connection


@contextmanager
def autonomous_transaction() -> Iterator[Connection[Any]]:
    """A connection of Django's own pool, so that database and role are the same; committed at the end of the block.

    Raises PoolTimeout.
    """
    second = connection.copy()
    try:
        second.ensure_connection()
        with second.connection.transaction():
            yield second.connection
    finally:
        second.close()
