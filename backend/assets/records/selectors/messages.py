"""Messages about a record: what became of each, and its text for the one to whom it was written."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from assets.access.viewer import Viewer
from assets.common.languages import FileLanguage
from assets.common.raw_sql import select
from assets.common.row_scope import Scope, row_scope
from assets.me.schemas import MessageText
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel, MessageFailureReason, NotificationStatus
from assets.records.limits import LIMITS
from assets.records.schemas import MessageOut
from assets.records.selectors.people import People
from assets.reports.queries.snapshot import Snapshot

MESSAGES = """
SELECT message.id, message.user_id, message.channel, message.kind, message.status, message.created_at,
       message.ended_at, message.reported_at,
       CASE WHEN message.status = 'failed' AND message.kind IS NOT NULL THEN (
           SELECT event.reason FROM notification_events AS event
           WHERE event.notification_id = message.id AND event.kind IN ('failed', 'undelivered')
       ) END
FROM notifications AS message
WHERE {condition}
ORDER BY message.created_at DESC, message.id DESC LIMIT %s
"""

# A message is queued in the transaction of what it is about, and has its moment.
OF_MOMENTS = "message.user_id = ANY (%s) AND message.kind = ANY (%s) AND message.created_at = ANY (%s)"
OF_USER = "message.user_id = %s"

# A code is to be shown by the telephone alone.
TEXTS = """
SELECT text.notification_id, text.language, text.subject, text.body
FROM message_texts AS text
JOIN notifications AS message ON message.id = text.notification_id
WHERE text.notification_id = ANY (%s) AND message.kind <> %s
"""

OF_LOAN = tuple(kind for kind in MessageKind if kind.value.startswith("loan_"))
OF_TOP_UP = (MessageKind.TOP_UP_CREDITED, MessageKind.TOP_UP_FAILED)
OF_WITHDRAWAL = tuple(kind for kind in MessageKind if kind.value.startswith("withdrawal_"))


class Message(NamedTuple):
    """A row of MESSAGES."""

    id: int
    user: int | None
    channel: str
    kind: str | None
    status: str
    created_at: datetime
    ended_at: datetime | None
    reported_at: datetime | None
    reason: str | None


Texts = Mapping[int, MessageText]


def messages_of_moments(
    view: Snapshot, users: Iterable[int | None], kinds: Iterable[MessageKind], moments: Sequence[datetime]
) -> list[Message]:
    """The messages of some kinds to some users that were written at the very moments of a record's steps."""
    to = [user for user in users if user is not None]
    return _read(view, OF_MOMENTS, [to, [kind.value for kind in kinds], list(moments)])


def messages_to(view: Snapshot, user_id: int) -> list[Message]:
    """The newest messages to a user."""
    return _read(view, OF_USER, [user_id])


def _read(view: Snapshot, condition: str, parameters: list[object]) -> list[Message]:
    statement = MESSAGES.format(condition=condition)
    return [Message(*row) for row in view.read(statement, [*parameters, LIMITS.listed])]


def read_texts(viewer: Viewer, messages: Sequence[Message]) -> Texts:
    """The texts of those messages that were written to the viewer."""
    numbers = [message.id for message in messages if message.user == viewer.user_id]
    if not numbers:
        return {}
    with row_scope(Scope.OWN, viewer.user_id):
        found = select(TEXTS, [numbers, MessageKind.PHONE_CODE.value], lambda *row: row)
    return {
        number: MessageText(FileLanguage(language), subject, body)
        for number, language, subject, body in found
    }


def serialize_messages(messages: Sequence[Message], texts: Texts, people: People) -> list[MessageOut]:
    """Messages as they are sent."""
    return [
        MessageOut(
            id=str(message.id),
            to=people.ref(message.user),
            channel=Channel(message.channel),
            kind=MessageKind(message.kind) if message.kind else None,
            status=NotificationStatus(message.status),
            created_at=message.created_at,
            ended_at=message.ended_at,
            reported_at=message.reported_at,
            reason=MessageFailureReason(message.reason) if message.reason else None,
            text=texts.get(message.id),
        )
        for message in messages
    ]
