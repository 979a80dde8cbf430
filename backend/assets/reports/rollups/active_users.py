"""Who was active on which day: distinct users cannot be added up, so they are kept one by one."""

from collections.abc import Sequence
from datetime import date

from django.db import connection

from assets.reports.sources import SOURCES, Source

COLUMNS = ("day", "user_id", "asset_type_id", "segment_id", "region_id")
KEY = ", ".join(COLUMNS)

SEEN = f"SELECT {KEY} FROM ({{facts}}) AS fact WHERE active AND day = ANY (%(days)s)"  # noqa: S608 (only constants are put in)

RECOUNT = """
WITH seen AS MATERIALIZED (
    {seen}
), missing AS (
    INSERT INTO active_user_days ({key}) SELECT {key} FROM seen ORDER BY {key} ON CONFLICT DO NOTHING
)
DELETE FROM active_user_days AS kept
WHERE %(all_sources)s AND day = ANY (%(days)s)
  AND NOT EXISTS (SELECT FROM seen WHERE ({seen_key}) = ({kept_key}))
"""


def recount_active_users(days: Sequence[date], sources: Sequence[Source]) -> None:
    """Put in who is missing on `days`; where all sources were read, take out whom none of them knows."""
    statement = RECOUNT.format(
        seen="\n    UNION\n    ".join(SEEN.format(facts=source.facts) for source in sources),
        key=KEY,
        seen_key=", ".join(f"seen.{column}" for column in COLUMNS),
        kept_key=", ".join(f"kept.{column}" for column in COLUMNS),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, {"days": list(days), "all_sources": set(sources) == set(SOURCES)})
