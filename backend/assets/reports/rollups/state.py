"""How far the rollups are: their version, and the moment up to which they are complete."""

import logging
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import connection, transaction
from pydantic import TypeAdapter

from assets.common.database_history import history
from assets.common.days import day_of
from assets.reports.rollups.change import Change
from assets.reports.signals import figures_changed

CACHE_TIMEOUT_SECONDS = 0.5

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class State:
    """The version grows with every change; `closed_version` only with a change of a day that was over.

    Every fact recorded up to `watermark` is counted. No day is sealed while `sealing_held_at` is set.
    """

    version: int
    closed_version: int
    watermark: datetime | None
    sealing_held_at: datetime | None = None


STATE = TypeAdapter(State)


def read_state() -> State:
    """The state as this transaction sees it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT version, closed_version, watermark, sealing_held_at FROM rollup_state")
        return State(*cursor.fetchone())


def advance(
    change: Change | None,
    *,
    at: datetime,
    watermark: datetime | None = None,
    passed_at: datetime | None = None,
) -> State:
    """Record what a pass or a rebuild did, in its transaction, and announce it once that is committed.

    `at` says which days are over. The watermark only moves forward; None leaves it, and the moment of the last pass, as
    they are.
    """
    closed_changed = change is not None and change.first_day < day_of(at)
    with connection.cursor() as cursor:
        cursor.execute(
            """
            UPDATE rollup_state
            SET version = version + %s, closed_version = closed_version + %s,
                watermark = greatest(watermark, %s), passed_at = greatest(passed_at, %s)
            RETURNING version, closed_version, watermark, sealing_held_at
            """,
            [int(change is not None), int(closed_changed), watermark, passed_at],
        )
        state = State(*cursor.fetchone())
    transaction.on_commit(lambda: _announce(state, change))
    return state


def hold_sealing(at: datetime | None) -> None:
    """Hold sealing since a moment, or with None no longer; published once this transaction is committed."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE rollup_state SET sealing_held_at = %s", [at])
    state = read_state()
    transaction.on_commit(lambda: publish(state))


def _announce(state: State, change: Change | None) -> None:
    """Publish the version first: a request that follows the signal must not get the figures of before."""
    publish(state)
    if change is not None:
        figures_changed.send_robust(sender=State, state=state, change=change)


def encode(state: State) -> bytes:
    """The state as it is published."""
    return STATE.dump_json(state)


def decode(published: bytes) -> State:
    """The state that was published."""
    return STATE.validate_json(published)


def state_key() -> str:
    """Under which key of the cache the state of this database is published."""
    return state_key_of(history())


def state_key_of(history: str) -> str:
    """The same for a database's name and timeline that are known."""
    return f"assets:rollup_state:{history}"


def publish(state: State) -> None:
    """Write the state to the cache. If the cache is away, the next pass writes it."""
    # A large package, which only those who publish need: most programs read the state from the database.
    from redis import Redis, RedisError
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    try:
        with Redis.from_url(
            settings.REDIS_URL,
            socket_timeout=CACHE_TIMEOUT_SECONDS,
            socket_connect_timeout=CACHE_TIMEOUT_SECONDS,
            retry=Retry(NoBackoff(), 0),  # the next pass tries again; this one must not wait
        ) as valkey:
            valkey.set(state_key(), encode(state))
    except RedisError as away:
        log.warning("version %s was not written to the cache: %s", state.version, away)
