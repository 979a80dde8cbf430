"""The outbox: an event is written for each endpoint that wants it, in the transaction of what happened."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID, uuid4

from django.db import transaction

from assets.webhooks.events import Event, Fact, body_of
from assets.webhooks.limits import LIFE
from assets.webhooks.models import WebhookDelivery, WebhookEndpoint
from assets.webhooks.tasks import enqueue_webhooks

ROWS_AT_ONCE = 1_000


def publish(events: Sequence[Event], at: datetime) -> None:
    """Write events to the outbox of each endpoint that is on and wants their type. They are sent once committed."""
    if not events:
        return
    identified = [(uuid4(), event) for event in events]
    written = [
        _delivery(endpoint, event.type.value, event.at, event.data, event_id, at)
        for endpoint in WebhookEndpoint.objects.filter(off_at=None, deleted_at=None).order_by("id")
        for event_id, event in identified
        if event.type.value in endpoint.event_types
    ]
    WebhookDelivery.objects.bulk_create(written, batch_size=ROWS_AT_ONCE)
    enqueue_once_committed({delivery.endpoint_id for delivery in written})


def publish_to(
    endpoint: WebhookEndpoint, event_type: str, data: Mapping[str, Fact], at: datetime
) -> WebhookDelivery:
    """Write one event to the outbox of one endpoint, whatever it wants."""
    delivery = _delivery(endpoint, event_type, at, data, uuid4(), at)
    delivery.save()
    enqueue_once_committed({endpoint.id})
    return delivery


def enqueue_once_committed(endpoints: set[int]) -> None:
    """Have the worker send what waits for some endpoints; what is missed here is found by the sweep each minute."""
    for number in sorted(endpoints):
        transaction.on_commit(partial(enqueue_webhooks, number), robust=True)


def _delivery(
    endpoint: WebhookEndpoint,
    event_type: str,
    occurred_at: datetime,
    data: Mapping[str, Fact],
    event_id: UUID,
    at: datetime,
) -> WebhookDelivery:
    return WebhookDelivery(
        endpoint=endpoint,
        event_id=event_id,
        event_type=event_type,
        occurred_at=occurred_at,
        body=body_of(event_type, occurred_at, data),
        queued_at=at,
        next_at=at,
        until=at + LIFE,
    )
