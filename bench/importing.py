"""Rows a second of an import: payments from a CSV file, validated, loaded, and in the figures when it comes back."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from django.db import connection, transaction

from assets.importing.errors import PlanUnknown
from assets.importing.progress import Progress
from assets.importing.services import import_plan
from assets.importing.undoing import undo
from bench.clock import once
from bench.results import Result, at_most
from bench.sizes import LAST_DAY

ROWS = 200_000
SIZE = "1m"
TIMES_COPY = 60.0
AGAIN = 0.5
"""A row that is unchanged takes half the time of a new one, at most."""

PLAN = "bench-payments"
CSV = f"""
COPY (
    SELECT n AS number, 10000 + n % 5000 AS rials, 'region-' || n % 31 AS city, 'type-' || n % 8 AS kind,
           CASE n % 10 WHEN 0 THEN 'failed' ELSE 'verified' END AS state,
           TIMESTAMPTZ '{LAST_DAY} 08:00Z' - INTERVAL 1 MINUTE * (n % 500000) AS made
    FROM range({ROWS}) AS made(n)
) TO '{{file}}' (HEADER)
"""
# Without people: the logs of the bench name users by number who are no rows of `users`, and could not be taken back.
PAYMENTS = """
SELECT number AS external_id, city AS region, kind AS asset_type, rials AS amount, 'IRR' AS currency,
       state AS status, made AS created_at
FROM 'payments.csv'
"""
TABLE = "CREATE TEMPORARY TABLE bare (number text, rials text, city text, kind text, state text, made timestamptz)"


def measure(size: str) -> list[Result]:
    """The file as it is new, and once more; it is taken back in the end. Nothing of larger sizes."""
    if size != SIZE:
        return []
    with TemporaryDirectory() as name:
        folder = Path(name) / PLAN
        folder.mkdir()
        (folder / "payments.sql").write_text(PAYMENTS)
        file = folder / "payments.csv"
        duckdb.execute(CSV.format(file=file))
        with suppress(PlanUnknown):  # what an interrupted run left
            _undo()
        bare = once(lambda: _copy(file)) / 1000
        try:
            new = once(lambda: _import(folder)) / 1000
            again = once(lambda: _import(folder)) / 1000
        finally:
            _undo()
    return [
        at_most(
            f"import of {ROWS:,} payments, {ROWS / new:,.0f} rows a second",
            size, (new, "s"), (bare, "s bare COPY"), TIMES_COPY,
        ),
        at_most(
            f"the same once more, unchanged, {ROWS / again:,.0f} rows a second",
            size, (again, "s"), (new, "s"), AGAIN,
        ),
    ]  # fmt: skip


def _copy(file: Path) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(TABLE)
        with cursor.copy("COPY bare FROM STDIN (FORMAT csv, HEADER)") as copy:
            copy.write(file.read_bytes())
        cursor.execute("DROP TABLE bare")


def _import(folder: Path) -> None:
    outcome = import_plan(folder, folder, folder / "rejects.csv")
    if outcome.rejected:
        raise RuntimeError(f"{outcome.rejected} rows were rejected")


def _undo() -> None:
    undo(PLAN, dry_run=False, restate=True, progress=Progress())
