"""`manage.py worker`: keeps the rollups current, chains the audit log and runs the jobs.

Any number of these may run at once.
"""

import asyncio
import logging
import signal
import threading
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

import psycopg
from django.conf import settings
from django.core.checks import Tags
from procrastinate.contrib.django import app
from procrastinate.exceptions import ConnectorException
from procrastinate.job_context import JobContext
from procrastinate.worker import Worker

from assets.anomalies.cases.following import keep_scoring
from assets.audit.chaining import keep_chaining
from assets.common.commands import UncheckedCommand
from assets.common.polling import MAX_BACKOFF_SECONDS
from assets.common.tracing import Attribute, span, stop_tracing
from assets.reports.rollups.follow import follow
from assets.telemetry.collectors import PoolCollector
from assets.telemetry.server import serve_metrics
from assets.telemetry.traces import start_tracing

POLL_SECONDS = 1.0
JOBS_AT_ONCE = 4
"""Two of them at most are files that people wait for, so that the others are never behind those."""

SHUTDOWN_SECONDS = 10.0
"""How long a stop waits for the job and the pass at hand."""

LIFE_SECONDS = 10.0

log = logging.getLogger(__name__)


class Command(UncheckedCommand):
    help = "Keep the rollups current, chain the audit log and run the jobs, until SIGTERM or SIGINT."

    def handle(self, *args: Any, **options: Any) -> None:
        self.check(tags=[Tags.database], databases=["default"])
        stopped = threading.Event()
        followers = [
            threading.Thread(target=follow, args=(stopped,), name="rollups", daemon=True),
            threading.Thread(target=keep_chaining, args=(stopped,), name="audit chain", daemon=True),
            threading.Thread(target=keep_scoring, args=(stopped,), name="odd records", daemon=True),
        ]
        start_tracing("worker")
        serve_metrics(settings.WORKER_METRICS, PoolCollector())
        for follower in followers:
            follower.start()
        try:
            with suppress(asyncio.CancelledError):
                asyncio.run(_work(followers))
        finally:
            stopped.set()
            for follower in followers:
                follower.join(SHUTDOWN_SECONDS)
            stop_tracing()


async def _work(followers: Sequence[threading.Thread]) -> None:
    working = asyncio.current_task()
    assert working is not None
    for sent in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sent, working.cancel)
    alive = asyncio.create_task(_show_life(followers))
    try:
        await run_jobs()
    finally:
        alive.cancel()


async def _show_life(followers: Sequence[threading.Thread]) -> None:
    """Touch the file of the settings as long as the jobs' loop turns and no follower has died."""
    while settings.WORKER_ALIVE and all(follower.is_alive() for follower in followers):
        try:
            Path(settings.WORKER_ALIVE).touch()
        except OSError as error:
            log.warning("no sign of life can be left: %s", error)
        await asyncio.sleep(LIFE_SECONDS)


async def run_jobs() -> None:
    """Run jobs until the task is cancelled, and begin again when the database has been away."""
    pause = POLL_SECONDS
    while True:
        began = monotonic()
        try:
            await _run()
            failure = "its listener or its timer failed"  # the library has logged how
        except (ConnectorException, psycopg.Error) as error:
            failure = str(error)
        pause = POLL_SECONDS if monotonic() - began > MAX_BACKOFF_SECONDS else pause
        log.warning("jobs wait %.0f s for the database: %s", pause, failure)
        await asyncio.sleep(pause)
        pause = min(2 * pause, MAX_BACKOFF_SECONDS)


async def _run() -> None:
    with app.replace_connector(app.connector.get_worker_connector()) as worker:  # type: ignore[attr-defined]
        async with worker.open_async():
            await worker.run_worker_async(
                concurrency=JOBS_AT_ONCE,
                fetch_job_polling_interval=POLL_SECONDS,
                shutdown_graceful_timeout=SHUTDOWN_SECONDS,
                install_signal_handlers=False,
                worker_middleware=[trace_job],
            )


async def trace_job(run: Callable[[], Awaitable[object]], context: JobContext, worker: Worker) -> object:  # noqa: ARG001
    """Run a job in a span. What it was given is not in the span: it may name somebody."""
    job = context.job
    attributes: dict[str, Attribute] = {
        "job.id": job.id or 0,
        "job.task": job.task_name,
        "job.queue": job.queue,
        "job.attempt": job.attempts + 1,
    }
    with span(f"job {job.task_name}", attributes, kind="consumer"):
        return await run()
