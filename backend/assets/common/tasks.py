"""Jobs about jobs."""

import logging

from procrastinate.contrib.django import app
from procrastinate.exceptions import ProcrastinateException, UniqueViolation
from procrastinate.jobs import Job, Status

MOST_ATTEMPTS = 5
DAYS_KEPT = 30

log = logging.getLogger(__name__)


@app.periodic(cron="* * * * *")
@app.task(name="assets.common.tasks.retry_stalled_jobs", queueing_lock="retry_stalled_jobs")
async def retry_stalled_jobs(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs are told when they were due
    """Begin again what a worker left when it died; after five attempts it counts as failed.

    So does one of a queueing lock under which a later run waits already: that one runs now. Each is handled by itself,
    so that what becomes of one is nothing to the others.
    """
    for job in await app.job_manager.get_stalled_jobs():
        try:
            await _retry(job)
        except ProcrastinateException:
            log.exception(
                "job %s (%s) could not be taken back from a worker that died", job.id, job.task_name
            )


async def _retry(job: Job) -> None:
    if job.attempts >= MOST_ATTEMPTS:
        log.error("job %s (%s) was left by %s workers: it has failed", job.id, job.task_name, job.attempts)
        await app.job_manager.finish_job(job, status=Status.FAILED, delete_job=False)
        return
    try:
        await app.job_manager.retry_job(job)
    except UniqueViolation:
        log.warning(
            "job %s (%s) was left by a worker that died: a later run takes its place", job.id, job.task_name
        )
        await app.job_manager.finish_job(job, status=Status.FAILED, delete_job=False)
    else:
        log.warning("job %s (%s) was left by a worker that died: it is tried again", job.id, job.task_name)


@app.periodic(cron="17 3 * * *")
@app.task(name="assets.common.tasks.remove_old_jobs", queueing_lock="remove_old_jobs")
async def remove_old_jobs(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs are told when they were due
    """Forget jobs that ended well a month ago."""
    await app.job_manager.delete_old_jobs(nb_hours=DAYS_KEPT * 24, include_failed=False)
