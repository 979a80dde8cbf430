"""The jobs of alerts: judging rules each minute, sending each mail, and a sweep of what waits.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from contextlib import suppress

from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from assets.common.clock import database_now


@app.periodic(cron="* * * * *")
@app.task(name="assets.alerts.tasks.judge_alerts", queueing_lock="judge_alerts", lock="judge_alerts")
def judge_alerts(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Judge every rule, then send what is due and what nothing was enqueued for because a process died."""
    from assets.alerts.services.deciding import judge_rules
    from assets.alerts.services.sending import due_notices, recover_lost

    at = database_now()
    judge_rules(at)
    recover_lost(at)
    for number in due_notices(at):
        enqueue_notice(number)


@app.task(name="assets.alerts.tasks.send_alert", lock="send_alert")
def send_alert(number: int) -> None:
    """Send the mail of one notice: one at a time, so that other jobs never wait behind them."""
    from assets.alerts.services.sending import deliver

    deliver(number, database_now())


def enqueue_notice(number: int) -> None:
    """Enqueue the job that sends one mail, unless it is enqueued already."""
    with suppress(AlreadyEnqueued):
        send_alert.configure(queueing_lock=f"send_alert {number}").defer(number=number)
