"""A user's timeline: what happened to their tickets, payments, wallets and messages, newest first.

Moments of the same instant are ordered by log and then by row, so that every page begins where the last one ended.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from assets.common.raw_sql import LogPosition
from assets.common.row_scope import Scope
from assets.me.asof import as_of
from assets.me.cursors import End, read_cursor, write_cursor
from assets.me.money import amount_of
from assets.me.questions import ActivityQuery, Subject
from assets.me.schemas import Activity, Moment
from assets.notifications.models import Channel, NotificationStatus
from assets.notifications.selectors import MessageMoment, message_moments_of
from assets.payments.selectors import PaymentMoment, payment_moments_of
from assets.reports.queries.snapshot import snapshot
from assets.tickets.selectors import Side, TicketMoment, ticket_moments_of
from assets.wallets.selectors import Movement, movements_of

AFTER_ALL = datetime.max.replace(tzinfo=UTC)
LAST_ID = 2**63 - 1


def activity(question: ActivityQuery) -> Activity:
    """A page of the timeline. Raises BadCursor."""
    ended = read_cursor(question)
    found: list[Moment] = []
    with snapshot(Scope.OWN, question.viewer) as view:
        for subject in question.subjects or tuple(Subject):
            found += MOMENTS[subject](question.viewer, _before(subject, ended), question.limit + 1)
    found.sort(key=_order, reverse=True)
    page = found[: question.limit]
    return Activity(
        query={"about": list(question.subjects), "cursor": question.cursor, "limit": question.limit},
        watermark=view.watermark,
        held_by=None,
        version=view.version,
        warnings=(),
        **as_of(question.today),
        moments=page,
        next=write_cursor(question, _order(page[-1])) if len(found) > len(page) else None,
    )


def _order(moment: Moment) -> End:
    return End(moment["at"], moment["about"].value, int(moment["id"]))


def _before(subject: Subject, ended: End | None) -> LogPosition:
    """Where to go on in a log: of the last page's last instant, logs before its own are on that page already."""
    if ended is None:
        return LogPosition(AFTER_ALL, LAST_ID)
    if subject.value == ended.log:
        return LogPosition(ended.at, ended.row_id)
    return LogPosition(ended.at, LAST_ID if subject.value < ended.log else 0)


def _moment(found: TicketMoment | PaymentMoment | Movement | MessageMoment, about: Subject) -> Moment:
    return {
        "id": str(found.id),
        "about": about,
        "kind": found.kind,
        "at": found.at,
        "day": found.day,
        "ticket": None,
        "payment": None,
        "wallet": None,
        "message": None,
        "money": None,
        "asset_name": None,
        "as": None,
        "by_me": None,
        "channel": None,
        "status": None,
    }


def _tickets(viewer: int, before: LogPosition, most: int) -> list[Moment]:
    return [
        {
            **_moment(found, Subject.TICKET),
            "ticket": str(found.ticket_id),
            "asset_name": found.asset_name,
            "as": Side(found.side),
            "by_me": found.by_viewer,
        }
        for found in ticket_moments_of(viewer, before=before, most=most)
    ]


def _payments(viewer: int, before: LogPosition, most: int) -> list[Moment]:
    return [
        {
            **_moment(found, Subject.PAYMENT),
            "payment": str(found.payment_id),
            "ticket": _id(found.ticket_id),
            "money": amount_of(found.amount, found.currency),
        }
        for found in payment_moments_of(viewer, before=before, most=most)
    ]


def _wallets(viewer: int, before: LogPosition, most: int) -> list[Moment]:
    return [
        {
            **_moment(found, Subject.WALLET),
            "wallet": str(found.wallet_id),
            "ticket": _id(found.ticket_id),
            "money": amount_of(found.amount, found.currency),
        }
        for found in movements_of(viewer, before=before, most=most)
    ]


def _messages(viewer: int, before: LogPosition, most: int) -> list[Moment]:
    return [
        {
            **_moment(found, Subject.MESSAGE),
            "message": str(found.notification_id),
            "channel": Channel(found.channel),
            "status": NotificationStatus(found.status),
        }
        for found in message_moments_of(viewer, before=before, most=most)
    ]


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)


MOMENTS: dict[Subject, Callable[[int, LogPosition, int], list[Moment]]] = {
    Subject.TICKET: _tickets,
    Subject.PAYMENT: _payments,
    Subject.WALLET: _wallets,
    Subject.MESSAGE: _messages,
}
