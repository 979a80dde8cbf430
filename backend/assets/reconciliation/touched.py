"""Which objects rows of the logs are about: those are compared again."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import connection

from assets.reconciliation.carrying import rows_of_range, rows_retracted
from assets.reconciliation.models import Subject
from assets.reconciliation.state import RETRACTIONS
from assets.reports.rollups.months import MONTHS
from assets.reports.sources import LEDGER, PAYMENTS, SOURCES, TICKETS, USERS, Source

QUEUE = """
INSERT INTO reconciliation_queue (subject, key)
SELECT DISTINCT subject, key FROM ({named}) AS named (subject, key) WHERE key IS NOT NULL
ON CONFLICT DO NOTHING
"""

OBJECTS: Mapping[Source, str] = {
    USERS: "SELECT 'user', user_id FROM ({rows}) AS row",
    PAYMENTS: "SELECT 'payment', payment_id FROM ({rows}) AS row",
    TICKETS: "SELECT 'ticket', ticket_id FROM ({rows}) AS row",
    # A transfer is looked at with the one that it reverses, with its payment, its ticket and its withdrawal.
    LEDGER: """SELECT named.subject, named.key
FROM (SELECT DISTINCT transfer_id, ticket_id FROM ({rows}) AS row) AS row
LEFT JOIN transfers AS transfer ON transfer.id = row.transfer_id
LEFT JOIN withdrawals AS reserved ON reserved.reservation_id = coalesce(transfer.reverses_id, transfer.id)
LEFT JOIN withdrawals AS paid ON paid.payout_id = coalesce(transfer.reverses_id, transfer.id)
CROSS JOIN LATERAL (VALUES ('transfer', row.transfer_id), ('transfer', transfer.reverses_id),
                           ('payment', transfer.payment_id), ('ticket', transfer.ticket_id),
                           ('ticket', row.ticket_id), ('withdrawal', reserved.id),
                           ('withdrawal', paid.id)) AS named (subject, key)""",
}

DAYS_THAT_WAIT = "SELECT 'day', day - date 'epoch' FROM rollup_queue WHERE row_id IS NOT NULL"
MONTHS_OF_DAYS = f"""
SELECT 'month', first - date 'epoch'
FROM reconciliation_queue AS queued
JOIN calendar_day ON calendar_day.day = date 'epoch' + queued.key::integer
CROSS JOIN LATERAL (VALUES {", ".join(f"({grain})" for grain in MONTHS)}) AS month (first)
WHERE queued.subject = 'day'"""  # noqa: S608 (only constants are put in)
BROKEN = "SELECT subject, key FROM reconciliation_breaks WHERE subject <> 'screen'"
BECAME_OVERDUE = """
SELECT 'ticket', ticket_id FROM ticket_events
WHERE move = 'activated' AND overdue_day(due_at) > report_day(%(since)s) AND overdue_day(due_at) <= %(today)s"""


def queue(subject: Subject, keys: Iterable[int]) -> None:
    """Have some objects compared."""
    _queue("SELECT %(subject)s, unnest(%(keys)s::bigint[])", {"subject": subject.value, "keys": list(keys)})


def queue_touched(log: str, after: int, upto: int) -> None:
    """Have the objects compared that a range of rows is about."""
    of_log = rows_retracted if log == RETRACTIONS else rows_of_range
    sources = SOURCES if log == RETRACTIONS else [source for source in SOURCES if source.log == log]
    named = [OBJECTS[source].format(rows=of_log(source)) for source in sources if source in OBJECTS]
    if named:
        _queue("\nUNION ALL\n".join(named), {"after": after, "upto": upto})


def queue_selected(selected: str, **parameters: date | datetime) -> None:
    """Have the objects compared that a SELECT of `subject key` gives."""
    _queue(selected, parameters)


def _queue(selected: str, parameters: Mapping[str, Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(QUEUE.format(named=selected), parameters)
