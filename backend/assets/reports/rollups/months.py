"""Months of the lattice: the sums of their days' cells, so that years are read without reading every day.

A month is summed once it is over. A trigger takes a day that changes out of what is summed; the next run sums its month
again, and until then its days are read. So a pass has nothing to add here, and what is read is always right.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, transaction

from assets.common.dimensions import columns
from assets.reports.lattice import KEY_COLUMNS, slugs_of
from assets.reports.metrics.dimensions import ALL_ROLLED_UP
from assets.reports.models import Report
from assets.reports.rollups.lock import lock_rollups
from assets.reports.sources import SOURCES, Source

MONTHS = tuple(grain.value for grain in Report.Grain if grain is not Report.Grain.DAY)
"""The month of each calendar, as the calendar table calls it."""

# From the month of the log's first day on. A month that goes on reaches to today here.
MISSING = """
SELECT month.first, month.last
FROM (
    SELECT {grain} AS first, max(day) AS last FROM calendar_day
    WHERE day BETWEEN (SELECT {grain} FROM calendar_day WHERE day = (
                           SELECT day FROM analytics_records WHERE log = '{log}' AND grouping = {all_rolled_up}
                           ORDER BY day LIMIT 1))
                  AND %(today)s
    GROUP BY {grain}
) AS month
WHERE month.last < %(today)s
  AND NOT EXISTS (SELECT FROM summed_months AS summed
                  WHERE summed.log = '{log}' AND summed.grain = '{grain}'
                    AND summed.days @> daterange(month.first, month.last, '[]'))
ORDER BY month.first
"""

WHOLE = """
SELECT month.first
FROM (
    SELECT {grain} AS first, max(day) AS last FROM calendar_day
    WHERE day BETWEEN (SELECT min(lower(days)) FROM summed_months) AND (SELECT max(upper(days)) FROM summed_months)
    GROUP BY {grain}
) AS month
WHERE EXISTS (SELECT FROM summed_months AS summed
              WHERE summed.grain = '{grain}' AND summed.days @> daterange(month.first, month.last, '[]'))"""

NOTE = """
INSERT INTO summed_months (log, grain, days)
VALUES ('{log}', '{grain}', datemultirange(daterange(%(first)s, %(last)s, '[]')))
ON CONFLICT (log, grain) DO UPDATE SET days = summed_months.days + excluded.days
WHERE NOT summed_months.days @> excluded.days
"""

REMOVE = """
DELETE FROM analytics_months
WHERE log = '{log}' AND grain = '{grain}' AND grouping = ANY (%(groupings)s) AND day = %(first)s
"""

SUM = """
INSERT INTO analytics_months (grain, {key}, {slugs})
SELECT '{grain}', log, grouping, %(first)s::date AS day, {members}, currency, {sums}
FROM analytics_records AS cell
WHERE log = '{log}' AND grouping = ANY (%(groupings)s) AND cell.day BETWEEN %(first)s AND %(last)s
GROUP BY log, grouping, {members}, currency
ORDER BY {key}
"""


@dataclass(frozen=True)
class Month:
    """A month of a log; `grain` says in which calendar."""

    source: Source
    grain: str
    first: date
    last: date


def sum_missing_months(today: date) -> int:
    """Sum every month of each log that is over before `today` and is not summed; returns how many that were."""
    return sum(_sum(month) for month in list(_missing(today)))


def summed_months() -> list[date]:
    """The first day of each month that is summed for a log, in order, of both calendars."""
    statement = "\nUNION\n".join(WHOLE.format(grain=grain) for grain in MONTHS)
    with connection.cursor() as cursor:
        cursor.execute(f"{statement} ORDER BY first")
        return [first for (first,) in cursor.fetchall()]


def _missing(today: date) -> Iterator[Month]:
    for source in SOURCES:
        for grain in MONTHS:
            statement = MISSING.format(log=source.log, grain=grain, all_rolled_up=ALL_ROLLED_UP)
            with connection.cursor() as cursor:
                cursor.execute(statement, {"today": today})
                for first, last in cursor.fetchall():
                    yield Month(source, grain, first, last)


@transaction.atomic
def _sum(month: Month) -> bool:
    """Under the lock of the rollups, so that no day changes between being read and being written.

    Returns whether it had to be summed.
    """
    lock_rollups()
    slugs = slugs_of(month.source)
    parts = {
        "log": month.source.log,
        "grain": month.grain,
        "key": KEY_COLUMNS,
        "members": columns(),
        "slugs": ", ".join(slugs),
        "sums": ", ".join(f"sum({slug})" for slug in slugs),
    }
    given: dict[str, Any] = {
        "first": month.first,
        "last": month.last,
        "groupings": list(range(ALL_ROLLED_UP + 1)),
    }
    with connection.cursor() as cursor:
        cursor.execute(NOTE.format(**parts), given)
        if not cursor.rowcount:
            return False
        for statement in (REMOVE, SUM):
            cursor.execute(statement.format(**parts), given)
    return True
