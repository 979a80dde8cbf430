"""Rows of every log, as many as are asked for, spread evenly over days. Triggers are off while they are put in."""

from datetime import date

from django.db import connection, transaction

from assets.reports.sources import SOURCES, Source

COLUMNS = {
    "user_events": (
        "user_id, kind, from_segment_id, from_region_id",
        "-n, 'reclassified', 1 + n % 5, 1 + n % 31",
    ),
    "ticket_events": (
        "ticket_id, move, actor_id, activated_at, due_at",
        "-n, 'activated', n, at, at + interval '2 days'",
    ),
    "payment_events": (
        "payment_id, kind, user_id, amount, currency",
        "-n, 'verified', n, 5000, 'IRR'",
    ),
    "ledger_entries": (
        "transfer_id, wallet_id, wallet_kind, user_id, kind, reversal, amount, currency",
        "-n, n, 'user', n, 'top_up', false, 5000, 'IRR'",
    ),
    "notification_events": ("notification_id, kind, user_id", "-n, 'sent', n"),
}
"""Of each log, columns and what is in them for the `n`th row at the moment `at`."""

FACTS_OF_A_ROW = 7
"""Of a row of each log together: a reclassification and a loan with a due date are two facts each."""

INSERT = """
INSERT INTO {log} ({columns}, at, recorded_at, asset_type_id, segment_id, region_id)
SELECT {values}, at, now(), 1 + n % 10, 1 + n % 5, 1 + n % 31
FROM (SELECT n, timestamptz '{last} 12:00Z' - interval '1 day' * (n % {days}) AS at
      FROM generate_series(1, {rows}) AS n) AS made
"""

QUEUE = "INSERT INTO rollup_queue (log, row_id, day) SELECT '{log}', row_id, day FROM ({facts}) AS fact"


@transaction.atomic
def write(source: Source, rows: int, *, days: int, last: date, queue: bool) -> int:
    """Write rows of a log over the `days` that end with `last`; returns how many of their facts were queued."""
    columns, values = COLUMNS[source.log]
    statement = INSERT.format(log=source.log, columns=columns, values=values, last=last, days=days, rows=rows)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        if not queue:
            cursor.execute(statement)
            return 0
        cursor.execute(f"{statement} RETURNING id")
        ids = [row_id for (row_id,) in cursor.fetchall()]
        cursor.execute(QUEUE.format(log=source.log, facts=source.facts_of_rows("%s")), [ids])
        return int(cursor.rowcount)


def write_of_every_log(rows: int, *, days: int, last: date) -> int:
    """Write and queue rows of all logs; returns how many facts that is."""
    return sum(write(source, rows, days=days, last=last, queue=True) for source in SOURCES)
