"""Tables of a PostgreSQL database for DuckDB, whose own reader of them is an extension from the network.

All of them are read in one snapshot of a transaction that can write nothing, and streamed: memory does not grow with
them.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb
import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from assets.importing.copied_tables import (
    NO_COLUMN,
    NULL,
    WIDEST_DECIMAL,
    address_in,
    first_line,
    make_view,
    named,
    queries_over,
    refuse_no_moments,
    refuse_unknown_moments,
    refuse_unread,
)
from assets.importing.cursor import Increment
from assets.importing.quoting import quoted

CONNECT_SECONDS = 10
MOMENTS = {"TIMESTAMP": "timestamp", "TIMESTAMP WITH TIME ZONE": "timestamptz"}
"""Types of columns that say when a row changed, and what they are called there."""

OF_LOGIN = frozenset(("user", "password"))
PORTS = re.compile(r"\d+(,\d+)*")

MOST_PLACES = 18

TYPES = {
    "smallint": "SMALLINT",
    "integer": "INTEGER",
    "bigint": "BIGINT",
    "real": "FLOAT",
    "double precision": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp without time zone": "TIMESTAMP",
    "timestamp with time zone": "TIMESTAMP WITH TIME ZONE",
    "uuid": "UUID",
}
"""How DuckDB holds them. Decimals have a rule of their own, and all else is text."""

TABLES = """
SELECT table_.oid, table_.relnamespace::regnamespace::text, table_.relname
FROM pg_class AS table_
WHERE table_.relkind IN ('r', 'p', 'v', 'm', 'f') AND pg_table_is_visible(table_.oid)
  AND table_.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
