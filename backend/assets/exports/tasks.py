"""The jobs of exports: making each, and clearing away what has had its time."""

from procrastinate.contrib.django import app

from assets.common.clock import now
from assets.exports.cleanup import tidy
from assets.exports.jobs import run

SIDE_BY_SIDE = 2
"""So many files are made at once, whoever wants them: the worker has other things to do."""


@app.task(name="assets.exports.tasks.make_export")
def make_export(number: int) -> None:
    """Make the file of an export."""
    run(number)


@app.periodic(cron="*/5 * * * *")
@app.task(name="assets.exports.tasks.tidy_exports", queueing_lock="tidy_exports", lock="tidy_exports")
def tidy_exports(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs are told when they were due
    """Remove files at the end of their time, and give up exports whose workers died."""
    tidy(now())


def have_it_made(number: int) -> int:
    """Have the file made as soon as the worker can; returns the number of the job."""
    return make_export.configure(lock=f"exports-{number % SIDE_BY_SIDE}").defer(number=number)
