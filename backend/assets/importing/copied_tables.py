"""Tables of other databases, copied into CSV files of which nothing has to be guessed, as views of DuckDB."""

import os
import re
from collections.abc import Collection, Mapping
from pathlib import Path

import duckdb

from assets.importing.cursor import Increment
from assets.importing.quoting import literal, quoted
from assets.importing.uses import names_its_columns

NULL = "\\N"

NO_COLUMN = {"none": "VARCHAR"}
"""A table of which no column is named still has its rows."""

WIDEST_DECIMAL = 38


def address_in(variable: str, database: str) -> str:
    """The address of a database in the environment. Raises OSError where there is none."""
    address = os.environ.get(variable)
    if not address:
        raise OSError(f"{database}: the environment variable {variable} is not set")
    return address


def make_view(
    session: duckdb.DuckDBPyConnection,
    name: tuple[str, str],
    file: Path,
    columns: Mapping[str, str],
    *,
    quotes_nulls: bool,
) -> None:
    """Make a view, schema and name, of a CSV file without a header, from its columns and their types.

    `quotes_nulls`: NULL stands in quotes too, as every value does. Raises duckdb.Error.
    """
    types = ", ".join(f"{literal(column)}: {literal(type_)}" for column, type_ in columns.items())
    session.execute(
        f"CREATE VIEW {'.'.join(map(quoted, name))} AS SELECT * FROM read_csv({literal(str(file))}"
        ", auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"'"
        f", nullstr = {literal(NULL)}, allow_quoted_nulls = {str(quotes_nulls).lower()}, columns = {{{types}}})"
    )


def queries_over(session: duckdb.DuckDBPyConnection, name: str, queries: Collection[str]) -> tuple[str, bool]:
    """The queries that read a database, as one text, and whether one may mean columns that it does not name."""
    found = [query for query in queries if re.search(rf"\b{name}\b", query, re.IGNORECASE)]
    return "\n".join(found), not all(names_its_columns(session, query) for query in found)


def named(
    names: Collection[str], before: str, queries: str, what: str, *, takes_all: bool = False
) -> list[str]:
    """Those of some names that the queries have, in whatever case, or all of them.

    DuckDB does not tell them apart by case. Of several, the one is meant that the queries have as it is written.
    """

    def is_in_queries(name: str, case: re.RegexFlag) -> bool:
        return any(
            re.search(rf"{before}{re.escape(written)}(?!\w)", queries, case)
            for written in {name, name.replace('"', '""')}
        )

    alike: dict[str, list[str]] = {}
    for name in names:
        if takes_all or is_in_queries(name, re.IGNORECASE):
            alike.setdefault(name.lower(), []).append(name)
    for key, several in alike.items():
        if len(several) > 1:
            alike[key] = [name for name in several if is_in_queries(name, re.NOFLAG)]
            if len(alike[key]) != 1:
                raise OSError(
                    f"{what} differ in capital letters alone, which DuckDB does not tell apart:"
                    f" {', '.join(several)}; name one of them as it is written there, or make a view"
                )
    return [name for [name] in alike.values()]


def refuse_unread(name: str, increments: Collection[str], read: Collection[str]) -> None:
    """Raise OSError where a table of [since] is not one that the queries read."""
    for table in increments:
        if table not in read:
            raise OSError(f"[since] {name}.{table}: no query reads it")


def refuse_no_moments(
    table: str, increment: Increment, types: Mapping[str, str | None], moments: Collection[str]
) -> None:
    """Raise OSError where the column of [since] is not one of those types that say when a row changed."""
    if types.get(increment.column) not in moments:
        raise OSError(
            f"[since] {table}: {increment.column} is not the name of a column of moments; there are"
            f" {', '.join(column for column, type_ in types.items() if type_ in moments) or 'none'}"
        )


def refuse_unknown_moments(table: str, increment: Increment, *, has_none: bool) -> None:
    """Raise OSError where some row does not say when it changed."""
    if has_none:
        raise OSError(
            f"[since] {table}: {increment.column} is NULL in some rows, and nobody would see when they change: name a"
            f" view with coalesce({increment.column}, …) in its place"
        )


def first_line(wrong: Exception) -> str:
    """What a driver says, without what it adds below."""
    return next(iter(str(wrong).strip().splitlines()), type(wrong).__name__)
