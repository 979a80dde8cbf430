"""Chaining: every event gets a link with the digest of the previous link, so that no change goes unnoticed.

Events are chained in the order in which they become visible, never by a watermark: one that commits late is simply
chained later. Removing an event from the waiting list and linking it is one transaction.
"""

from threading import Event

from django.db import connection, transaction

from assets.audit.reading import SELECTED, event_of
from assets.common.canonical import NO_DIGEST
from assets.common.polling import run_forever

BATCH = 1_000

HEAD = "SELECT seq, digest FROM audit_chain ORDER BY seq DESC LIMIT 1"

# An event that was tampered with while it waited stays on the list: `verify` reports it.
WAITING = f"""
SELECT {SELECTED} FROM audit_unchained AS waiting JOIN audit_events AS e ON e.id = waiting.event_id
WHERE NOT EXISTS (SELECT FROM audit_chain WHERE event_id = waiting.event_id)
ORDER BY e.id LIMIT %s
"""  # noqa: S608 (only constants are put in)

LINK = """
INSERT INTO audit_chain (seq, event_id, digest)
SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::bytea[])
"""


@transaction.atomic
def chain(batch: int = BATCH) -> int:
    """Link at most `batch` waiting events; returns how many. Concurrent calls wait for each other."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE audit_lock IN EXCLUSIVE MODE")
        cursor.execute(HEAD)
        seq, digest = cursor.fetchone() or (0, NO_DIGEST)
        cursor.execute(WAITING, [batch])
        events = [event_of(row) for row in cursor.fetchall()]
        if not events:
            return 0
        digests = []
        for event in events:
            digest = event.link(bytes(digest))
            digests.append(digest)
        ids = [event.id for event in events]
        cursor.execute(LINK, [list(range(seq + 1, seq + 1 + len(ids))), ids, digests])
        cursor.execute("DELETE FROM audit_unchained WHERE event_id = ANY(%s)", [ids])
    return len(ids)


def keep_chaining(stopped: Event) -> None:
    """Chain waiting events until `stopped`."""
    run_forever("chaining the audit log", chain, stopped)
