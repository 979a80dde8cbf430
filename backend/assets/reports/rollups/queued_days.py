"""Whole days on the queue, which bulk work queues instead of rows."""

from collections import defaultdict
from datetime import date
from math import inf
from time import monotonic

from django.db import connection, transaction

from assets.common.days import LAST_DAY
from assets.common.tracing import span
from assets.reports.rollups.change import ALWAYS, RATES, Change, Run
from assets.reports.rollups.lock import lock_rollups
from assets.reports.rollups.rebuild import rebuild
from assets.reports.rollups.state import advance
from assets.reports.sources import SOURCES

TAKE = """
WITH taken AS (DELETE FROM rollup_queue WHERE log = ANY (%s) AND row_id IS NULL RETURNING log, day)
SELECT log, min(day) FROM taken GROUP BY log
"""


def rebuild_queued_days(seconds: float = inf) -> int:
    """Rebuild the days that are queued whole, each for its own log, for some seconds; the others stay queued.

    Returns how many days of logs that were.
    """
    until = monotonic() + seconds
    by_log: dict[str, list[date]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT log, day FROM rollup_queue WHERE row_id IS NULL ORDER BY log, day")
        for log, day in cursor.fetchall():
            by_log[log].append(day)
    done = 0
    for source in SOURCES:
        days = by_log.pop(source.log, None)
        if days and (not done or monotonic() < until):
            with span("rebuild", {"assets.log": source.log}) as traced:
                rebuilt = rebuild(days, [source], until).days
                traced.set("assets.days", rebuilt)
            done += rebuilt
    if by_log:
        _note_changes_without_measures(list(by_log))
        done += sum(map(len, by_log.values()))
    return done


@transaction.atomic
def _note_changes_without_measures(logs: list[str]) -> None:
    """Exchange rates and members are not facts, but figures by them have changed."""
    lock_rollups()
    changed: dict[str, list[Run]] = {}
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [logs])
        for log, first in cursor.fetchall():
            # A rate holds until the next one; the name of a member, on every day.
            changed[log] = [(first, LAST_DAY) if log == RATES else ALWAYS]
    if changed:
        advance(Change(changed))
