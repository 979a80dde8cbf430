"""Whose answers they are: a cache may outlive the database, or serve several."""

from functools import cache

from django.db import connection

IDENTITY = """
SELECT system_identifier, (SELECT oid FROM pg_database WHERE datname = current_database())
FROM pg_control_system()
"""


def key_here(key: str) -> str:
    """The key, told apart from the same question's to another database, whose versions count alike."""
    return f"{key}:{_identity()}"


@cache
def _identity() -> str:
    """Names this very database: one that was made anew, or restored elsewhere, is another."""
    with connection.cursor() as cursor:
        cursor.execute(IDENTITY)
        cluster, database = cursor.fetchone()
    return f"{cluster:x}.{database:x}"
