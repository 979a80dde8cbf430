"""Tables of a MySQL or MariaDB database for DuckDB, whose own reader of them is an extension from the network.

All of them are read in one snapshot of a transaction that can write nothing, and streamed: memory does not grow with
them. A day of zeros, which these databases have for none, is none.
"""

import ssl
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

import duckdb
import pymysql
from pymysql.converters import encoders
from pymysql.cursors import SSCursor

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

CONNECT_SECONDS, READ_SECONDS = 10, 600
ROWS_AT_ONCE = 1000
SCHEMES = ("mysql", "mariadb")
PORT = 3306
SSL_CA = "ssl_ca"
"""The parameter of an address that names the file of the authorities to trust; then all of it goes over TLS."""

MOMENTS = ("datetime", "timestamp")
"""Types of columns that say when a row changed."""

INTEGERS = {
    "tinyint": "TINYINT",
    "smallint": "SMALLINT",
    "mediumint": "INTEGER",
    "int": "INTEGER",
    "bigint": "BIGINT",
}
BINARY = ("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob")

TABLES = (
    "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name"
)
COLUMNS = """
SELECT column_name, data_type, column_type, numeric_precision, numeric_scale
FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = %s ORDER BY ordinal_position
"""


@dataclass(frozen=True)
class Column:
    """A column: its type there, the one that holds it, and its value as SQL."""

    type: str
    holds: str
    value: str


@dataclass(frozen=True)
class Table:
    """A table or view of the database, with the columns that are read, by name."""

    name: str
    columns: Mapping[str, Column]


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
    text, takes_all = queries_over(session, name, queries)
    with _failures(name), _snapshot(_address(name, variable)) as database:
        session.execute(f"CREATE SCHEMA {quoted(name)}")
        tables = list(_tables(database, name, text, takes_all=takes_all))
        refuse_unread(name, increments, {table.name for table in tables})
        for number, table in enumerate(tables):
            condition = ""
            if increment := increments.get(table.name):
                condition, latest = _later_rows(database, name, table, increment)
                if latest is not None:
                    seen[table.name] = latest
            file = scratch / f"{name}-{number}.csv"
            _write(database, table, condition, file)
            columns = {column: of.holds for column, of in table.columns.items()}
            make_view(session, (name, table.name), file, columns or NO_COLUMN, quotes_nulls=False)
    return seen


class _Database:
    """A connection that streams what it reads."""

    def __init__(self, connection: "pymysql.Connection[SSCursor]", local_now: str) -> None:
        self._connection = connection
        self.local_now = local_now
        """When reading began, by the clock of the server's own zone."""

    def rows(self, query: str, *parameters: str) -> Iterator[tuple[Any, ...]]:
        with self._connection.cursor() as cursor:
            cursor.execute(query, parameters or None)
            while rows := cursor.fetchmany(ROWS_AT_ONCE):
                yield from rows


@contextmanager
def _failures(name: str) -> Iterator[None]:
    try:
        yield
    except (pymysql.Error, UnicodeError) as wrong:
        said = wrong.args[1] if len(wrong.args) == 2 else first_line(wrong)
        raise OSError(f"mysql {name}: {said}") from wrong


def _address(name: str, variable: str) -> SplitResult:
    """Raises OSError where the address cannot be read as it is meant, and does not show it: it has a password in it."""
    try:
        parts = urlsplit(address_in(variable, f"mysql {name}"))
        port = parts.port
    except ValueError:
        parts, port = SplitResult("", "", "", "", ""), 0
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    database = unquote(parts.path.removeprefix("/"))
    # A password with an @ or / that is not escaped ends early, and its end is taken for the host or the name.
    if (
        parts.scheme not in SCHEMES
        or not parts.hostname
        or port == 0
        or not database
        or parts.fragment
        or any(mark in part for part in (parts.hostname, database) for mark in "@/")
        or parts.netloc.count("@") > 1
        or options.keys() - {SSL_CA}
    ):
        raise OSError(
            f"mysql {name}: the address in {variable} cannot be read: it is mysql://login:password@host:port/database,"
            f" in which %40 stands for @, %2F for / and %25 for %, and ?{SSL_CA}=FILE may follow"
        )
    return parts


