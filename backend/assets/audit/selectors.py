"""Reading the log: a page of it, one event, and how far the chain goes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from assets.audit.models import AuditDetails, AuditEvent, AuditLink, UnchainedEvent
from assets.audit.schemas import ActorOut, AuditQuestion, ChainOut, EventOut, Events, ObjectOut, WholeEvent
from assets.common.cursors import read_cursor, write_cursor
from assets.common.days import next_day, start_of
from assets.common.ordering import ByTime

TAIL_TOLD = 20
AT_ONCE = 500


@dataclass(frozen=True)
class Position:
    """The last event of a page."""

    at: datetime
    id: int


def position(asked: AuditQuestion) -> Position | None:
    """Where the page before ended; None for the first. Raises ValueError for a cursor of another question."""
    if asked.cursor is None:
        return None
    at, event_id = read_cursor(_question(asked), asked.cursor)
    return Position(datetime.fromisoformat(str(at)), int(event_id))


def events(asked: AuditQuestion, after: Position | None) -> Events:
    """The page of the log after a position."""
    found = _asked_for(asked)
    if after is not None:
        if asked.sort is ByTime.NEWEST:
            found = found.filter(at__lte=after.at).exclude(at=after.at, id__gte=after.id)
        else:
            found = found.filter(at__gte=after.at).exclude(at=after.at, id__lte=after.id)
    minus = asked.sort.minus
    page = list(_with_links(found).order_by(f"{minus}at", f"{minus}id")[: asked.limit + 1])
    shown, more = page[: asked.limit], len(page) > asked.limit
    return Events(
        query={**asked.filters(), "sort": asked.sort, "limit": asked.limit},
        events=[EventOut(**_told(event)) for event in shown],
        next=write_cursor(_question(asked), (shown[-1].at.isoformat(), shown[-1].id)) if more else None,
        chain=chain_told(),
    )


def count(asked: AuditQuestion) -> int:
    """How many events fit every filter."""
    return _asked_for(asked).count()


def whole(asked: AuditQuestion) -> Iterator[EventOut]:
    """All of them, in their order, read as they are wanted."""
    minus = asked.sort.minus
    found = _with_links(_asked_for(asked)).order_by(f"{minus}at", f"{minus}id")
    return (EventOut(**_told(event)) for event in found.iterator(AT_ONCE))


def event(event_id: int) -> WholeEvent | None:
    """One event with its personal details, if there is such an event."""
    found = _with_links(AuditEvent.objects.filter(id=event_id)).first()
    if found is None:
        return None
    details = AuditDetails.objects.filter(event_id=event_id).first()
    link = AuditLink.objects.filter(event_id=event_id).first()
    return WholeEvent(
        **_told(found),
        recorded_at=found.recorded_at,
        address=details.address if details else None,
        user_agent=details.user_agent if details else None,
        details_digest=_hex(found.details_digest),
        details_erased=found.details_digest is not None and details is None,
        digest=_hex(link.digest) if link else None,
    )


def chain_told() -> ChainOut:
    """How far the chain goes, and what waits."""
    head = AuditLink.objects.order_by("-seq").first()
    waiting = UnchainedEvent.objects.order_by("event_id")
    return ChainOut(
        length=head.seq if head else 0,
        head_digest=_hex(head.digest) if head else None,
        unchained=waiting.count(),
        tail=list(waiting.values_list("event_id", flat=True)[:TAIL_TOLD]),
    )


def _question(asked: AuditQuestion) -> str:
    return json.dumps({**asked.filters(), "sort": asked.sort}, sort_keys=True)


def _asked_for(asked: AuditQuestion) -> QuerySet[AuditEvent]:
    exactly: dict[str, Any] = {
        "actor_id": asked.actor,
        "action": asked.action,
        "outcome": asked.outcome,
        "object_kind": asked.object_kind,
        "object_id": asked.object_id,
        "at__gte": start_of(asked.first) if asked.first else None,
        "at__lt": start_of(next_day(asked.last)) if asked.last else None,
    }
    return AuditEvent.objects.filter(**{name: value for name, value in exactly.items() if value is not None})


def _with_links(found: QuerySet[AuditEvent]) -> QuerySet[AuditEvent]:
    link = AuditLink.objects.filter(event_id=OuterRef("id")).values("seq")
    return found.annotate(seq=Subquery(link))


def _told(event: AuditEvent) -> dict[str, Any]:
    seq: int | None = getattr(event, "seq", None)
    return {
        "id": event.id,
        "at": event.at,
        "action": event.action,
        "outcome": event.outcome,
        "actor": ActorOut(id=event.actor_id, role=event.actor_role),
        "object": ObjectOut(kind=event.object_kind, id=event.object_id),
        "reason": event.reason,
        "before": event.before,
        "after": event.after,
        "chained": seq is not None,
        "seq": seq,
    }


def _hex(digest: bytes | memoryview | None) -> str | None:
    return None if digest is None else bytes(digest).hex()
