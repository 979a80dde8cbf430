"""Verification: each link is recomputed, on from what is verified, and every event is either linked or waiting.

It goes in slices, each in one view of the log. What a slice has verified is stored with it: a run that was killed goes
on where it was.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from assets.audit.canonical import COLUMNS
from assets.audit.details import Details
from assets.audit.models import AuditVerification
from assets.audit.reading import SELECTED, event_of
from assets.common.canonical import NO_DIGEST

LINKS_AT_ONCE = 1_000

ONE_VIEW = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; LOCK TABLE audit_verification IN EXCLUSIVE MODE"

DIGEST = "SELECT digest FROM audit_chain WHERE seq = %s"

LINKS = f"""
SELECT link.seq, link.event_id, link.digest, d.salt, d.address, d.user_agent, {SELECTED}
FROM audit_chain AS link
LEFT JOIN audit_events AS e ON e.id = link.event_id
LEFT JOIN audit_details AS d ON d.event_id = link.event_id
WHERE link.seq > %s
ORDER BY link.seq LIMIT %s
"""  # noqa: S608 (only constants are put in)

LAST_LINKED = "SELECT coalesce(max(event_id), 0) FROM audit_chain"

# Events that wait, later events without a link, and waiting entries of events that are linked already or missing.
REST = f"""
SELECT waiting.event_id, open.event_id, link.seq, d.salt, d.address, d.user_agent, {SELECTED}
FROM (
    SELECT event_id FROM audit_unchained
    UNION
    SELECT id FROM audit_events
    WHERE id > %s AND NOT EXISTS (SELECT FROM audit_chain WHERE event_id = audit_events.id)
) AS open
LEFT JOIN audit_unchained AS waiting ON waiting.event_id = open.event_id
LEFT JOIN audit_events AS e ON e.id = open.event_id
LEFT JOIN audit_chain AS link ON link.event_id = open.event_id
LEFT JOIN audit_details AS d ON d.event_id = open.event_id
ORDER BY open.event_id
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
    """The result. `broken` describes the first manipulation found, or is None.

    `checked` are the links that this run has recomputed, and `erased` those of them whose personal details were erased.
    """

    links: int = 0
    head: bytes = NO_DIGEST
    checked: int = 0
    erased: int = 0
    tail: Tail = field(default_factory=Tail)
    broken: str | None = None


class _Broken(Exception):
    """Something was changed; in words."""


def verify(*, full: bool = False, report: Callable[[int], None] | None = None) -> Verified:
    """Verify what is new since the last time; with `full`, or while that goes on, everything.

    What is broken is not noted as verified: it is found again. `report` is called after each slice with the number of
    links that are verified. Must not be called within a transaction.
    """
    checked = erased = 0
    state, tail, broken = _begin(full=full), None, None
    try:
        while tail is None:
            state, of_slice, gone, tail = _verify_slice()
            checked, erased = checked + of_slice, erased + gone
            if report is not None:
                report(state.seq)
    except _Broken as found:
        broken = str(found)
    return Verified(state.seq, bytes(state.digest), checked, erased, tail or Tail(), broken)


@transaction.atomic(durable=True)
def _begin(*, full: bool) -> AuditVerification:
    state = _state()
    if full and not state.is_full:
        state = AuditVerification(id=state.id, is_full=True)
    state.save()
    return state


def _state() -> AuditVerification:
    """How far it is, in a view of its own. One run at a time."""
    with connection.cursor() as cursor:
        cursor.execute(ONE_VIEW)
    return AuditVerification.objects.first() or AuditVerification(id=1)


@transaction.atomic(durable=True)
def _verify_slice() -> tuple[AuditVerification, int, int, Tail | None]:
    """Some links after those that are verified: how far it is then, how many they were, and how many without details.

    With the last of them, the events that have no link. Raises _Broken.
    """
    state = _state()
    if state.seq and _read(DIGEST, state.seq) != [(bytes(state.digest),)]:
        raise _Broken(f"link {state.seq}: it is no longer as it was verified")
    links = _read(LINKS, state.seq, LINKS_AT_ONCE)
    erased = sum(_verify_link(state, *link) for link in links)
    tail = None
    if len(links) < LINKS_AT_ONCE:
        tail = _tail(state.event_id)
        ((state.event_id,),) = _read(LAST_LINKED)
        state.is_full = False
    state.save()
    return state, len(links), erased, tail


def _verify_link(state: AuditVerification, seq: int, event_id: int, digest: bytes, *rest: Any) -> bool:
    """Verify the next link, and move on to it. Returns whether the personal details of its event are erased."""
    details, row = rest[:3], rest[3:]
    if seq != state.seq + 1:
        raise _Broken(f"link {state.seq + 1}: it is missing, the next is {seq}")
    if row[0] is None:
        raise _Broken(f"link {seq}: its event {event_id} is missing")
    event = event_of(row)
    if event.link(bytes(state.digest)) != bytes(digest):
        raise _Broken(
            f"link {seq}: its digest is not that of event {event_id} after link {state.seq}:"
            " the event or the link was changed"
        )
    if _details_changed(event.details_digest, details):
        raise _Broken(f"link {seq}: the details of event {event_id} were changed")
    state.seq, state.digest = seq, bytes(digest)
    return event.details_digest is not None and details[0] is None


def _tail(known_to: int) -> Tail:
    """The events that wait. Raises _Broken where one after `known_to` neither waits nor has a link."""
    tail = Tail()
    for waiting, event_id, seq, *rest in _read(REST, known_to):
        details, row = rest[:3], rest[3:]
        if row[0] is None:
            raise _Broken(f"event {event_id}: it was removed before it was chained")
        if waiting is None:
            raise _Broken(f"event {event_id}: its link was removed")
        if seq is not None:
            raise _Broken(f"event {event_id}: it waits for a link although it has one, {seq}")
        if _details_changed(event_of(row).details_digest, details):
            raise _Broken(f"event {event_id}: its details were changed")
        tail = tail.extended(event_id, row[COLUMNS.index("recorded_at")])
    return tail


def _details_changed(digest: bytes | None, found: Any) -> bool:
    salt, address, user_agent = found
    return salt is not None and Details(address, user_agent).digest(bytes(salt)) != digest


def _read(statement: str, *parameters: int) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows
