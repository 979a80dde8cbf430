"""Reading sources, and the events that wait."""

from collections.abc import Collection
from datetime import datetime, timedelta

from assets.common.raw_sql import select
from assets.events.known import in_words
from assets.events.models import EventSource, WaitingEvent
from assets.events.schemas import Source, Sources, WaitingEventOut
from assets.events.types import TYPES, WITHOUT_MONEY
from assets.importing.models import ImportPlan

SHOWN = 100
SHOWN_OF_SOURCES = ("name", "types", "signs", "created_at", "last_used_at")
"""What the login that answers requests may read of them."""

COUNTS = """
SELECT count(*) FILTER (WHERE refused_as IS NULL), count(*) FILTER (WHERE refused_as IS NOT NULL)
FROM waiting_events
"""


def list_sources(at: datetime, unreadable: Collection[int]) -> Sources:
    """The sources, and the oldest events that wait or were refused after they had waited.

    `unreadable`: those whose secret cannot be read.
    """
    ((waiting, refused),) = select(COUNTS, (), lambda *counts: counts)
    sources = EventSource.objects.filter(revoked_at=None).only(*SHOWN_OF_SOURCES).order_by("name")
    oldest = list(WaitingEvent.objects.order_by("received_at", "id")[:SHOWN])
    names = dict(
        ImportPlan.objects.filter(id__in={event.plan_id for event in oldest}).values_list("id", "name")
    )
    return Sources(
        sources=[_source(source, is_readable=source.id not in unreadable) for source in sources],
        waiting=[_waiting(event, names.get(event.plan_id, ""), at) for event in oldest],
        waiting_in_all=waiting,
        refused_in_all=refused,
        types=[type_.name for type_ in TYPES],
        types_without_money=list(WITHOUT_MONEY),
    )


def _source(source: EventSource, *, is_readable: bool) -> Source:
    return Source(
        id=source.id,
        name=source.name,
        types=source.types,
        created_at=source.created_at,
        last_used_at=source.last_used_at,
        signs=source.signs,
        is_readable=is_readable,
    )


def _waiting(event: WaitingEvent, name: str, at: datetime) -> WaitingEventOut:
    return WaitingEventOut(
        id=event.id,
        source=name,
        event_id=event.event_id,
        type=event.type,
        waits_for=in_words((event.waits_for, event.waits_for_id)),
        received_at=event.received_at,
        waits_seconds=max((at - event.received_at) // timedelta(seconds=1), 0),
        refused_as=event.refused_as,
        refused_because=event.refused_because,
    )
