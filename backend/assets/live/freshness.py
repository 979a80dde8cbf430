"""How current the figures are, as published in Valkey."""

import logging
from datetime import datetime
from typing import cast

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import Error
from redis import RedisError
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from assets.live.limits import BEHIND_AFTER
from assets.live.schemas import Standing
from assets.reports.rollups import State
from assets.reports.rollups.state import decode, state_key

READ_TIMEOUT_SECONDS = 1.0

log = logging.getLogger(__name__)


async def published_state() -> State | None:
    """The state that was published last; None while Valkey is unavailable, or has none."""
    try:
        async with Redis.from_url(
            settings.REDIS_URL,
            socket_timeout=READ_TIMEOUT_SECONDS,
            socket_connect_timeout=READ_TIMEOUT_SECONDS,
            retry=Retry(NoBackoff(), 0),  # the next beat tries again; this one must not wait
        ) as valkey:
            published = cast("bytes | None", await valkey.get(await sync_to_async(state_key)()))
    except (RedisError, OSError, Error) as away:
        log.warning("the state of the figures is unknown: %s", away)
        return None
    return decode(published) if published else None


def standing_of(counted_to: datetime | None, now: datetime) -> Standing:
    """How current figures are that hold every fact recorded up to a moment."""
    if counted_to is None or now - counted_to > BEHIND_AFTER:
        return Standing.BEHIND
    return Standing.CURRENT
