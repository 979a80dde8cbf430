"""The file formats: each writes all rows of a table in constant memory."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from assets.exports.formats import csv, jsonl, parquet, pdf, xlsx
from assets.exports.formats.context import FileContext, Progress
from assets.exports.spec import FileFormat
from assets.exports.tables import Table


class Write(Protocol):
    """Writes a table into a file and returns how many rows there are in it."""

    def __call__(self, table: Table, path: Path, context: FileContext, on_progress: Progress, /) -> int: ...


WRITE: Mapping[FileFormat, Write] = {
    FileFormat.CSV: csv.write,
    FileFormat.XLSX: xlsx.write,
    FileFormat.JSON: jsonl.write,
    FileFormat.PARQUET: parquet.write,
    FileFormat.PDF: pdf.write,
}
