"""Which users were active on which day: distinct users cannot be added up, so each is stored.

Whoever only did what was retracted was not active.
"""

from collections.abc import Sequence
from datetime import date

from django.db import connection

from assets.common.dimensions import LATTICE
from assets.reports.sources import SOURCES, Source

COLUMNS = ("day", "user_id", *(dimension.column for dimension in LATTICE))
KEY = ", ".join(COLUMNS)
ACTIVE_KEY, STORED_KEY = (
    ", ".join(f"{relation}.{column}" for column in COLUMNS) for relation in ("active_now", "stored")
)

ACTIVE = f"SELECT {KEY} FROM ({{facts}}) AS fact WHERE active AND day = ANY (%(days)s)"  # noqa: S608 (only constants are put in)

RECOUNT = """
WITH active_now AS MATERIALIZED (
    {active}
), missing AS (
    INSERT INTO active_user_days ({key}) SELECT {key} FROM active_now ORDER BY {key} ON CONFLICT DO NOTHING
)
DELETE FROM active_user_days AS stored
WHERE %(all_sources)s AND day = ANY (%(days)s)
  AND NOT EXISTS (SELECT FROM active_now WHERE ({active_key}) = ({stored_key}))
"""

REMOVE = """
WITH done AS (
    {done}
), active_now AS MATERIALIZED (
    SELECT {key} FROM done GROUP BY {key} HAVING sum(sign) > 0
)
DELETE FROM active_user_days AS stored
WHERE day = ANY (%(days)s) AND NOT EXISTS (SELECT FROM active_now WHERE ({active_key}) = ({stored_key}))
"""
DONE = f"SELECT {KEY}, sign FROM ({{facts}}) AS fact WHERE active AND day = ANY (%(days)s)"  # noqa: S608 (only constants are put in)


def recount_active_users(days: Sequence[date], sources: Sequence[Source]) -> None:
    """Add the users missing on `days`; where all sources were read, remove those whom none of them has."""
    statement = RECOUNT.format(
        active="\n    UNION\n    ".join(ACTIVE.format(facts=source.standing) for source in sources),
        key=KEY,
        active_key=ACTIVE_KEY,
        stored_key=STORED_KEY,
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, {"days": list(days), "all_sources": set(sources) == set(SOURCES)})


def remove_retracted_users(days: Sequence[date]) -> None:
    """Remove the users who on `days` did nothing but what was retracted, as far as facts are counted."""
    statement = REMOVE.format(
        done="\n    UNION ALL\n    ".join(DONE.format(facts=source.counted) for source in SOURCES),
        key=KEY,
        active_key=ACTIVE_KEY,
        stored_key=STORED_KEY,
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, {"days": list(days)})
