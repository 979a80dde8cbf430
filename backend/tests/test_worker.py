"""The worker: figures follow the logs by themselves, and a job that a dead worker left is run after all."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Event, Thread

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate.contrib.django import app

from assets.common.tasks import MOST_ATTEMPTS, retry_stalled_jobs
from assets.reports.rollups import read_state
from assets.reports.rollups.follow import follow
from tests.database import END_OTHER_SESSIONS
from tests.marketplace.life import Life
from tests.reports.rollups.recount import assert_counted_once
from tests.waiting import HANG_SECONDS, eventually

BACKEND = Path(__file__).parents[1]

WORKER = """
import os, sys
import django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from django.core.management import call_command
call_command("worker")
"""


@contextmanager
def worker() -> Iterator["subprocess.Popen[bytes]"]:
    """The real worker in a process of its own, acting as the worker role."""
    environment = os.environ | {
        "TEST_DATABASE": str(connection.settings_dict["NAME"]),
        "ASSETS_ROLE": "worker",
    }
    process = subprocess.Popen(
        [sys.executable, "-c", WORKER], env=environment, cwd=BACKEND, stderr=subprocess.PIPE
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def queued() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM rollup_queue")
        return int(cursor.fetchone()[0])


def job_status(job: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT status FROM procrastinate_jobs WHERE id = %s", [job])
        return str(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
def test_what_happens_is_in_the_figures_soon_and_sigterm_ends_the_worker(noon: datetime) -> None:
    life = Life(71)
    life.lives(days=4, operations=50, until=noon)
    with worker() as process:
        eventually(lambda: queued() == 0)
        assert_counted_once()
        life.lives(days=4, operations=50, until=noon)
        eventually(lambda: queued() == 0)
        assert_counted_once()
        process.send_signal(signal.SIGTERM)
        assert process.wait(HANG_SECONDS) == 0


@pytest.mark.django_db(transaction=True)
def test_followers_side_by_side_count_once_and_keep_the_watermark_moving(noon: datetime) -> None:
    stopped = Event()

    def follows() -> None:
        follow(stopped)
        connection.close()

    followers = [Thread(target=follows) for _ in range(2)]
    for follower in followers:
        follower.start()
    Life(72).lives(days=4, operations=120, until=noon)
    eventually(lambda: queued() == 0)
    before = read_state().watermark
    assert before is not None
    eventually(lambda: (read_state().watermark or before) > before)
    stopped.set()
    for follower in followers:
        follower.join()
    assert_counted_once()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("attempts", "status"), [(1, "todo"), (MOST_ATTEMPTS - 1, "todo"), (MOST_ATTEMPTS, "failed")]
)
def test_a_job_of_a_dead_worker_is_tried_again_but_not_for_ever(attempts: int, status: str) -> None:
    job = app.configure_task("assets.reports.tasks.close_closed_days").defer(timestamp=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id"
        )
        dead = cursor.fetchone()[0]
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s, attempts = %s WHERE id = %s",
            [dead, attempts, job],
        )
    with app.replace_connector(app.connector.get_worker_connector()) as worker_app:  # type: ignore[attr-defined]

        async def retry() -> None:
            async with worker_app.open_async():
                await retry_stalled_jobs(timestamp=0)

        async_to_sync(retry)()
    assert job_status(job) == status


@pytest.mark.django_db(transaction=True)
def test_a_worker_whose_sessions_the_database_ends_goes_on_in_the_same_process(noon: datetime) -> None:
    with worker() as process:
        Life(72).lives(days=1, operations=10, until=noon)
        eventually(lambda: queued() == 0)
        job = app.configure_task("assets.exports.tasks.make_export").defer(number=0)
        eventually(lambda: job_status(job) == "succeeded")
        with connection.cursor() as cursor:
            cursor.execute(END_OTHER_SESSIONS)
            assert cursor.fetchone()[0] >= 2
        Life(73).lives(days=1, operations=10, until=noon)
        job = app.configure_task("assets.exports.tasks.make_export").defer(number=0)
        eventually(lambda: job_status(job) == "succeeded" and queued() == 0)
        assert process.poll() is None


@pytest.mark.django_db(transaction=True)
def test_the_nightly_job_runs_in_the_worker(noon: datetime) -> None:
    Life(73).lives(days=4, operations=50, until=noon)
    job = app.configure_task("assets.reports.tasks.close_closed_days").defer(timestamp=0)
    with worker():
        eventually(lambda: job_status(job) == "succeeded")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) > 30 FROM reports")
        assert cursor.fetchone()[0] is True
