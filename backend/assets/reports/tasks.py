"""Reporting's jobs."""

from procrastinate.contrib.django import app

from assets.common.clock import now
from assets.reports.nightly import close_days


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="close_days", lock="close_days")
def close_closed_days(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs are told when they were due
    """Write the reports of the days that are over: at ten past midnight in Tehran, and of whatever was missed."""
    close_days(now())
