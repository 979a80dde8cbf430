"""Publishing a change of the figures to the web processes, once it is committed."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.db import Error, connection
from redis import RedisError

from assets.live.events import BELL, ENDED, SUBJECT, ChangeEvent, group
from assets.me.questions import Subject
from assets.reports.rollups import State
from assets.reports.rollups.change import Change

SEND_TIMEOUT_SECONDS = 0.5
"""A pass does not wait longer: pages notice a lost message by its version."""

OF_USER = "SELECT DISTINCT user_id FROM {log} WHERE id = ANY (%s) AND user_id IS NOT NULL"
OF_BOTH_SIDES = """
SELECT DISTINCT side.user_id
FROM ticket_events AS event
JOIN tickets AS ticket ON ticket.id = event.ticket_id
CROSS JOIN LATERAL (VALUES (ticket.borrower_id), (ticket.lender_id)) AS side (user_id)
WHERE event.id = ANY (%s) AND side.user_id IS NOT NULL
"""

OWNERS = {log: OF_BOTH_SIDES if log == "ticket_events" else OF_USER.format(log=log) for log in SUBJECT}

log = logging.getLogger(__name__)


def publish(*, state: State, change: Change, **_: object) -> None:
    """Publish a change. A message that cannot be sent is logged and lost; the figures are right without it."""
    event = ChangeEvent.of(state, change, owners_of(change.rows))
    _publish({"type": "news", **event.to_message()}, f"version {state.version}")


def publish_ended(*, user_ids: Sequence[int], **_: object) -> None:
    """Have the sockets of these users closed. Where the message is lost, they end with their tokens."""
    _publish({"type": ENDED, "user_ids": list(user_ids)}, "an ended session")


def publish_bell(*, user_ids: Sequence[int], **_: object) -> None:
    """Have the open pages of these users look at their bell. Where the message is lost, they look at the next page."""
    _publish({"type": BELL, "user_ids": list(user_ids)}, "a change of the bell")


def _publish(message: dict[str, Any], what: str) -> None:
    try:
        async_to_sync(_send)(group(), message)
    except (RedisError, OSError, Error) as away:
        log.warning("%s was not published: %s", what, away)


async def _send(receivers: str, message: dict[str, Any]) -> None:
    async with asyncio.timeout(SEND_TIMEOUT_SECONDS):
        await get_channel_layer().group_send(receivers, message)


def owners_of(rows: Mapping[str, Sequence[int]]) -> dict[Subject, frozenset[int]]:
    """The users who own these log rows, by subject; a ticket belongs to its borrower and its lender."""
    found = {}
    with connection.cursor() as cursor:
        for log, row_ids in rows.items():
            if subject := SUBJECT.get(log):
                cursor.execute(OWNERS[log], [list(row_ids)])
                found[subject] = frozenset(user_id for (user_id,) in cursor.fetchall())
    return found
