"""Rebuilding days from the logs, which must give what the increments gave.

A rebuild sees one snapshot. It takes off the queue what that snapshot shows of its days and counts just those rows;
what is committed later stays queued for the next pass. Sealed days are compared and left as they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import inf
from time import monotonic
from typing import Any

from django.db import connection, transaction

from assets.common.clock import database_now
from assets.common.days import Day
from assets.common.dimensions import LATTICE, columns
from assets.reports.metrics.measures import measures_of
from assets.reports.rollups.active_users import recount_active_users
from assets.reports.rollups.change import Change
from assets.reports.rollups.lattice import COLUMNS, cells
from assets.reports.rollups.lock import lock_rollups
from assets.reports.rollups.state import advance
from assets.reports.seals.published import sealed_among
from assets.reports.sources import SOURCES, Source

CHUNK_SECONDS = 0.5
"""Each chunk of days aims at this long, so that passes get their turn and live figures stay live."""
LONGEST_CHUNK = 400
SHOWN_DIFFERENCES = 100

# A cell is compared by grouping what is stored and what is computed under its key, where NULLs are alike; a join on
# seven columns that may be NULL would be one lookup a cell.
REBUILD = """
WITH facts AS (
    SELECT * FROM ({facts}) AS fact WHERE day = ANY (%(days)s)
), different AS MATERIALIZED (
    SELECT {columns}, max(before) AS before, max(after) AS after
    FROM (
        SELECT {columns}, NULL::bigint AS before, value AS after FROM ({cells}) AS computed
        UNION ALL
        SELECT {columns}, value, NULL FROM analytics_records WHERE measure = ANY (%(measures)s) AND day = ANY (%(days)s)
    ) AS both_sides
    GROUP BY {columns}
    HAVING max(before) IS DISTINCT FROM max(after)
), written AS (
    INSERT INTO analytics_records ({columns}, value)
    SELECT {columns}, after FROM different
    WHERE after IS NOT NULL AND day <> ALL (%(sealed)s) ORDER BY {columns}
    ON CONFLICT ON CONSTRAINT analytics_record_once DO UPDATE SET value = excluded.value
), removed AS (
    DELETE FROM analytics_records AS stored USING different
    WHERE different.after IS NULL AND different.day <> ALL (%(sealed)s)
      AND stored.measure = different.measure AND stored.grouping = different.grouping AND stored.day = different.day
      AND {same_members} AND stored.currency IS NOT DISTINCT FROM different.currency
)
SELECT count(*) OVER (), count(*) FILTER (WHERE day <> ALL (%(queued)s)) OVER (),
       day <> ALL (%(queued)s) AS unexplained,
       measure, day, currency, before, after, {dimensions}
FROM different
ORDER BY unexplained DESC, day, measure, grouping
LIMIT %(shown)s
"""

SAME_MEMBERS = " AND ".join(
    f"stored.{dimension.column} IS NOT DISTINCT FROM different.{dimension.column}" for dimension in LATTICE
)


@dataclass(frozen=True)
class Difference:
    """A cell of the lattice that was not what the logs say. None stands for a cell that was, or should be, absent."""

    measure: str
    day: Day
    currency: str | None
    before: int | None
    after: int | None
    members: Mapping[str, int | None]
    """By dimension; None where it is rolled up."""


@dataclass(frozen=True)
class Rebuilt:
    """What a rebuild did. Cells of queued days change because facts were queued; any other change is unexplained."""

    days: int
    changed: int
    unexplained: int
    differences: tuple[Difference, ...]
    """The first hundred unexplained ones."""

    def __add__(self, other: "Rebuilt") -> "Rebuilt":
        return Rebuilt(
            self.days + other.days,
            self.changed + other.changed,
            self.unexplained + other.unexplained,
            (*self.differences, *other.differences)[:SHOWN_DIFFERENCES],
        )


NOTHING = Rebuilt(0, 0, 0, ())


def rebuild(days: Iterable[date], sources: Sequence[Source] = SOURCES, until: float = inf) -> Rebuilt:
    """Rebuild days from the logs of `sources`: oldest first, in chunks of one transaction each.

    No chunk begins after `until`, by the monotonic clock, but the first.
    """
    left = sorted(days)
    total, chunk = NOTHING, 1
    while left:
        began = monotonic()
        total += _rebuild_chunk(left[:chunk], sources)
        left = left[chunk:]
        took = monotonic() - began
        if began + took >= until:
            break
        chunk = max(1, min(LONGEST_CHUNK, chunk * 4, int(chunk * CHUNK_SECONDS / took)))
    return total


@transaction.atomic(durable=True)
def _rebuild_chunk(days: list[date], sources: Sequence[Source]) -> Rebuilt:
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SET LOCAL work_mem = '64MB'")
    lock_rollups()
    total, changed = NOTHING, set()
    sealed = sealed_among(days)
    open_days = [day for day in days if day not in sealed]
    for source in sources:
        queued = _dequeue(source.log, open_days)
        rebuilt = _rebuild_cells(source, days, sorted(sealed), [*queued, *_queued(source.log, sealed)])
        if queued or rebuilt.changed:
            changed.add(source)
        total += rebuilt
    recount_active_users(open_days, SOURCES if _have_retractions(open_days, sources) else sources)
    if changed:
        measures = frozenset(measure.slug for source in changed for measure in measures_of(source))
        logs = frozenset(source.log for source in changed)
        advance(Change(measures, days[0], whole=logs), at=database_now())
    return replace(total, days=len(days))


def _have_retractions(days: list[date], sources: Sequence[Source]) -> bool:
    """Whether something of these days was retracted: somebody may then not have been active at all."""
    retracted = "\nUNION ALL\n".join(source.retracted for source in sources)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT EXISTS (SELECT FROM ({retracted}) AS fact WHERE active AND day = ANY (%s))",  # noqa: S608 (only constants are put in)
            [days],
        )
        (found,) = cursor.fetchone()
        return bool(found)


def _dequeue(log: str, days: list[date]) -> list[date]:
    """Remove the log's days from the queue; returns those of them that were on it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM rollup_queue WHERE log = %s AND day = ANY (%s) RETURNING day", [log, days]
        )
        return sorted({day for (day,) in cursor.fetchall()})


def _queued(log: str, days: set[date]) -> list[date]:
    """The days for which facts of the log are queued."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT day FROM rollup_queue WHERE log = %s AND day = ANY (%s)", [log, list(days)]
        )
        return [day for (day,) in cursor.fetchall()]


def _rebuild_cells(source: Source, days: list[date], sealed: list[date], queued: list[date]) -> Rebuilt:
    statement = REBUILD.format(
        facts=source.standing,
        cells=cells(source),
        columns=COLUMNS,
        dimensions=columns(),
        same_members=SAME_MEMBERS,
    )
    parameters: dict[str, Any] = {
        "days": days,
        "measures": [measure.slug for measure in measures_of(source)],
        "sealed": sealed,
        "queued": queued,
        "shown": SHOWN_DIFFERENCES,
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        rows = cursor.fetchall()
    if not rows:
        return NOTHING
    changed, unexplained = rows[0][:2]
    return Rebuilt(0, changed, unexplained, tuple(_difference(row) for row in rows if row[2]))


def _difference(row: tuple[Any, ...]) -> Difference:
    members = {dimension.value: member for dimension, member in zip(LATTICE, row[8:], strict=True)}
    measure, day, currency, before, after = row[3:8]
    return Difference(measure, day, currency, before, after, members)
