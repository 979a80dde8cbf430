"""Reconciling by the worker: each night, and when somebody asks."""

from contextlib import suppress
from datetime import timedelta

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from assets.common.clock import now
from assets.common.days import day_of, start_of
from assets.reconciliation.models import Reconciliation
from assets.reconciliation.reconciling import reconcile

AFTER_MIDNIGHT = timedelta(minutes=15)
"""The day before is rebuilt and reported by then."""

LOCK = "reconcile"


@app.periodic(cron="*/10 * * * *")
@app.task(
    name="assets.reconciliation.tasks.reconcile_each_day", queueing_lock="reconcile_each_day", lock=LOCK
)
def reconcile_each_day(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs are told when they were due
    """Reconcile once on each day, as soon as the day before is over, whatever was missed."""
    at = now()
    due = start_of(day_of(at)) + AFTER_MIDNIGHT
    if at >= due and not Reconciliation.objects.filter(at__gte=due).exists():
        reconcile(at)


@app.task(name="assets.reconciliation.tasks.reconcile_now", queueing_lock="reconcile_now", lock=LOCK)
def reconcile_now() -> None:
    """Reconcile because somebody asked for it."""
    reconcile(now())


def ask_for_one() -> None:
    """Have one made as soon as the worker can; asked for twice before that, it is one."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        reconcile_now.defer()
