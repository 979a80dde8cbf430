"""Messages that the live operations cause, as often as those of the history."""

from random import Random

from assets.common.clock import now
from assets.demo.messages import CHANNELS, FAILURES
from assets.notifications.models import Channel, NotificationStatus
from assets.notifications.services import create_notification, record_notification_event


def notify(user_id: int, about: str, chance: Random) -> None:
    """Send a message by some channel, or none; now and then it does not arrive."""
    draw = chance.random()
    for channel, share in CHANNELS[about]:
        if draw < share:
            message = create_notification(user_id=user_id, channel=Channel(channel), created_at=now())
            failed = chance.random() < FAILURES[channel]
            kind = NotificationStatus.FAILED if failed else NotificationStatus.SENT
            record_notification_event(notification_id=message.id, kind=kind, at=now())
            return
