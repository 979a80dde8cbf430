"""The import's own side of PostgreSQL: running its SQL files, and the schema in which it stages."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from assets.importing.errors import ImportRunning

SCHEMA = "import_staging"
SQL = Path(__file__).parent / "sql"
TURN = 0x696D706F7274  # "import": the advisory lock by which imports take turns
WORKING_MEMORY = "128MB"
"""What one sort or hash may take before it goes to disk."""


Given = bool | int | str | list[int] | list[str] | None
"""What may stand in a query's place for a parameter."""


@cache
def sql(name: str) -> str:
    """What `sql/<name>.sql` says."""
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def rows(query: str, given: Mapping[str, Given] | None = None) -> list[tuple[Any, ...]]:
    """Run one statement and fetch what it returns."""
    with connection.cursor() as cursor:
        cursor.execute(query, given)
        return cursor.fetchall() if cursor.description else []


def run(query: str, given: Mapping[str, Given] | None = None) -> int:
    """Run one statement; returns how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(query, given)
        return int(cursor.rowcount)


@contextmanager
def bulk_transaction() -> Iterator[None]:
    """A transaction under bulk settings. It is not waited to be on disk: see `finish` for the one that is."""
    with transaction.atomic():
        run(
            f"SET LOCAL work_mem = '{WORKING_MEMORY}';"
            "SET LOCAL synchronous_commit = off;"
            "SET LOCAL assets.queue_days = on;"
            "SET LOCAL assets.whole_histories = on;"
            "LOCK TABLE seal_lock IN ROW SHARE MODE"
        )
        yield


@contextmanager
def staging() -> Iterator[None]:
    """An empty staging schema, for one import at a time; what a killed one left is swept away.

    Raises ImportRunning.
    """
    if not rows("SELECT pg_try_advisory_lock(%(turn)s)", {"turn": TURN})[0][0]:
        raise ImportRunning("another import is running on this database: wait until it is done")
    try:
        _drop()
        run(f"CREATE SCHEMA {SCHEMA}")
        try:
            yield
        finally:
            _drop()
    finally:
        run("SELECT pg_advisory_unlock(%(turn)s)", {"turn": TURN})


def _drop() -> None:
    run(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
