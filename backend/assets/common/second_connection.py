"""A second connection whose writes survive a rollback of the first one's transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from django.db import connection
from django.db.backends.postgresql.base import DatabaseWrapper
from psycopg import Connection
from psycopg_pool import ConnectionPool

POOL_TIMEOUT_SECONDS = 10.0


@contextmanager
def autonomous_transaction() -> Iterator[Connection[Any]]:
    """A connection from Django's own pool, committed at the end of the block."""
    pool = cast("ConnectionPool[Any]", cast("DatabaseWrapper", connection).pool)
    pool.open()
    with pool.connection(timeout=POOL_TIMEOUT_SECONDS) as other:
        yield other