@contextmanager
def _snapshot(address: SplitResult) -> Iterator[_Database]:
    """One transaction that reads all that was committed when it began, and writes nothing."""
    authorities = dict(parse_qsl(address.query)).get(SSL_CA)
    connection = pymysql.connect(
        host=address.hostname,
        port=address.port or PORT,
        user=unquote(address.username or ""),
        password=unquote(address.password or ""),
        database=unquote(address.path.removeprefix("/")),
        charset="utf8mb4",
        cursorclass=SSCursor,
        conv=dict[Any, Any](encoders),  # and no decoders: values come as the server writes them
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        ssl=ssl.create_default_context(cafile=authorities) if authorities else None,
        program_name="assets import",
    )
    with connection:
        [(local_now,)] = _Database(connection, "").rows("SELECT CAST(NOW(6) AS CHAR)")
        database = _Database(connection, local_now)
        for statement in (
            "SET SESSION sql_mode = '', time_zone = '+00:00'",
            "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
            "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY",
        ):
            list(database.rows(statement))
        yield database


def _tables(database: _Database, name: str, queries: str, *, takes_all: bool) -> Iterator[Table]:
    found = [table for (table,) in database.rows(TABLES)]
    for table in named(found, rf'\b{name}"?\s*\.\s*"?', queries, f"mysql {name}: tables"):
        columns = {column: _column(column, *types) for column, *types in database.rows(COLUMNS, table)}
        what = f"mysql {name}: columns of {table}"
        yield Table(
            table,
            {
                column: columns[column]
                for column in named(columns, r"(?<!\w)", queries, what, takes_all=takes_all)
            },
        )


def _column(name: str, type_: str, whole_type: str, precision: str | None, places: str | None) -> Column:
    value = _identifier(name)
    if type_ in INTEGERS:
        sign = "U" if "unsigned" in whole_type else ""
        return Column(type_, f"{sign}{INTEGERS[type_]}", value)
    match type_:
        case "decimal" if int(precision or 0) <= WIDEST_DECIMAL:
            return Column(type_, f"DECIMAL({precision}, {places})", value)
        case "float" | "double":
            # What is shown of a float has six digits.
            return Column(type_, "FLOAT" if type_ == "float" else "DOUBLE", f"({value} + 0e0)")
        case "bit":
            return Column(type_, "UBIGINT", f"({value} + 0)")
        case "year":
            return Column(type_, "SMALLINT", value)
        case "date":
            return Column(type_, "DATE", f"NULLIF({value}, DATE '0000-00-00')")
        case "datetime":
            return Column(type_, "TIMESTAMP", f"NULLIF({value}, TIMESTAMP '0000-00-00 00:00:00')")
        case "timestamp":
            return Column(
                type_,
                "TIMESTAMP WITH TIME ZONE",
                f"CONCAT(NULLIF({value}, TIMESTAMP '0000-00-00 00:00:00'), '+00')",
            )
        case "uuid":
            return Column(type_, "UUID", value)
        case type_ if type_ in BINARY:
            return Column(type_, "VARCHAR", f"LOWER(HEX({value}))")
    return Column(type_, "VARCHAR", f"CAST({value} AS CHAR)")


def _later_rows(database: _Database, name: str, table: Table, increment: Increment) -> tuple[str, str | None]:
    """The condition of the rows that changed since, and the latest moment of all rows: never one that is still to come.

    Raises OSError where some row does not say when it changed.
    """
    of = f"{name}.{table.name}"
    types = {column: type_ for column, type_, *_ in database.rows(COLUMNS, table.name)}
    refuse_no_moments(of, increment, types, MOMENTS)
    column, of_table = _identifier(increment.column), _identifier(table.name)
    now = _moment(database.local_now) if types[increment.column] == "datetime" else "NOW(6)"
    [(latest, has_none)] = database.rows(
        f"SELECT CAST(LEAST(CAST(MAX({column}) AS DATETIME(6)), CAST({now} AS DATETIME(6))) AS CHAR),"
        f" EXISTS (SELECT 1 FROM {of_table} WHERE {column} IS NULL) FROM {of_table}"
    )
    refuse_unknown_moments(of, increment, has_none=has_none == "1")
    if increment.after is None:
        return "", latest
    overlap = f"{increment.overlap.total_seconds():.0f}"
    return f" WHERE {column} >= {_moment(increment.after)} - INTERVAL {overlap} SECOND", latest


def _write(database: _Database, table: Table, condition: str, file: Path) -> None:
    columns = ", ".join(column.value for column in table.columns.values()) or "NULL"
    with file.open("w", encoding="utf-8", newline="") as out:
        for row in database.rows(f"SELECT {columns} FROM {_identifier(table.name)}{condition}"):
            out.write(",".join(map(_field, row)) + "\n")


def _field(value: str | bytes | None) -> str:
    if value is None:
        return NULL
    text = value.decode() if isinstance(value, bytes) else value
    return f'"{text.replace(chr(34), 2 * chr(34))}"'


def _moment(text: str) -> str:
    """A moment that the server gave before, as SQL."""
    return f"TIMESTAMP '{datetime.fromisoformat(text)}'"


def _identifier(name: str) -> str:
    return f"`{name.replace('`', '``')}`"
