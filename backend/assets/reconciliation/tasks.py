"""The jobs of reconciliation: each night, each week, and on demand.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from contextlib import suppress
from datetime import timedelta
from time import monotonic

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from assets.common.clock import database_now
from assets.common.days import day_of, start_of
from assets.common.retries import WHILE_DATABASE_IS_AWAY
from assets.reconciliation.models import Reconciliation

AFTER_MIDNIGHT = timedelta(minutes=15)
"""The previous day is rebuilt and sealed by then."""

LOCK = "reconcile"

READ_SECONDS = 480
"""How long a run reads history; the next one goes on."""


@app.periodic(cron="*/10 * * * *")
@app.task(
    name="assets.reconciliation.tasks.reconcile_each_day", queueing_lock="reconcile_each_day", lock=LOCK
)
def reconcile_each_day(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Reconcile once a day, as soon as the previous day is closed, also after an outage."""
    from assets.reconciliation.services import reconcile

    at = database_now()
    due = start_of(day_of(at)) + AFTER_MIDNIGHT
    if at >= due and not Reconciliation.objects.filter(at__gte=due).exists():
        reconcile(at)


@app.periodic(cron="*/10 * * * *")
@app.task(
    name="assets.reconciliation.tasks.read_history",
    queueing_lock="read_history",
    lock="read_history",
)
def read_history(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Read all of history once a week, in slices, and where the last run stopped go on."""
    from assets.reconciliation.services import read_all
    from assets.reconciliation.whole import are_sums_in_force, is_due

    at, began = database_now(), monotonic()
    # The first time it is the first comparison that reads everything.
    if are_sums_in_force() and is_due(at):
        read_all(at, until=lambda: monotonic() - began >= READ_SECONDS)


@app.task(
    name="assets.reconciliation.tasks.reconcile_now",
    queueing_lock="reconcile_now",
    lock=LOCK,
    retry=WHILE_DATABASE_IS_AWAY,
)
def reconcile_now() -> None:
    """Reconcile on demand."""
    from assets.reconciliation.services import reconcile

    reconcile(database_now())


def enqueue_reconciliation() -> None:
    """Enqueue a reconciliation, unless one is enqueued already."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        reconcile_now.defer()
