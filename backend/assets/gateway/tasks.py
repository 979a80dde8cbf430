"""The jobs of the gateway: settling one payment, and the sweep.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

import logging
from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from assets.common.clock import database_now
from assets.common.retries import WHILE_DATABASE_IS_AWAY

log = logging.getLogger(__name__)


@app.task(name="assets.gateway.tasks.settle_top_up", retry=WHILE_DATABASE_IS_AWAY)
def settle_top_up(payment_id: int) -> None:
    """Ask the gateway what became of a payment. Where it does not answer, the sweep asks again."""
    from assets.gateway.client import Unreachable, gateway
    from assets.gateway.services.settling import settle_payment

    client = gateway()
    if client is None:
        return
    try:
        settle_payment(payment_id, client, database_now())
    except Unreachable as unreachable:
        log.warning("payment %s waits for the sweep: %s", payment_id, unreachable)


@app.periodic(cron="* * * * *")
@app.task(name="assets.gateway.tasks.sweep_top_ups", queueing_lock="sweep_top_ups", lock="sweep_top_ups")
def sweep_top_ups(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Settle the top-ups whose callback never came."""
    from assets.gateway.client import gateway
    from assets.gateway.services.sweeping import sweep

    if (client := gateway()) is not None:
        sweep(client, database_now())


def enqueue_settling(payment_id: int) -> None:
    """Enqueue the job that settles a payment, unless it waits already."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        settle_top_up.configure(queueing_lock=f"settle {payment_id}").defer(payment_id=payment_id)
