"""How far the rollups are: their version, and the moment up to which they are complete."""

import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from pydantic import TypeAdapter

from assets.common.database_history import history
from assets.feeds.selectors import SLOWEST
from assets.reports.metrics.measures import ALWAYS_KNOWN, BY_SLUG, MEASURES
from assets.reports.rollups.change import ACTIVE_USERS, ALWAYS, Change
from assets.reports.rollups.versions import VERSIONS, Reads, Versions
from assets.reports.signals import figures_changed
from assets.reports.sources import SOURCES

CACHE_TIMEOUT_SECONDS = 0.5

EVERYTHING = Change({name: [ALWAYS] for name in (*(measure.slug for measure in MEASURES), ACTIVE_USERS)})
"""Every figure counts as changed, on all days."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class State:
    """The version grows with every change; `versions` say what the last ones changed.

    The figures are complete up to `watermark`: every fact recorded up to `counted_to` is counted, and each source that
    feeds has said all that is earlier. `held_by` is the source that is behind what is counted, if one is. No day is
    sealed while `sealing_held_at` is set.
    """

    version: int
    versions: Versions
    watermark: datetime | None
    sealing_held_at: datetime | None = None
    counted_to: datetime | None = None
    held_by: str | None = None

    def stands(self, version: int, reads: Reads) -> bool:
        """Whether an answer of some version, which was read from this, would be the same now."""
        if version == self.version:
            return True
        return self.versions.through == self.version and not self.versions.changed_after(version, reads)


STATE = TypeAdapter(State)

COMPLETE_TO = (
    "CASE WHEN state.watermark > slowest.complete_to THEN slowest.complete_to ELSE state.watermark END"
)
HELD_BY = "CASE WHEN state.watermark > slowest.complete_to THEN slowest.name END"
WITH_SOURCES = f"LEFT JOIN ({SLOWEST}) AS slowest ON true"

READ = f"""
SELECT version, versions, {COMPLETE_TO}, sealing_held_at, watermark, {HELD_BY}
FROM rollup_state AS state {WITH_SOURCES}
"""  # noqa: S608 (only constants are put in)

LOCK = "SELECT version, versions, known FROM rollup_state FOR UPDATE"

ADVANCE = f"""
WITH state AS (
    UPDATE rollup_state
    SET version = version + %s, versions = coalesce(%s::jsonb, versions), known = coalesce(%s::varchar[], known),
        watermark = greatest(watermark, %s), passed_at = greatest(passed_at, %s)
    RETURNING *
)
SELECT version, versions, {COMPLETE_TO}, sealing_held_at, watermark, {HELD_BY}
FROM state {WITH_SOURCES}
"""  # noqa: S608 (only constants are put in)


def read_state() -> State:
    """The state as this transaction sees it."""
    with connection.cursor() as cursor:
        cursor.execute(READ)
        return _state_of(cursor.fetchone())


def advance(
    change: Change | None,
    *,
    watermark: datetime | None = None,
    passed_at: datetime | None = None,
) -> State:
    """Record what a pass or a rebuild did, in its transaction, and announce it once that is committed.

    What is counted only moves forward; None leaves it, and the moment of the last pass, as they are.
    """
    versions, known = (None, None) if change is None else _noted(change)
    with connection.cursor() as cursor:
        cursor.execute(ADVANCE, [int(change is not None), versions, known, watermark, passed_at])
        state = _state_of(cursor.fetchone())
    transaction.on_commit(lambda: _announce(state, change))
    return state


def hold_sealing(at: datetime | None) -> None:
    """Hold sealing since a moment, or with None no longer; published once this transaction is committed."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE rollup_state SET sealing_held_at = %s", [at])
    state = read_state()
    transaction.on_commit(lambda: publish(state))


GIVE = """
UPDATE rollup_state
SET known = ARRAY(SELECT DISTINCT part FROM unnest(known || %(parts)s::varchar[]) AS one (part) ORDER BY part)
WHERE NOT known @> %(parts)s::varchar[]
"""
BEGAN_HERE = " OR ".join(
    f"(SELECT recorded_at FROM {source.log} ORDER BY id LIMIT 1) < %(since)s"  # noqa: S608 (a constant)
    for source in SOURCES
    if source.log not in ALWAYS_KNOWN
)
BEGIN = f"""
UPDATE rollup_state SET known = %(parts)s::varchar[]
WHERE known IS NULL
  AND ({BEGAN_HERE}) IS NOT TRUE
  AND NOT EXISTS (SELECT FROM analytics_records WHERE NOT log = ANY (%(parts)s))
  AND NOT EXISTS (SELECT FROM rollup_queue WHERE NOT log = ANY (%(parts)s))
"""  # noqa: S608 (only constants are put in)
"""Where rows were written before the source, people act here."""


@transaction.atomic
def sources_give(parts: Collection[str], *, since: datetime) -> None:
    """A source gives some parts of the marketplace: from now on their figures are known, also where they are zero.

    Where nothing had been written here before `since`, the marketplace is elsewhere, and other parts are not known.
    """
    parameters: dict[str, list[str] | datetime] = {"parts": sorted({*parts, *ALWAYS_KNOWN}), "since": since}
    with connection.cursor() as cursor:
        cursor.execute(GIVE, parameters)
        changed = cursor.rowcount
        if not changed:
            cursor.execute(BEGIN, parameters)
            changed = cursor.rowcount
    if changed:
        advance(EVERYTHING)


@contextmanager
def sources_change() -> Iterator[None]:
    """A transaction that changes the register of sources; what it leaves is published once it is committed.

    Where the watermark goes back, as with a source that is new, answers from before say more than is so: then every
    figure counts as changed.
    """
    with transaction.atomic():
        before = read_state()
        yield
        after = read_state()
        if (
            after.watermark is not None
            and before.watermark is not None
            and after.watermark < before.watermark
        ):
            advance(EVERYTHING)
        else:
            transaction.on_commit(lambda: publish(after))


def _state_of(row: tuple[Any, ...]) -> State:
    version, versions, *rest = row
    return State(version, VERSIONS.validate_json(versions), *rest)


def _noted(change: Change) -> tuple[str, list[str] | None]:
    """The versions with one more change, and what is known with it; None where all of the marketplace is."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK)
        version, versions, known = cursor.fetchone()
    # Of days that are counted anew it is not known which measures have facts.
    counted = {BY_SLUG[name].part for name in change.days if name in BY_SLUG} if change.rows else set()
    if known is not None and (new := counted.difference(known)):
        known = sorted({*known, *new})
        change = replace(change, days={**change.days, **EVERYTHING.days})
    noted = VERSIONS.validate_json(versions).after(version + 1, change)
    return VERSIONS.dump_json(noted).decode(), known


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
