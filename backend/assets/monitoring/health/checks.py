"""Checking each part of the system, as of a moment."""

import shutil
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from redis import Redis, RedisError

from assets.audit import Action
from assets.audit.models import AuditEvent, UnchainedEvent
from assets.audit.selectors import chain_status
from assets.common.clock import database_now, machine_now
from assets.common.days import ONE_DAY, day_of
from assets.common.raw_sql import select
from assets.feeds.selectors import awaited, standings
from assets.messaging.selectors import backlog
from assets.messaging.senders import is_on
from assets.messaging.tasks import CHANNELS
from assets.monitoring.health.limits import LIMITS
from assets.monitoring.health.schemas import (
    Cache,
    Chain,
    Clock,
    Days,
    FeedingSources,
    Level,
    MessageFailures,
    MessageHealth,
    Queue,
    Rollups,
    Storage,
    SystemHealth,
    WaitingEvents,
    WebhookHealth,
    Workers,
)
from assets.reports.lattice import days_of
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.models import RollupState
from assets.reports.seals.published import last_sealed_day
from assets.webhooks.models import OffReason, WebhookEndpoint

CACHE_TIMEOUT_SECONDS = 0.5

WORKERS = "SELECT count(*) FILTER (WHERE last_heartbeat > %s), max(last_heartbeat) FROM procrastinate_workers"

# A job that is not scheduled is due since it was deferred.
QUEUE = """
SELECT count(*) FILTER (WHERE status = 'todo' AND due_at <= %s),
       min(due_at) FILTER (WHERE status = 'todo' AND due_at <= %s),
       count(*) FILTER (WHERE status = 'doing')
FROM (
    SELECT status, coalesce(
        scheduled_at, (SELECT min(at) FROM procrastinate_events WHERE job_id = job.id AND type = 'deferred')
    ) AS due_at
    FROM procrastinate_jobs AS job WHERE status IN ('todo', 'doing')
) AS open
"""
READ_ONLY = "SELECT current_setting('default_transaction_read_only')::boolean OR pg_is_in_recovery()"
WAITING_EVENTS = """
SELECT count(*) FILTER (WHERE refused_as IS NULL), min(received_at) FILTER (WHERE refused_as IS NULL),
       count(*) FILTER (WHERE refused_as IS NOT NULL)
FROM waiting_events
"""
QUEUED = "SELECT count(*) FROM rollup_queue"


class Parts(NamedTuple):
    """Every part that is checked."""

    workers: Workers
    queue: Queue
    rollups: Rollups
    chain: Chain
    days: Days
    sources: FeedingSources
    cache: Cache
    storage: Storage
    clock: Clock
    events: WaitingEvents
    webhooks: WebhookHealth
    messages: MessageHealth


def system_health(at: datetime) -> SystemHealth:
    """The health of each part and, as the worst of them, of the whole."""
    parts = every_part(at)
    worst = max((part.level for part in parts), key=list(Level).index)
    return SystemHealth(at=at, level=worst, **parts._asdict())


def every_part(at: datetime) -> Parts:
    """Each part, as of a moment."""
    return Parts(
        workers(at),
        queue(at),
        rollups(at),
        chain(at),
        days(at),
        sources(at),
        cache(),
        storage(),
        clocks(),
        events(at),
        webhooks(at),
        messages(at),
    )


def workers(at: datetime) -> Workers:
    """Live workers: without one nothing is counted and nothing is chained."""
    ((alive, last),) = select(WORKERS, [at - timedelta(seconds=LIMITS.heartbeat_seconds)], lambda *row: row)
    return Workers(level=Level.GOOD if alive else Level.FAILING, alive=alive, last_heartbeat=last)


def queue(at: datetime) -> Queue:
    """Jobs that are overdue, and those that failed in the last day."""
    ((due, oldest, running),) = select(QUEUE, [at, at], lambda *row: row)
    failed = AuditEvent.objects.filter(
        action=Action.JOB_FAILED.value, at__gt=at - timedelta(hours=LIMITS.failed_hours)
    ).count()
    waits = _seconds(oldest, at)
    level = LIMITS.due.level_of(waits)
    return Queue(
        level=Level.WARNING if failed and level is Level.GOOD else level,
        due=due,
        oldest_due_seconds=waits,
        running=running,
        failed_in_a_day=failed,
    )


def rollups(at: datetime) -> Rollups:
    """How far what is counted is behind; where nothing ever was, that counts as failing."""
    state = RollupState.objects.get()
    (queued,) = select(QUEUED, (), int)
    behind = _seconds(state.watermark, at)
    return Rollups(
        level=Level.FAILING if behind is None else LIMITS.behind.level_of(behind),
        version=state.version,
        watermark=state.watermark,
        behind_seconds=behind,
        queued=queued,
        passed_at=state.passed_at,
    )


def chain(at: datetime) -> Chain:
    """Events that wait for their link, and how long the oldest has waited."""
    status = chain_status()
    waiting = UnchainedEvent.objects.values("event_id")
    oldest = (
        AuditEvent.objects.filter(id__in=waiting)
        .order_by("recorded_at")
        .values_list("recorded_at", flat=True)
    )
    waits = _seconds(oldest.first(), at)
    return Chain(
        level=LIMITS.unchained.level_of(waits),
        length=status.length,
        head_digest=status.head_digest,
        unchained=status.unchained,
        oldest_unchained_seconds=waits,
    )


