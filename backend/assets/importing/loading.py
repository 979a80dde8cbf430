"""Loading the new rows, and what happened to those loaded before: bounded batches, each one transaction with its
import keys.

Whatever kills the import, a batch is there with its keys or not at all; the next run goes on with the rest.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from django.db import DatabaseError, connection

from assets.importing.database import SCHEMA, Parameter, bulk_transaction, rows, run, sql
from assets.importing.errors import ImportInterrupted
from assets.importing.members import load_members
from assets.importing.progress import Progress
from assets.importing.validation import MOVED, NEW
from assets.reports.sources import NOTIFICATIONS, PAYMENTS, TICKETS, Source

BATCH_ROWS = 50_000
CONNECTIONS = 2
"""Loading is the database's work: two sessions keep two of its processors busy."""


@dataclass(frozen=True)
class Batch:
    """Rows of a staging table that lie together: its pages from `first` up to `end`, or those with such ids."""

    first: str | int
    end: str | int


@dataclass(frozen=True)
class Step:
    """One staging table to be loaded. Batches in an order that matters go one after the other.

    `log`: where what happens to its rows is written. `whole`: several rows are one of ours, with one id; ids are in the
    order of the rows, and a batch has all rows of its ids.
    """

    staged: str
    keys_of: str | None
    log: Source | None = None
    in_order: bool = False
    whole: bool = False


USERS = (Step("users", keys_of="users"), Step("anonymous", keys_of=None))
LOANS = (Step("tickets", keys_of="tickets", log=TICKETS),)
OTHERS = (
    Step("payments", keys_of="payments", log=PAYMENTS),
    Step("wallet_entries", keys_of="wallet_entries", in_order=True),
    Step("transfers", keys_of="transfers", in_order=True, whole=True),
    Step("notifications", keys_of="notifications", log=NOTIFICATIONS),
    Step("exchange_rates", keys_of=None, in_order=True),
)


MAX_ID = 2**63 - 1
FIRST_IDS = f"""
SELECT DISTINCT id FROM (
    SELECT id, row_number() OVER (ORDER BY id, seq) AS nth FROM {SCHEMA}.{{staged}} WHERE {NEW}
) AS numbered
WHERE nth %% %(batch_rows)s = 1 OR %(batch_rows)s = 1
ORDER BY id
"""
"""Of each batch the first id."""


def load(
    plan_id: int, batch_rows: int, progress: Progress, correct: Callable[[], None] | None = None
) -> dict[str, int]:
    """Load every new row, and move on those loaded before; returns how many were loaded or made, by staging table.

    What is referenced comes first: a ticket after its users, a payment after its ticket. So `correct` runs between:
    what it puts in may name new users and tickets, and new payments may name its tickets.
    Raises ImportInterrupted when the marketplace changed meanwhile so that a row is not possible any more.
    """
    try:
        with bulk_transaction():
            loaded = load_members()
        for step in (*USERS, *LOANS):
            loaded[step.staged] = _load_step(step, plan_id, batch_rows, progress)
        if correct is not None:
            progress.begin("correcting")
            correct()
        for step in OTHERS:
            loaded[step.staged] = _load_step(step, plan_id, batch_rows, progress)
    except DatabaseError as error:
        reason = str(error).splitlines()[0]
        raise ImportInterrupted(
            f"stopped between two batches: {reason}; run the import again to go on"
        ) from error
    return loaded


def _load_step(step: Step, plan_id: int, batch_rows: int, progress: Progress) -> int:
    def load_batch(batch: Batch) -> int:
        loaded, moved = _load_batch(step, plan_id, batch)
        progress.add(loaded + moved)
        return loaded

    def load_in_thread(batch: Batch) -> int:
        try:
            return load_batch(batch)
        finally:
            connection.close()

    batches, count = _batches(step, batch_rows)
    if count:
        progress.begin(f"loading {step.staged}", count)
    if step.in_order or len(batches) < CONNECTIONS:
        return sum(map(load_batch, batches))
    with ThreadPoolExecutor(CONNECTIONS) as sessions:
        try:
            return sum(sessions.map(load_in_thread, batches))
        except BaseException:
            sessions.shutdown(cancel_futures=True)
            raise


