"""The pulse: some measures by five minutes, for the last 90 days, counted by the passes that count their days.

A pass adds the facts that it takes off the queue, in its transaction; a rebuild of days writes theirs anew. So each
fact is in its five minutes once, as it is in its day once.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from django.db import connection, transaction

from assets.common.days import next_day, start_of
from assets.reports.metrics.measures import BY_SLUG, FAILED_BY_REASON, Measure
from assets.reports.rollups.lock import lock_rollups
from assets.reports.sources import PAYMENTS, Source

BUCKET: Final = timedelta(minutes=5)
KEPT: Final = timedelta(days=90)

INITIATED: Final = Measure(
    "payments_initiated", PAYMENTS, "fact = 'initiated'", "units", BY_SLUG["payments_verified"].dimensions
)
"""Of the pulse alone: no metric is made of it."""

PULSE: Final = (
    INITIATED,
    BY_SLUG["payments_verified"],
    BY_SLUG["payments_failed"],
    *(measure for _, measure in FAILED_BY_REASON),
    BY_SLUG["tickets_created"],
    BY_SLUG["notifications_failed"],
)

SUMS = """
SELECT one.measure, date_bin('5 minutes', at, timestamptz 'epoch') AS bucket, sum(sign * one.value) AS value
FROM facts
CROSS JOIN LATERAL (VALUES {measures}) AS one (measure, counts, value)
WHERE one.counts AND at >= {since}
GROUP BY 1, 2
ORDER BY 1, 2"""

ADDED = """, pulsed AS (
    INSERT INTO pulse_records (measure, bucket, value){sums}
    ON CONFLICT (measure, bucket) DO UPDATE SET value = pulse_records.value + excluded.value
)"""

REMOVE = "DELETE FROM pulse_records WHERE measure = ANY (%s) AND bucket >= %s AND bucket < %s"
WRITE = """
WITH facts AS (
    SELECT * FROM ({facts}) AS fact WHERE day = ANY (%(days)s)
)
INSERT INTO pulse_records (measure, bucket, value){sums}"""

PRUNE = "DELETE FROM pulse_records WHERE bucket < %s"


def pulse_of(source: Source) -> tuple[Measure, ...]:
    """The measures of a source that have a pulse."""
    return tuple(measure for measure in PULSE if measure.source == source)


def added_pulse(source: Source) -> str:
    """A part of a WITH list that adds the pulse of the `facts` in it; empty for a source without."""
    if not pulse_of(source):
        return ""
    return ADDED.format(sums=_sums(source, since=f"now() - interval '{KEPT.days} days'"))


def rewrite_pulse(source: Source, days: Sequence[date], at: datetime) -> None:
    """Write the pulse of some days anew from the log, in the transaction that rebuilds them."""
    measures = [measure.slug for measure in pulse_of(source)]
    recent = [day for day in days if start_of(next_day(day)) > at - KEPT]
    if not measures or not recent:
        return
    statement = WRITE.format(facts=source.standing, sums=_sums(source, since="%(since)s"))
    with connection.cursor() as cursor:
        for day in recent:
            cursor.execute(REMOVE, [measures, start_of(day), start_of(next_day(day))])
        cursor.execute(statement, {"days": recent, "since": at - KEPT})


@transaction.atomic
def prune_pulse(at: datetime) -> int:
    """Remove what is older than is kept; returns how many rows that was."""
    lock_rollups()
    with connection.cursor() as cursor:
        cursor.execute(PRUNE, [at - KEPT])
        return int(cursor.rowcount)


def _sums(source: Source, since: str) -> str:
    rows = (f"('{one.slug}', {one.where}, {one.value})" for one in pulse_of(source))
    return SUMS.format(measures=", ".join(rows), since=since)
