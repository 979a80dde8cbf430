"""Reading the log: pages, single events, and the state of the chain."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from assets.audit.actions import Method
from assets.audit.models import AuditDetails, AuditEvent, AuditLink, UnchainedEvent
from assets.audit.schemas import ActorOut, AuditParams, ChainOut, EventOut, Events, ObjectOut, WholeEvent
from assets.common.cursors import read_cursor, write_cursor
from assets.common.days import next_day, start_of
from assets.common.ordering import ByTime

TAIL_LENGTH = 20
AT_ONCE = 500


@dataclass(frozen=True)
class Position:
    """The position of the last event of a page."""

    at: datetime
    id: int


def position(params: AuditParams) -> Position | None:
    """The end of the previous page; None for the first page. Raises ValueError for a cursor of another query."""
    if params.cursor is None:
        return None
    at, event_id = read_cursor(_question(params), params.cursor)
    return Position(datetime.fromisoformat(str(at)), int(event_id))


def list_events(params: AuditParams, after: Position | None) -> Events:
    """A page of the log after a position."""
    found = _filtered(params)
    if after is not None:
        if params.sort is ByTime.NEWEST:
            found = found.filter(at__lte=after.at).exclude(at=after.at, id__gte=after.id)
        else:
            found = found.filter(at__gte=after.at).exclude(at=after.at, id__lte=after.id)
    minus = params.sort.minus
    page = list(_with_links(found).order_by(f"{minus}at", f"{minus}id")[: params.limit + 1])
    shown, more = page[: params.limit], len(page) > params.limit
    return Events(
        query={**params.filters(), "sort": params.sort, "limit": params.limit},
        events=[EventOut(**_fields_of(event)) for event in shown],
        next=write_cursor(_question(params), (shown[-1].at.isoformat(), shown[-1].id)) if more else None,
        chain=chain_status(),
    )


def count_events(params: AuditParams) -> int:
    """The number of events that match every filter."""
    return _filtered(params).count()


def iterate_events(params: AuditParams) -> Iterator[EventOut]:
    """All matching events in order, read lazily."""
    minus = params.sort.minus
    found = _with_links(_filtered(params)).order_by(f"{minus}at", f"{minus}id")
    return (EventOut(**_fields_of(event)) for event in found.iterator(AT_ONCE))


def newest_about(objects: Sequence[tuple[str, str]], *, most: int) -> list[AuditEvent]:
    """The newest events about some objects, each by its kind and id."""
    about = Q()
    for kind, object_id in objects:
        about |= Q(object_kind=kind, object_id=object_id)
    return list(AuditEvent.objects.filter(about).order_by("-at", "-id")[:most]) if objects else []


def newest_by(actor_id: int, *, most: int) -> list[AuditEvent]:
    """The newest events of what a user did."""
    return list(AuditEvent.objects.filter(actor_id=actor_id).order_by("-at", "-id")[:most])


def get_event(event_id: int) -> WholeEvent | None:
    """One event with its personal details, unmasked, if it exists."""
    found = _with_links(AuditEvent.objects.filter(id=event_id)).first()
    if found is None:
        return None
    details = AuditDetails.objects.filter(event_id=event_id).first()
    link = AuditLink.objects.filter(event_id=event_id).first()
    return WholeEvent(
        **_fields_of(found),
        recorded_at=found.recorded_at,
        address=details.address if details else None,
        user_agent=details.user_agent if details else None,
        masked=False,
        details_digest=_hex(found.details_digest),
        details_erased=found.details_digest is not None and details is None,
        digest=_hex(link.digest) if link else None,
    )


def chain_status() -> ChainOut:
    """The length of the chain, and the events that wait."""
    head = AuditLink.objects.order_by("-seq").first()
    waiting = UnchainedEvent.objects.order_by("event_id")
    return ChainOut(
        length=head.seq if head else 0,
        head_digest=_hex(head.digest) if head else None,
        unchained=waiting.count(),
        tail=list(waiting.values_list("event_id", flat=True)[:TAIL_LENGTH]),
    )


def _question(params: AuditParams) -> str:
    return json.dumps({**params.filters(), "sort": params.sort}, sort_keys=True)


def _filtered(params: AuditParams) -> QuerySet[AuditEvent]:
    exactly: dict[str, Any] = {
        "actor_id": params.actor,
        "action": params.action,
        "outcome": params.outcome,
        "object_kind": params.object_kind,
        "object_id": params.object_id,
        "at__gte": start_of(params.first) if params.first else None,
        "at__lt": start_of(next_day(params.last)) if params.last else None,
    }
    return AuditEvent.objects.filter(**{name: value for name, value in exactly.items() if value is not None})


def _with_links(found: QuerySet[AuditEvent]) -> QuerySet[AuditEvent]:
    link = AuditLink.objects.filter(event_id=OuterRef("id")).values("seq")
    return found.annotate(seq=Subquery(link))


def _fields_of(event: AuditEvent) -> dict[str, Any]:
    seq: int | None = getattr(event, "seq", None)
    method = event.authenticated_by
    return {
        "id": event.id,
        "at": event.at,
        "action": event.action,
        "outcome": event.outcome,
        "actor": ActorOut(
            id=event.actor_id,
            role=event.actor_role,
            name=None,
            masked=False,
            authenticated_by=Method(method) if method else None,
        ),
        "object": ObjectOut(kind=event.object_kind, id=event.object_id),
        "reason": event.reason,
        "before": event.before,
        "after": event.after,
        "chained": seq is not None,
        "seq": seq,
    }


def _hex(digest: bytes | memoryview | None) -> str | None:
    return None if digest is None else bytes(digest).hex()
