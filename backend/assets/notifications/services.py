"""Writing notifications: making one, and recording its delivery."""

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
from assets.notifications.models import Channel, Notification, NotificationEvent, NotificationStatus


@write_transaction
def create_notification(*, user_id: int, channel: Channel, created_at: datetime) -> Notification:
    """Make a message to a user; its `created` event comes with it. Raises UserNotFound."""
    user = User.objects.filter(id=user_id).first()
    if user is None:
        raise UserNotFound(f"there is no user {user_id}")
    return Notification.objects.create(
        user=user,
        channel=channel,
        segment_id=user.segment_id,
        region_id=user.region_id,
        created_at=created_at,
    )


@write_transaction
def record_notification_event(
    *, notification_id: int, kind: NotificationStatus, at: datetime
) -> NotificationEvent:
    """Record that a message was sent or failed.

    Raises NotificationNotFound, NotificationStatusNotAllowed, NotificationTimeBackward; then nothing has changed.
    """
    notification = Notification.objects.filter(id=notification_id).first()
    if notification is None:
        raise NotificationNotFound(f"there is no notification {notification_id}")
    with refusals(
        {
            "notification_status_allowed": NotificationStatusNotAllowed,
            "notification_time_forward": NotificationTimeBackward,
        }
    ):
        return NotificationEvent.objects.create(
            notification=notification,
            kind=kind,
            user_id=notification.user_id,
            at=at,
            **stamp_of(notification),
        )
