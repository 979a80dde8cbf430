"""What a pass with retractions removes: a cell, and an active day, of which no fact stands any more.

Adding the opposite of a fact leaves a cell of zero where a rebuild would find none.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import connection

from assets.reports.metrics.measures import measures_of
from assets.reports.rollups.active_users import remove_retracted_users
from assets.reports.rollups.lattice import COLUMNS, cells
from assets.reports.sources import SOURCES, Source

# Keys are compared by grouping them, where NULLs are alike.
REMOVE_CELLS = """
WITH facts AS (
    SELECT * FROM ({facts}) AS fact WHERE day = ANY (%(days)s)
)
DELETE FROM analytics_records
WHERE ctid = ANY (ARRAY(
    SELECT min(place)
    FROM (
        SELECT {columns}, ctid AS place FROM analytics_records
        WHERE measure = ANY (%(measures)s) AND day = ANY (%(days)s) AND value = 0
        UNION ALL
        SELECT {columns}, NULL FROM ({cells}) AS standing
    ) AS both_sides
    GROUP BY {columns}
    HAVING bool_and(place IS NOT NULL)
))
"""


def remove_retracted(queued: Mapping[str, Sequence[tuple[int, date]]]) -> None:
    """Remove what only retracted facts had made, once the queued facts are added."""
    days: set[date] = set()
    for source in SOURCES:
        if of_log := {day for row_id, day in queued.get(source.log, ()) if row_id < 0}:
            _remove_cells(source, sorted(of_log))
            days |= of_log
    if days:
        remove_retracted_users(sorted(days))


def _remove_cells(source: Source, days: Sequence[date]) -> None:
    statement = REMOVE_CELLS.format(facts=source.standing, columns=COLUMNS, cells=cells(source))
    measures = [measure.slug for measure in measures_of(source)]
    with connection.cursor() as cursor:
        cursor.execute(statement, {"days": list(days), "measures": measures})
