"""Web and worker act as roles that own nothing: posting works for them, and everything else is refused."""

from datetime import datetime

import pytest
from django.db import ProgrammingError, connection, transaction

from assets.common.clock import now
from assets.common.roles import GRANTS
from assets.reports.rollups import drain
from assets.reports.rollups.passes import run_pass
from tests.acting import acting_as
from tests.marketplace.life import OPERATIONS, Life
from tests.reports.rollups.recount import assert_counted_once


@pytest.mark.django_db
@pytest.mark.parametrize("role", GRANTS)
def test_a_role_is_no_superuser_bypasses_nothing_and_owns_nothing(role: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin FROM pg_roles WHERE rolname = %s",
            [role],
        )
        assert cursor.fetchone() == (False,) * 5
        cursor.execute("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = %s", [role])
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db(transaction=True)
def test_web_posts_and_worker_rolls_up_under_the_same_checks(noon: datetime) -> None:
    life = Life(61)
    with acting_as("assets_web"):
        for operation in OPERATIONS * 4:
            life.does(operation, noon)
    with acting_as("assets_worker"):
        run_pass(now(), batch=10)
        drain()
    assert_counted_once()


REFUSED = [
    ("assets_web", "UPDATE analytics_records SET fees_earned = 0"),
    ("assets_web", "INSERT INTO analytics_records (log, grouping, day) VALUES ('x', 7, now())"),
    ("assets_web", "UPDATE analytics_months SET fees_earned = 0"),
    ("assets_web", "UPDATE summed_months SET days = days"),
    ("assets_web", "DELETE FROM rollup_queue"),
    ("assets_web", "UPDATE rollup_state SET version = 0"),
    ("assets_web", "INSERT INTO reports (report_date, status, figures) VALUES (now(), 'sealed', '{}')"),
    ("assets_web", "UPDATE wallets SET overdraft_limit = 1000000"),
    ("assets_web", "UPDATE users SET segment_id = 0"),
    ("assets_web", "UPDATE ledger_entries SET amount = 1"),
    ("assets_web", "ALTER TABLE ledger_entries DISABLE TRIGGER ALL"),
    ("assets_web", "SET session_replication_role = replica"),
    ("assets_web", "UPDATE tickets SET price = 1"),
    ("assets_web", "ALTER TABLE ledger_entries DISABLE ROW LEVEL SECURITY"),
    ("assets_web", "DROP POLICY seen_by_assets_web ON ledger_entries"),
    ("assets_web_all", "UPDATE wallets SET overdraft_limit = 1000000"),
    ("assets_web_all", "UPDATE ledger_entries SET amount = 1"),
    ("assets_web_service", "SELECT price FROM tickets"),
    ("assets_web_service", "SELECT * FROM tickets"),
    ("assets_web_service", "SELECT amount FROM payments"),
    ("assets_web_service", "SELECT amount FROM ledger_entries"),
    ("assets_web_service", "SELECT email FROM users"),
    ("assets_web_service", "INSERT INTO notifications (channel, created_at) VALUES ('sms', now())"),
    ("assets_events", "UPDATE ledger_entries SET amount = 1"),
    ("assets_events", "UPDATE payments SET status = 'verified'"),
    ("assets_events", "UPDATE wallets SET balance = 1"),
    ("assets_events", "UPDATE users SET role = 'admin'"),
    ("assets_events", "INSERT INTO users (role, password, name, joined_at) VALUES ('admin', '!', '', now())"),
    ("assets_events", "DELETE FROM received_events"),
    ("assets_events", "UPDATE received_events SET digest = ''"),
    ("assets_events", "DELETE FROM import_keys"),
    ("assets_events", "SELECT digest FROM event_sources"),
    ("assets_events", "SELECT password FROM users"),
    ("assets_events", "SELECT * FROM personal_tokens"),
    ("assets_events", "UPDATE analytics_records SET volume_verified = 0"),
    ("assets_events", "DELETE FROM rollup_queue"),
    ("assets_events", "INSERT INTO payment_authorities (authority, payment_id) VALUES ('A', 1)"),
    ("assets_web", "SELECT digest FROM event_sources"),
    (
        "assets_web",
        "INSERT INTO import_keys (plan_id, target, external_id, row_id) VALUES (1, 'users', 'u', 1)",
    ),
    ("assets_web_all", "INSERT INTO received_events VALUES (1, 's', 'e', '', now())"),
    ("assets_web_all", "UPDATE event_sources SET types = '{}'"),
    ("assets_web", "SELECT encrypted FROM webhook_secrets"),
    ("assets_web_all", "SELECT encrypted FROM webhook_secrets"),
    ("assets_web_all", "DELETE FROM webhook_deliveries"),
    ("assets_web_all", "INSERT INTO webhook_attempts (delivery_id, number, at) VALUES (1, 1, now())"),
    ("assets_web_service", "SELECT url FROM webhook_endpoints"),
    ("assets_worker", "INSERT INTO webhook_endpoints (name) VALUES ('x')"),
    ("assets_worker", "UPDATE ledger_entries SET amount = 1"),
    ("assets_worker", "DELETE FROM payments"),
    ("assets_worker", "DELETE FROM reports"),
    ("assets_worker", "ALTER TABLE payment_events DISABLE TRIGGER ALL"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("role", "statement"), REFUSED)
def test_everything_else_is_refused(role: str, statement: str) -> None:
    with (
        pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
        acting_as(role),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
