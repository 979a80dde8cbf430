"""Verification: every link is recomputed, and every event is either linked or waiting."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from assets.audit.canonical import COLUMNS
from assets.audit.details import Details
from assets.audit.reading import SELECTED, event_of
from assets.common.canonical import NO_DIGEST

CHUNK_ROWS = 1_000

ONE_VIEW = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"

LINKS = f"""
SELECT link.seq, link.event_id, link.digest, d.salt, d.address, d.user_agent, {SELECTED}
FROM audit_chain AS link
LEFT JOIN audit_events AS e ON e.id = link.event_id
LEFT JOIN audit_details AS d ON d.event_id = link.event_id
ORDER BY link.seq
"""  # noqa: S608 (only constants are put in)

# Events that wait, events without a link, and waiting entries of events that are linked already or missing.
REST = f"""
SELECT waiting.event_id, coalesce(waiting.event_id, e.id), link.seq, d.salt, d.address, d.user_agent, {SELECTED}
FROM audit_unchained AS waiting
FULL JOIN audit_events AS e ON e.id = waiting.event_id
LEFT JOIN audit_chain AS link ON link.event_id = coalesce(waiting.event_id, e.id)
LEFT JOIN audit_details AS d ON d.event_id = e.id
WHERE waiting.event_id IS NOT NULL OR link.seq IS NULL
ORDER BY 2
"""  # noqa: S608 (only constants are put in)


@dataclass(frozen=True)
class Tail:
    """The events that are not chained yet, which nothing protects."""

    count: int = 0
    first: int | None = None
    last: int | None = None
    oldest: datetime | None = None

    def extended(self, event: int, recorded_at: datetime) -> "Tail":
        """This tail with one more event, whose id is greater than those before."""
        return Tail(
            self.count + 1,
            event if self.first is None else self.first,
            event,
            recorded_at if self.oldest is None else min(self.oldest, recorded_at),
        )


@dataclass(frozen=True)
class Verified:
    """The result. `broken` describes the first manipulation found, or is None."""

    links: int = 0
    head: bytes = NO_DIGEST
    erased: int = 0
    """Chained events whose personal details were erased."""
    tail: Tail = field(default_factory=Tail)
    broken: str | None = None


@transaction.atomic
def verify() -> Verified:
    """Check the whole log in one snapshot. Must not be called within a transaction."""
    with connection.cursor() as cursor:
        cursor.execute(ONE_VIEW)
    found = _verify_links()
    return found if found.broken else _verify_rest(found)


def _verify_links() -> Verified:
    found = Verified()
    for seq, event_id, digest, *rest in _rows(LINKS):
        expected = found.links + 1
        if seq != expected:
            return replace(found, broken=f"link {expected}: it is missing, the next is {seq}")
        details, row = rest[:3], rest[3:]
        if row[0] is None:
            return replace(found, broken=f"link {seq}: its event {event_id} is missing")
        event = event_of(row)
        if event.link(found.head) != bytes(digest):
            return replace(
                found,
                broken=f"link {seq}: its digest is not that of event {event_id} after link {found.links}:"
                " the event or the link was changed",
            )
        if _details_changed(event.details_digest, details):
            return replace(found, broken=f"link {seq}: the details of event {event_id} were changed")
        erased = event.details_digest is not None and details[0] is None
        found = Verified(links=seq, head=bytes(digest), erased=found.erased + erased)
    return found


def _verify_rest(found: Verified) -> Verified:
    tail = found.tail
    for waiting, event_id, seq, *rest in _rows(REST):
        details, row = rest[:3], rest[3:]
        broken = None
        if row[0] is None:
            broken = f"event {event_id}: it was removed before it was chained"
        elif waiting is None:
            broken = f"event {event_id}: its link was removed"
        elif seq is not None:
            broken = f"event {event_id}: it waits for a link although it has one, {seq}"
        elif _details_changed(event_of(row).details_digest, details):
            broken = f"event {event_id}: its details were changed"
        if broken is not None:
            return replace(found, tail=tail, broken=broken)
        tail = tail.extended(event_id, row[COLUMNS.index("recorded_at")])
    return replace(found, tail=tail)


def _details_changed(digest: bytes | None, found: list[Any]) -> bool:
    salt, address, user_agent = found
    return salt is not None and Details(address, user_agent).digest(bytes(salt)) != digest


def _rows(statement: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a SELECT, with at most a thousand in memory."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement)
        while rows := cursor.fetchmany(CHUNK_ROWS):
            yield from rows
