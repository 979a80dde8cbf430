"""The job of lending: borrowers of late loans are reminded, once."""

from procrastinate.contrib.django import app

from assets.common.clock import database_now


@app.periodic(cron="7 * * * *")
@app.task(
    name="assets.loans.tasks.remind_of_overdue", queueing_lock="remind_of_overdue", lock="remind_of_overdue"
)
def remind_of_overdue(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Remind the borrowers of loans that are late, in waking hours."""
    from assets.loans.services.reminding import remind_overdue

    remind_overdue(database_now())
