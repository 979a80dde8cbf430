"""Sending what waits. An attempt is stored before it is made, and how it ended after.

A worker that dies in between leaves a message of which nobody knows whether it was sent. Where its provider knows it by
our number, that is asked; otherwise the message has failed as of unknown outcome, and is never sent again.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from assets.accounts.models import User
from assets.common.languages import FileLanguage
from assets.messaging.kinds import RULES
from assets.messaging.limits import CHECKS, LEASE, LIMITS, PAUSES, REPORTED_WITHIN
from assets.messaging.models import OPEN, OutgoingMessage, Step
from assets.messaging.senders.protocol import Outcome, Outgoing, Refused, Sender, Sent, Uncertain, Unreachable
from assets.notifications.kinds import MessageKind
from assets.notifications.models import (
    Channel,
    MessageContact,
    MessageFailureReason,
    MessageText,
    Notification,
    NotificationStatus,
)
from assets.notifications.services import record_deferral, record_notification_event

AWAY = (
    MessageFailureReason.UNREACHABLE,
    MessageFailureReason.RATE_LIMITED,
    MessageFailureReason.ACCOUNT,
    MessageFailureReason.NO_CREDIT,
)
"""These are about the provider or our account there, and so about every message."""

log = logging.getLogger(__name__)


def deliver_due(channel: Channel, sender: Sender, now: Callable[[], datetime]) -> bool:
    """Send what is due, oldest first, until the provider is away; whether more is due now."""
    for _ in range(LIMITS.at_once):
        claimed = _claim(channel, sender, now())
        if claimed is None:
            return False
        outcome = _attempt(claimed, sender, is_over=now() >= claimed.until)
        _save(claimed, sender, outcome, now())
        if _is_away(outcome):
            return False
    return True


def fail_overdue(at: datetime) -> None:
    """End the messages whose time is over and that nobody sends, as where their channel was switched off."""
    overdue = OutgoingMessage.objects.filter(step__in=OPEN, next_at__lte=at, until__lte=at)
    for channel in overdue.order_by("channel").values_list("channel", flat=True).distinct():
        while claimed := _claim(Channel(channel), None, at):
            _save(claimed, None, _given_up(claimed), at)


def _is_away(outcome: Outcome) -> bool:
    """Whether the rest of a channel waits for the next sweep: a provider that is away is not called over and over."""
    return isinstance(outcome, Uncertain) or (
        isinstance(outcome, Refused) and outcome.retryable and outcome.reason in AWAY
    )


def _given_up(claimed: OutgoingMessage) -> Refused:
    reason = (
        MessageFailureReason.UNKNOWN_OUTCOME
        if claimed.doubtful
        else claimed.reason or MessageFailureReason.UNREACHABLE
    )
    return Refused(MessageFailureReason(reason), retryable=False)


@transaction.atomic
def _claim(channel: Channel, sender: Sender | None, at: datetime) -> OutgoingMessage | None:
    """Take the next message that is due, and store that an attempt begins; None if there is none.

    Without a sender, one whose time is over.
    """
    due = OutgoingMessage.objects.filter(channel=channel, step__in=OPEN, next_at__lte=at)
    if sender is None:
        due = due.filter(until__lte=at)
    found = due.select_for_update(skip_locked=True).order_by("next_at", "notification_id").first()
    if found is None:
        return None
    found.doubtful = found.doubtful or found.step == Step.SENDING
    found.step, found.attempts, found.next_at = Step.SENDING, found.attempts + 1, at + LEASE
    if sender is not None and not found.doubtful:
        found.provider = sender.name
    found.save(update_fields=["doubtful", "step", "attempts", "next_at", "provider"])
    return found


def _can_tell(message: OutgoingMessage, sender: Sender) -> bool:
    """Whether the provider of the last attempt can be asked what became of it."""
    return sender.recalls and message.provider == sender.name


def _attempt(claimed: OutgoingMessage, sender: Sender, *, is_over: bool) -> Outcome:
    """Send a message that is claimed, unless its provider has it already, or its time is over."""
    if claimed.doubtful:
        if not _can_tell(claimed, sender):
            return Uncertain()
        try:
            found = sender.find(claimed.notification_id)
        except Unreachable as unreachable:
            log.warning("message %s waits: %s", claimed.notification_id, unreachable)
            return Refused(MessageFailureReason.UNREACHABLE, retryable=True)
        if found is not None:
            return found
        # It never came there: from here on there is no doubt.
        claimed.doubtful = False
    if is_over:
        return _given_up(claimed)
    message = _compose(claimed)
    return message if isinstance(message, Refused) else sender.send(message)


def _compose(claimed: OutgoingMessage) -> Outgoing | Refused:
    notification = Notification.objects.get(id=claimed.notification_id)
    text = MessageText.objects.filter(notification=notification).first()
    if text is None:
        return Refused(MessageFailureReason.TEXT_ERASED, retryable=False)
    kind = MessageKind(str(notification.kind))
    address = _address(notification, kind)
    if address is None:
        return Refused(MessageFailureReason.NO_ADDRESS, retryable=False)
    return Outgoing(
        number=notification.id,
        to=address,
        language=FileLanguage(text.language),
        subject=text.subject,
        body=text.body,
        page=f"{settings.SITE_URL}/{text.language}{RULES[kind].page}",
    )


def _address(notification: Notification, kind: MessageKind) -> str | None:
    """Where the user is reached now; it may have changed since the message was written."""
    user = User.objects.filter(notifications=notification, is_active=True)
    addresses = list(user.values_list("email", flat=True))
    if not addresses:
        return None
    if notification.channel == Channel.EMAIL:
        return addresses[0]
    contact = MessageContact.objects.filter(user=notification.user_id).first()
    if contact is None or (contact.confirmed_at is None and kind is not MessageKind.PHONE_CODE):
        return None
    return contact.phone


@transaction.atomic
def _save(claimed: OutgoingMessage, sender: Sender | None, outcome: Outcome, at: datetime) -> None:
    """Store how an attempt ended, unless another worker has taken the message over since.

    Without a sender there was no attempt, and the message is given up.
    """
    own = OutgoingMessage.objects.select_for_update(of=("self",)).filter(
        notification=claimed.notification_id, attempts=claimed.attempts, step=Step.SENDING
    )
    message = own.select_related("notification").first()
    if message is None:
        return
    message.doubtful = claimed.doubtful
    moment = max(at, message.notification.created_at)
    if isinstance(outcome, Refused):
        _note_refusal(message, outcome, moment)
    elif sender is not None and isinstance(outcome, Sent):
        _note_sent(message, sender, outcome, moment)
    elif sender is not None and _can_tell(message, sender):
        message.doubtful = True
        _note_refusal(message, Refused(MessageFailureReason.UNREACHABLE, retryable=True), moment)
    else:
        _fail(message, MessageFailureReason.UNKNOWN_OUTCOME, moment)
    message.save()


def _note_sent(message: OutgoingMessage, sender: Sender, sent: Sent, at: datetime) -> None:
    record_notification_event(notification_id=message.notification_id, kind=NotificationStatus.SENT, at=at)
    message.provider, message.provider_id = sender.name, sent.provider_id
    message.doubtful, message.reason = False, None
    if sent.provider_id is None:
        message.step, message.next_at = Step.ENDED, None
    else:
        message.step, message.next_at = (
            Step.REPORTING,
            at + (CHECKS[0] if sender.answers else REPORTED_WITHIN),
        )


def _note_refusal(message: OutgoingMessage, refused: Refused, at: datetime) -> None:
    """Another attempt follows after a pause, or the message has failed with the reason of its last one."""
    pause = _pause(message.attempts)
    if not refused.retryable or pause is None or at + pause >= message.until:
        gave_up = refused.retryable and message.doubtful
        _fail(message, MessageFailureReason.UNKNOWN_OUTCOME if gave_up else refused.reason, at)
        return
    record_deferral(notification_id=message.notification_id, reason=refused.reason, at=at)
    message.step, message.next_at, message.reason = Step.WAITING, at + pause, refused.reason


def _fail(message: OutgoingMessage, reason: MessageFailureReason, at: datetime) -> None:
    record_notification_event(
        notification_id=message.notification_id, kind=NotificationStatus.FAILED, at=at, reason=reason
    )
    message.step, message.next_at, message.reason = Step.ENDED, None, reason


def _pause(attempts: int) -> timedelta | None:
    """After so many attempts; None after the last."""
    return PAUSES[attempts - 1] if attempts <= len(PAUSES) else None
