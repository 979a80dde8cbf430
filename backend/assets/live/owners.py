"""Whose rows were counted."""

from collections.abc import Mapping, Sequence

from django.db import connection

from assets.live.events import SUBJECT
from assets.me.questions import Subject

OF_USER = "SELECT DISTINCT user_id FROM {log} WHERE id = ANY (%s) AND user_id IS NOT NULL"
OF_BOTH_SIDES = """
SELECT DISTINCT side.user_id
FROM ticket_events AS event
JOIN tickets AS ticket ON ticket.id = event.ticket_id
CROSS JOIN LATERAL (VALUES (ticket.borrower_id), (ticket.lender_id)) AS side (user_id)
WHERE event.id = ANY (%s) AND side.user_id IS NOT NULL
"""

OWNERS = {log: OF_BOTH_SIDES if log == "ticket_events" else OF_USER.format(log=log) for log in SUBJECT}


def owners_of(rows: Mapping[str, Sequence[int]]) -> dict[Subject, frozenset[int]]:
    """The users whose own these log rows are, by subject; a ticket is its borrower's and its lender's."""
    found = {}
    with connection.cursor() as cursor:
        for log, row_ids in rows.items():
            if subject := SUBJECT.get(log):
                cursor.execute(OWNERS[log], [list(row_ids)])
                found[subject] = frozenset(user_id for (user_id,) in cursor.fetchall())
    return found
