"""A second connection, whose transaction is its own: what it writes is there whatever becomes of the first one's."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from django.db import connection
from django.db.backends.postgresql.base import DatabaseWrapper
from psycopg import Connection
from psycopg_pool import ConnectionPool

PATIENCE_SECONDS = 10.0


@contextmanager
def apart() -> Iterator[Connection[Any]]:
    """A connection of the pool that Django's own come from, committed at its end."""
    pool = cast("ConnectionPool[Any]", cast("DatabaseWrapper", connection).pool)
    pool.open()
    with pool.connection(timeout=PATIENCE_SECONDS) as other:
        yield other