ORDER BY table_.relname
"""

COLUMNS = """
SELECT attribute.attname, format_type(type.id, NULL), type.modifier
FROM pg_attribute AS attribute
JOIN pg_type AS declared ON declared.oid = attribute.atttypid
CROSS JOIN LATERAL (
    SELECT CASE WHEN declared.typtype = 'd' THEN declared.typbasetype ELSE declared.oid END AS id,
           CASE WHEN declared.typtype = 'd' THEN declared.typtypmod ELSE attribute.atttypmod END AS modifier
) AS type
WHERE attribute.attrelid = %s AND attribute.attnum > 0 AND NOT attribute.attisdropped
ORDER BY attribute.attnum
"""


@dataclass(frozen=True)
class Table:
    """A table or view of the database, with the columns that are read and the types that hold them."""

    oid: int
    schema: str
    name: str
    columns: Mapping[str, str | None]
    """The type is None of decimals without a precision: their values say how many places they have."""
    condition: sql.Composable | None = None
    """The rows that are read, as a WHERE; all without one."""


def copy_tables(
    session: duckdb.DuckDBPyConnection,
    name: str,
    variable: str,
    scratch: Path,
    queries: Collection[str],
    increments: Mapping[str, Increment],
) -> dict[str, str]:
    """Make each table of a database that the queries name a view `name.table`, of the columns that they name.

    `variable` is that of the environment with the address. Each table goes through a CSV file in `scratch`. Of those in
    `increments`, by their names, the rows are read that changed since; returns the latest moment of each.
    Raises OSError with what is wrong, duckdb.Error.
    """
    seen: dict[str, str] = {}
    address = address_in(variable, f"postgres {name}")
    _check_address(name, variable, address)
    text, takes_all = queries_over(session, name, queries)
    session.execute(f"CREATE SCHEMA {quoted(name)}")
    try:
        with _snapshot(address) as database:
            tables = list(_tables(database, name, text, takes_all=takes_all))
            refuse_unread(name, increments, {table.name for table in tables})
            for table in tables:
                if increment := increments.get(table.name):
                    table, latest = _later_rows(database, name, table, increment)
                    if latest is not None:
                        seen[table.name] = latest
                columns = _with_places(database, table)
                file = scratch / f"{name}-{table.oid}.csv"
                _write(database, table, file)
                make_view(session, (name, table.name), file, columns or NO_COLUMN, quotes_nulls=False)
    except (psycopg.Error, UnicodeError) as wrong:
        raise OSError(f"postgres {name}: {first_line(wrong)}") from wrong
    return seen


def _later_rows(
    database: psycopg.Connection, name: str, table: Table, increment: Increment
) -> tuple[Table, str | None]:
    """A table of the rows that changed since, and the latest moment of all its rows: never one that is still to come.

    Raises OSError where some row does not say when it changed.
    """
    of = f"{name}.{table.name}"
    types = {column: _type(*type_) for column, *type_ in database.execute(COLUMNS, [table.oid])}
    refuse_no_moments(of, increment, types, MOMENTS)
    type_ = sql.SQL(MOMENTS[str(types[increment.column])])
    column, of_table = sql.Identifier(increment.column), _identifier(table)
    latest, has_none = database.execute(
        sql.SQL(
            "SELECT (SELECT least(max({0}), now()::{1})::text FROM {2}), EXISTS (SELECT FROM {2} WHERE {0} IS NULL)"
        ).format(column, type_, of_table)
    ).fetchone() or (None, False)
    refuse_unknown_moments(of, increment, has_none=bool(has_none))
    if increment.after is None:
        return table, latest
    condition = sql.SQL(" WHERE {} >= {}::{} - {}::interval").format(
        column,
        sql.Literal(increment.after),
        type_,
        sql.Literal(f"{increment.overlap.total_seconds():.0f} seconds"),
    )
    return replace(table, condition=condition), latest


def _check_address(name: str, variable: str, address: str) -> None:
    """Raise OSError where it cannot be read as it is meant: what libpq says of it then has the password in it."""
    try:
        parts = conninfo_to_dict(address)
    except psycopg.ProgrammingError:
        parts = None
    # A password with an @ or / that is not escaped ends early, and its end is taken for the host, port or name.
    if parts is None or any(
        "@" in str(value) or (part == "port" and not PORTS.fullmatch(str(value)))
        for part, value in parts.items()
        if part not in OF_LOGIN
    ):
        raise OSError(
            f"postgres {name}: the address in {variable} cannot be read: it is"
            " postgres://login:password@host:port/database, in which %40 stands for @, %2F for / and %25 for %"
        )


@contextmanager
def _snapshot(address: str) -> Iterator[psycopg.Connection]:
    """One transaction that reads all that was committed when it began, and writes nothing."""
    with psycopg.connect(
        address, connect_timeout=CONNECT_SECONDS, application_name="assets import", client_encoding="utf8"
    ) as database:
        database.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        database.read_only = True
        database.execute(
            "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL extra_float_digits = 1"
        )
        yield database


def _tables(database: psycopg.Connection, name: str, queries: str, *, takes_all: bool) -> Iterator[Table]:
    found = {table: (oid, schema) for oid, schema, table in database.execute(TABLES).fetchall()}
    for table in named(found, rf'\b{name}"?\s*\.\s*"?', queries, f"postgres {name}: tables"):
        oid, schema = found[table]
        types = {column: _type(*type_) for column, *type_ in database.execute(COLUMNS, [oid])}
        what = f"postgres {name}: columns of {table}"
        columns = named(types, r"(?<!\w)", queries, what, takes_all=takes_all)
        yield Table(oid, schema, table, {column: types[column] for column in columns})


def _type(type_: str, modifier: int) -> str | None:
    if type_ != "numeric":
        return TYPES.get(type_, "VARCHAR")
    if modifier < 0:
        return None
    precision, places = (modifier - 4) >> 16 & 0xFFFF, (modifier - 4) & 0x7FF
    return f"DECIMAL({precision}, {places})" if places <= precision <= WIDEST_DECIMAL else "VARCHAR"


def _with_places(database: psycopg.Connection, table: Table) -> dict[str, str]:
    """The types of a table's columns, with as many decimal places as the values have, or text where those are many."""
    free = [column for column, type_ in table.columns.items() if type_ is None]
    found: dict[str, str] = {column: type_ or "VARCHAR" for column, type_ in table.columns.items()}
    if free:
        # NaN has no places, and neither have what is infinite: such a column is text.
        asked = sql.SQL(", ").join(
            sql.SQL("max(scale({0})), count(*) FILTER (WHERE {0} IS NOT NULL AND scale({0}) IS NULL)").format(
                sql.Identifier(column)
            )
            for column in free
        )
        row = database.execute(sql.SQL("SELECT {} FROM {}").format(asked, _rows(table))).fetchone()
        for column, places, odd in zip(free, (row or ())[::2], (row or ())[1::2], strict=True):
            if not odd and (places or 0) <= MOST_PLACES:
                found[column] = f"DECIMAL({WIDEST_DECIMAL}, {places or 0})"
    return found


def _identifier(table: Table) -> sql.Composable:
    return sql.SQL(table.schema + ".") + sql.Identifier(table.name)


def _rows(table: Table) -> sql.Composable:
    """The rows of a table that are read, as what stands behind FROM."""
    return _identifier(table) + table.condition if table.condition else _identifier(table)


def _write(database: psycopg.Connection, table: Table, file: Path) -> None:
    columns = sql.SQL(", ").join(map(sql.Identifier, table.columns)) if table.columns else sql.SQL("NULL")
    statement = sql.SQL("COPY (SELECT {} FROM {}) TO STDOUT (FORMAT csv, FORCE_QUOTE *, NULL {})").format(
        columns, _rows(table), NULL
    )
    with file.open("wb") as out, database.cursor() as cursor, cursor.copy(statement) as copy:
        for block in copy:
            out.write(block)
