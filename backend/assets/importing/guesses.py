"""What DuckDB guesses of CSV files that nobody may guess: whether a dot parts thousands, which number is the month.

A guess that another reading of the same text would contradict is refused, with what to put into the plan instead.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import duckdb

from assets.importing.columns import BINARY_FLOATS, INTEGERS, LOCAL_TIMES
from assets.importing.csv_files import NamedFile
from assets.importing.quoting import literal, quoted
from assets.importing.targets import ColumnType
from assets.importing.uses import Uses

SHORT_YEAR = re.compile("%y")
DAY_AND_MONTH = re.compile(r"^%[dm][^%]%[dm]")
"""A format whose first two numbers are a day and a month, in either order."""

OF_SHORT_YEAR = r"\d{1,2}\D\d{1,2}\D\d{1,2}(\D.*)?"
WHOLE, THOUSANDS = r"[^.]*", r"-?\d{1,3}(\.\d{3})+"
OF_JALALI_YEAR = r"1[34]\d\d\D.*"
DAY_OR_MONTH = r"\d{1,2}\D\d{1,2}\D\d.*"
ONE_WAY_ROUND = r"(1[3-9]|[23]\d)\D.*|\d+\D(1[3-9]|[23]\d)\D.*"
"""A day with a number that no month has."""


@dataclass(frozen=True)
class Sniffed:
    """A CSV file as DuckDB found it: the types of its columns, and the format of its days and times."""

    file: NamedFile
    types: dict[str, str]
    formats: Sequence[str]
    has_header: bool


class Sniffer:
    """What DuckDB finds of each CSV file, looked up once."""

    def __init__(self, session: duckdb.DuckDBPyConnection) -> None:
        self._session = session
        self._sniffed: dict[tuple[str, str], Sniffed | None] = {}
        self._examples: dict[tuple[str, str, str, str], str | None] = {}

    def sniff(self, files: Sequence[NamedFile]) -> list[Sniffed]:
        """A file that cannot be sniffed is left to the query itself to fail on."""
        for file in files:
            if (file.name, file.options) not in self._sniffed:
                self._sniffed[file.name, file.options] = self._sniff(file)
        return [found for file in files if (found := self._sniffed[file.name, file.options])]

    def example(self, file: NamedFile, column: str, condition: str) -> str | None:
        """A text of a column for which a condition holds."""
        key = (file.name, file.options, column, condition)
        if key not in self._examples:
            found = self._first(
                f"SELECT text FROM (SELECT trim({quoted(column)}) AS text"
                f" FROM read_csv({{file}}, all_varchar = true)) WHERE {condition} LIMIT 1",
                file,
            )
            self._examples[key] = str(found[0]) if found else None
        return self._examples[key]

    def _sniff(self, file: NamedFile) -> Sniffed | None:
        found = self._first(
            "SELECT Columns, HasHeader, DateFormat, TimestampFormat FROM sniff_csv({file})", file
        )
        if found is None:
            return None
        columns, has_header, *formats = found
        types = {column["name"]: column["type"] for column in columns}
        return Sniffed(file, types, [format_ for format_ in formats if format_], bool(has_header))

    def _first(self, query: str, file: NamedFile) -> tuple[Any, ...] | None:
        """The first row of a query over a file, read as the plan's query says, or else by itself."""
        for options in dict.fromkeys((file.options, "")):
            with suppress(duckdb.Error):
                # What follows the options is another argument.
                return self._session.execute(query.replace("{file}", literal(file.name) + options)).fetchone()
        return None


@dataclass(frozen=True)
class Guess:
    """A guess that matters for columns `of` a kind that the query makes one of `types`, unless it says how.

    `find` gives an example, of those columns of the files that are meant.
    """

    of: ColumnType
    types: frozenset[str]
    find: Callable[[Sniffer, Sequence[Sniffed], Callable[[str], bool]], str | None]
    said_by: re.Pattern[str]
    problem: str


def thousands_with_dots(
    sniffer: Sniffer, files: Sequence[Sniffed], is_meant: Callable[[str], bool]
) -> str | None:
    """An example of numbers that may have dots between thousands: each dot of their column is before three digits."""
    for file, column in _columns(files, ("DOUBLE",), is_meant):
        example = sniffer.example(file, column, _is(THOUSANDS))
        if example and not sniffer.example(file, column, f"NOT {_is(WHOLE)} AND NOT {_is(THOUSANDS)}"):
            return f"{example} in {file.shown}"
    return None


def year_of_two_digits(
    sniffer: Sniffer, files: Sequence[Sniffed], is_meant: Callable[[str], bool]
) -> str | None:
    """An example of a day with a year of two digits: any of its numbers may be the year, of either calendar."""
    dated = [file for file in files if any(SHORT_YEAR.search(format_) for format_ in file.formats)]
    for file, column in _columns(dated, ("DATE", "TIMESTAMP"), is_meant):
        if example := sniffer.example(file, column, _is(OF_SHORT_YEAR)):
            return f"{example} in {file.shown}"
    return None


def day_or_month_first(
    sniffer: Sniffer, files: Sequence[Sniffed], is_meant: Callable[[str], bool]
) -> str | None:
    """An example of a day that may be meant either way round: no number in its column is too large for a month."""
    dated = [file for file in files if any(DAY_AND_MONTH.match(format_) for format_ in file.formats)]
    for file, column in _columns(dated, ("DATE", "TIMESTAMP"), is_meant):
        example = sniffer.example(file, column, _is(DAY_OR_MONTH))
        if example and not sniffer.example(file, column, _is(ONE_WAY_ROUND)):
            return f"{example} in {file.shown}"
    return None


def jalali_in_calculation(sniffer: Sniffer, files: Sequence[Sniffed], uses: Uses) -> str | None:
    """An example of Jalali days with which a query calculates or compares: DuckDB takes them for Gregorian ones."""
    dated = ("DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE")
    for file, column in _columns(files, dated, uses.calculates_with):
        if example := sniffer.example(file, column, _is(OF_JALALI_YEAR)):
            return f"{column} {example} in {file.shown}"
    return None


def _columns(
    files: Sequence[Sniffed], types: Sequence[str], is_meant: Callable[[str], bool]
) -> Iterator[tuple[NamedFile, str]]:
    for found in files:
        for name, type_ in found.types.items():
            if type_ in types and is_meant(name):
                yield found.file, name


def _is(pattern: str) -> str:
    return f"regexp_full_match(text, {literal(pattern)})"


A_YEAR_OF_TWO_DIGITS = (
    "has years of two digits ({}): say which number is what, as in"
    " read_csv('…', dateformat = '%d/%m/%y'), or for Jalali days jalali('14' || column)"
)
EITHER_FIRST = (
    "may have the day or the month first ({}): say which, as in read_csv('…', dateformat = '%d/%m/%Y')"
)

GUESSES = (
    Guess(
        ColumnType.DECIMAL,
        BINARY_FLOATS | INTEGERS | {"DECIMAL"},
        thousands_with_dots,
        re.compile("decimal_separator"),
        "may have dots between thousands ({}): say which, as in read_csv('…', thousands = '.',"
        " decimal_separator = ',') or decimal_separator = '.'",
    ),
    *(
        Guess(kind, LOCAL_TIMES, find, re.compile("dateformat|timestampformat|strptime"), problem)
        for kind in (ColumnType.DAY, ColumnType.MOMENT)
        for find, problem in ((year_of_two_digits, A_YEAR_OF_TWO_DIGITS), (day_or_month_first, EITHER_FIRST))
    ),
)
