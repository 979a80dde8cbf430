"""Reading notifications: the messages to a user."""

from datetime import date, datetime
from typing import NamedTuple

from assets.common.selecting import Place, select


class MessageMoment(NamedTuple):
    """A message was created, sent, or failed. `status` is what it is now."""

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
    WHERE user_id = %s AND (at, id) < (%s, %s) ORDER BY at DESC, id DESC LIMIT %s
) AS e
JOIN notifications n ON n.id = e.notification_id
ORDER BY e.at DESC, e.id DESC
"""


def message_moments_of(user_id: int, *, before: Place, most: int) -> list[MessageMoment]:
    """What happened to the messages to a user before a place, newest first."""
    return select(MOMENTS, [user_id, *before, most], MessageMoment)
