"""What a pass with retractions removes: a cell, and an active day, of which no fact stands any more.

Adding the opposite of a fact leaves a cell of zero where a rebuild would find none.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import connection

from assets.reports.lattice import KEY_COLUMNS, cells, columns_of, slugs_of
from assets.reports.metrics.measures import measures_of
from assets.reports.rollups.active_users import remove_retracted_users
from assets.reports.rollups.change import ACTIVE_USERS
from assets.reports.sources import SOURCES, Source

# Keys are compared by grouping them, where NULLs are alike.
REMOVE = """
WITH facts AS (
    SELECT * FROM ({facts}) AS fact WHERE day = ANY (%(days)s)
), cell AS MATERIALIZED (
    SELECT min(place) AS place, {left}
    FROM (
        SELECT {columns}, ctid AS place FROM analytics_records
        WHERE log = %(log)s AND day = ANY (%(days)s) AND 0 IN ({slugs})
        UNION ALL
        SELECT {columns}, NULL FROM ({cells}) AS standing
    ) AS both_sides
    GROUP BY {key}
    HAVING bool_or(place IS NOT NULL)
), emptied AS (
    DELETE FROM analytics_records
    WHERE ctid = ANY (ARRAY(SELECT place FROM cell WHERE num_nonnulls({slugs}) = 0))
)
UPDATE analytics_records AS stored SET {cleared}
FROM cell WHERE stored.ctid = cell.place AND num_nonnulls({cell_slugs}) > 0
"""

# What is stored, but for the zero of a measure of which no fact stands.
LEFT = """nullif(max({slug}) FILTER (WHERE place IS NOT NULL),
                CASE WHEN count({slug}) FILTER (WHERE place IS NULL) = 0 THEN 0 END) AS {slug}"""


def remove_retracted(queued: Mapping[str, Sequence[tuple[int, date]]]) -> dict[str, set[date]]:
    """Remove what only retracted facts had made, once the queued facts are added; returns the days of what changed."""
    days: set[date] = set()
    changed: dict[str, set[date]] = {}
    for source in SOURCES:
        if of_log := {day for row_id, day in queued.get(source.log, ()) if row_id < 0}:
            _remove_cells(source, sorted(of_log))
            changed |= dict.fromkeys((measure.slug for measure in measures_of(source)), of_log)
            days |= of_log
    if days and (inactive := remove_retracted_users(sorted(days))):
        changed[ACTIVE_USERS] = inactive
    return changed


def _remove_cells(source: Source, days: Sequence[date]) -> None:
    slugs = slugs_of(source)
    statement = REMOVE.format(
        facts=source.standing,
        key=KEY_COLUMNS,
        columns=columns_of(source),
        cells=cells(source),
        slugs=", ".join(slugs),
        cell_slugs=", ".join(f"cell.{slug}" for slug in slugs),
        left=",\n           ".join(LEFT.format(slug=slug) for slug in slugs),
        cleared=", ".join(f"{slug} = cell.{slug}" for slug in slugs),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, {"log": source.log, "days": list(days)})