def days(at: datetime) -> Days:
    """Closed days without a seal; the last one has some minutes of grace. That sealing is held is a warning.

    Days that wait for a source do not count: `sources` says whether it is late.
    """
    source, open_ = awaited(), day_of(at - timedelta(minutes=LIMITS.report_grace_minutes))
    over: date = (open_ if source is None else min(open_, source.first_day)) - ONE_DAY
    last = last_sealed_day()
    waiting = max((over - (last or _before_the_first(over))).days, 0)
    held = RollupState.objects.get().sealing_held_at
    level = LIMITS.days_waiting.level_of(waiting) if held is None else Level.WARNING
    return Days(level=level, last_reported=last, waiting=waiting, held_since=held)


def sources(at: datetime) -> FeedingSources:
    """Sources that feed. One that was not heard of for long is a warning: figures and days wait for it."""
    feeding = [one for one in standings(at) if one.holds_from is not None]
    silent = [one.feed.name for one in feeding if one.is_silent]
    return FeedingSources(
        level=Level.WARNING if silent else Level.GOOD,
        feeding=len(feeding),
        silent=silent,
        complete_to=min((one.feed.complete_to for one in feeding if one.feed.complete_to), default=None),
    )


def _before_the_first(over: date) -> date:
    """The day before the first fact; without facts on days that are over, none waits."""
    (first,) = select(days_of(BY_SLUG, over), [], lambda first, _: first)
    before: date = first - ONE_DAY if first else over
    return before


def cache() -> Cache:
    """Whether it responds at once."""
    timeout = CACHE_TIMEOUT_SECONDS
    try:
        with Redis.from_url(
            settings.REDIS_URL, socket_timeout=timeout, socket_connect_timeout=timeout
        ) as valkey:
            valkey.ping()
    except RedisError:
        return Cache(level=Level.WARNING, answers=False)
    return Cache(level=Level.GOOD, answers=True)


def storage() -> Storage:
    """The fullest of the disks that matter here, and whether the database refuses writes."""
    usages = [shutil.disk_usage(place) for place in _places()]
    fullest = min(usages, key=lambda usage: usage.free)
    takes_writes = _takes_writes()
    if fullest.free < LIMITS.full_bytes or not takes_writes:
        level = Level.FAILING
    else:
        level = Level.WARNING if fullest.free < LIMITS.nearly_full_bytes else Level.GOOD
    return Storage(
        level=level,
        free_bytes=fullest.free,
        free_percent=100 * fullest.free // fullest.total,
        takes_writes=takes_writes,
    )


def _places() -> list[Path]:
    """The folder of exported files, and the sockets of a database on this machine, which lie beside its data."""
    host = str(settings.DATABASES["default"]["HOST"])
    exports = Path(settings.EXPORTS_DIR)
    places = [exports if exports.exists() else exports.parent]
    return [*places, Path(host)] if host.startswith("/") else places


def _takes_writes() -> bool:
    """Whether a transaction that would write may begin: not on a standby, nor where the server was made read-only."""
    (read_only,) = select(READ_ONLY, (), bool)
    return not read_only


def clocks() -> Clock:
    """How far this server's clock is ahead of the database's."""
    ahead = int((machine_now() - database_now()).total_seconds() * 1000)
    return Clock(level=LIMITS.clock_milliseconds.level_of(abs(ahead)), ahead_milliseconds=ahead)


def events(at: datetime) -> WaitingEvents:
    """How long the oldest event waits for another. It is a warning: nothing that serves is at fault."""
    ((waiting, oldest, refused),) = select(WAITING_EVENTS, (), lambda *row: row)
    waits = _seconds(oldest, at)
    late = waits is not None and waits > LIMITS.event_waits_seconds
    return WaitingEvents(
        level=Level.WARNING if late or refused else Level.GOOD,
        waiting=waiting,
        oldest_waiting_seconds=waits,
        refused=refused,
    )


def webhooks(at: datetime) -> WebhookHealth:
    """Endpoints that hear nothing any more, or have heard nothing for some time."""
    endpoints = WebhookEndpoint.objects.filter(deleted_at=None)
    switched_off = endpoints.filter(off_reason__in=(OffReason.FAILING, OffReason.GONE)).count()
    since = at - timedelta(hours=LIMITS.webhook_failing_hours)
    failing = endpoints.filter(off_at=None, failing_since__lte=since).count()
    level = Level.WARNING if switched_off or failing else Level.GOOD
    return WebhookHealth(level=level, switched_off=switched_off, failing=failing)


def messages(at: datetime) -> MessageHealth:
    """Messages that wait for long: their provider is away, or our account there has no credit."""
    outbox = backlog(at)
    waits = _seconds(outbox.oldest, at)
    late = waits is not None and waits > LIMITS.message_waits_seconds
    return MessageHealth(
        level=Level.WARNING if late else Level.GOOD,
        channels=[channel for channel in CHANNELS if is_on(channel)],
        waiting=outbox.waiting,
        oldest_waiting_seconds=waits,
        failed=[MessageFailures(reason=reason, count=count) for reason, count in outbox.failed.items()],
    )


def _seconds(since: datetime | None, at: datetime) -> int | None:
    return None if since is None else max(int((at - since).total_seconds()), 0)
