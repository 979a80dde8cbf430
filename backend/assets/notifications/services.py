"""Writing notifications: making one with or without a text, recording its delivery, and expiring texts."""

import secrets
from datetime import datetime

from assets.accounts.errors import UserNotFound
from assets.accounts.models import User
from assets.common.errors import refusals
from assets.common.log import stamp_of
from assets.common.transactions import write_transaction
from assets.notifications.errors import (
    NotificationNotFound,
    NotificationStatusNotAllowed,
    NotificationTimeBackward,
)
from assets.notifications.models import (
    Channel,
    EventKind,
    MessageFailureReason,
    MessageText,
    Notification,
    NotificationEvent,
    NotificationStatus,
)
from assets.notifications.texts import SALT_BYTES, digest_of

TEXTS_AT_ONCE = 1_000

STEPS = {
    (NotificationStatus.CREATED, NotificationStatus.DELIVERED): (EventKind.SENT, EventKind.DELIVERED),
    (NotificationStatus.SENT, NotificationStatus.FAILED): (EventKind.UNDELIVERED,),
}
"""What the log says of steps that are not named as the status to which they lead: what arrived was sent."""


@write_transaction
def create_notification(*, user_id: int, channel: Channel, created_at: datetime) -> Notification:
    """Make a message to a user; its `created` event comes with it. Raises UserNotFound."""
    return _create(_user(user_id), channel, created_at, None, None)


@write_transaction
def create_message(
    *, user_id: int, channel: Channel, kind: str, language: str, subject: str, body: str, created_at: datetime
) -> Notification:
    """Make a message with its text, which can be erased: the log holds its salted digest. Raises UserNotFound."""
    salt = secrets.token_bytes(SALT_BYTES)
    digest = digest_of(salt, language=language, subject=subject, body=body)
    notification = _create(_user(user_id), channel, created_at, kind, digest)
    MessageText.objects.create(
        notification=notification,
        user_id=user_id,
        language=language,
        salt=salt,
        subject=subject,
        body=body,
        created_at=created_at,
    )
    return notification


@write_transaction
def record_notification_event(
    *,
    notification_id: int,
    kind: NotificationStatus,
    at: datetime,
    reason: MessageFailureReason | None = None,
) -> NotificationEvent:
    """Record that a message was sent, arrived, or failed; returns the last row of its log.

    One that arrives was sent: where nobody has said so, that is recorded too, once. Raises NotificationNotFound,
    NotificationStatusNotAllowed, NotificationTimeBackward; then nothing has changed.
    """
    notification = _notification(notification_id)
    named = EventKind(kind.value)
    steps = STEPS.get((NotificationStatus(notification.status), kind), (named,))
    return _record(notification, steps, at, reason)


@write_transaction
def record_deferral(*, notification_id: int, reason: MessageFailureReason, at: datetime) -> NotificationEvent:
    """Record that an attempt failed and another one follows. Raises what `record_notification_event` raises."""
    return _record(_notification(notification_id), (EventKind.DEFERRED,), at, reason)


def expire_texts(before: datetime) -> int:
    """Delete the texts of messages that were made before; returns how many. Their log stays as it is."""
    expired = 0
    while numbers := list(
        MessageText.objects.filter(created_at__lt=before)
        .order_by("created_at")
        .values_list("notification_id", flat=True)[:TEXTS_AT_ONCE]
    ):
        MessageText.objects.filter(notification__in=numbers).delete()
        expired += len(numbers)
    return expired


def _user(user_id: int) -> User:
    user = User.objects.filter(id=user_id).first()
    if user is None:
        raise UserNotFound(f"there is no user {user_id}")
    return user


def _create(
    user: User, channel: Channel, created_at: datetime, kind: str | None, digest: bytes | None
) -> Notification:
    return Notification.objects.create(
        user=user,
        channel=channel,
        kind=kind,
        text_digest=digest,
        segment_id=user.segment_id,
        region_id=user.region_id,
        created_at=created_at,
    )


def _notification(notification_id: int) -> Notification:
    notification = Notification.objects.filter(id=notification_id).first()
    if notification is None:
        raise NotificationNotFound(f"there is no notification {notification_id}")
    return notification


def _record(
    notification: Notification,
    steps: tuple[EventKind, ...],
    at: datetime,
    reason: MessageFailureReason | None,
) -> NotificationEvent:
    with refusals(
        {
            "notification_status_allowed": NotificationStatusNotAllowed,
            "notification_time_forward": NotificationTimeBackward,
        }
    ):
        rows = NotificationEvent.objects.bulk_create(
            [
                NotificationEvent(
                    notification=notification,
                    kind=step,
                    user_id=notification.user_id,
                    at=at,
                    reason=reason,
                    **stamp_of(notification),
                )
                for step in steps
            ]
        )
    return rows[-1]
