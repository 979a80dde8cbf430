"""Which users were active on which day: distinct users cannot be added up, so each is stored.

Who did only what was retracted was not active.
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

DONE = f"SELECT {KEY}, sign FROM ({{facts}}) AS fact WHERE active AND day = ANY (%(days)s)"  # noqa: S608 (only constants are put in)

ACTIVE_NOW = f"""
WITH done AS (
    {{done}}
), active_now AS MATERIALIZED (
    SELECT {KEY} FROM done GROUP BY {KEY} HAVING sum(sign) > 0
)"""  # noqa: S608 (only constants are put in)

ADD = f""", missing AS (
    INSERT INTO active_user_days ({KEY})
    SELECT {KEY} FROM active_now
    WHERE NOT EXISTS (
        SELECT FROM active_user_days AS stored WHERE day = ANY (%(days)s) AND ({ACTIVE_KEY}) = ({STORED_KEY})
    )
    ORDER BY {KEY}
    ON CONFLICT DO NOTHING
    RETURNING day
)"""  # noqa: S608 (only constants are put in)

REMOVE = f""", removed AS (
    DELETE FROM active_user_days AS stored
    WHERE %(remove)s AND day = ANY (%(days)s)
      AND NOT EXISTS (SELECT FROM active_now WHERE ({ACTIVE_KEY}) = ({STORED_KEY}))
    RETURNING day
)"""  # noqa: S608 (only constants are put in)

REMOVED = "SELECT day FROM removed"


def recount_active_users(days: Sequence[date], sources: Sequence[Source]) -> set[date]:
    """Add the users missing on `days`; where all sources were read, remove those whom none of them has.

    Returns the days that this changed.
    """
    return _run(
        f"{ACTIVE_NOW}{ADD}{REMOVE} SELECT day FROM missing UNION {REMOVED}",  # noqa: S608 (only constants are put in)
        [source.standing for source in sources],
        days,
        remove=set(sources) == set(SOURCES),
    )


def remove_retracted_users(days: Sequence[date]) -> set[date]:
    """Remove the users who on `days` did nothing but what was retracted, as far as facts are counted.

    Returns the days that this changed.
    """
    counted = [source.counted for source in SOURCES]
    return _run(f"{ACTIVE_NOW}{REMOVE} {REMOVED}", counted, days, remove=True)


def _run(statement: str, facts: Sequence[str], days: Sequence[date], *, remove: bool) -> set[date]:
    done = "\n    UNION ALL\n    ".join(DONE.format(facts=of_source) for of_source in facts)
    with connection.cursor() as cursor:
        cursor.execute(statement.format(done=done), {"days": list(days), "remove": remove})
        return {day for (day,) in cursor.fetchall()}
