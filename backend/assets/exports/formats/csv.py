"""CSV as RFC 4180 has it, in UTF-8. Where the rows are one SELECT, PostgreSQL itself writes them."""

import csv
from collections.abc import Iterable
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import BinaryIO

from django.db import connection

from assets.common.spreadsheets import plain
from assets.exports.formats.context import FileContext, Wrote, batches
from assets.exports.headings import heading
from assets.exports.tables import Copy, Table, Value

BYTE_ORDER_MARK = "\ufeff".encode()
END = b"\r\n"


def write(table: Table, path: Path, told: FileContext, wrote: Wrote) -> int:
    """One line of headings, then a line for each row, in which no cell passes for a formula. Data only."""
    with path.open("wb") as out:
        if told.mark:
            out.write(BYTE_ORDER_MARK)
        out.write(_lines([[heading(column, told.language) for column in table.columns]]))
        if table.copy is not None:
            return _copied(table.copy, out, wrote)
        written = 0
        for batch in batches(table.rows()):
            out.write(_lines([[_cell(value) for value in row] for row in batch]))
            written += len(batch)
            wrote(written)
        return written


def _copied(copy: Copy, out: BinaryIO, wrote: Wrote) -> int:
    written = 0
    statement = f"COPY ({copy.statement}) TO STDOUT (FORMAT csv)"
    with connection.cursor() as cursor, cursor.copy(statement, copy.parameters) as rows:
        # Each piece is one row with its line feed: a row may have others of its own, in quotes.
        for batch in batches(bytes(row)[:-1] for row in rows):
            out.write(END.join(batch) + END)
            written += len(batch)
            wrote(written)
    return written


def _lines(rows: Iterable[Iterable[object]]) -> bytes:
    held = StringIO()
    csv.writer(held, lineterminator=END.decode()).writerows(rows)
    return held.getvalue().encode()


def _cell(value: Value) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ")
    return plain(value)
