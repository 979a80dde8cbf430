"""Tables of SQLite files for DuckDB, whose own reader of them is an extension from the network."""

import csv
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb

from assets.importing.copied_tables import NULL, make_view
from assets.importing.quoting import quoted

AFFINITIES = (("INT", "BIGINT"), ("REAL", "DOUBLE"), ("FLOA", "DOUBLE"), ("DOUB", "DOUBLE"))
"""Declared types by a part of their name, as SQLite itself reads them; all else, times too, stays text."""


def copy_tables(
    session: duckdb.DuckDBPyConnection, name: str, file: Path, scratch: Path, queries: str
) -> None:
    """Make each table of a SQLite file that the queries name a view `name.table`.

    Each goes through a CSV file in `scratch`, row by row. A column whose values are not all of its declared
    type, which SQLite allows, is text. Raises OSError, duckdb.Error.
    """
    if not file.is_file():
        raise FileNotFoundError(f"SQLite file not found: {file}")
    session.execute(f"CREATE SCHEMA {quoted(name)}")
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as tables:
            found = tables.execute(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
            ).fetchall()
            for (table,) in found:
                if re.search(rf"\b{re.escape(table)}\b", queries, re.IGNORECASE):
                    columns = _write(tables, table, scratch / f"{name}.{table}.csv")
                    make_view(
                        session,
                        (name, table),
                        scratch / f"{name}.{table}.csv",
                        columns,
                        quotes_nulls=True,
                    )
    except sqlite3.Error as unreadable:
        raise OSError(f"{file.name}: {unreadable}") from unreadable


def _write(tables: sqlite3.Connection, table: str, file: Path) -> dict[str, str]:
    """Write a table as CSV; returns its columns with the types that hold them."""
    declared = {
        column: str(type_).upper()
        for _, column, type_, *_ in tables.execute(f"PRAGMA table_info({quoted(table)})")
    }
    rows = tables.execute(f"SELECT * FROM {quoted(table)}")
    names = [column for column, *_ in rows.description]
    types = [_type(declared.get(column, "")) for column in names]
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
        for row in rows:
            for place, value in enumerate(row):
                if value is not None and not _is(value, types[place]):
                    types[place] = "VARCHAR"
            writer.writerow([NULL if value is None else value for value in row])
    return dict(zip(names, types, strict=True))


def _type(declared: str) -> str:
    return next((type_ for part, type_ in AFFINITIES if part in declared), "VARCHAR")


def _is(value: object, type_: str) -> bool:
    return (
        isinstance(value, int) if type_ == "BIGINT" else isinstance(value, (int, float)) or type_ == "VARCHAR"
    )
