"""A night: comparing the books after 1,000 new rows of each log; and reading all of history again, in slices."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from django.db import connection, transaction

from assets.reconciliation.carrying import carry_on, mark
from assets.reconciliation.comparing import forget_tallies
from assets.reconciliation.models import (
    ReconciledDay,
    ReconciledLog,
    ReconciledWallet,
    Subject,
)
from assets.reconciliation.news import compare_screens
from assets.reconciliation.services import compare_news, reconcile
from assets.reconciliation.state import LOGS, Pace, definition, one_slice
from assets.reconciliation.whole import OBJECTS, STAGES, are_sums_in_force
from assets.reports.rollups import drain, rebuild
from assets.reports.rollups.months import sum_missing_months
from assets.reports.sources import NOTIFICATIONS, SOURCES, TICKETS, USERS
from bench.clock import milliseconds, say
from bench.facts import QUEUE
from bench.generate import history, vacuum
from bench.results import Result, at_most
from bench.sizes import LAST_DAY

SQL = (Path(__file__).parent / "nightly.sql").read_text(encoding="utf-8")
BOOKS, NEW_ROWS = SQL.split("-- New rows\n")
NIGHT = datetime(LAST_DAY.year, LAST_DAY.month, LAST_DAY.day, 22, tzinfo=UTC) + timedelta(hours=2)
LONGEST_SLICE_MS = 1_000
ROWS_A_SECOND = 10_000
SLICES = 20
GENERATION, SAMPLE = 1, 99
"""The sums that are in force, and those of the slices that are measured."""

STAGE_TABLES = {
    "transfer": "ledger_entries",
    "payment": "payments",
    "ticket": "tickets",
    "wallet": "wallets",
    **{source.log: source.log for source in SOURCES},
}
TABLES = "wallets, payments, tickets, ticket_events, import_keys"


def measure_night() -> dict[str, float]:
    """Median milliseconds of comparing what is new: 1,000 rows of each log, which are counted before."""
    _make_books()
    _verify_all()
    found = reconcile(NIGHT)
    if found.breaks:
        raise RuntimeError(f"the books are broken: {found.checks}")
    return {
        "a night's 1,000 new rows of each log": milliseconds(lambda: compare_news(NIGHT), prepare=_write),
        "a night's screens": milliseconds(lambda: compare_screens(NIGHT.date()), times=3),
    }


def measure_whole(size: str) -> list[Result]:
    """All of history in slices: of each stage some from the middle on, and from these how long all of it takes."""
    longest, seconds, rows = 0.0, 0.0, 0
    for stage, table in STAGE_TABLES.items():
        (count,) = _one(f"SELECT count(*) FROM {table}")
        slices, taken, read = _slices_of(stage, SLICES)
        say(
            f"{stage}: {read:,} of {count:,} in {len(slices)} slices, {taken:.1f} s, the longest {max(slices):.0f} ms"
        )
        longest, seconds = max(longest, *slices), seconds + taken / read * count
        rows += count if table in LOGS else 0
    for stage in (Subject.DAY.value, Subject.MONTH.value, Subject.SCREEN.value):
        slices, taken, _ = _slices_of(stage, None)
        say(f"{stage}: {len(slices)} slices, {taken:.1f} s, the longest {max(slices):.0f} ms")
        longest, seconds = max(longest, *slices), seconds + taken
    ReconciledDay.objects.filter(generation=SAMPLE).delete()
    ReconciledWallet.objects.filter(generation=SAMPLE).delete()
    ReconciledLog.objects.filter(generation=SAMPLE).delete()
    forget_tallies(whole=True)
    return [
        at_most(
            "longest slice of reading all of history",
            size,
            (longest, "ms"),
            (LONGEST_SLICE_MS, "ms allowed"),
            1,
        ),
        at_most(
            f"reading {rows:,} rows of all logs again, from {SLICES} slices of each stage",
            size,
            (seconds, "s"),
            (rows / ROWS_A_SECOND, f"s at {ROWS_A_SECOND:,} rows a second"),
            1,
        ),
    ]


def _slices_of(stage: str, most: int | None) -> tuple[list[float], float, int]:
    """Slices of a stage: the milliseconds of each, the seconds of all, and how many rows they read."""
    slices, read, pace, reached = list[float](), 0, Pace(), _middle(stage) if most else None
    while most is None or len(slices) < most:
        began = perf_counter()
        with one_slice() as state, pace.measured():
            state.reached, state.counting = reached, SAMPLE
            reached = STAGES[stage](state, pace.size, NIGHT).last
            read += pace.size
        slices.append((perf_counter() - began) * 1000)
        if reached is None:
            break
    return slices, sum(slices) / 1000, read


def _middle(stage: str) -> int:
    if stage not in LOGS:
        table, column = OBJECTS[Subject(stage)][0]
        (middle,) = _one(f"SELECT (min({column}) + max({column})) / 2 FROM {table}")
        return int(middle)
    (middle,) = _one(f"SELECT max(id) / 2 FROM {stage}")
    mark(SAMPLE, stage, middle)
    return int(middle)


def _one(statement: str) -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        row: tuple[Any, ...] = cursor.fetchone()
        return row


def _verify_all() -> None:
    """Have everything verified, as reading all of history leaves it: the sums of each log by one statement."""
    if are_sums_in_force():
        return
    with one_slice() as state:
        for source in SOURCES:
            say(f"summing {source.log}")
            newest = _newest(source.log)
            carry_on(GENERATION, source.log, 0, newest)
            mark(GENERATION, source.log, newest)
        state.generation, state.definition = GENERATION, definition()
        state.save()


def _make_books() -> None:
    """What the logs are about, so that the books agree; made once for each size and kept."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM wallets)")
        (made,) = cursor.fetchone()
        if made:
            return
        say("making the books that the logs are about")
        with transaction.atomic():
            cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute(BOOKS)
        cursor.execute(f"VACUUM (ANALYZE) {TABLES}")
    say("rebuilding the figures of the other logs")
    days = history()
    # Loans become overdue up to three days after the last.
    days += [days[-1] + timedelta(days=later) for later in (1, 2, 3)]
    rebuild(days, [USERS, TICKETS, NOTIFICATIONS])
    sum_missing_months(NIGHT.date())
    vacuum()
    drain()


@transaction.atomic
def _write() -> None:
    """Write, queue and count 1,000 rows of each log, by which the books still agree."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        newest = {source.log: _newest(source.log) for source in SOURCES}
        cursor.execute(NEW_ROWS.replace("{last}", str(LAST_DAY)))
        for source in SOURCES:
            new = source.facts_of_rows(f"ARRAY(SELECT id FROM {source.log} WHERE id > {newest[source.log]})")
            cursor.execute(QUEUE.format(log=source.log, facts=new))
    transaction.on_commit(drain)


def _newest(log: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT max(id) FROM {log}")
        return int(cursor.fetchone()[0])
