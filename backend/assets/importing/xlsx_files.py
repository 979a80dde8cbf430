"""Sheets of XLSX files for DuckDB, whose own reader of them is an extension from the network."""

import csv
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

import duckdb
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from assets.importing.copied_tables import NULL, make_view
from assets.importing.quoting import quoted

Row = tuple[int, Sequence[Any]]
"""The number that a spreadsheet shows beside it, and its values; not NULL all of them."""

TEXT = "VARCHAR"


def copy_sheets(
    session: duckdb.DuckDBPyConnection, name: str, file: Path, scratch: Path, queries: str
) -> None:
    """Make each sheet of an XLSX file that the queries name a view `name.sheet`; its first row has the names.

    Each goes through a CSV file in `scratch`, row by row. A column of numbers is one, and so is one of times; all else,
    and what is mixed, is text. Raises OSError with what is wrong, duckdb.Error.
    """
    if not file.is_file():
        raise FileNotFoundError(f"XLSX file not found: {file}")
    session.execute(f"CREATE SCHEMA {quoted(name)}")
    with _opened(file, values=True) as values, _opened(file, values=False) as formulas:
        for number, sheet in enumerate(values.sheetnames):
            if re.search(rf"(?<!\w){re.escape(sheet)}(?!\w)", queries, re.IGNORECASE):
                copy = scratch / f"{name}.{number}.csv"
                with _broken(file, sheet):
                    columns = _write(_rows(values[sheet], formulas[sheet]), copy)
                make_view(session, (name, sheet), copy, columns, quotes_nulls=True)


@contextmanager
def _opened(file: Path, *, values: bool) -> Iterator[Any]:
    """The workbook, with the values of its formulas or with these themselves. It is read as it goes, not as a whole."""
    with warnings.catch_warnings():
        # Of styles and checks that it does not know; no value is among them.
        warnings.simplefilter("ignore", UserWarning)
        with _broken(file), closing(load_workbook(file, read_only=True, data_only=values)) as workbook:
            yield workbook


@contextmanager
def _broken(file: Path, sheet: str | None = None) -> Iterator[None]:
    where = f"{file.name}: {sheet}" if sheet else file.name
    try:
        yield
    except SheetBroken as broken:
        raise OSError(f"{where}: {broken}") from broken
    except (BadZipFile, InvalidFileException, ParseError, KeyError, ValueError) as unreadable:
        raise OSError(f"{where}: cannot be read as an XLSX file: {unreadable}") from unreadable


class SheetBroken(Exception):
    """A sheet is no table: which cell is wrong, and why."""


def _rows(values: Any, formulas: Any) -> Iterator[Row]:
    pairs = zip(values.iter_rows(values_only=True), formulas.iter_rows(values_only=True), strict=True)
    for number, (row, written) in enumerate(pairs, 1):
        for place, (value, formula) in enumerate(zip(row, written, strict=True)):
            if value is None and formula is not None:
                raise SheetBroken(
                    f"{_cell(place, number)} is a formula without its value: open the file in a spreadsheet and save it"
                )
        if any(value is not None for value in row):
            yield number, row


def _write(rows: Iterator[Row], file: Path) -> dict[str, str]:
    """Write the rows below the first one as CSV; returns the columns with the types that hold them."""
    number, header = next(rows, (1, ()))
    names = _names(number, header)
    types: list[str | None] = [None] * len(names)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
        for number, row in rows:
            for place, value in enumerate(row[len(names) :], len(names)):
                if value is not None:
                    raise SheetBroken(f"{_cell(place, number)} stands below no name of a column")
            taken = [*row[: len(names)], *[None] * (len(names) - len(row))]
            for place, value in enumerate(taken):
                if value is not None:
                    types[place] = _both(types[place], _type(value))
            writer.writerow([NULL if value is None else _text(value) for value in taken])
    return {name: type_ or TEXT for name, type_ in zip(names, types, strict=True)}


def _names(number: int, header: Sequence[Any]) -> list[str]:
    width = max((place for place, name in enumerate(header, 1) if name is not None), default=0)
    if not width:
        raise SheetBroken("has no row")
    names: list[str] = []
    for place, name in enumerate(header[:width]):
        text = "" if name is None else _text(name).strip()
        if not text:
            raise SheetBroken(f"{_cell(place, number)} is empty, and should be the name of a column")
        if text.casefold() in map(str.casefold, names):
            raise SheetBroken(f"{_cell(place, number)} is the second column of the name {text}")
        names.append(text)
    return names


def _cell(place: int, row: int) -> str:
    return f"{get_column_letter(place + 1)}{row}"


def _type(value: object) -> str:
    if isinstance(value, bool):
        return "BOOLEAN"
    if isinstance(value, int):
        return "BIGINT" if abs(value) < 2**63 else TEXT
    if isinstance(value, float):
        return "DOUBLE"
    return "TIMESTAMP" if isinstance(value, date) else TEXT


def _both(one: str | None, other: str) -> str:
    """The type that holds values of both."""
    if one is None or one == other:
        return other
    return "DOUBLE" if {one, other} == {"BIGINT", "DOUBLE"} else TEXT


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else str(value)
