"""What the test database holds: the rows that migrations leave, or those of a data set that is built once.

A test that commits leaves the database changed. What the next test needs is then copied back from memory, which
takes a fraction of the time of building it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar, cast

import psycopg
from django.db import connection, connections, transaction
from psycopg import sql

Built = TypeVar("Built")
Cursor = psycopg.Cursor[Any]

REFERENCE_TABLES = ("django_migrations", "django_content_type", "calendar_day")
"""No test writes to them."""

LOCK_SECONDS = 20
"""A test that wrote before it asked for its data set waits for itself: this makes it an error."""

TRIES = 10

TABLES_WITH_ROWS = """
SELECT relname, pg_relation_size(oid) FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_relation_size(oid) > 0
  AND NOT relname = ANY (%s)
ORDER BY relname
"""
"""Also those whose rows were all rolled back: they have pages."""

SEQUENCES = "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename"

BYTES_OF_NO_ROWS = 21
"""The header and the trailer of a binary COPY."""

LARGE_TABLE_BYTES = 128 * 1024
"""TRUNCATE makes new files for a table, its indexes and all that refer to it: for a few rows, DELETE takes far less."""

END_OTHER_SESSIONS = """
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""
"""What a restart of the server does to all but the session that asks; returns how many they were."""

AUDIT_LOG = ("audit_details", "audit_unchained", "audit_chain", "audit_events")

AUDIT_LOG_STANDS = """
SELECT (SELECT count(*) FROM audit_events), (SELECT max(id) FROM audit_events), (SELECT count(*) FROM audit_details),
       (SELECT count(*) FROM audit_unchained), (SELECT count(*) FROM audit_chain)
"""
"""What is committed there in a test changes one of these."""


@dataclass(frozen=True)
class Rows:
    """The content of every table that has rows, as COPY writes it, and where every sequence stands."""

    tables: dict[str, bytes]
    sequences: frozenset[tuple[str, int, bool]]
    audit_log: tuple[Any, ...]


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
        """Make the database hold these rows and no others, with ids as they were; returns what `build` returned."""
        if self.rows is None:
            MIGRATED.load()
            _held.clear()
            with _beside_the_test():
                self._result = self.build()
            self.remember()
        elif _held == [self]:
            # What a test has rolled back has used up ids all the same.
            with _session() as cursor:
                _set_sequences(cursor, self.rows)
        else:
            _held.clear()
            _rewrite(self.rows, analyze=self.analyze)
            _held.append(self)
        return cast("Built", self._result)

    def remember(self) -> None:
        """These are the rows that the database holds now."""
        with _session() as cursor:
            self.rows = _read(cursor)
        _held[:] = [self]


class Load(Protocol):
    """The fixture `dataset`."""

    def __call__(self, dataset: Dataset[Built], /) -> Built: ...


MIGRATED = Dataset(lambda: None)
"""What migrations leave: every test without a data set of its own begins with that."""

_held: list[Dataset[Any]] = []
"""The data set whose rows the database holds; none where a test has committed something since."""

_sessions: list[psycopg.Connection[Any]] = []
"""The session beside those of the tests, while there is one."""


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
        rows = _held[0].rows
        if rows is None or _audit_log(cursor) == rows.audit_log:
            return
        if "audit_events" in rows.tables:
            changed()
        else:
            for table in AUDIT_LOG:
                cursor.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))


@contextmanager
def undone() -> Iterator[None]:
    """What is written to the database within is taken back at its end, as it is at the end of a test."""
    block = transaction.atomic()
    # A service that has to be outermost still is, as in the test around it.
    block._from_testcase = True  # type: ignore[attr-defined]
    with block:
        yield
        transaction.set_rollback(True)


def close() -> None:
    """Leave the database, so that it can be dropped."""
    while _sessions:
        _sessions.pop().close()


@contextmanager
def _session() -> Iterator[Cursor]:
    """A transaction beside that of the test, without triggers and foreign keys."""
    try:
        if _sessions:
            _sessions[0].execute("SELECT")
    except psycopg.OperationalError:  # a test has ended all sessions
        close()
    if not _sessions:
        _sessions.append(_connect())
    with _sessions[0].transaction(), _sessions[0].cursor() as cursor:
        yield cursor


def _connect() -> psycopg.Connection[Any]:
    name = str(connection.settings_dict["NAME"])
    assert name.startswith("test_"), f"{name} is no test database: a test that needs one says django_db"
    parameters = {
        **connection.get_connection_params(),
        "cursor_factory": psycopg.Cursor,
        "prepare_threshold": 5,
    }
    session = psycopg.connect(**parameters, autocommit=True)
    session.execute("SET session_replication_role = replica")
    session.execute(f"SET lock_timeout = '{LOCK_SECONDS}s'")
    return session


def _filled(cursor: Cursor) -> list[str]:
    """The tables that have rows."""
    return list(_sizes(cursor))


def _sizes(cursor: Cursor) -> dict[str, int]:
    """The tables that have rows, and their bytes."""
    return dict(cursor.execute(TABLES_WITH_ROWS, [list(REFERENCE_TABLES)]))


def _empty(cursor: Cursor) -> None:
    """Remove all rows."""
    sizes = _sizes(cursor)
    if large := [name for name, size in sizes.items() if size > LARGE_TABLE_BYTES]:
        names = sql.SQL(", ").join(map(sql.Identifier, large))
        cursor.execute(sql.SQL("TRUNCATE {} CASCADE").format(names))
    for name in sizes.keys() - set(large):
        cursor.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(name)))


def _sequences(cursor: Cursor) -> frozenset[tuple[str, int, bool]]:
    """Where every sequence stands: its last value, and whether that was given out."""
    names = [name for (name,) in cursor.execute(SEQUENCES)]
    states = sql.SQL(" UNION ALL ").join(
        sql.SQL("SELECT {}, last_value, is_called FROM {}").format(name, sql.Identifier(name))
        for name in names
    )
    return frozenset(cursor.execute(states, prepare=True))


def _audit_log(cursor: Cursor) -> tuple[Any, ...]:
    """How far the audit log is."""
    return cursor.execute(AUDIT_LOG_STANDS, prepare=True).fetchone() or ()


def _set_sequences(cursor: Cursor, rows: Rows) -> None:
    for name, value, is_called in rows.sequences - _sequences(cursor):
        cursor.execute("SELECT setval(quote_ident(%s), %s, %s)", [name, value, is_called])


def _read(cursor: Cursor) -> Rows:
    tables = {}
    for table in _filled(cursor):
        statement = sql.SQL("COPY {} TO STDOUT (FORMAT binary)").format(sql.Identifier(table))
        with cursor.copy(statement) as copy:
            content = b"".join(map(bytes, copy))
        if len(content) > BYTES_OF_NO_ROWS:
            tables[table] = content
    return Rows(tables, _sequences(cursor), _audit_log(cursor))


def _rewrite(rows: Rows, *, analyze: bool) -> None:
    """Replace what the database holds. What a killed program had begun may still be ending there."""
    for _ in range(TRIES):
        with suppress(psycopg.errors.DeadlockDetected), _session() as cursor:
            _write(cursor, rows, analyze=analyze)
            return
    raise TimeoutError("the sessions of a test do not end")


def _write(cursor: Cursor, rows: Rows, *, analyze: bool) -> None:
    _empty(cursor)
    for table, content in rows.tables.items():
        statement = sql.SQL("COPY {} FROM STDIN (FORMAT binary)").format(sql.Identifier(table))
        with cursor.copy(statement) as copy:
            copy.write(content)
    _set_sequences(cursor, rows)
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
