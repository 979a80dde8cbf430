"""What DuckDB guesses of CSV files that nobody may guess: whether a dot parts thousands, which number is the month.

A guess that another reading of the same text would contradict is refused, with what to put into the plan instead.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import duckdb

from assets.importing.columns import BINARY_FLOATS, LOCAL_TIMES, literal, quoted
from assets.importing.targets import ColumnType

FILE = re.compile(r"'([^']+\.(?:csv|tsv|txt)(?:\.gz)?)'", re.IGNORECASE)
"""A file that a query names."""

DAY_AND_MONTH = re.compile(r"^%[dm][^%]%[dm]")
"""A format whose first two numbers are a day and a month, in either order."""

WHOLE, THOUSANDS = r"[^.]*", r"-?\d{1,3}(\.\d{3})+"
DAY_OR_MONTH = r"\d{1,2}\D\d{1,2}\D\d.*"
ONE_WAY_ROUND = r"(1[3-9]|[23]\d)\D.*|\d+\D(1[3-9]|[23]\d)\D.*"
"""A day with a number that no month has."""


@dataclass(frozen=True)
class CsvFile:
    """A CSV file as it was sniffed: the types of its columns, and the format of its days and times."""

    name: str
    types: dict[str, str]
    formats: Sequence[str]


@dataclass(frozen=True)
class Guess:
    """A guess that matters for columns `of` a kind that were read as one of `types`, unless the query says how."""

    of: ColumnType
    types: frozenset[str]
    find: Callable[[duckdb.DuckDBPyConnection, Sequence[CsvFile]], str | None]
    said_by: re.Pattern[str]
    problem: str


def csv_files(session: duckdb.DuckDBPyConnection, query: str) -> list[CsvFile]:
    """The CSV files that a query names; one that cannot be sniffed is left to the query itself to fail on."""
    return [file for name in dict.fromkeys(FILE.findall(query)) if (file := _sniff(session, name))]


def thousands_with_dots(session: duckdb.DuckDBPyConnection, files: Sequence[CsvFile]) -> str | None:
    """An example of numbers that may have dots between thousands: each dot of their column is before three digits."""
    for file, column in _columns(files, ("DOUBLE",)):
        example = _example(session, file, column, _is(THOUSANDS))
        if example and not _example(session, file, column, f"NOT {_is(WHOLE)} AND NOT {_is(THOUSANDS)}"):
            return f"{example} in {file.name}"
    return None


def day_or_month_first(session: duckdb.DuckDBPyConnection, files: Sequence[CsvFile]) -> str | None:
    """An example of a day that may be meant either way round: no number in its column is too large for a month."""
    dated = [file for file in files if any(DAY_AND_MONTH.match(format_) for format_ in file.formats)]
    for file, column in _columns(dated, ("DATE", "TIMESTAMP")):
        example = _example(session, file, column, _is(DAY_OR_MONTH))
        if example and not _example(session, file, column, _is(ONE_WAY_ROUND)):
            return f"{example} in {file.name}"
    return None


def _columns(files: Sequence[CsvFile], types: Sequence[str]) -> Iterator[tuple[CsvFile, str]]:
    for file in files:
        yield from ((file, name) for name, type_ in file.types.items() if type_ in types)


def _is(pattern: str) -> str:
    return f"regexp_full_match(text, {literal(pattern)})"


def _example(session: duckdb.DuckDBPyConnection, file: CsvFile, column: str, condition: str) -> str | None:
    """A text of a column for which a condition holds."""
    found = session.execute(
        f"SELECT text FROM (SELECT trim({quoted(column)}) AS text"
        f" FROM read_csv({literal(file.name)}, all_varchar = true)) WHERE {condition} LIMIT 1"
    ).fetchone()
    return str(found[0]) if found else None


def _sniff(session: duckdb.DuckDBPyConnection, name: str) -> CsvFile | None:
    try:
        found = session.execute(
            f"SELECT Columns, DateFormat, TimestampFormat FROM sniff_csv({literal(name)})"
        ).fetchone()
    except duckdb.Error:
        return None
    if found is None:
        return None
    columns, *formats = found
    types = {column["name"]: column["type"] for column in columns}
    return CsvFile(name, types, [format_ for format_ in formats if format_])


GUESSES = (
    Guess(
        ColumnType.DECIMAL,
        BINARY_FLOATS,
        thousands_with_dots,
        re.compile("decimal_separator"),
        "may have dots between thousands ({}): say which, as in read_csv('…', thousands = '.',"
        " decimal_separator = ',') or decimal_separator = '.'",
    ),
    *(
        Guess(
            kind,
            LOCAL_TIMES,
            day_or_month_first,
            re.compile("dateformat|timestampformat|strptime"),
            "may have the day or the month first ({}): say which, as in read_csv('…', dateformat = '%d/%m/%Y')",
        )
        for kind in (ColumnType.DAY, ColumnType.MOMENT)
    ),
)
