"""PDF: pages to read, each with its number, which say what they are and of which rows they were made."""

from hashlib import sha256
from pathlib import Path

from assets.exports.documents.words import WORDS
from assets.exports.formats.lines import lines_of
from assets.exports.formats.told import Told, Wrote
from assets.exports.tables import Table
from assets.printing.rendering import render
from assets.printing.writing import Writing

DIGEST_LETTERS = 16


def write(table: Table, path: Path, told: Told, wrote: Wrote) -> int:
    """The table's document. Its digest is that of the same rows as JSON lines: a file cannot hold its own."""
    if table.document is None:
        raise TypeError("there is no document of it")
    words, digest = WORDS[told.language], sha256()
    for line in lines_of(table):
        digest.update(line)
    data = {
        **table.document.told(Writing(told.language, told.calendar)),
        "language": told.language.value,
        "words": words.told(),
        "foot": f"{words.digest} {digest.hexdigest()[:DIGEST_LETTERS]}",
        "proof": [(words.digest, digest.hexdigest())],
    }
    path.write_bytes(render(table.document.layout, data, told.at))
    wrote(table.count)
    return table.count
