"""The jobs of odd days, odd minutes and odd records.

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


@app.periodic(cron="40 3 * * *")
@app.task(name="assets.anomalies.tasks.prune_records", queueing_lock="prune_records", lock="prune_records")
def prune_records(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Forget the records that are too old to matter."""
    from assets.anomalies.cases.services import prune_records as prune

    while prune(database_now()):
        pass


@app.periodic(cron="50 3 * * *")
@app.task(name="assets.anomalies.tasks.prune_pulse", queueing_lock="prune_pulse", lock="prune_pulse")
def prune_pulse(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Remove the minutes that are older than is kept."""
    from assets.reports.rollups.pulse import prune_pulse as prune

    prune(database_now())
