"""The job of imports: what another database replicated does not hold personal data for ever.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from datetime import timedelta

from django.conf import settings
from procrastinate.contrib.django import app

from assets.common.clock import database_now


@app.periodic(cron="47 3 * * *")
@app.task(name="assets.importing.tasks.empty_inbox", queueing_lock="empty_inbox", lock="empty_inbox")
def empty_inbox(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Empty the personal columns of rows that came long ago."""
    from assets.importing.inbox import empty_personal_columns

    if settings.INBOX_DATABASE_URL:
        before = database_now() - timedelta(days=settings.INBOX_DAYS)
        empty_personal_columns(settings.INBOX_DATABASE_URL, before)
