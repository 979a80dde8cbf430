"""The incremental pass: take a batch of facts off the queue and add them to their cells, in one transaction.

Sums commute, so the order of facts does not matter, only that each is added once. A pass that dies has done nothing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import compress

from django.db import connection, transaction

from assets.common.tracing import NO_SPAN, Span, span
from assets.reports.lattice import KEY_COLUMNS, cells, columns_of, slugs_of
from assets.reports.metrics.dimensions import ALL_ROLLED_UP
from assets.reports.metrics.measures import measures_of
from assets.reports.rollups.active_users import KEY as ACTIVE_KEY
from assets.reports.rollups.change import ACTIVE_USERS, Change, runs_of
from assets.reports.rollups.lock import lock_rollups
from assets.reports.rollups.pulse import added_pulse
from assets.reports.rollups.retracted import remove_retracted
from assets.reports.rollups.state import State, advance
from assets.reports.seals.restating import Queued, late_facts, restate
from assets.reports.sources import SOURCES, Source, queued_parameters

LARGEST_BATCH = 10_000
LIMIT_SECONDS = 10
"""How long a statement of a pass may take. One that takes longer is cancelled, and the pass has done nothing."""

TAKE = """
DELETE FROM rollup_queue
WHERE id IN (SELECT id FROM rollup_queue WHERE row_id IS NOT NULL ORDER BY id LIMIT %s)
RETURNING log, row_id, day
"""

ADD = """
WITH facts AS MATERIALIZED ({facts}
), active AS (
    INSERT INTO active_user_days ({active})
    SELECT DISTINCT {active} FROM facts WHERE active AND sign > 0
    ON CONFLICT DO NOTHING
    RETURNING day
), increments AS MATERIALIZED ({cells}
), added AS (
    INSERT INTO analytics_records ({columns})
    SELECT {columns} FROM increments
    ORDER BY {key}
    ON CONFLICT ON CONSTRAINT analytics_record_once DO UPDATE SET {added}
){pulse}
SELECT day, currency, {presences}, false FROM increments WHERE grouping = {all_rolled_up}
UNION ALL
SELECT DISTINCT day, NULL, {absences}, true FROM active
"""

# A measure that the cell did not have begins with what is added.
ADDED = (
    "{slug} = coalesce(analytics_records.{slug} + excluded.{slug}, excluded.{slug}, analytics_records.{slug})"
)


@dataclass(frozen=True)
class Pass:
    """What a pass took off the queue, and the state that it left."""

    taken: int
    full: bool
    """Whether it took as many facts as it might, so that more may be queued."""

    state: State


@transaction.atomic
def run_pass(at: datetime, batch: int = LARGEST_BATCH, limit_seconds: float | None = None) -> Pass:
    """Add at most `batch` queued facts to the lattice; `at` is the moment at which the pass begins.

    Those that fall on sealed days restate their reports. Raises OperationalError where a statement takes longer than
    `limit_seconds`.
    """
    lock_rollups()
    with connection.cursor() as cursor:
        # Each row is read by its key. Left to estimates, a large batch would read the whole log instead.
        cursor.execute("SET LOCAL enable_seqscan = off")
        if limit_seconds is not None:
            cursor.execute("SELECT set_config('statement_timeout', %s, true)", [f"{limit_seconds:.0f}s"])
    writer_began = oldest_writer_began()
    by_log = _take(batch)
    with _span_of(by_log):
        late = late_facts(by_log)
        counted = _Counted()
        for source in SOURCES:
            if queued := by_log.get(source.log):
                _add(source, queued, counted)
        retracted = remove_retracted(by_log)
        if late is not None:
            restate(late, at)
        state = advance(
            _change(counted, retracted, by_log),
            watermark=min(moment for moment in (at, writer_began, _oldest_queued()) if moment is not None),
            passed_at=at,
        )
    taken = sum(map(len, by_log.values()))
    return Pass(taken, full=taken == batch, state=state)


def _take(batch: int) -> Queued:
    """Take facts off the queue."""
    by_log: dict[str, list[tuple[int, date]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [batch])
        for log, row_id, day in cursor.fetchall():
            by_log[log].append((row_id, day))
    return by_log


def _span_of(by_log: Queued) -> AbstractContextManager[Span]:
    """The span of a pass that has something to count: others, twice in a second, are no news."""
    if not by_log:
        return NO_SPAN
    days = {day for queued in by_log.values() for _, day in queued}
    facts = sum(map(len, by_log.values()))
    return span("rollup pass", {"assets.facts": facts, "assets.days": len(days)})


@dataclass(frozen=True)
class _Counted:
    """What was counted: on which days of each measure, and in which currencies."""

    days: dict[str, set[date]] = field(default_factory=lambda: defaultdict(set))
    currencies: set[tuple[str, str]] = field(default_factory=set)


def _change(counted: _Counted, retracted: Mapping[str, set[date]], by_log: Queued) -> Change | None:
    if not by_log:
        return None
    days = {
        name: runs_of(counted.days.get(name, set()) | retracted.get(name, set()))
        for name in {**counted.days, **retracted}
    }
    currencies = None if retracted else frozenset(counted.currencies)
    rows = {log: [abs(row_id) for row_id, _ in queued] for log, queued in by_log.items()}
    return Change(days, currencies, rows)


def _add(source: Source, queued: Sequence[tuple[int, date]], counted: _Counted) -> None:
    """Add the facts of queued rows to their cells."""
    measures = [measure.slug for measure in measures_of(source)]
    statement = ADD.format(
        facts=source.facts_of_queued,
        active=ACTIVE_KEY,
        cells=cells(source),
        key=KEY_COLUMNS,
        columns=columns_of(source),
        added=", ".join(ADDED.format(slug=slug) for slug in slugs_of(source)),
        presences=", ".join(f"{slug} IS NOT NULL" for slug in measures),
        absences=", ".join(["false"] * len(measures)),
        all_rolled_up=ALL_ROLLED_UP,
        pulse=added_pulse(source),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, queued_parameters(queued))
        for day, currency, *changed in cursor.fetchall():
            for name in compress((*measures, ACTIVE_USERS), changed):
                counted.days[name].add(day)
                if currency is not None:
                    counted.currencies.add((name, currency))


def oldest_writer_began() -> datetime | None:
    """When the oldest open transaction that has written began; what it wrote is not visible yet.

    Read it before the pass takes its snapshot: a transaction that ends in between is then in that snapshot.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT oldest_writer_began()")
        began: datetime | None = cursor.fetchone()[0]
        return began


def _oldest_queued() -> datetime | None:
    """When the oldest fact still on the queue was recorded."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT min(recorded_at) FROM rollup_queue")
        recorded: datetime | None = cursor.fetchone()[0]
        return recorded
