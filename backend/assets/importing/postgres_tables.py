"""Tables of a PostgreSQL database for DuckDB, whose own reader of them is an extension from the network.

All of them are read in one snapshot of a transaction that can write nothing, and streamed: memory does not grow with
them.
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import psycopg
from psycopg import sql

from assets.importing.copied_tables import NULL, make_view
from assets.importing.quoting import quoted

CONNECT_SECONDS = 10
ALL_COLUMNS = re.compile(r"(?:\bselect|\bdistinct|\bcolumns\s*\(|[.,)])\s*\*", re.IGNORECASE)
"""A star that stands for columns, and at times a product too: better too many are read than too few."""

NO_COLUMN = {"none": "VARCHAR"}
"""A table of which no column is named still has its rows."""

WIDEST_DECIMAL, MOST_PLACES = 38, 18

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


def copy_tables(
    session: duckdb.DuckDBPyConnection, name: str, variable: str, scratch: Path, queries: str
) -> None:
    """Make each table of a database that the queries name a view `name.table`, of the columns that they name.

    `variable` is that of the environment with the address. Each table goes through a CSV file in `scratch`.
    Raises OSError with what is wrong, duckdb.Error.
    """
    address = os.environ.get(variable)
    if not address:
        raise OSError(f"postgres {name}: the environment variable {variable} is not set")
    session.execute(f"CREATE SCHEMA {quoted(name)}")
    try:
        with _snapshot(address) as database:
            for table in _tables(database, name, queries):
                columns = _with_places(database, table)
                file = scratch / f"{name}-{table.oid}.csv"
                _write(database, table, file)
                make_view(session, (name, table.name), file, columns or NO_COLUMN, quotes_nulls=False)
    except (psycopg.Error, UnicodeError) as wrong:
        raise OSError(f"postgres {name}: {_first_line(wrong)}") from wrong


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


def _tables(database: psycopg.Connection, name: str, queries: str) -> Iterator[Table]:
    for oid, schema, table in database.execute(TABLES).fetchall():
        if re.search(rf'\b{name}"?\s*\.\s*"?{re.escape(table)}(?!\w)', queries, re.IGNORECASE):
            columns = {
                column: _type(type_, modifier)
                for column, type_, modifier in database.execute(COLUMNS, [oid])
                if ALL_COLUMNS.search(queries)
                or re.search(rf"(?<!\w){re.escape(column)}(?!\w)", queries, re.IGNORECASE)
            }
            yield Table(oid, schema, table, columns)


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
        row = database.execute(sql.SQL("SELECT {} FROM {}").format(asked, _named(table))).fetchone()
        for column, places, odd in zip(free, (row or ())[::2], (row or ())[1::2], strict=True):
            if not odd and (places or 0) <= MOST_PLACES:
                found[column] = f"DECIMAL({WIDEST_DECIMAL}, {places or 0})"
    return found


def _named(table: Table) -> sql.Composable:
    return sql.SQL(table.schema + ".") + sql.Identifier(table.name)


def _write(database: psycopg.Connection, table: Table, file: Path) -> None:
    columns = sql.SQL(", ").join(map(sql.Identifier, table.columns)) if table.columns else sql.SQL("NULL")
    statement = sql.SQL("COPY (SELECT {} FROM {}) TO STDOUT (FORMAT csv, FORCE_QUOTE *, NULL {})").format(
        columns, _named(table), NULL
    )
    with file.open("wb") as out, database.cursor() as cursor, cursor.copy(statement) as copy:
        for block in copy:
            out.write(block)


def _first_line(wrong: Exception) -> str:
    return next(iter(str(wrong).strip().splitlines()), type(wrong).__name__)
