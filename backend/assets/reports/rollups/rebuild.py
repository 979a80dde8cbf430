"""Rebuilding days from the logs, which must give what the increments gave.

A rebuild sees one snapshot. It takes off the queue what that snapshot shows of its days and counts just those rows;
what is committed later stays queued for the next pass. Sealed days are compared and left as they are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, islice
from math import inf
from time import monotonic
from typing import Any

from django.db import connection, transaction

from assets.common.clock import database_now
from assets.common.days import Day
from assets.common.dimensions import LATTICE
from assets.reports.lattice import KEY, KEY_COLUMNS, cells, columns_of, slugs_of
from assets.reports.metrics.dimensions import ALL_ROLLED_UP
from assets.reports.metrics.measures import measures_of
from assets.reports.rollups.active_users import recount_active_users
from assets.reports.rollups.change import ACTIVE_USERS, Change, runs_of
from assets.reports.rollups.lock import lock_rollups
from assets.reports.rollups.pulse import rewrite_pulse
from assets.reports.rollups.state import advance
from assets.reports.seals.published import sealed_among
from assets.reports.sources import SOURCES, Source

ROWS_AT_ONCE = 100_000
"""A chunk of days has no more rows of the logs, unless it is one day: passes get their turn, and figures stay live."""
LONGEST_CHUNK = 400
SHOWN_DIFFERENCES = 100

REBUILD = """
WITH facts AS (
    SELECT * FROM ({facts}) AS fact WHERE day = ANY (%(days)s)
), different AS MATERIALIZED (
    -- A cell that is as it should be is there twice, alike in every column; NULLs are alike where rows are grouped.
    SELECT {columns}, bool_or(computed) AS computed, min(place) AS place
    FROM (
        SELECT {columns}, true AS computed, NULL::tid AS place FROM ({cells}) AS cells
        UNION ALL
        SELECT {columns}, false, ctid FROM analytics_records WHERE log = %(log)s AND day = ANY (%(days)s)
    ) AS both_sides
    GROUP BY {columns}
    HAVING count(*) = 1
), written AS (
    INSERT INTO analytics_records ({columns})
    SELECT {columns} FROM different WHERE computed AND day <> ALL (%(sealed)s) ORDER BY {key}
    ON CONFLICT ON CONSTRAINT analytics_record_once DO UPDATE SET {replaced}
), removed AS (
    DELETE FROM analytics_records
    WHERE ctid = ANY (ARRAY(
        SELECT min(place) FROM different WHERE day <> ALL (%(sealed)s) GROUP BY {key} HAVING NOT bool_or(computed)
    ))
), changed AS MATERIALIZED (
    -- Once, and not for each row below.
    SELECT count(*) AS cells, count(*) FILTER (WHERE day <> ALL (%(queued)s)) AS unexplained
    FROM (SELECT DISTINCT {key} FROM different) AS cell
)
SELECT changed.cells, changed.unexplained, different.day <> ALL (%(queued)s) AS is_unexplained,
       computed, {columns}
FROM different CROSS JOIN changed
ORDER BY is_unexplained DESC, {key}, computed
LIMIT %(shown)s
"""

# Queued days of which nothing is stored: there is nothing to compare, and no difference to explain.
FILL = """
WITH facts AS (
    SELECT * FROM ({facts}) AS fact WHERE day = ANY (%(days)s)
), written AS (
    INSERT INTO analytics_records ({columns}) SELECT {columns} FROM ({cells}) AS cells ORDER BY {key} RETURNING day
)
SELECT count(*) FROM written
"""

# Day by day: to group rows by their day would work it out for each of them once more.
ROWS_OF_DAYS = """
SELECT chosen.day, counted.rows
FROM unnest(%(days)s::date[]) AS chosen (day)
CROSS JOIN LATERAL (SELECT count(*) AS rows FROM {log} WHERE report_day(at) = chosen.day) AS counted"""
TOGETHER = "SELECT day, sum(rows)::bigint FROM ({counts}) AS counted GROUP BY day"

IS_STORED = """
SELECT EXISTS (SELECT FROM analytics_records
               WHERE log = %(log)s AND grouping = ANY (%(groupings)s) AND day = ANY (%(days)s))
