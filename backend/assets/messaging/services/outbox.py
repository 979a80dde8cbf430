"""Queueing a message: its text, its log and its row of the outbox, in the transaction of what it is about."""

from datetime import datetime
from functools import partial
from typing import NamedTuple

from django.db import connection, transaction

from assets.common.transactions import write_transaction
from assets.messaging.kinds import RULES, Values
from assets.messaging.models import OutgoingMessage
from assets.messaging.rendering import Reader, render
from assets.messaging.senders import is_on
from assets.messaging.tasks import enqueue_messages
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel, Notification
from assets.notifications.services import create_message

RECIPIENT = """
SELECT u.email IS NOT NULL, coalesce(contact.email_off, false), coalesce(contact.sms_off, false),
       contact.phone IS NOT NULL, contact.confirmed_at IS NOT NULL, preferences.language, preferences.calendar
FROM users AS u
LEFT JOIN message_contacts AS contact ON contact.user_id = u.id
LEFT JOIN user_preferences AS preferences ON preferences.user_id = u.id
WHERE u.id = %s AND u.is_active
"""


class Recipient(NamedTuple):
    """How a user can be reached, and reads."""

    has_email: bool
    email_off: bool
    sms_off: bool
    has_phone: bool
    phone_confirmed: bool
    language: str | None
    calendar: str | None

    def reached_by(self, channel: Channel, kind: MessageKind) -> bool:
        """Whether a message of this kind goes to the user by this channel."""
        always = RULES[kind].always
        if channel is Channel.EMAIL:
            return self.has_email and (always or not self.email_off) and kind is not MessageKind.PHONE_CODE
        if kind is MessageKind.PHONE_CODE:
            return self.has_phone
        return self.phone_confirmed and (always or not self.sms_off)


@write_transaction
def queue_message(
    kind: MessageKind,
    *,
    user_id: int | None,
    at: datetime,
    values: Values,
    channels: tuple[Channel, ...] = (Channel.EMAIL, Channel.SMS),
) -> list[Notification]:
    """Write a message to a user for each channel that is on and reaches them; they are sent once committed.

    Nothing where there is no such user, or none who is active. Raises ValueError where the values are of another kind.
    """
    recipient = None if user_id is None else _recipient(user_id)
    if user_id is None or recipient is None:
        return []
    reader = Reader.of(recipient.language, recipient.calendar)
    queued = []
    for channel in channels:
        if is_on(channel) and recipient.reached_by(channel, kind):
            text = render(kind, channel, reader, values)
            notification = create_message(
                user_id=user_id,
                channel=channel,
                kind=kind.value,
                language=reader.language.value,
                subject=text.subject,
                body=text.body,
                created_at=at,
            )
            OutgoingMessage.objects.create(
                notification=notification,
                channel=channel,
                queued_at=at,
                next_at=at,
                until=at + RULES[kind].life,
            )
            transaction.on_commit(partial(enqueue_messages, channel.value), robust=True)
            queued.append(notification)
    return queued


def _recipient(user_id: int) -> Recipient | None:
    with connection.cursor() as cursor:
        cursor.execute(RECIPIENT, [user_id])
        row = cursor.fetchone()
    return row and Recipient._make(row)
