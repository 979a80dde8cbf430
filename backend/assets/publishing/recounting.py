"""The logs counted again for verifying: what each measure adds up to on each day, whatever the rollups say."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.db import connection

from assets.reports.lattice import values
from assets.reports.metrics.dimensions import ALL_ROLLED_UP
from assets.reports.models import Report
from assets.reports.rollups.active_users import KEY
from assets.reports.seals.figures import active_in
from assets.reports.seals.sums import Measured, sums_of
from assets.reports.sources import SOURCES

COUNTED = "SELECT fact.* FROM ({facts}) AS fact WHERE day BETWEEN %(first)s AND %(last)s"

ROLLED_UP = f"""
SELECT measure, day, currency, value FROM ({values()}) AS stored
WHERE grouping = %(all_rolled_up)s AND day NOT BETWEEN %(first)s AND %(last)s
"""  # noqa: S608 (only constants are put in)

DaySums = dict[date, dict[Measured, int]]


def recounted(first: date, last: date) -> DaySums:
    """What each measure adds up to on each day: from `first` to `last` by the logs, on other days by the rollups."""
    return _sums((ROLLED_UP, *_counted()), first, last)


def counted_between(first: date, last: date) -> DaySums:
    """What each measure adds up to on each day from `first` to `last`, by the logs."""
    return _sums(_counted(), first, last)


def _counted() -> list[str]:
    return [sums_of(source, COUNTED.format(facts=source.counted)) for source in SOURCES]


def _sums(statements: Sequence[str], first: date, last: date) -> DaySums:
    found: DaySums = defaultdict(dict)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement, {"first": first, "last": last, "all_rolled_up": ALL_ROLLED_UP})
            for measure, day, currency, value in cursor.fetchall():
                found[day][measure, currency] = int(value)
    return found


def active_recounted(periods: Sequence[Report]) -> list[int]:
    """How many different users did something in each period, as the logs have it."""
    if not periods:
        return []
    done = "\nUNION ALL\n".join(COUNTED.format(facts=source.counted) + " AND active" for source in SOURCES)
    active = f"SELECT day, user_id FROM ({done}) AS done GROUP BY {KEY} HAVING sum(sign) > 0"  # noqa: S608 (only constants are put in)
    first, last = min(report.report_date for report in periods), max(report.last_day for report in periods)
    return active_in(periods, f"({active})", first=first, last=last)
