"""Loading the new rows: bounded batches, each one transaction with its import keys.

Whatever kills the import, a batch is there with its keys or not at all; the next run goes on with the rest.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from django.db import DatabaseError, connection

from assets.importing.database import SCHEMA, bulk_transaction, rows, run, sql
from assets.importing.errors import ImportInterrupted
from assets.importing.members import load_members
from assets.importing.progress import Progress

BATCH_ROWS = 50_000
CONNECTIONS = 2
"""Loading is the database's work: two sessions keep two of its processors busy."""


@dataclass(frozen=True)
class Batch:
    """Rows of a staging table that lie together: its pages from `first` up to `end`."""

    first: str
    end: str


@dataclass(frozen=True)
class Step:
    """One staging table to be loaded. Batches in an order that matters go one after the other."""

    staged: str
    keys_of: str | None
    in_order: bool = False


STEPS = (
    Step("users", keys_of="users"),
    Step("anonymous", keys_of=None),
    Step("tickets", keys_of="tickets"),
    Step("payments", keys_of="payments"),
    Step("wallet_entries", keys_of="wallet_entries", in_order=True),
    Step("notifications", keys_of="notifications"),
    Step("exchange_rates", keys_of=None, in_order=True),
)
"""Each after what it references: a ticket after its users, a payment after its ticket."""


def load(plan_id: int, batch_rows: int, progress: Progress) -> dict[str, int]:
    """Load every new row; returns how many were loaded or made, by staging table.

    Raises ImportInterrupted when the marketplace changed meanwhile so that a row is not possible any more.
    """
    try:
        with bulk_transaction():
            loaded = load_members()
        for step in STEPS:
            loaded[step.staged] = _load_step(step, plan_id, batch_rows, progress)
    except DatabaseError as error:
        reason = str(error).splitlines()[0]
        raise ImportInterrupted(
            f"stopped between two batches: {reason}; run the import again to go on"
        ) from error
    return loaded


def _load_step(step: Step, plan_id: int, batch_rows: int, progress: Progress) -> int:
    def load_batch(batch: Batch) -> int:
        count = _load_batch(step, plan_id, batch)
        progress.add(count)
        return count

    def load_in_thread(batch: Batch) -> int:
        try:
            return load_batch(batch)
        finally:
            connection.close()

    batches, new = _batches(step.staged, batch_rows)
    if new:
        progress.begin(f"loading {step.staged}", new)
    if step.in_order or len(batches) < CONNECTIONS:
        return sum(map(load_batch, batches))
    with ThreadPoolExecutor(CONNECTIONS) as sessions:
        try:
            return sum(sessions.map(load_in_thread, batches))
        except BaseException:
            sessions.shutdown(cancel_futures=True)
            raise


def _load_batch(step: Step, plan_id: int, batch: Batch) -> int:
    parameters = {"plan": plan_id, "target": step.keys_of, "first": batch.first, "end": batch.end}
    with bulk_transaction():
        loaded = run(sql(f"load_{step.staged}"), parameters)
        if step.keys_of is None:
            return loaded
        return run(sql("load_keys").replace("{staged}", f"{SCHEMA}.{step.staged}"), parameters)


def _batches(staged: str, batch_rows: int) -> tuple[list[Batch], int]:
    """The batches of a staging table, and how many of its rows are to be loaded; none where none is."""
    count, new, pages = rows(
        "SELECT count(*), count(*) FILTER (WHERE result IS NULL),"
        f" pg_relation_size('{SCHEMA}.{staged}') / current_setting('block_size')::bigint"
        f" FROM {SCHEMA}.{staged}"
    )[0]
    if new == 0:
        return [], 0
    step = max(1, pages * batch_rows // count)
    return [Batch(f"({first},0)", f"({min(first + step, pages)},0)") for first in range(0, pages, step)], new
