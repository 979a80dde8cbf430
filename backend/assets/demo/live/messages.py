"""Messages that the live operations cause."""

from random import Random

from assets.common.clock import now
from assets.demo.messages import FAILURES
from assets.notifications.models import Channel, NotificationStatus
from assets.notifications.services import create_notification, record_notification_event


def notify(user_id: int, chance: Random) -> None:
    """Send a message by some channel; now and then it does not arrive."""
    channel = Channel(chance.choice(list(FAILURES)))
    message = create_notification(user_id=user_id, channel=channel, created_at=now())
    failed = chance.random() < FAILURES[channel]
    kind = NotificationStatus.FAILED if failed else NotificationStatus.SENT
    record_notification_event(notification_id=message.id, kind=kind, at=now())
