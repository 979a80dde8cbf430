"""No job waits for ever, whenever workers are killed: a later run of it always comes to its turn."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Job, Status

from assets.common.tasks import retry_stalled_jobs

pytestmark = pytest.mark.django_db(transaction=True)

WEEK_BEGINS = datetime(2026, 3, 7, tzinfo=UTC)
WORKERS = 3


def on_the_queue(act: Callable[[], Awaitable[None]]) -> None:
    """Run something with the queue open as a worker opens it."""

    async def run() -> None:
        with app.replace_connector(app.connector.get_worker_connector()) as worker_app:  # type: ignore[attr-defined]
            async with worker_app.open_async():
                await act()

    async_to_sync(run)()


async def tick(task_name: str, moment: datetime) -> None:
    """A periodic job is due; it is enqueued unless one waits already."""
    with suppress(AlreadyEnqueued):
        await app.configure_task(task_name).defer_async(timestamp=int(moment.timestamp()))


class Workers:
    """Workers that take jobs and are killed at work; the next ones begin in their place."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.at_work: dict[int, Job] = {}

    async def take(self) -> None:
        worker = await app.job_manager.register_worker()
        job = await app.job_manager.fetch_job(None, worker)
        if job is not None:
            self.at_work[worker] = job

    async def finish_or_die(self) -> None:
        for worker, job in list(self.at_work.items()):
            if self.random.random() < 0.5:
                continue
            del self.at_work[worker]
            if self.random.random() < 0.5:
                await app.job_manager.finish_job(job, Status.SUCCEEDED, delete_job=False)
            else:
                await kill(worker)

    async def kill_all(self) -> None:
        for worker in self.at_work:
            await kill(worker)


async def kill(worker: int) -> None:
    """Its heart stopped an hour ago."""
    await app.connector.execute_query_async(
        "UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour' WHERE id = %(worker)s",
        worker=worker,
    )


def statuses() -> set[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, status FROM procrastinate_jobs WHERE status IN ('todo', 'doing')")
        return set(cursor.fetchall())


@pytest.mark.parametrize("seed", range(5))
def test_workers_killed_at_any_moment_of_a_week_leave_no_job_that_waits_for_ever(seed: int) -> None:
    random = Random(seed)
    periodic = sorted({task.task.name for task in app.periodic_registry.periodic_tasks.values()})
    assert len(periodic) >= 5
    workers = Workers(random)

    async def live_a_week() -> None:
        for hour in range(7 * 24):
            for name in periodic:
                if random.random() < 0.3:
                    await tick(name, WEEK_BEGINS + timedelta(hours=hour))
            if len(workers.at_work) < WORKERS:
                await workers.take()
            await workers.finish_or_die()
            if random.random() < 0.3:
                await retry_stalled_jobs(timestamp=0)
        await workers.kill_all()
        await retry_stalled_jobs(timestamp=0)
        for name in periodic:
            await tick(name, WEEK_BEGINS + timedelta(days=7))

    on_the_queue(live_a_week)
    assert statuses() == {(name, "todo") for name in periodic}
    taken: list[str] = []

    async def work_it_off() -> None:
        worker = await app.job_manager.register_worker()
        while job := await app.job_manager.fetch_job(None, worker):
            taken.append(job.task_name)
            await app.job_manager.finish_job(job, Status.SUCCEEDED, delete_job=False)

    on_the_queue(work_it_off)
    assert sorted(taken) == periodic


def test_what_becomes_of_one_stalled_job_is_nothing_to_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    retry = app.job_manager.retry_job
    names = ["assets.reports.tasks.close_closed_days", "assets.common.tasks.remove_old_jobs"]
    for name in names:
        app.configure_task(name).defer(timestamp=0)

    async def retry_one(job: Job) -> None:
        if job.task_name == names[0]:
            raise ConnectorException
        await retry(job)

    async def die_and_retry() -> None:
        worker = await app.job_manager.register_worker()
        while await app.job_manager.fetch_job(None, worker):
            pass
        await kill(worker)
        monkeypatch.setattr(app.job_manager, "retry_job", retry_one)
        await retry_stalled_jobs(timestamp=0)

    on_the_queue(die_and_retry)
    assert statuses() == {(names[0], "doing"), (names[1], "todo")}
    assert names[0] in caplog.text
