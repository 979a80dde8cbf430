"""PDF: pages to read, each with its number, which say what they are and of which rows they were made."""

from hashlib import sha256
from pathlib import Path

from assets.exports.errors import DocumentTooLong
from assets.exports.formats.context import FileContext, Wrote
from assets.exports.formats.jsonl import lines_of
from assets.exports.limits import LIMITS
from assets.exports.tables import Table
from assets.printing.formatting import Writing
from assets.printing.typst import render


def write(table: Table, path: Path, told: FileContext, wrote: Wrote) -> int:
    """The table's document, which tells the digest of the same rows as JSON lines: a file cannot hold its own.

    Raises DocumentTooLong.
    """
    if table.document is None:
        raise TypeError("there is no document of it")
    if table.count > LIMITS.printed_rows:
        raise DocumentTooLong(table.count)
    digest = sha256()
    for line in lines_of(table):
        digest.update(line)
    data = table.document.told(Writing(told.language, told.calendar), digest.hexdigest())
    path.write_bytes(render(table.document.layout, data, table.document.made_at or told.at))
    wrote(table.count)
    return table.count
