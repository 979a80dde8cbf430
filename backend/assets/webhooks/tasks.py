"""The jobs of webhooks: sending what is due, a sweep each minute, and clean-up each night.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from contextlib import suppress

from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from assets.common.clock import database_now

ATTEMPTS = 5
FIRST_PAUSE_SECONDS = 30


@app.task(name="assets.webhooks.tasks.send_webhooks", lock="send_webhooks")
def send_webhooks(endpoint_id: int) -> None:
    """Send what is due for one endpoint: one at a time, so that other jobs never wait behind them."""
    from assets.webhooks.services.delivery import deliver_due

    if deliver_due(endpoint_id, database_now):
        enqueue_webhooks(endpoint_id)


@app.periodic(cron="* * * * *")
@app.task(name="assets.webhooks.tasks.sweep_webhooks", queueing_lock="sweep_webhooks", lock="sweep_webhooks")
def sweep_webhooks(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Send again what is due, and what nothing was enqueued for because a process died."""
    from assets.webhooks.services.cleanup import end_overdue
    from assets.webhooks.services.delivery import endpoints_due

    at = database_now()
    end_overdue(at)
    for endpoint_id in endpoints_due(at):
        enqueue_webhooks(endpoint_id)


@app.periodic(cron="37 3 * * *")
@app.task(name="assets.webhooks.tasks.tidy_webhooks", queueing_lock="tidy_webhooks", lock="tidy_webhooks")
def tidy_webhooks(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Remove what is over for long."""
    from assets.webhooks.services.cleanup import clean_up

    clean_up(database_now())


@app.task(
    name="assets.webhooks.tasks.tell_of_switched_off",
    retry=RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=FIRST_PAUSE_SECONDS),
)
def tell_of_switched_off(endpoint_id: int) -> None:
    """Write to the administrators that an endpoint was switched off."""
    from assets.webhooks.mail import send_notice

    send_notice(endpoint_id)


def enqueue_webhooks(endpoint_id: int) -> None:
    """Enqueue the sending of what is due for an endpoint, unless it is enqueued already."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        send_webhooks.configure(queueing_lock=f"send_webhooks {endpoint_id}").defer(endpoint_id=endpoint_id)
