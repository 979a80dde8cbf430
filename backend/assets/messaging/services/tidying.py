"""Deleting what is over: texts whose time has come, and rows of the outbox that ended long ago."""

from datetime import datetime, timedelta

from django.conf import settings

from assets.messaging.limits import RETENTION
from assets.messaging.models import OutgoingMessage, Step
from assets.notifications.services import expire_texts

ROWS_AT_ONCE = 1_000


def tidy(at: datetime) -> None:
    """Delete texts that are older than the setting, and what the outbox has no more use for."""
    expire_texts(at - timedelta(days=settings.MESSAGE_TEXT_DAYS))
    old = OutgoingMessage.objects.filter(step=Step.ENDED, queued_at__lt=at - RETENTION).order_by("queued_at")
    while numbers := list(old.values_list("notification_id", flat=True)[:ROWS_AT_ONCE]):
        OutgoingMessage.objects.filter(notification__in=numbers).delete()
