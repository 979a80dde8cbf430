"""The jobs of lending: keys of requests are forgotten in time, and borrowers of late loans are reminded, once."""

from procrastinate.contrib.django import app

from assets.common.clock import database_now


@app.periodic(cron="17 * * * *")
@app.task(name="assets.loans.tasks.forget_keys", queueing_lock="forget_keys", lock="forget_keys")
def forget_keys(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Delete the idempotency keys that are no longer kept."""
    from assets.loans.services.keys import forget_old_keys

    forget_old_keys(database_now())


@app.periodic(cron="7 * * * *")
@app.task(
    name="assets.loans.tasks.remind_of_overdue", queueing_lock="remind_of_overdue", lock="remind_of_overdue"
)
def remind_of_overdue(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Remind the borrowers of loans that are late, in waking hours."""
    from assets.loans.services.reminding import remind_overdue

    remind_overdue(database_now())
