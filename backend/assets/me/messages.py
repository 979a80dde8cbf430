"""The messages to a user, and what became of each."""

from assets.common.languages import FileLanguage
from assets.common.raw_sql import LogPosition
from assets.common.row_scope import Scope
from assets.me.asof import as_of
from assets.me.cursors import End, read_cursor, write_cursor
from assets.me.questions import MessagesQuery
from assets.me.schemas import Message, MessageCounts, Messages, MessageText
from assets.notifications import selectors
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel, MessageFailureReason, NotificationStatus
from assets.reports.queries.snapshot import snapshot

LOG = "notifications"


def messages(question: MessagesQuery) -> Messages:
    """A page of the messages. Raises BadCursor."""
    ended = read_cursor(question)
    before = LogPosition(ended.at, ended.row_id) if ended else None
    chosen = selectors.MessageFilter(question.channels, question.statuses)
    with snapshot(Scope.OWN, question.viewer) as view:
        found = selectors.messages_of(question.viewer, chosen, before=before, most=question.limit + 1)
        counts = selectors.message_counts_of(question.viewer, question.channels)
    page = found[: question.limit]
    more = len(found) > len(page)
    return Messages(
        query={
            "channel": list(question.channels),
            "status": list(question.statuses),
            "cursor": question.cursor,
            "limit": question.limit,
        },
        watermark=view.watermark,
        held_by=None,
        version=view.version,
        warnings=(),
        **as_of(question.today),
        counts=MessageCounts(
            created=counts.get(NotificationStatus.CREATED, 0),
            sent=counts.get(NotificationStatus.SENT, 0),
            delivered=counts.get(NotificationStatus.DELIVERED, 0),
            failed=counts.get(NotificationStatus.FAILED, 0),
        ),
        count=sum(counts.get(status, 0) for status in question.statuses or tuple(NotificationStatus)),
        messages=[_message(found) for found in page],
        next=write_cursor(question, End(page[-1].created_at, LOG, page[-1].id)) if more else None,
    )


def _message(found: selectors.OwnMessage) -> Message:
    return Message(
        id=str(found.id),
        channel=Channel(found.channel),
        status=NotificationStatus(found.status),
        created_at=found.created_at,
        ended_at=found.ended_at,
        reported_at=found.reported_at,
        kind=MessageKind(found.kind) if found.kind else None,
        reason=MessageFailureReason(found.reason) if found.reason else None,
        text=_text(found),
    )


def _text(found: selectors.OwnMessage) -> MessageText | None:
    if found.language is None or found.body is None:
        return None
    return MessageText(FileLanguage(found.language), found.subject or "", found.body)
