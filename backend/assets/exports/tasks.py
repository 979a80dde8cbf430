"""The jobs of exports: building files, and clean-up.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from procrastinate.contrib.django import app

from assets.common.clock import database_now
from assets.common.retries import WHILE_DATABASE_IS_AWAY

PARALLEL_EXPORTS = 2
"""How many files are built at once, whoever requests them: the worker has other jobs."""


@app.task(name="assets.exports.tasks.make_export", retry=WHILE_DATABASE_IS_AWAY)
def make_export(number: int) -> None:
    """Build the file of an export."""
    from assets.exports.services.run import run_export

    run_export(number)


@app.periodic(cron="*/5 * * * *")
@app.task(name="assets.exports.tasks.tidy_exports", queueing_lock="tidy_exports", lock="tidy_exports")
def tidy_exports(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Remove expired files, and fail exports whose worker died."""
    from assets.exports.services.cleanup import clean_up

    clean_up(database_now())


def enqueue_export(number: int) -> int:
    """Enqueue the building of a file; returns the job's number."""
    return make_export.configure(lock=f"exports-{number % PARALLEL_EXPORTS}").defer(number=number)
