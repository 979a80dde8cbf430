"""The backend that settings name, as Django documents it: a module `base` with a `DatabaseWrapper`."""

from typing import Any, cast

from django.db.backends.postgresql import base
from psycopg_pool import ConnectionPool, PoolTimeout


class DatabaseWrapper(base.DatabaseWrapper):
    """A restarted server leaves every idle connection of the pool dead.

    The pool meets them one by one and waits longer before each, so that with five of them nobody gets a connection
    in time. Where none came, the whole pool is checked once, which takes no time, and a live one is taken.
    """

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """A connection of the pool that answers. Raises PoolTimeout."""
        try:
            return super().get_new_connection(conn_params)
        except PoolTimeout:
            cast("ConnectionPool[Any]", self.pool).check()
            return super().get_new_connection(conn_params)
