"""Which days have anything to roll up."""

from datetime import date

from django.db import connection

from assets.reports.sources import SOURCES


def days_with_facts(first: date, last: date) -> list[date]:
    """The days of a range on which a fact of any log falls, counted in the rollups or not."""
    facts = " UNION ".join(f"SELECT day FROM ({source.definition}) AS fact" for source in SOURCES)  # noqa: S608 (only constants are put in)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT day FROM ({facts}) AS days WHERE day BETWEEN %s AND %s ORDER BY day",  # noqa: S608 (only constants are put in)
            [first, last],
        )
        return [day for (day,) in cursor.fetchall()]
