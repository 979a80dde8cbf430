"""Putting the policies on the tables."""

from django.db import connection, transaction

from assets.common.roles import ALERTS, BOOKS, FORECASTS, LOGS, MESSAGES, SCORED, SUPPORT, TARGETS, WEBHOOKS
from assets.common.sql_files import read_sql_file

GUARDED = (
    *BOOKS,
    *LOGS,
    "analytics_records",
    "analytics_months",
    "active_user_days",
    "active_user_sets",
    "pulse_records",
    "reconciled_wallets",
    "reconciliation_breaks",
    "gateway_statements",
    *FORECASTS,
    *WEBHOOKS,
    *MESSAGES,
    *ALERTS,
    "odd_nights",
    "odd_days",
    "odd_cases",
    "odd_case_reviews",
    *SCORED,
    "webhook_attempts",
    *SUPPORT,
    *TARGETS,
)

OPEN = """
SELECT EXISTS (
    SELECT FROM unnest(%s::text[]) AS guarded (name) LEFT JOIN pg_class AS held ON held.oid = to_regclass(guarded.name)
    WHERE NOT coalesce(held.relrowsecurity, false) OR NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = held.oid)
)
"""


@transaction.atomic
def guard_what_is_open() -> None:
    """Put the policies on where a table has none; leave the tables alone, and unlocked, where all have theirs."""
    with connection.cursor() as cursor:
        cursor.execute(OPEN, [list(GUARDED)])
        (is_open,) = cursor.fetchone()
        if is_open:
            cursor.execute(read_sql_file("rowsecurity", "policies"))
