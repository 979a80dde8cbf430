"""Which rows of the logs are settled: no transaction is open that could still add one before them.

Ids are given in order, but committed in any: what is known of the rows up to one stays true only then. The watermark of
the rollups looks at open transactions the same way.
"""

from collections.abc import Mapping
from datetime import datetime

from django.db import connection

from assets.common.clock import database_now
from assets.reconciliation.state import LOGS, RETRACTIONS, Marks
from assets.reports.rollups import oldest_writer_began
from assets.reports.sources import SOURCES

NEWEST_OF = "(SELECT coalesce(max(id), 0) FROM {log})"
NEWEST = f"SELECT {', '.join(NEWEST_OF.format(log=log) for log in LOGS)}"

# What a pass has still to count is compared once more when it is counted.
COUNTED = "SELECT log, min(row_id) FILTER (WHERE row_id > 0), min(row_id) < 0 FROM rollup_queue GROUP BY log"


def newest_rows() -> tuple[Marks, datetime]:
    """The newest row of each log, and a moment after all of these had been given their ids."""
    with connection.cursor() as cursor:
        cursor.execute(NEWEST)
        newest = dict(zip(LOGS, cursor.fetchone(), strict=True))
    return newest, database_now()


def settled_rows(newest: Marks, moment: datetime) -> Marks | None:
    """Up to which row each log is settled and counted, of what was the newest then; None while that is not known."""
    began = oldest_writer_began()
    if began is not None and began <= moment:
        return None
    with connection.cursor() as cursor:
        cursor.execute(COUNTED)
        queued = {log: (first, retracted) for log, first, retracted in cursor.fetchall()}
    return _bounded(newest, queued)


def _bounded(newest: Marks, queued: Mapping[str, tuple[int | None, bool | None]]) -> Marks:
    settled = dict(newest)
    for source in SOURCES:
        first, retracted = queued.get(source.log, (None, None))
        if first is not None:
            settled[source.log] = min(newest[source.log], first - 1)
        if retracted:
            settled[RETRACTIONS] = 0
    return settled
