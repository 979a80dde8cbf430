"""Sending what waits: an attempt is stored before it is made, and how it ended after.

A worker that dies in between leaves a delivery that is tried again: the receiver gets it at least once, each time with
the same webhook-id.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from procrastinate.contrib.django import app

from assets.access.encryption import Purpose, UnreadableSecretError, decrypt
from assets.audit import SYSTEM, Action, Outcome, record
from assets.common.standard_webhooks import signed_headers
from assets.webhooks.events import webhook_id
from assets.webhooks.limits import LEASE, LIMITS, PAUSES, SWITCHED_OFF_AFTER
from assets.webhooks.models import (
    AttemptFailure,
    DeliveryState,
    OffReason,
    WebhookAttempt,
    WebhookDelivery,
    WebhookEndpoint,
    WebhookSecret,
)
from assets.webhooks.sending import Result, send

NOTICE = "assets.webhooks.tasks.tell_of_switched_off"
"""By its name: the jobs import this module."""


def endpoints_due(at: datetime) -> list[int]:
    """The endpoints for which something is due."""
    due = WebhookDelivery.objects.filter(state=DeliveryState.WAITING, next_at__lte=at)
    due = due.filter(endpoint__off_at=None, endpoint__deleted_at=None)
    return list(due.order_by("endpoint").values_list("endpoint", flat=True).distinct())


def deliver_due(endpoint_id: int, now: Callable[[], datetime]) -> bool:
    """Send what is due for an endpoint, oldest first, until one attempt fails; whether more is due now.

    After a failure the rest waits for the next sweep: a receiver that is away is not called over and over.
    """
    for _ in range(LIMITS.deliveries_a_job):
        delivery = _claim(endpoint_id, now())
        if delivery is None:
            return False
        if delivery.state != DeliveryState.WAITING:
            continue
        result = _send(delivery, now())
        if _save(delivery, result, now()) and result.failure is not None:
            return False
    return True


@transaction.atomic
def _claim(endpoint_id: int, at: datetime) -> WebhookDelivery | None:
    """Take the next delivery that is due and store that an attempt begins; None if there is none.

    One whose time is over has failed, and comes back as such.
    """
    due = WebhookDelivery.objects.filter(
        endpoint_id=endpoint_id, state=DeliveryState.WAITING, next_at__lte=at
    ).filter(endpoint__off_at=None, endpoint__deleted_at=None)
    locked = due.select_related("endpoint").select_for_update(of=("self",), skip_locked=True)
    delivery = locked.order_by("next_at", "id").first()
    if delivery is None:
        return None
    WebhookAttempt.objects.filter(delivery=delivery, took_ms=None).update(failure=AttemptFailure.LOST)
    if at >= delivery.until:
        delivery.state, delivery.ended_at = DeliveryState.FAILED, at
        delivery.save(update_fields=["state", "ended_at"])
        return delivery
    delivery.attempts += 1
    delivery.tries += 1
    delivery.next_at = at + LEASE
    delivery.save(update_fields=["attempts", "tries", "next_at"])
    WebhookAttempt.objects.create(delivery=delivery, number=delivery.attempts, at=at)
    return delivery


def _send(delivery: WebhookDelivery, at: datetime) -> Result:
    body = delivery.body.encode()
    try:
        keys = _secrets(delivery.endpoint_id, at)
    except UnreadableSecretError:
        return Result(0, failure=AttemptFailure.SECRET_UNREADABLE)
    return send(delivery.endpoint.url, signed_headers(webhook_id(delivery.event_id), at, body, keys), body)


def _secrets(endpoint_id: int, at: datetime) -> Sequence[str]:
    """The secrets that sign now, newest first. Raises UnreadableSecretError."""
    found = WebhookSecret.objects.filter(Q(expires_at=None) | Q(expires_at__gt=at), endpoint_id=endpoint_id)
    return [
        decrypt(encrypted, Purpose.WEBHOOKS)
        for encrypted in found.order_by("-id").values_list("encrypted", flat=True)
    ]


@transaction.atomic
def _save(delivery: WebhookDelivery, result: Result, at: datetime) -> bool:
    """Store how an attempt ended; whether it was still the newest one of the delivery."""
    # The endpoint first, as everywhere: so nobody waits for one who waits for him.
    endpoint = WebhookEndpoint.objects.select_for_update(no_key=True).get(id=delivery.endpoint_id)
    WebhookAttempt.objects.filter(delivery=delivery, number=delivery.attempts).update(
        took_ms=result.took_ms, status=result.status, failure=result.failure
    )
    owned = WebhookDelivery.objects.filter(
        id=delivery.id, attempts=delivery.attempts, state=DeliveryState.WAITING
    ).update(**_ended(delivery, result, at))
    if result.failure is not None:
        _note_failure(endpoint, result.failure, at)
    elif endpoint.failing_since is not None:
        endpoint.failing_since = None
        endpoint.save(update_fields=["failing_since"])
    return bool(owned)


def _ended(delivery: WebhookDelivery, result: Result, at: datetime) -> dict[str, Any]:
    """What an attempt makes of its delivery."""
    if result.failure is None:
        return {"state": DeliveryState.DELIVERED, "ended_at": at}
    pause = _pause(delivery.tries)
    if pause is None:
        return {"state": DeliveryState.FAILED, "ended_at": at}
    return {"next_at": min(at + pause, delivery.until)}


def _pause(tries: int) -> timedelta | None:
    """After so many tries; None after the last."""
    return PAUSES[tries - 1] if tries <= len(PAUSES) else None


def _note_failure(endpoint: WebhookEndpoint, failure: AttemptFailure, at: datetime) -> None:
    """Switch the endpoint off where it is gone, or has failed for days."""
    since = endpoint.failing_since = endpoint.failing_since or at
    reason = None
    if failure is AttemptFailure.GONE:
        reason = OffReason.GONE
    elif at - since >= SWITCHED_OFF_AFTER:
        reason = OffReason.FAILING
    if reason is not None and endpoint.off_at is None:
        endpoint.off_at, endpoint.off_reason = at, reason
        record(
            Action.WEBHOOK_SWITCHED_OFF,
            by=SYSTEM,
            object_kind="webhook",
            object_id=endpoint.id,
            outcome=Outcome.FAILED,
            reason=reason.value,
            after={"failing_since": since.isoformat()},
        )
        app.configure_task(NOTICE).defer(endpoint_id=endpoint.id)
    endpoint.save(update_fields=["failing_since", "off_at", "off_reason"])