"""


@dataclass(frozen=True)
class Difference:
    """A measure of a cell that was not what the logs say. None stands for what was, or should be, absent."""

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
    total = NOTHING
    for chunk in _chunks(sorted(days), sources):
        total += _rebuild_chunk(chunk, sources)
        if monotonic() >= until:
            break
    return total


def _chunks(days: list[date], sources: Sequence[Source]) -> Iterator[list[date]]:
    """Days in order, as many at once as their rows allow."""
    for start in range(0, len(days), LONGEST_CHUNK):
        window = days[start : start + LONGEST_CHUNK]
        rows_of_day = _count_rows(window, sources)
        chunk, rows = list[date](), 0
        for day in window:
            rows += rows_of_day.get(day, 0)
            if chunk and rows > ROWS_AT_ONCE:
                yield chunk
                chunk, rows = [], rows_of_day.get(day, 0)
            chunk.append(day)
        yield chunk


def _count_rows(days: list[date], sources: Sequence[Source]) -> dict[date, int]:
    counts = "\nUNION ALL".join(ROWS_OF_DAYS.format(log=source.log) for source in sources)
    return dict(_run(TOGETHER.format(counts=counts), {"days": days}))


@transaction.atomic(durable=True)
def _rebuild_chunk(days: list[date], sources: Sequence[Source]) -> Rebuilt:
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SET LOCAL work_mem = '64MB'")
    lock_rollups()
    at = database_now()
    have_retractions = _have_retractions(days, sources)
    with connection.cursor() as cursor:
        # All rows of some days are read: to look up the retraction, or the stored user, of each takes twice as long.
        cursor.execute("SET LOCAL enable_nestloop = off")
    total, changed = NOTHING, set()
    sealed = sealed_among(days)
    open_days = [day for day in days if day not in sealed]
    for source in sources:
        queued = _dequeue(source.log, open_days)
        rebuilt = _rebuild_cells(source, days, sorted(sealed), [*queued, *_queued(source.log, sealed)])
        if queued or rebuilt.changed:
            changed.add(source)
            rewrite_pulse(source, open_days, at)
        total += rebuilt
    active = recount_active_users(open_days, SOURCES if have_retractions else sources)
    if changed or active:
        measures = (measure.slug for source in changed for measure in measures_of(source))
        runs = dict.fromkeys(measures, runs_of(days))
        if active:
            runs[ACTIVE_USERS] = runs_of(active)
        advance(Change(runs, currencies=None, whole=frozenset(source.log for source in changed)))
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
    parts = {
        "facts": source.standing,
        "columns": columns_of(source),
        "key": KEY_COLUMNS,
        "cells": cells(source),
    }
    if set(queued).issuperset(days) and not sealed and not _is_stored(source.log, days):
        ((filled,),) = _run(FILL.format(**parts), {"days": days})
        return Rebuilt(0, filled, 0, ())
    rows = _run(
        REBUILD.format(replaced=", ".join(f"{slug} = excluded.{slug}" for slug in slugs_of(source)), **parts),
        {
            "log": source.log,
            "days": days,
            "sealed": sealed,
            "queued": queued,
            # Of a cell there are two rows at most: what is stored, and what is computed.
            "shown": 2 * SHOWN_DIFFERENCES,
        },
    )
    if not rows:
        return NOTHING
    changed, unexplained = rows[0][:2]
    differences = _differences(source, (row[3:] for row in rows if row[2]))
    return Rebuilt(0, changed, unexplained, tuple(islice(differences, SHOWN_DIFFERENCES)))


def _is_stored(log: str, days: list[date]) -> bool:
    groupings = list(range(ALL_ROLLED_UP + 1))
    ((is_stored,),) = _run(IS_STORED, {"log": log, "groupings": groupings, "days": days})
    return bool(is_stored)


def _run(statement: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def _differences(source: Source, rows: Iterable[tuple[Any, ...]]) -> Iterator[Difference]:
    """What differs, from the rows of cells that do: what is stored comes before what is computed."""
    slugs = slugs_of(source)
    absent = (None,) * len(slugs)
    for (_, _, day, *members, currency), of_cell in groupby(rows, key=lambda row: row[1 : 1 + len(KEY)]):
        sides = {
            computed: values for computed, *values in ((row[0], *row[1 + len(KEY) :]) for row in of_cell)
        }
        before, after = sides.get(False, absent), sides.get(True, absent)
        for slug, was, should_be in zip(slugs, before, after, strict=True):
            if was != should_be:
                named = {dimension.value: member for dimension, member in zip(LATTICE, members, strict=True)}
                yield Difference(slug, day, currency, was, should_be, named)
