"""Reading the outbox: what is due, how it is, and whom a provider's report is about."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min

from assets.common.row_scope import Scope, row_scope
from assets.messaging.models import OPEN, OutgoingMessage, Step
from assets.notifications.models import Channel, EventKind, MessageFailureReason, NotificationEvent

DAY = timedelta(days=1)


@dataclass(frozen=True)
class ChannelsDue:
    """By which channels something is to be sent, or asked about."""

    to_send: frozenset[Channel]
    to_check: frozenset[Channel]


def channels_due(at: datetime) -> ChannelsDue:
    """The channels for which something is due."""
    due = OutgoingMessage.objects.filter(next_at__lte=at).order_by("channel")
    found = due.values_list("channel", "step").distinct()
    return ChannelsDue(
        frozenset(Channel(channel) for channel, step in found if step != Step.REPORTING),
        frozenset(Channel(channel) for channel, step in found if step == Step.REPORTING),
    )


@dataclass(frozen=True)
class Backlog:
    """What waits to be sent, since when, and what has failed in the last day, by reason."""

    waiting: int
    oldest: datetime | None
    failed: dict[MessageFailureReason, int]


def backlog(at: datetime) -> Backlog:
    """How the outbox is."""
    waiting = OutgoingMessage.objects.filter(step__in=OPEN).aggregate(
        count=Count("*"), oldest=Min("queued_at")
    )
    failed = NotificationEvent.objects.filter(
        at__gt=at - DAY, reason__isnull=False, kind__in=(EventKind.FAILED, EventKind.UNDELIVERED)
    )
    counts = failed.values_list("reason").annotate(count=Count("*")).order_by("reason")
    return Backlog(
        waiting["count"],
        waiting["oldest"],
        {MessageFailureReason(str(reason)): count for reason, count in counts},
    )


def find_reported(provider: str, provider_id: str) -> int | None:
    """The message that a provider calls so, while it is not known whether it has arrived."""
    with row_scope(Scope.ALL):
        found = OutgoingMessage.objects.filter(
            provider=provider, provider_id=provider_id, step=Step.REPORTING
        )
        return found.values_list("notification_id", flat=True).first()
