"""Chaining: every event gets a link that holds the digest of the one before, so that no change goes unnoticed.

Events chain in the order in which they are seen, never by a watermark: one whose transaction commits late waits from
then on, and is chained then. Taking an event off the waiting list and linking it is one transaction: killed, it has
done nothing.
"""

from threading import Event

from django.db import connection, transaction

from assets.audit.reading import SELECTED, event_of
from assets.common.canonical import NO_DIGEST
from assets.common.polling import run_forever

BATCH = 1_000

HEAD = "SELECT seq, digest FROM audit_chain ORDER BY seq DESC LIMIT 1"

# What was tampered with while it waited stays on the list: `verify` tells of it.
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
    """Link at most `batch` waiting events; returns how many. One chainer at a time: another waits for its turn."""
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
    """Chain what waits until `stopped`."""
    run_forever("chaining the audit log", chain, stopped)
