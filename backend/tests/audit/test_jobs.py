"""A job that has failed is an event, whoever finds that it failed; one that is tried again is none yet."""

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate.contrib.django import app

from assets.audit.models import AuditEvent
from assets.common.tasks import MOST_ATTEMPTS, retry_stalled_jobs
from tests.audit.writing import actions
from tests.test_worker import job_status, worker
from tests.waiting import eventually

TASK = "assets.reports.tasks.close_closed_days"

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_job_that_fails_in_its_worker_is_told() -> None:
    job = app.configure_task(TASK).defer(no_such_argument=1)
    with worker():
        eventually(lambda: job_status(job) == "failed")
    event = AuditEvent.objects.get()
    assert (event.action, event.outcome, event.actor_role) == ("job_failed", "failed", "system")
    assert (event.object_kind, event.object_id) == ("job", str(job))
    assert event.after == {"task": TASK, "attempts": 1}


@pytest.mark.parametrize(("attempts", "told"), [(MOST_ATTEMPTS - 1, []), (MOST_ATTEMPTS, ["job_failed"])])
def test_a_job_whose_workers_died_is_told_once_it_is_given_up(attempts: int, told: list[str]) -> None:
    left_by_a_dead_worker(attempts)
    with app.replace_connector(app.connector.get_worker_connector()) as worker_app:  # type: ignore[attr-defined]

        async def retry() -> None:
            async with worker_app.open_async():
                await retry_stalled_jobs(timestamp=0)

        async_to_sync(retry)()
    assert actions() == told


def left_by_a_dead_worker(attempts: int) -> None:
    job = app.configure_task(TASK).defer(timestamp=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id"
        )
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s, attempts = %s WHERE id = %s",
            [cursor.fetchone()[0], attempts, job],
        )
