"""Reporting's jobs."""

from procrastinate.contrib.django import app

from assets.common.clock import now
from assets.publishing.sealing import seal_closed_days
from assets.schedules.tasks import enqueue_due


@app.periodic(cron="*/10 * * * *")
@app.task(name="assets.reports.tasks.close_closed_days", queueing_lock="close_days", lock="close_days")
def close_closed_days(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs are told when they were due
    """Seal the days that are over: at ten past midnight in Tehran, and whatever was missed; then send them."""
    if seal_closed_days(now()):
        enqueue_due(now())
