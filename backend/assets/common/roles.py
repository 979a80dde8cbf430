"""What each database role may do. The owner migrates and imports; web and worker act with no more than stands here."""

from dataclasses import dataclass

from django.db import connection, transaction

from assets.common.dimensions import LATTICE, columns
from assets.common.sql_files import read_sql_file

LOGS = ("user_events", "ticket_events", "payment_events", "ledger_entries", "notification_events")
BOOKS = ("tickets", "payments", "payment_authorities", "wallets", "transfers", "notifications")
"""Rows are put in; what changes in them follows from the logs, through triggers that act as the owner."""

ROLLUPS = (
    "analytics_records",
    "active_user_days",
    "rollup_queue",
    "rollup_state",
    "rollup_lock",
    "seal_lock",
)
PERSONAL = "email, name, role, is_active, password, last_login, invited_at, anonymised_at"
"""What of a user may be changed in place; segment and region move by `user_events` alone."""

SIGN_IN = (
    "account_emailaddress",
    "account_emailconfirmation",
    "django_session",
    "mfa_authenticator",
    "personal_tokens",
    "refresh_tokens",
    "socialaccount_socialaccount",
    "socialaccount_socialtoken",
    "user_preferences",
    "usersessions_usersession",
)
"""Who is signed in, by what, and how he reads. None of it is counted in a figure."""

KEPT = ("saved_views", "board_pins", "annotations")
"""What people keep of the reports. None of it is counted in a figure."""


@dataclass(frozen=True)
class Grant:
    """Privileges on tables, in SQL's own words."""

    privileges: str
    tables: tuple[str, ...]


EXPORTS = ("exports",)
"""The register of files that people took along. Nothing leaves it."""

SENDINGS = ("sendings",)
"""The register of what was sent by mail. Nothing leaves it."""

MARKETPLACE = (
    Grant("SELECT", ("ALL TABLES IN SCHEMA public",)),
    Grant("USAGE", ("ALL SEQUENCES IN SCHEMA public",)),
    Grant("INSERT", ("users", *BOOKS, *LOGS)),
    Grant(f"UPDATE ({PERSONAL})", ("users",)),
)
AUDIT = (Grant("INSERT", ("audit_events", "audit_details")),)
WEB = (
    *MARKETPLACE,
    *AUDIT,
    Grant("INSERT, UPDATE, DELETE", (*SIGN_IN, *KEPT)),
    Grant("INSERT, UPDATE", (*EXPORTS, "schedules", *SENDINGS)),
)

TICKETS_WITHOUT_MONEY = (
    f"id, asset_name, borrower_id, lender_id, {columns()}, "
    "state, created_at, accepted_at, activated_at, due_at, ended_at"
)
SERVICE = (
    Grant("SELECT", (*(dimension.table for dimension in LATTICE), "calendar_day")),
    Grant("SELECT", ("analytics_records", "rollup_state", "rollup_queue")),
    Grant("SELECT", ("ticket_events", "notifications", "notification_events")),
    Grant(f"SELECT ({TICKETS_WITHOUT_MONEY})", ("tickets",)),
    Grant("SELECT (book, row_id)", ("retractions",)),
)
"""Reading, and of the marketplace only lending and messages. Which rows a role sees is told in `rowsecurity`."""

GRANTS: dict[str, tuple[Grant, ...]] = {
    "assets_web": WEB,
    "assets_web_all": WEB,
    "assets_web_service": SERVICE,
    "assets_worker": (
        *MARKETPLACE,
        *AUDIT,
        Grant("INSERT", ("audit_chain",)),
        Grant("DELETE", ("audit_details", "audit_unchained", "audit_lock")),
        Grant("INSERT, UPDATE, DELETE", (*ROLLUPS, "exchange_rates")),
        Grant("INSERT, UPDATE", ("reports",)),
        Grant("INSERT", ("restatements",)),
        Grant("INSERT", ("reconciliations",)),
        Grant("INSERT, UPDATE", (*EXPORTS, *SENDINGS)),
    ),
}

JOB_TABLES = r"procrastinate\_%"
JOB_ROLES = ("assets_web", "assets_web_all", "assets_worker")


@transaction.atomic
def grant_roles() -> None:
    """Give each role what stands above and take away all else, in one transaction.

    Makes the roles where they are missing: a dump holds the tables of a database but not the roles of its cluster.
    """
    with connection.cursor() as cursor:
        cursor.execute(read_sql_file("common", "roles"))
        cursor.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE %s", [JOB_TABLES]
        )
        jobs = tuple(name for (name,) in cursor.fetchall())
        for role, grants in GRANTS.items():
            cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}")
            cursor.execute(f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {role}")
            cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
            of_jobs = (Grant("INSERT, UPDATE, DELETE", jobs),) if role in JOB_ROLES else ()
            for grant in (*grants, *of_jobs):
                for table in grant.tables:
                    cursor.execute(f"GRANT {grant.privileges} ON {table} TO {role}")
