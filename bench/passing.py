"""The incremental pass: what a thousand new facts cost, whatever the history behind them."""

from datetime import timedelta

from django.db import connection

from assets.common.clock import now
from assets.reports.rollups import run_pass
from bench.clock import milliseconds
from bench.sizes import LAST_DAY

NEW = 1_000

ARRIVE = """
SET LOCAL session_replication_role = replica;
WITH arrived AS (
    INSERT INTO payment_events (payment_id, kind, user_id, amount, currency, at, asset_type_id, segment_id, region_id)
    SELECT -n, 'verified', n, 5000, 'IRR', timestamptz '{last} 12:00Z' - interval '1 day' * (n %% {days}),
           1 + n %% 10, 1 + n %% 5, 1 + n %% 31
    FROM generate_series(1, %s) AS n
    RETURNING id, at
)
INSERT INTO rollup_queue (log, row_id, day) SELECT 'payment_events', id, report_day(at) FROM arrived
"""


def measure() -> dict[str, float]:
    """Median milliseconds of a pass over 1,000 new facts: all on one day, and over 700 days."""
    return {
        "one day": milliseconds(lambda: run_pass(now()), prepare=lambda: _arrive(1)),
        "700 days": milliseconds(lambda: run_pass(now()), prepare=lambda: _arrive(700)),
    }


def _arrive(days: int) -> None:
    from django.db import transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(ARRIVE.format(days=days, last=LAST_DAY - timedelta(days=1)), [NEW])
