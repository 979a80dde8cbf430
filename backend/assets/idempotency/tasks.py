"""The job of idempotency keys: they are forgotten in time. Its name is from before it had a package of its own."""

from procrastinate.contrib.django import app

from assets.common.clock import database_now


@app.periodic(cron="17 * * * *")
@app.task(name="assets.loans.tasks.forget_keys", queueing_lock="forget_keys", lock="forget_keys")
def forget_keys(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Delete the idempotency keys that are no longer kept."""
    from assets.idempotency.services import forget_old_keys

    forget_old_keys(database_now())
