"""Jobs that are made of several apps' work.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from procrastinate.contrib.django import app

from assets.common.clock import database_now
from assets.common.days import day_of
from assets.forecast.tasks import enqueue_forecasts
from assets.schedules.tasks import enqueue_due


# The name is the one that queues hold: a job that is waiting there still finds its function.
@app.periodic(cron="*/10 * * * *")
@app.task(name="assets.reports.tasks.close_closed_days", queueing_lock="close_days", lock="close_days")
def close_closed_days(timestamp: int) -> None:  # noqa: ARG001 - Procrastinate passes when the job was due
    """Aggregate and seal every day that is over and was not sealed yet, then send what is due and forecast.

    The first run after midnight in Tehran finds a new day.
    """
    from assets.publishing.sealing import seal_closed_days
    from assets.reports.rollups.active_user_sets import make_missing_sets
    from assets.reports.rollups.months import sum_missing_months

    if seal_closed_days(database_now()):
        enqueue_due(database_now())
    sum_missing_months(day_of(database_now()))
    make_missing_sets(day_of(database_now()))
    enqueue_forecasts()
