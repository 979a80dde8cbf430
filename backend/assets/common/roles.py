"""What each database role may do. The owner migrates and imports; web and worker act with no more than stands here."""

from dataclasses import dataclass

from django.db import connection, transaction

from assets.common.dimensions import LATTICE, columns
from assets.common.sql_files import read_sql_file

LOGS = ("user_events", "ticket_events", "payment_events", "ledger_entries", "notification_events")
BOOKS = (
    "tickets",
    "payments",
    "payment_authorities",
    "top_ups",
    "gateway_results",
    "wallets",
    "transfers",
    "notifications",
    "request_keys",
    "bank_accounts",
    "withdrawals",
    "withdrawal_events",
    "user_transfers",
    "user_transfer_notes",
)
"""Rows are put in; what changes in them follows from the logs, through triggers that act as the owner."""

ROLLUPS = (
    "analytics_records",
    "analytics_months",
    "summed_months",
    "active_user_days",
    "active_user_sets",
    "pulse_records",
    "rollup_queue",
    "rollup_state",
    "rollup_lock",
    "seal_lock",
)
VERIFIED = (
    "reconciliation_state",
    "reconciliation_queue",
    "reconciliation_breaks",
    "reconciliation_tallies",
    "reconciled_logs",
    "reconciled_wallets",
    "reconciled_days",
)
"""What the worker has verified of the books, and has still to look at."""

TOKENS_OF_SOURCES = "event_sources"
"""The machine accounts that send events."""

SIGN_IN = (
    "account_emailaddress",
    "account_emailconfirmation",
    "django_session",
    "mfa_authenticator",
    "personal_tokens",
    "refresh_tokens",
    "socialaccount_socialaccount",
    "socialaccount_socialtoken",
    "usersessions_usersession",
)
"""Who is signed in, and by what. None of it is counted in a figure."""

SECRETS = {
    **dict.fromkeys((*SIGN_IN, "socialaccount_socialapp"), ""),
    TOKENS_OF_SOURCES: "id, name, types, signs, created_at, created_by_id, revoked_at, last_used_at",
    "webhook_secrets": "id, endpoint_id, created_at, expires_at",
    "mfa_authenticator": "id, user_id, type",
    "users": "id, email, name, role, segment_id, region_id, joined_at, is_active, last_login, "
    "invited_at, anonymised_at, password_usable",
}
"""Tables with what nobody but signing in reads, and the columns of them that the others do."""

SECRETS_OF = {"assets_worker": ("webhook_secrets",)}
"""Secrets that a role works with: the worker signs what it sends."""

ACCOUNT = "email, name, is_active, password, last_login, invited_at, anonymised_at"
"""What of a user signing in and the management of users change in place. Segment and region move by `user_events`
alone, and a role by `change_role`."""

FUNCTIONS = ("FUNCTION change_role(bigint, text, bigint)",)
"""What acts with the owner's rights, and only when signing in calls it."""

KEPT = ("saved_views", "boards", "board_readers", "board_tiles", "annotations", "user_preferences")
"""What people keep of the reports, and how they read them. None of it is counted in a figure."""


@dataclass(frozen=True)
class Grant:
    """Privileges on tables, in SQL's own words."""

    privileges: str
    tables: tuple[str, ...]


EXPORTS = ("exports",)
"""The register of files that people took along. Nothing leaves it."""

SENDINGS = ("sendings",)
"""The register of what was sent by mail. Nothing leaves it."""

WEBHOOKS = ("webhook_endpoints", "webhook_deliveries", "webhook_secrets")
"""Where events are sent, and the outbox. Only the worker sends."""

ALERTS = ("alert_rules", "alert_recipients", "alert_episodes", "alert_notices")
"""Rules of alerts, what they found, and to whom it was sent. Nothing of it is counted in a figure."""

MESSAGES = ("message_texts", "message_contacts", "outgoing_messages", "overdue_reminders")
"""What messages say, where they reach people, and the outbox. Texts are shown to their recipients alone."""

SUPPORT = ("support_actions", "support_notes")
"""What the service desk did about late loans. Nothing of it changes."""

FORECASTS = ("forecast_runs", "forecast_series", "forecast_scores")
"""What forecasts said, and how good they were. Only the worker makes them."""

SCORED = ("scoring_positions", "scored_levels", "scored_records", "rule_fits")
"""What scoring remembers of past records. Only the worker writes it."""
TARGETS = ("targets", "target_changes")
"""What is aimed at, and how that changed. Nothing of it is counted in a figure."""

MARKETPLACE = (
    Grant("USAGE", ("ALL SEQUENCES IN SCHEMA public",)),
    Grant("INSERT", ("users", "assets", *BOOKS, *LOGS, "message_texts", "outgoing_messages")),
    Grant("UPDATE (name)", ("users",)),
    Grant("UPDATE (listed)", ("assets",)),
)
AUDIT = (Grant("INSERT", ("audit_events", "audit_details")),)
WEB = (
    *MARKETPLACE,
    *AUDIT,
    Grant("INSERT, UPDATE, DELETE", KEPT),
    # An administrator discards what waits in vain.
    Grant("DELETE", ("waiting_events",)),
    Grant("INSERT, UPDATE", (*EXPORTS, "schedules", *SENDINGS, *WEBHOOKS, *ALERTS, "message_contacts")),
    Grant("DELETE", ("alert_recipients",)),
    Grant("INSERT", (*SUPPORT, "odd_case_reviews", *TARGETS)),
)

