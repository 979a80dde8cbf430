"""PDF: numbered pages that state their query and the digest of their rows."""

from hashlib import sha256
from pathlib import Path

from assets.exports.errors import DocumentTooLong
from assets.exports.formats.context import FileContext, Progress
from assets.exports.formats.jsonl import lines_of
from assets.exports.limits import LIMITS
from assets.exports.tables import Table
from assets.printing.formatting import Formatter
from assets.printing.typst import render


def write(table: Table, path: Path, context: FileContext, on_progress: Progress) -> int:
    """The table's document. It states the digest of the same rows as JSON lines, as a file cannot contain its own.

    Raises DocumentTooLong.
    """
    if table.document is None:
        raise TypeError("this table has no document")
    if table.count > LIMITS.printed_rows:
        raise DocumentTooLong(table.count)
    digest = sha256()
    for line in lines_of(table):
        digest.update(line)
    data = table.document.data(Formatter(context.language, context.calendar), digest.hexdigest())
    path.write_bytes(render(table.document.layout, data, table.document.made_at or context.at))
    on_progress(table.count)
    return table.count
