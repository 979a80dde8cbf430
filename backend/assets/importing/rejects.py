"""rejects.csv: every row that was not taken, why, and its values as they were read; none of them is a formula."""

import csv
from collections.abc import Iterable
from pathlib import Path

from django.db import connection, transaction

from assets.common.spreadsheets import plain
from assets.importing.database import SCHEMA
from assets.importing.targets import Target
from assets.importing.validation import UNCHANGED

HEADER = ("target", "row", "key", "reason", "values")
ROWS_AT_ONCE = 2000


def write_rejects(file: Path, targets: Iterable[Target]) -> int:
    """Write the file anew, with its header even where nothing was rejected; returns how many rows it has."""
    count = 0
    with file.open("w", encoding="utf-8", newline="") as out, transaction.atomic():
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(HEADER)
        for target in targets:
            with connection.chunked_cursor() as cursor:
                cursor.execute(
                    "SELECT %(target)s, seq, j.key, j.result, to_jsonb(r) - '{seq,digest,problem}'::text[]"
                    f" FROM {SCHEMA}.{target.name} j JOIN {SCHEMA}.raw_{target.name} r USING (seq)"
                    " WHERE j.result <> %(unchanged)s ORDER BY seq",
                    {"target": target.name, "unchanged": UNCHANGED},
                )
                while found := cursor.fetchmany(ROWS_AT_ONCE):
                    writer.writerows(map(plain, row) for row in found)
                    count += len(found)
    return count
