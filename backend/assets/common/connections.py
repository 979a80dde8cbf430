"""Which of the connections in DATABASES a thread's queries go through."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections


@contextmanager
def through_connection(alias: str) -> Iterator[None]:
    """Run the block's queries on another connection, which is given back at its end.

    Where there is none of that name, they go on as before. Raises RuntimeError within a transaction: what was begun
    before would not be committed together with what comes now.
    """
    before = connections[DEFAULT_DB_ALIAS]
    if alias not in connections or before is connections[alias]:
        yield
        return
    if before.in_atomic_block:
        raise RuntimeError(f"a transaction cannot go on through the connection {alias}")
    # The ORM, transactions and `django.db.connection` all look the connection up here, for each thread.
    connections[DEFAULT_DB_ALIAS] = connections[alias]
    try:
        yield
    finally:
        connections[DEFAULT_DB_ALIAS] = before
        connections[alias].close()
