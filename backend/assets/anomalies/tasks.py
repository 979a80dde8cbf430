"""The job of odd days.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from procrastinate.contrib.django import app

from assets.common.clock import database_now


@app.periodic(cron="25,55 * * * *")
@app.task(name="assets.anomalies.tasks.find_odd_days", queueing_lock="find_odd_days", lock="find_odd_days")
def find_odd_days(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Look at the days that were sealed since; most runs find none."""
    from assets.anomalies.services import find_odd_days as find

    find(database_now())
