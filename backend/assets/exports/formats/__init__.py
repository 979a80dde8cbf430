"""The file formats: each writes all rows of a table in constant memory."""

from importlib import import_module
from pathlib import Path
from typing import Protocol

from assets.exports.formats.context import FileContext, Progress
from assets.exports.spec import FileFormat
from assets.exports.tables import Table


class Write(Protocol):
    """Writes a table into a file and returns how many rows there are in it."""

    def __call__(self, table: Table, path: Path, context: FileContext, on_progress: Progress, /) -> int: ...


def writer_of(format_: FileFormat) -> Write:
    """What writes a format: the module that has the name of its files' ending.

    It is imported when the first file is written: the libraries of workbooks and Parquet are large.
    """
    write: Write = import_module(f"{__name__}.{format_.ending}").write
    return write
