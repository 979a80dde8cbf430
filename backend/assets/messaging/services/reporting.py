"""Whether messages have arrived: asked of their providers, and by the word of mail services."""

import logging
from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from assets.messaging.limits import CHECKS, HINT_PAUSE, LIMITS
from assets.messaging.models import OutgoingMessage, Step
from assets.messaging.senders.protocol import PENDING, Report, ReportState, Sender, Unreachable
from assets.notifications.models import Channel, NotificationStatus
from assets.notifications.services import record_notification_event

STATUS = {
    ReportState.DELIVERED: NotificationStatus.DELIVERED,
    ReportState.FAILED: NotificationStatus.FAILED,
}

log = logging.getLogger(__name__)


def check_due(channel: Channel, sender: Sender, now: Callable[[], datetime]) -> bool:
    """Ask about the messages that are due to be asked about; whether more are due now."""
    due = OutgoingMessage.objects.filter(channel=channel, step=Step.REPORTING, next_at__lte=now())
    messages = list(due.order_by("next_at")[: LIMITS.at_once])
    for message in messages:
        if not _check(message, sender, now()):
            return False
    return len(messages) == LIMITS.at_once


def check_message(number: int, sender: Sender, at: datetime) -> None:
    """Ask about one message now: its provider is said to know more of it. The times when it is asked by itself stay."""
    reporting = OutgoingMessage.objects.filter(notification=number, step=Step.REPORTING)
    lately = Q(hinted_at__gt=at - HINT_PAUSE)
    if reporting.exclude(lately).update(hinted_at=at):
        message = reporting.get()
        try:
            apply_report(number, _ask(message, sender) or PENDING, at)
        except Unreachable as unreachable:
            log.warning("message %s is asked about later: %s", number, unreachable)


def apply_report(number: int, report: Report, at: datetime) -> None:
    """Record what has become of a message that was sent; nothing where that is known already, or still open."""
    if report.state is not ReportState.PENDING:
        _end(number, report, at)


def _check(message: OutgoingMessage, sender: Sender, at: datetime) -> bool:
    """Ask about one message; whether its provider answers. After the last time it is left as sent."""
    try:
        report = _ask(message, sender)
    except Unreachable as unreachable:
        log.warning("message %s is asked about later: %s", message.notification_id, unreachable)
        _wait(message, at, last=False)
        return False
    if report is None or report.state is ReportState.PENDING:
        _wait(message, at, last=report is None)
    else:
        _end(message.notification_id, report, at)
    return True


def _ask(message: OutgoingMessage, sender: Sender) -> Report | None:
    """What the provider says of a message; None where it cannot be asked. Raises Unreachable."""
    if not sender.answers or message.provider != sender.name or message.provider_id is None:
        return None
    return sender.status(message.provider_id)


def _wait(message: OutgoingMessage, at: datetime, *, last: bool) -> None:
    checks = message.checks + 1
    over = last or checks >= len(CHECKS)
    OutgoingMessage.objects.filter(
        notification=message.notification_id, step=Step.REPORTING, checks=message.checks
    ).update(
        checks=checks,
        step=Step.ENDED if over else Step.REPORTING,
        next_at=None if over else at + CHECKS[checks],
    )


@transaction.atomic
def _end(number: int, report: Report, at: datetime) -> None:
    sent = OutgoingMessage.objects.select_for_update(of=("self",)).select_related("notification")
    message = sent.filter(notification=number, step=Step.REPORTING).first()
    if message is None:
        return
    record_notification_event(
        notification_id=number,
        kind=STATUS[report.state],
        at=max(at, message.notification.ended_at or at),
        reason=report.reason,
    )
    message.step, message.next_at, message.reason = Step.ENDED, None, report.reason
    message.save(update_fields=["step", "next_at", "reason"])