def _load_batch(step: Step, plan_id: int, batch: Batch) -> tuple[int, int]:
    """How many rows were loaded, and how many moved on."""
    parameters = {"plan": plan_id, "target": step.keys_of, "first": batch.first, "end": batch.end}
    lying_there = (
        "id >= %(first)s AND id < %(end)s" if step.whole else "ctid >= %(first)s::tid AND ctid < %(end)s::tid"
    )
    new = f"{lying_there} AND {NEW}"
    with bulk_transaction():
        loaded = run(load_statement(step.staged, new), parameters)
        if step.keys_of is not None:
            keys = run(keys_statement(step, new), parameters)
            loaded = loaded if step.whole else keys
        if step.log is None:
            return loaded, 0
        return loaded, _move(step.log, staged_rows(step.staged, f"{lying_there} AND {MOVED}"), parameters)


def _move(log: Source, moved: str, parameters: Mapping[str, Parameter]) -> int:
    """Write down what happened to rows loaded before; returns how many they are."""
    # Materialized: nothing is known of the new rows of the book yet, and the staged ones would be searched for each.
    picked = f"WITH picked AS MATERIALIZED {moved}"
    # Nobody else moves them between what is seen of their logs and what is written there.
    run(
        f"{picked} SELECT FROM {log.book} WHERE id IN (SELECT known_id FROM picked) ORDER BY id FOR NO KEY UPDATE",
        parameters,
    )
    keys = sql("move_keys").replace("{log}", log.log).replace("{names}", log.names)
    return run(picked + sql(f"move_{log.book}") + keys, parameters)


def staged_rows(staged: str, condition: str) -> str:
    """Some rows of a staging table, as a relation of SQL."""
    return f"(SELECT * FROM {SCHEMA}.{staged} WHERE {condition})"


def load_statement(staged: str, condition: str) -> str:
    """What loads some rows of a staging table."""
    picked = staged_rows(staged, condition)
    if staged == "wallet_entries":
        return (
            sql("load_transfers")
            .replace("{rows}", sql("wallet_entries_and_external"))
            .replace("{rows}", picked)
        )
    return sql(f"load_{staged}").replace("{rows}", picked)


def keys_statement(step: Step, condition: str) -> str:
    """What writes down the external ids of some rows of a staging table."""
    picked = staged_rows(step.staged, condition)
    if step.whole:
        picked = f"(SELECT DISTINCT key, id, digest FROM {picked} AS several)"
    return sql("load_keys").replace("{rows}", picked)


def _batches(step: Step, batch_rows: int) -> tuple[list[Batch], int]:
    """The batches of a staging table, and how many of its rows are to be loaded or moved on; none where none is."""
    count, taken, pages = rows(
        f"SELECT count(*), count(*) FILTER (WHERE {NEW} OR {MOVED}),"
        f" pg_relation_size('{SCHEMA}.{step.staged}') / current_setting('block_size')::bigint"
        f" FROM {SCHEMA}.{step.staged}"
    )[0]
    if taken == 0:
        return [], 0
    if step.whole:
        run(f"CREATE INDEX ON {SCHEMA}.{step.staged} (id)")
        firsts = [id_ for (id_,) in rows(FIRST_IDS.format(staged=step.staged), {"batch_rows": batch_rows})]
        return [Batch(first, end) for first, end in zip(firsts, [*firsts[1:], MAX_ID], strict=True)], taken
    together = max(1, pages * batch_rows // count)
    return [
        Batch(f"({first},0)", f"({min(first + together, pages)},0)") for first in range(0, pages, together)
    ], taken
