"""What is read at each scrape: the pool of connections of this process, and how the whole system is."""

import logging
from collections.abc import Iterator
from typing import Any, cast

from django.db import DEFAULT_DB_ALIAS, Error, connection, connections
from django.db.backends.postgresql.base import DatabaseWrapper
from prometheus_client.core import GaugeMetricFamily as Gauge
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from assets.common.clock import database_now
from assets.common.raw_sql import select
from assets.common.row_scope import Scope, row_scope
from assets.feeds.selectors import standings
from assets.monitoring.health.checks import every_part
from assets.monitoring.health.schemas import Level
from assets.reports.models import Report

JOBS = "SELECT status::text, count(*) FROM procrastinate_jobs GROUP BY status"
POOL = {
    "pool_size": "connections",
    "pool_available": "idle connections",
    "requests_waiting": "threads that wait for a connection",
    "requests_errors": "threads that got none in time, since the start",
}

log = logging.getLogger(__name__)


class PoolCollector(Collector):
    """The pools of database connections of this process, one for each of its logins."""

    def collect(self) -> Iterator[Metric]:
        """A gauge for each number."""
        for alias in connections:
            pool = cast("Any", cast("DatabaseWrapper", connections[alias]).pool)
            stats = pool.get_stats() if pool else {}
            database = "database" if alias == DEFAULT_DB_ALIAS else f"{alias}_database"
            for name, meaning in POOL.items():
                yield Gauge(f"assets_{database}_{name}", f"The pool's {meaning}.", stats.get(name, 0))


class SystemCollector(Collector):
    """Queue, figures, seals, jobs and all that /api/v1/health/figures/ looks at, read from the database."""

    def describe(self) -> Iterator[Metric]:
        """Nothing is read when it is registered."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """Where the database does not answer there is `assets_database_up` alone, with 0."""
        try:
            families = list(_read())
        except Error as error:
            log.warning("metrics of the system are left out: %s", error)
            families = []
        finally:
            connection.close()
        yield Gauge("assets_database_up", "Whether the database answers.", 1 if families else 0)
        yield from families


def _read() -> Iterator[Metric]:
    with row_scope(Scope.ALL):
        at = database_now()
        parts = every_part(at)
        lags = {one.feed.name: one.lag.total_seconds() for one in standings(at) if one.lag is not None}
        jobs = dict(select(JOBS, (), lambda status, count: (status, count)))
        sealed = Report.objects.filter(seq__isnull=False, grain=Report.Grain.DAY).count()
    levels = Gauge("assets_health_level", "0 good, 1 a warning, 2 failing, by part.", labels=["part"])
    for part, found in parts._asdict().items():
        levels.add_metric([part], list(Level).index(found.level))
    yield levels
    by_source = Gauge(
        "assets_source_lag_seconds", "How far a source that feeds is behind.", labels=["source"]
    )
    for name, seconds in lags.items():
        by_source.add_metric([name], seconds)
    yield by_source
    by_status = Gauge("assets_jobs", "Jobs of the queue by their status.", labels=["status"])
    for status, count in sorted(jobs.items()):
        by_status.add_metric([status], count)
    yield by_status
    by_reason = Gauge(
        "assets_messages_failed_in_a_day", "Messages to users that failed in the last day.", labels=["reason"]
    )
    for failures in parts.messages.failed:
        by_reason.add_metric([failures.reason], failures.count)
    yield by_reason
    rollups, queue, days = parts.rollups, parts.queue, parts.days
    for name, meaning, value in (
        ("workers_alive", "Workers with a sign of life in the last half minute.", parts.workers.alive),
        ("rollup_queue_rows", "Facts and days that wait to be counted.", rollups.queued),
        ("rollup_version", "Changes of the figures so far.", rollups.version),
        ("watermark_age_seconds", "How far the figures are behind.", rollups.behind_seconds),
        ("jobs_due", "Jobs that are due and not begun.", queue.due),
        ("jobs_oldest_due_seconds", "How long the oldest of them has waited.", queue.oldest_due_seconds or 0),
        ("jobs_failed_in_a_day", "Jobs that failed in the last day.", queue.failed_in_a_day),
        ("sealed_days", "Days whose report is sealed.", sealed),
        ("days_waiting_for_seal", "Days that are over and not sealed.", days.waiting),
        ("audit_unchained", "Events of the audit log that wait for their link.", parts.chain.unchained),
        ("disk_free_bytes", "Free on the fullest disk that matters here.", parts.storage.free_bytes),
        ("events_waiting", "Events that wait for others.", parts.events.waiting),
        (
            "events_oldest_waiting_seconds",
            "How long the oldest of them has.",
            parts.events.oldest_waiting_seconds or 0,
        ),
        ("messages_waiting", "Messages to users that wait to be sent.", parts.messages.waiting),
        (
            "messages_oldest_waiting_seconds",
            "How long the oldest of them has.",
            parts.messages.oldest_waiting_seconds or 0,
        ),
        ("events_refused", "Events that were refused after they had waited.", parts.events.refused),
        ("clock_ahead_seconds", "This clock against the database's.", parts.clock.ahead_milliseconds / 1000),
    ):
        if value is not None:
            yield Gauge(f"assets_{name}", meaning, value)
