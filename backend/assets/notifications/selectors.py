"""Reading notifications: the messages to a user."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from assets.common.raw_sql import LogPosition, select
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel, NotificationStatus


class MessageMoment(NamedTuple):
    """A message was created, sent, arrived, or failed. `status` is what it is now."""

    id: int
    at: datetime
    day: date
    kind: str
    notification_id: int
    channel: str
    status: str


MOMENTS = """
SELECT e.id, e.at, report_day(e.at), e.kind, n.id, n.channel, n.status
FROM (
    SELECT id, at, kind, notification_id FROM notification_events
    WHERE user_id = %s AND (at, id) < (%s, %s) AND kind <> 'deferred' ORDER BY at DESC, id DESC LIMIT %s
) AS e
JOIN notifications n ON n.id = e.notification_id
ORDER BY e.at DESC, e.id DESC
"""


def message_moments_of(user_id: int, *, before: LogPosition, most: int) -> list[MessageMoment]:
    """What happened to the messages to a user before a place, newest first; not each attempt in vain."""
    return select(MOMENTS, [user_id, *before, most], MessageMoment)


class OwnMessage(NamedTuple):
    """A message to a user. `ended_at` is when it was sent, or failed; `reported_at` when it arrived, or did not.

    A message of a source has no kind and no text; a text is not there any more once it was erased.
    """

    id: int
    channel: str
    status: str
    created_at: datetime
    ended_at: datetime | None
    reported_at: datetime | None
    kind: str | None
    reason: str | None
    language: str | None
    subject: str | None
    body: str | None


@dataclass(frozen=True)
class MessageFilter:
    """Which messages; what is left open holds for all."""

    channels: Sequence[Channel] = ()
    statuses: Sequence[NotificationStatus] = ()

    def condition(self) -> tuple[str, list[object]]:
        """As SQL over a message's columns, with its parameters."""
        parts, parameters = ["true"], list[object]()
        for column, values in (("channel", self.channels), ("status", self.statuses)):
            if values:
                parts.append(f"{column} = ANY (%s)")
                parameters.append([value.value for value in values])
        return " AND ".join(parts), parameters


# A code is to be shown by the telephone alone.
MESSAGES = """
SELECT message.id, message.channel, message.status, message.created_at, message.ended_at, message.reported_at,
       message.kind,
       CASE WHEN message.status = 'failed' AND message.kind IS NOT NULL THEN (
           SELECT event.reason FROM notification_events AS event
           WHERE event.notification_id = message.id AND event.kind IN ('failed', 'undelivered')
       ) END,
       text.language, text.subject, CASE WHEN message.kind <> %s THEN text.body END
FROM (
    SELECT id, channel, status, created_at, ended_at, reported_at, kind FROM notifications
    WHERE user_id = %s AND {condition}{before} ORDER BY created_at DESC, id DESC LIMIT %s
) AS message
LEFT JOIN message_texts AS text ON text.notification_id = message.id
ORDER BY message.created_at DESC, message.id DESC
"""
MESSAGE_COUNTS = (
    "SELECT status, count(*) FROM notifications WHERE user_id = %s AND {condition} GROUP BY status"
)


def messages_of(
    user_id: int, filters: MessageFilter, *, before: LogPosition | None, most: int
) -> list[OwnMessage]:
    """The messages to a user, newest first, from `before` on."""
    condition, parameters = filters.condition()
    after = " AND (created_at, id) < (%s, %s)" if before else ""
    statement = MESSAGES.format(condition=condition, before=after)
    return select(
        statement, [MessageKind.PHONE_CODE.value, user_id, *parameters, *(before or ()), most], OwnMessage
    )


def message_counts_of(user_id: int, channels: Sequence[Channel]) -> dict[NotificationStatus, int]:
    """How many messages there are to a user in these channels, by what became of them."""
    condition, parameters = MessageFilter(channels).condition()
    found = select(
        MESSAGE_COUNTS.format(condition=condition),
        [user_id, *parameters],
        lambda status, count: (status, count),
    )
    return {NotificationStatus(status): count for status, count in found}
