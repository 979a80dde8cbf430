"""Users who were active, each counted once in each of several periods."""

from collections.abc import Sequence
from datetime import date

from django.db import connection

from assets.reports.models import Report

# Day by day, so that the join is by equality: by ranges, each period would be compared with every active day.
COUNT = """
SELECT period.place, count(DISTINCT active.user_id)
FROM unnest(%(firsts)s::date[], %(lasts)s::date[]) WITH ORDINALITY AS period (first, last, place)
CROSS JOIN LATERAL generate_series(period.first, period.last, interval '1 day') AS held (day)
LEFT JOIN {active} AS active ON active.day = held.day::date
GROUP BY period.place ORDER BY period.place
"""


def active_in(periods: Sequence[Report], active: str = "active_user_days", **parameters: date) -> list[int]:
    """How many there were in each period; `active` is a relation of `day user_id`, which takes the parameters."""
    firsts, lasts = [one.report_date for one in periods], [one.last_day for one in periods]
    with connection.cursor() as cursor:
        cursor.execute(COUNT.format(active=active), {"firsts": firsts, "lasts": lasts, **parameters})
        return [count for _, count in cursor.fetchall()]
