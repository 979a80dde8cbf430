"""The one way to read the clock. Everything else takes the moment as an argument."""

from datetime import UTC, datetime

from django.db import connection


def now() -> datetime:
    """This moment by this machine's clock, with its zone (UTC)."""
    return datetime.now(UTC)


def database_now() -> datetime:
    """This moment by the database's clock, which all machines share.

    It decides what lasts: up to when the figures are complete, and which days are over.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
        return moment
