"""XLSX in constant memory: real numbers and dates, right to left in Persian, and a sheet with the manifest."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from assets.common.languages import FileLanguage
from assets.exports.formats.context import FileContext, Progress, batches
from assets.exports.headings import ABOUT, heading, in_language
from assets.exports.manifests import cut_cells
from assets.exports.tables import Column, Kind, Row, Table, Value

SHEET_ROWS = 1_048_576
EXACT_DIGITS = 15
LEAST_INEXACT: int = 10**EXACT_DIGITS
"""Spreadsheets store binary floats: a number with more digits would change, so it is written as text."""

WIDTHS = {Kind.TEXT: 18, Kind.WHOLE: 12, Kind.DECIMAL: 18, Kind.DAY: 12, Kind.MOMENT: 20, Kind.FLAG: 9}
NUMBERS = {Kind.DAY: "yyyy-mm-dd", Kind.MOMENT: "yyyy-mm-dd hh:mm:ss", Kind.DECIMAL: "#,##0.######"}
LONGEST_TEXT = 32_767
"""Units of UTF-16, of which an emoji has two."""
UNIT = 2
"""Bytes of each."""


def write(table: Table, path: Path, context: FileContext, on_progress: Progress) -> int:
    """Sheets of rows, as many as it takes, after one with the manifest. Text is never a formula or a link."""
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        about, lines = _write_about(book, context)
        formats = {kind: book.add_format({"num_format": text}) for kind, text in NUMBERS.items()}
        head = book.add_format({"bold": True, "bottom": 1})
        sheet, line, written = _sheet(book, table, context, head, 1), 1, 0
        for batch in batches(table.rows()):
            for row in batch:
                if line == SHEET_ROWS:
                    sheet, line = _sheet(book, table, context, head, written // (SHEET_ROWS - 1) + 1), 1
                _row(sheet, line, row, table.columns, formats, context)
                line += 1
                written += 1
            on_progress(written)
        if context.cut:
            about.write_string(lines, 0, "cut")
            about.write_string(lines, 1, cut_cells(context.cut))
        return written


def _sheet(book: Any, table: Table, context: FileContext, head: Any, number: int) -> Any:
    name = in_language(ABOUT["sheet"], context.language)
    sheet = book.add_worksheet(name if number == 1 else f"{name} {number}")
    if context.language is FileLanguage.FA:
        sheet.right_to_left()
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, WIDTHS[column.kind])
        sheet.write_string(0, place, heading(column, context.language), head)
    if number == 1:
        sheet.activate()
    return sheet


def _row(
    sheet: Any,
    line: int,
    row: Row,
    columns: tuple[Column, ...],
    formats: Mapping[Kind, Any],
    context: FileContext,
) -> None:
    for place, (column, value) in enumerate(zip(columns, row, strict=True)):
        if isinstance(value, str):
            _text(sheet, line, place, value, context)
        elif value is not None:
            _cell(sheet, line, place, value, formats.get(column.kind))


def _cell(sheet: Any, line: int, place: int, value: Value, cell_format: Any) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif isinstance(value, datetime):
        sheet.write_datetime(line, place, value.astimezone(UTC).replace(tzinfo=None), cell_format)
    elif isinstance(value, date):
        sheet.write_datetime(line, place, value, cell_format)
    elif isinstance(value, int | Decimal):
        if _is_exact(value):
            sheet.write_number(line, place, float(value), cell_format)
        else:
            sheet.write_string(line, place, f"{value:f}" if isinstance(value, Decimal) else str(value))


def _text(sheet: Any, line: int, place: int, text: str, context: FileContext) -> None:
    """Text that is too long for a cell ends with a mark that says so, and is noted."""
    written = _beginning(text, in_language(ABOUT["cut"], context.language))
    if written != text:
        context.cut.append(f"{sheet.get_name()}!{xl_rowcol_to_cell(line, place)}")
    sheet.write_string(line, place, written)


def _beginning(text: str, mark: str) -> str:
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= LONGEST_TEXT * UNIT:
        return text
    end = mark.format(f"{len(text):,}")
    return units[: (LONGEST_TEXT - len(end)) * UNIT].decode("utf-16-le", "ignore") + end


def _is_exact(value: int | Decimal) -> bool:
    if isinstance(value, int):
        return abs(value) < LEAST_INEXACT
    return len(value.as_tuple().digits) <= EXACT_DIGITS


def _write_about(book: Any, context: FileContext) -> tuple[Any, int]:
    """The manifest without its digest, which cannot be part of the file that it is computed from.

    Returns the sheet with its number of lines: what is known after the rows is added.
    """
    sheet = book.add_worksheet(in_language(ABOUT["about"], context.language))
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 70)
    lines = _flat(context.manifest)
    for line, (name, value) in enumerate(lines):
        sheet.write_string(line, 0, name)
        _text(sheet, line, 1, value, context)
    return sheet, len(lines)


def _flat(context: Mapping[str, object], before: str = "") -> list[tuple[str, str]]:
    flat = list[tuple[str, str]]()
    for name, value in context.items():
        if isinstance(value, Mapping):
            flat += _flat(value, f"{before}{name}.")
        elif isinstance(value, list):
            flat.append((f"{before}{name}", ", ".join(map(str, value))))
        elif value is not None:
            flat.append((f"{before}{name}", str(value)))
    return flat
