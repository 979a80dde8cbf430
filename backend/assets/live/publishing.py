"""Telling the web processes of a change of the figures, once it is committed."""

import asyncio
import logging
from typing import Any

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from redis import RedisError

from assets.live.events import GROUP, News
from assets.live.owners import owners_of
from assets.reports.rollups import State
from assets.reports.rollups.change import Change

SEND_TIMEOUT_SECONDS = 0.5
"""A pass does not wait longer: pages find out by the version that they missed something."""

log = logging.getLogger(__name__)


def publish(*, state: State, change: Change, **_: object) -> None:
    """Tell of a change. News that cannot be told is logged and lost; the figures are right without it."""
    news = News.of(state, change, owners_of(change.rows))
    try:
        async_to_sync(_send)({"type": "news", **news.packed()})
    except (RedisError, OSError) as away:
        log.warning("nobody was told of version %s: %s", state.version, away)


async def _send(message: dict[str, Any]) -> None:
    async with asyncio.timeout(SEND_TIMEOUT_SECONDS):
        await get_channel_layer().group_send(GROUP, message)
