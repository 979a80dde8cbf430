"""The jobs of events: what the sources give, events that wait for what an import brings, and that wait for too long.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from procrastinate.contrib.django import app

from assets.common.clock import database_now


@app.periodic(cron="* * * * *")
@app.task(
    name="assets.events.tasks.apply_waiting_events",
    queueing_lock="apply_waiting_events",
    lock="apply_waiting_events",
)
def apply_waiting_events(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Apply the events whose parents have come since they began to wait."""
    from assets.events.services.waiting import apply_waiting_events

    apply_waiting_events()


@app.periodic(cron="* * * * *")
@app.task(
    name="assets.events.tasks.note_what_sources_give",
    queueing_lock="note_what_sources_give",
    lock="note_what_sources_give",
)
def note_what_sources_give(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Note which parts of the marketplace are known by its sources."""
    from assets.events.services.sources import note_what_sources_give

    note_what_sources_give()


@app.periodic(cron="57 3 * * *")
@app.task(
    name="assets.events.tasks.expire_waiting_events",
    queueing_lock="expire_waiting_events",
    lock="expire_waiting_events",
)
def expire_waiting_events(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Give up the events that have waited for too long."""
    from assets.events.services.waiting import expire_waiting_events

    expire_waiting_events(database_now())
