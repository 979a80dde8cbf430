"""What the test database holds: the rows that migrations leave, or those of a data set that is built once.

A test that commits leaves the database changed. What the next test needs is then copied back from memory, which
takes a fraction of the time of building it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar, cast

import psycopg
from django.db import connection, connections
from psycopg import sql

Built = TypeVar("Built")

REFERENCE_TABLES = ("django_migrations", "django_content_type", "calendar_day")
"""No test writes to them."""

LOCK_SECONDS = 20
"""A test that wrote before it asked for its data set waits for itself: this makes it an error."""

TABLES = """
SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY (%s) ORDER BY tablename
"""

USED_SEQUENCES = """
SELECT format('%I.%I', schemaname, sequencename), last_value FROM pg_sequences
WHERE schemaname = 'public' AND last_value IS NOT NULL
"""

RESET_SEQUENCES = """
SELECT setval(format('%I.%I', schemaname, sequencename), start_value, false) FROM pg_sequences
WHERE schemaname = 'public' AND last_value IS NOT NULL
"""

EMPTY_AUDIT_LOG = "TRUNCATE audit_events, audit_details, audit_chain, audit_unchained RESTART IDENTITY"


@dataclass(frozen=True)
class Rows:
    """The content of every table that has rows, as COPY writes it, and where the sequences stand."""

    tables: dict[str, bytes]
    sequences: list[tuple[str, int]]


@dataclass(eq=False)
class Dataset(Generic[Built]):
    """Rows that several tests begin with. `build` makes and commits them.

    Each of the tests gets the result of `build`, and leaves it as it is.
    `analyze` is for tests that look at plans, which depend on what PostgreSQL knows of the tables.
    """

    build: Callable[[], Built]
    analyze: bool = False
    rows: Rows | None = field(default=None, init=False)
    _result: Built | None = field(default=None, init=False)

    def load(self) -> Built:
        """Make the database hold these rows and no others; returns what `build` returned."""
        if _held != [self]:
            if self.rows is None:
                MIGRATED.load()
                _held.clear()
                with _beside_the_test():
                    self._result = self.build()
                self.rows = _read()
            else:
                _held.clear()
                _write(self.rows, analyze=self.analyze)
            _held.append(self)
        return cast("Built", self._result)


class Load(Protocol):
    """The fixture `dataset`."""

    def __call__(self, dataset: Dataset[Built], /) -> Built: ...


MIGRATED = Dataset(lambda: None)
"""What migrations leave: every test without a data set of its own begins with that."""

_held: list[Dataset[Any]] = []
"""The data set whose rows the database holds; none where a test has committed something since."""


def remember_migrated() -> None:
    """The database was made just now."""
    MIGRATED.rows = _read()
    _held[:] = [MIGRATED]


def changed() -> None:
    """A test may have committed something: the next one that needs the database finds it made anew."""
    _held.clear()


def empty_the_marketplace() -> None:
    """Make the database hold what migrations leave, calendar included, whatever was written to it."""
    changed()
    MIGRATED.load()


def forget_audit_events() -> None:
    """An audit event on a connection of its own is committed, also where the test's own writes are rolled back."""
    if not _held:
        return
    with _session() as cursor:
        cursor.execute("SELECT count(*) FROM audit_events")
        written = cursor.fetchone() != (0,)
        rows = _held[0].rows
        if rows is not None and "audit_events" in rows.tables:
            changed()
        elif written:
            cursor.execute(EMPTY_AUDIT_LOG)


@contextmanager
def _session() -> Iterator[psycopg.Cursor[Any]]:
    """A session beside that of the test, without triggers and foreign keys, committed at its end."""
    name = str(connection.settings_dict["NAME"])
    assert name.startswith("test_"), f"{name} is no test database: a test that needs one says django_db"
    parameters = {**connection.get_connection_params(), "cursor_factory": psycopg.Cursor}
    with psycopg.connect(**parameters) as session, session.cursor() as cursor:
        cursor.execute(f"SET session_replication_role = replica; SET lock_timeout = '{LOCK_SECONDS}s'")
        yield cursor


def _filled(cursor: psycopg.Cursor[Any]) -> list[str]:
    """The tables that have rows."""
    tables = [name for (name,) in cursor.execute(TABLES, [list(REFERENCE_TABLES)])]
    has_rows = sql.SQL(" UNION ALL ").join(
        sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})").format(name, sql.Identifier(name))
        for name in tables
    )
    return [name for (name,) in cursor.execute(has_rows)]


def _read() -> Rows:
    with _session() as cursor:
        tables = {}
        for table in _filled(cursor):
            with cursor.copy(
                sql.SQL("COPY {} TO STDOUT (FORMAT binary)").format(sql.Identifier(table))
            ) as copy:
                tables[table] = b"".join(map(bytes, copy))
        return Rows(tables, list(cursor.execute(USED_SEQUENCES)))


def _write(rows: Rows, *, analyze: bool) -> None:
    with _session() as cursor:
        if filled := _filled(cursor):
            names = sql.SQL(", ").join(map(sql.Identifier, filled))
            cursor.execute(sql.SQL("TRUNCATE {} CASCADE").format(names))
        cursor.execute(RESET_SEQUENCES)
        for table, content in rows.tables.items():
            with cursor.copy(
                sql.SQL("COPY {} FROM STDIN (FORMAT binary)").format(sql.Identifier(table))
            ) as copy:
                copy.write(content)
        for sequence, value in rows.sequences:
            cursor.execute("SELECT setval(%s, %s)", [sequence, value])
        if analyze:
            cursor.execute("ANALYZE")


@contextmanager
def _beside_the_test() -> Iterator[None]:
    """What Django writes is committed, also while a test's transaction is open."""
    of_the_test = connections["default"]
    connections["default"] = connections.create_connection("default")
    try:
        yield
    finally:
        connections["default"].close()
        connections["default"] = of_the_test
