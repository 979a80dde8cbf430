"""Ending what was never sent in time, and removing what is over for long."""

from datetime import datetime

from django.db import transaction

from assets.webhooks.limits import RETENTION
from assets.webhooks.models import DeliveryState, WebhookAttempt, WebhookDelivery, WebhookSecret

ROWS_AT_ONCE = 1_000


def end_overdue(at: datetime) -> int:
    """Deliveries whose time is over have failed, also those of endpoints that are off; returns how many."""
    overdue = WebhookDelivery.objects.filter(state=DeliveryState.WAITING, next_at__lte=at, until__lte=at)
    return overdue.update(state=DeliveryState.FAILED, ended_at=at)


def clean_up(at: datetime) -> None:
    """Remove deliveries that ended long ago with their attempts, and secrets that no longer sign."""
    WebhookSecret.objects.filter(expires_at__lte=at).delete()
    while _remove_some(at):
        pass


@transaction.atomic
def _remove_some(at: datetime) -> int:
    old = WebhookDelivery.objects.filter(ended_at__lt=at - RETENTION).order_by("ended_at")
    numbers = list(old.select_for_update(skip_locked=True).values_list("id", flat=True)[:ROWS_AT_ONCE])
    WebhookAttempt.objects.filter(delivery__in=numbers).delete()
    WebhookDelivery.objects.filter(id__in=numbers).delete()
    return len(numbers)
