"""CSV by RFC 4180 in UTF-8. Rows that are one SELECT are written by PostgreSQL's COPY."""

import csv
from collections.abc import Iterable
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import BinaryIO

from django.db import connection

from assets.common.languages import FileLanguage
from assets.common.spreadsheets import plain
from assets.exports.formats.context import FileContext, Progress, batches
from assets.exports.headings import heading
from assets.exports.tables import Copy, Row, Table, Value

BYTE_ORDER_MARK = "\ufeff".encode()
END = b"\r\n"


def write(table: Table, path: Path, context: FileContext, on_progress: Progress) -> int:
    """A header line, then a line for each row. No cell can be taken for a formula. Data only."""
    with path.open("wb") as out:
        if context.mark:
            out.write(BYTE_ORDER_MARK)
        out.write(header(table, context.language))
        if table.copy is not None:
            return _write_copy(table.copy, out, on_progress)
        written = 0
        for batch in batches(table.rows()):
            out.write(lines(batch))
            written += len(batch)
            on_progress(written)
        return written


def _write_copy(copy: Copy, out: BinaryIO, on_progress: Progress) -> int:
    written = 0
    statement = f"COPY ({copy.statement}) TO STDOUT (FORMAT csv)"
    with connection.cursor() as cursor, cursor.copy(statement, copy.parameters) as rows:
        # Each chunk is one row with its line feed: a row may contain others, in quotes.
        for batch in batches(bytes(row)[:-1] for row in rows):
            out.write(END.join(batch) + END)
            written += len(batch)
            on_progress(written)
    return written


def header(table: Table, language: FileLanguage) -> bytes:
    """The header line."""
    return _encode([[heading(column, language) for column in table.columns]])


def lines(rows: Iterable[Row]) -> bytes:
    """A line for each row."""
    return _encode([_cell(value) for value in row] for row in rows)


def _encode(rows: Iterable[Iterable[object]]) -> bytes:
    text = StringIO()
    csv.writer(text, lineterminator=END.decode()).writerows(rows)
    return text.getvalue().encode()


def _cell(value: Value) -> object:
    if isinstance(value, datetime):
        return _moment(value)
    return plain(value)


def _moment(value: datetime) -> str:
    """As PostgreSQL writes it, since its COPY writes the same rows: no zeros after the last digit of a fraction."""
    text = value.astimezone(UTC).replace(tzinfo=None).isoformat(" ")
    return text.rstrip("0") if value.microsecond else text
