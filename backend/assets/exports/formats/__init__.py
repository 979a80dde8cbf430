"""The formats of files: each writes all rows of a table in flat memory."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from assets.exports.formats import lines, parquet, printed, separated, workbook
from assets.exports.formats.told import Told, Wrote
from assets.exports.tables import Table
from assets.exports.wanted import FileFormat


class Write(Protocol):
    """Writes a table into a file and returns how many rows there are in it."""

    def __call__(self, table: Table, path: Path, told: Told, wrote: Wrote, /) -> int: ...


WRITE: Mapping[FileFormat, Write] = {
    FileFormat.CSV: separated.write,
    FileFormat.XLSX: workbook.write,
    FileFormat.JSON: lines.write,
    FileFormat.PARQUET: parquet.write,
    FileFormat.PDF: printed.write,
}
