"""Jobs and workers put into the queue's tables as if they had lived."""

from datetime import datetime, timedelta

from django.db import connection

JOB = """
INSERT INTO procrastinate_jobs (queue_name, task_name, status, attempts, args, scheduled_at)
VALUES ('default', %s, %s, %s, '{"email": "somebody@example.org"}', %s) RETURNING id
"""
EVENTS = {
    "todo": ("deferred",),
    "doing": ("deferred", "started"),
    "succeeded": ("deferred", "started", "succeeded"),
    "failed": ("deferred", "started", "failed"),
    "cancelled": ("deferred", "cancelled"),
}


def job(
    status: str, at: datetime, *, task: str = "assets.night", attempts: int = 1, due: datetime | None = None
) -> int:
    """A job that was deferred at a moment; what else happened to it did so a second after each other."""
    with connection.cursor() as cursor:
        cursor.execute(JOB, [task, status, attempts, due])
        job_id: int = cursor.fetchone()[0]
        # The table's own triggers tell of the moment at which this test runs.
        cursor.execute("DELETE FROM procrastinate_events WHERE job_id = %s", [job_id])
        for second, kind in enumerate(EVENTS[status]):
            cursor.execute(
                "INSERT INTO procrastinate_events (job_id, type, at) VALUES (%s, %s, %s)",
                [job_id, kind, at + timedelta(seconds=second)],
            )
    return job_id


def worker(heartbeat: datetime) -> None:
    """A worker whose last sign of life came at a moment."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)", [heartbeat])
