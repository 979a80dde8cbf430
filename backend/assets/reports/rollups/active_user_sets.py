"""Each closed day's active users as sets, from which distinct users of any range are counted without reading them all.

A set is a roaring bitmap (https://roaringbitmap.org, the portable format of 64 bits). A trigger removes those of a day
that changes; the next run makes them again.
"""

from collections.abc import Sequence
from datetime import date

from django.db import connection, transaction
from pyroaring import BitMap64

from assets.common.days import ONE_DAY
from assets.common.dimensions import LATTICE, columns
from assets.reports.lattice import days_of
from assets.reports.metrics.dimensions import ALL_ROLLED_UP, grouping
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.rollups.lock import lock_rollups

ALL_USERS = ""
"""The `dimension` of the set of all users."""

DIMENSION = {
    ALL_ROLLED_UP: ALL_USERS,
    **{grouping(frozenset((dimension,))): dimension.value for dimension in LATTICE},
}
"""The one dimension by which a set's users are grouped, by SQL's GROUPING()."""

DAYS_AT_ONCE = 10

MISSING = """
SELECT closed.day::date FROM generate_series(%s::date, %s::date, interval '1 day') AS closed (day)
WHERE NOT EXISTS (SELECT FROM active_user_sets AS made WHERE made.dimension = '' AND made.day = closed.day::date)
ORDER BY closed.day
"""

USERS = f"""
SELECT day, GROUPING({columns()}), coalesce({columns()}, 0), array_agg(DISTINCT user_id)
FROM active_user_days WHERE day = ANY (%s)
GROUP BY GROUPING SETS ((day), {", ".join(f"(day, {dimension.column})" for dimension in LATTICE)})
"""  # noqa: S608 (only constants are put in)

ADD = "INSERT INTO active_user_sets (day, dimension, member, users) VALUES (%s, %s, %s, %s)"


def make_missing_sets(today: date) -> int:
    """Make the sets of every day before `today` that has none; returns how many days that were."""
    missing = _missing(today)
    for start in range(0, len(missing), DAYS_AT_ONCE):
        _make_sets(missing[start : start + DAYS_AT_ONCE])
    return len(missing)


def _missing(today: date) -> list[date]:
    with connection.cursor() as cursor:
        cursor.execute(days_of(BY_SLUG, today))
        first, _ = cursor.fetchone()
        if first is None:
            return []
        cursor.execute(MISSING, [first, today - ONE_DAY])
        return [day for (day,) in cursor.fetchall()]


@transaction.atomic
def _make_sets(days: Sequence[date]) -> None:
    """Under the lock of the rollups, so that a day does not change between being read and being written."""
    lock_rollups()
    with connection.cursor() as cursor:
        cursor.execute(USERS, [list(days)])
        made = {
            (day, DIMENSION[rolled_up], member): users for day, rolled_up, member, users in cursor.fetchall()
        }
        for day in days:
            made.setdefault((day, ALL_USERS, 0), [])
        cursor.executemany(ADD, [(*key, BitMap64(users).serialize()) for key, users in made.items()])
