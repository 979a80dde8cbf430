"""The job of lending: keys of requests are forgotten in time."""

from procrastinate.contrib.django import app

from assets.common.clock import database_now


@app.periodic(cron="17 * * * *")
@app.task(name="assets.loans.tasks.forget_keys", queueing_lock="forget_keys", lock="forget_keys")
def forget_keys(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Delete the idempotency keys that are no longer kept."""
    from assets.loans.services.keys import forget_old_keys

    forget_old_keys(database_now())
