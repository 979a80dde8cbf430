"""The jobs of schedules: finding what is due, and sending each."""

from contextlib import suppress
from datetime import datetime

from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from assets.common.clock import now
from assets.schedules.delivery import deliver, look_after, waiting
from assets.schedules.due import queue_what_is_due


@app.periodic(cron="*/5 * * * *")
@app.task(
    name="assets.schedules.tasks.send_due_reports", queueing_lock="send_due_reports", lock="send_due_reports"
)
def send_due_reports(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs are told when they were due
    """Send what is sealed and was not sent, and try again what its time has come for."""
    have_due_sent(now())


@app.task(name="assets.schedules.tasks.send_report", lock="send_report", pass_context=True)
def send_report(context: JobContext, number: int) -> None:
    """Send one period of a schedule: one at a time, so that other jobs are never behind them."""
    deliver(number, context.job.id)


def have_due_sent(at: datetime) -> None:
    """Put down what is due, and have all that waits sent."""
    look_after(at)
    queue_what_is_due(at)
    for number in waiting(at):
        have_sent(number)


def have_sent(number: int) -> None:
    """Have a sending sent as soon as the worker can."""
    with suppress(AlreadyEnqueued):
        send_report.configure(queueing_lock=f"send_report {number}").defer(number=number)
