"""rejects.csv: every row that was not taken, where it stands and why, with its values as the source has them.

The values stand under the source's own columns, so that the file, mended, can be imported in place of the source. None
of them is a formula, and a file that is there already stays as it is.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import TextIO

from django.db import connection, transaction

from assets.common.spreadsheets import plain
from assets.importing.csv_files import MORE, CsvFile, Row
from assets.importing.database import SCHEMA, run
from assets.importing.source import Query
from assets.importing.targets import Target
from assets.importing.validation import MOVED_ON, UNCHANGED

ABOUT = ("target", "row", "file", "line", "key", "reason")
ROWS_AT_ONCE = 2000
TAKEN = [UNCHANGED, MOVED_ON]
"""The results of rows that are not rejected."""

REJECTED = f"""
SELECT seq, s.file, s.line, j.key, j.result, s.text,
       (SELECT jsonb_object_agg(key, value) FROM jsonb_each_text(to_jsonb(r))
        WHERE key <> ALL ('{{{{seq,digest,problem,source_row,source_line,source_file}}}}'))
FROM {SCHEMA}.{{target}} j JOIN {SCHEMA}.raw_{{target}} r USING (seq)
LEFT JOIN {SCHEMA}.source_lines s ON s.target = '{{target}}' AND s.number = seq
WHERE j.result <> ALL (%(taken)s) ORDER BY seq
"""


def write_rejects(file: Path, queries: Mapping[Target, Query], rejected: Iterable[Target]) -> Path | None:
    """Write the rows of targets that have rejected ones; returns the file, which may have a number in its name."""
    targets = list(rejected)
    if not targets:
        return None
    with transaction.atomic():
        run(
            f"CREATE UNLOGGED TABLE {SCHEMA}.source_lines"
            " (target text, number bigint, file text, line bigint, text text, PRIMARY KEY (target, number))"
        )
        for target in targets:
            _find_lines(queries[target])
        columns = _columns(queries[target] for target in targets)
        taken = {name.casefold() for name in columns}
        about = [f"import_{name}" if name in taken else name for name in ABOUT]
        with _new_file(file) as out:
            writer = csv.DictWriter(out, [*about, *columns], lineterminator="\n")
            writer.writeheader()
            for target in targets:
                for values, cells in _rejected(queries[target]):
                    row = {**dict(zip(about, values, strict=True)), **cells}
                    writer.writerow({name: plain(value) for name, value in row.items()})
        return Path(out.name)


def _find_lines(query: Query) -> None:
    """Put the rejected rows' lines of the source beside them."""
    name = query.target.name
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT coalesce(source_file, %(traced)s), source_row, source_line, seq"
            f" FROM {SCHEMA}.{name} JOIN {SCHEMA}.raw_{name} USING (seq) WHERE result <> ALL (%(taken)s)"
            " AND (source_row IS NOT NULL OR source_line IS NOT NULL)",
            {"taken": TAKEN, "traced": str(query.traced.path) if query.traced else None},
        )
        rejected = {(file, row, line): seq for file, row, line, seq in cursor.fetchall()}
        with cursor.copy(f"COPY {SCHEMA}.source_lines FROM STDIN") as copy:
            for file in query.csv_files:
                path = str(file.path)
                for number, row in _numbered(file, traced=file is query.traced):
                    seq = rejected.get((path, number, None if number else row.line))
                    if seq is not None:
                        copy.write_row((name, seq, path, row.line, row.text.replace("\0", "")))


def _numbered(file: CsvFile, *, traced: bool) -> Iterator[tuple[int | None, Row]]:
    """The lines of a file that may be rejected; a ragged one is no row and has no number."""
    numbers = count(1)
    for row in file.rows() if traced else file.ragged:
        yield None if row.broken else next(numbers), row


def _columns(queries: Iterable[Query]) -> list[str]:
    """The columns of the sources, or of the query where its rows are of no single file."""
    names: dict[str, None] = {}
    surplus = 0
    for query in queries:
        for file in query.csv_files:
            if file.ragged or file is query.traced:
                names |= dict.fromkeys(file.header)
                beyond = (len(file.cells(row.text)) - len(file.header) for row in file.ragged)
                surplus = max([surplus, *beyond])
        if query.traced is None:
            names |= dict.fromkeys(query.names)
    return [*names, *(f"{MORE} {nth}" for nth in range(1, surplus + 1))]


def _rejected(query: Query) -> Iterator[tuple[tuple[object, ...], dict[str, object]]]:
    """What is to be known of each rejected row, and its cells."""
    target = query.target.name
    files = {str(file.path): file for file in query.csv_files}
    with connection.chunked_cursor() as cursor:
        cursor.execute(REJECTED.format(target=target), {"taken": TAKEN})
        while found := cursor.fetchmany(ROWS_AT_ONCE):
            for seq, path, line, key, reason, text, values in found:
                file = files.get(path)
                cells = file.cells(text) if file else _of_query(query, values)
                yield (target, seq, file and file.path.name, line, key, reason), cells


def _of_query(query: Query, values: str) -> dict[str, object]:
    """The columns that a query returns, from a staged row as JSON."""
    staged = json.loads(values)
    return {name: staged.get(name) for name in query.names}


def _new_file(file: Path) -> TextIO:
    """Opens a file that was not there: where it was, one with a number."""
    for nth in count(1):
        try:
            named = file if nth == 1 else file.with_stem(f"{file.stem}-{nth}")
            return named.open("x", encoding="utf-8-sig", newline="")
        except FileExistsError:
            continue
    raise AssertionError("numbers do not end")