TICKETS_WITHOUT_MONEY = (
    f"id, asset_id, days, asset_name, borrower_id, lender_id, {columns()}, "
    "state, created_at, accepted_at, activated_at, due_at, ended_at"
)
SERVICE = (
    Grant("SELECT", (*(dimension.table for dimension in LATTICE), "calendar_day")),
    Grant(
        "SELECT",
        ("analytics_records", "analytics_months", "summed_months", "rollup_state", "rollup_queue", "feeds"),
    ),
    Grant("SELECT", ("ticket_events", "notifications", "notification_events", *SUPPORT)),
    Grant(f"SELECT ({TICKETS_WITHOUT_MONEY})", ("tickets",)),
    Grant("SELECT (book, row_id)", ("retractions",)),
    Grant("SELECT", FORECASTS),
)
"""Reading, and of the marketplace only lending and messages. Which rows a role sees is told in `rowsecurity`."""

EVENTS = (
    Grant("USAGE", ("ALL SEQUENCES IN SCHEMA public",)),
    Grant("SELECT, INSERT", (*(dimension.table for dimension in LATTICE), "exchange_rates", "import_plans")),
    Grant(
        "SELECT (id, email, name, role, segment_id, region_id, joined_at, is_active, last_login, invited_at, "
        "anonymised_at, password_usable), INSERT, UPDATE (name)",
        ("users",),
    ),
    Grant("SELECT (user_id)", ("account_emailaddress",)),
    Grant("SELECT, INSERT", ("tickets", "payments", "wallets", "transfers", "notifications", *LOGS)),
    Grant("UPDATE (overdraft_limit)", ("wallets",)),
    Grant("SELECT, INSERT, UPDATE (row_id, digest, loaded_at)", ("import_keys",)),
    Grant("SELECT (user_id, payment_id)", ("top_ups",)),
    Grant("SELECT, INSERT", ("received_events",)),
    Grant("SELECT, INSERT, UPDATE, DELETE", ("waiting_events",)),
    Grant("SELECT", ("rollup_queue",)),
)
"""What events write: the marketplace's books and logs, their external ids, and no figure, account or file."""

SIGNS_IN = (
    Grant("SELECT, INSERT, UPDATE", (TOKENS_OF_SOURCES,)),
    Grant(
        "SELECT", ("users", *SIGN_IN, "socialaccount_socialapp", "segments", "regions", "django_migrations")
    ),
    Grant(f"INSERT, UPDATE ({ACCOUNT})", ("users",)),
    Grant("INSERT, UPDATE, DELETE", SIGN_IN),
    *AUDIT,
    Grant("SELECT (id)", ("audit_events",)),
    # The mail of an invitation is a job.
    Grant("SELECT (id), INSERT", ("procrastinate_jobs", "procrastinate_events")),
    Grant("USAGE", ("SEQUENCE procrastinate_jobs_id_seq", "SEQUENCE procrastinate_events_id_seq")),
    Grant("EXECUTE", FUNCTIONS),
)
"""Signing in and the management of users: no figure, no money, no file."""

GRANTS: dict[str, tuple[Grant, ...]] = {
    "assets_web": WEB,
    "assets_web_all": WEB,
    "assets_web_service": SERVICE,
    "assets_events": EVENTS,
    "assets_sign_in": SIGNS_IN,
    "assets_worker": (
        *MARKETPLACE,
        *AUDIT,
        Grant("UPDATE (checks, next_check_at)", ("top_ups",)),
        Grant("DELETE", ("request_keys", "message_texts", "waiting_events")),
        Grant("UPDATE, DELETE", ("outgoing_messages",)),
        Grant("INSERT", ("overdue_reminders",)),
        Grant("INSERT", ("audit_chain",)),
        Grant("DELETE", ("audit_details", "audit_unchained", "audit_lock")),
        Grant("INSERT, UPDATE, DELETE", (*ROLLUPS, "exchange_rates")),
        Grant("INSERT, UPDATE", ("reports",)),
        Grant("INSERT", ("restatements", "odd_nights", "odd_days", "odd_cases")),
        Grant("INSERT, UPDATE, DELETE", SCORED),
        Grant("INSERT", ("reconciliations", "gateway_statements", *FORECASTS)),
        Grant("INSERT, UPDATE, DELETE", VERIFIED),
        Grant("INSERT, UPDATE", (*EXPORTS, *SENDINGS, "alert_episodes", "alert_notices")),
        Grant("UPDATE", ("alert_rules",)),
        Grant("UPDATE", ("webhook_endpoints",)),
        Grant("INSERT, UPDATE, DELETE", ("webhook_deliveries", "webhook_attempts")),
        Grant("DELETE", ("webhook_secrets",)),
    ),
}

READERS = ("assets_web", "assets_web_all", "assets_worker")
"""They read every table, but for secrets; which rows of them is decided by `rowsecurity`."""

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
        for function in FUNCTIONS:
            cursor.execute(f"REVOKE ALL ON {function} FROM PUBLIC")
        for role, grants in GRANTS.items():
            cursor.execute(f"REVOKE ALL ON ALL ROUTINES IN SCHEMA public FROM {role}")
            cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}")
            cursor.execute(f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {role}")
            cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
            of_jobs = (Grant("INSERT, UPDATE, DELETE", jobs),) if role in JOB_ROLES else ()
            for grant in (*grants, *of_jobs):
                for table in grant.tables:
                    cursor.execute(f"GRANT {grant.privileges} ON {table} TO {role}")
        for role in READERS:
            cursor.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")
            for table, columns in SECRETS.items():
                if table in SECRETS_OF.get(role, ()):
                    continue
                cursor.execute(f"REVOKE SELECT ON {table} FROM {role}")  # noqa: S608 (only constants are put in)
                if columns:
                    cursor.execute(f"GRANT SELECT ({columns}) ON {table} TO {role}")
