"""The jobs of schedules: queueing what is due, and sending each mail.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from contextlib import suppress
from datetime import datetime

from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from assets.common.clock import database_now


@app.periodic(cron="*/5 * * * *")
@app.task(
    name="assets.schedules.tasks.send_due_reports", queueing_lock="send_due_reports", lock="send_due_reports"
)
def send_due_reports(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Send newly sealed periods, and retry what is due for it."""
    enqueue_due(database_now())


@app.task(name="assets.schedules.tasks.send_report", lock="send_report", pass_context=True)
def send_report(context: JobContext, number: int) -> None:
    """Send the mail of one period: one at a time, so that other jobs never wait behind them."""
    from assets.schedules.services.delivery import deliver

    deliver(number, context.job.id)


def enqueue_due(at: datetime) -> None:
    """Queue what is due, and enqueue a job for each sending that waits."""
    from assets.schedules.services.delivery import due_sendings, recover_lost
    from assets.schedules.services.due import queue_due

    recover_lost(at)
    queue_due(at)
    for number in due_sendings(at):
        enqueue_sending(number)


def enqueue_sending(number: int) -> None:
    """Enqueue the job that sends one mail, unless it is enqueued already."""
    with suppress(AlreadyEnqueued):
        send_report.configure(queueing_lock=f"send_report {number}").defer(number=number)
