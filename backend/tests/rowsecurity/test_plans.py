"""Own rows are found by indexes however many rows there are, and a scope that sees all costs nothing."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from assets.common.row_scope import Scope, row_scope
from assets.rowsecurity.guarding import GUARDED
from tests.acting import acting_as
from tests.database import Dataset, Load
from tests.me.asking import ask_activity, ask_dashboard, ask_tickets, ask_wallet

ROWS = 50_000
USERS = 1_000

# Rows as imports and services leave them, without their checks: here only their number and their owners matter.
FILL = f"""
SET LOCAL session_replication_role = replica;
INSERT INTO users (id, name, role, segment_id, region_id, joined_at, is_active, password)
SELECT n, '', 'user', 0, 0, '2026-01-01Z', true, '' FROM generate_series(1, {USERS}) n;
INSERT INTO tickets (id, asset_name, asset_type_id, borrower_id, lender_id, segment_id, region_id, state, created_at)
SELECT n, 'Drill', 0, n % {USERS} + 1, (n * 7) % {USERS} + 1, 0, 0, 'pending', '2026-01-01Z'
FROM generate_series(1, {ROWS}) n;
INSERT INTO ticket_events (ticket_id, move, actor_id, at, asset_type_id, segment_id, region_id)
SELECT id, 'created', borrower_id, created_at + id * interval '1 minute', 0, 0, 0 FROM tickets;
INSERT INTO payments (id, user_id, asset_type_id, segment_id, region_id, amount, currency, status, created_at)
SELECT n, n % {USERS} + 1, 0, 0, 0, n, 'IRR', 'initiated', '2026-01-01Z' FROM generate_series(1, {ROWS}) n;
INSERT INTO payment_events (payment_id, kind, user_id, amount, currency, at, asset_type_id, segment_id, region_id)
SELECT id, 'initiated', user_id, amount, currency, created_at + id * interval '1 minute', 0, 0, 0 FROM payments;
INSERT INTO payment_authorities (authority, payment_id) SELECT 'A-' || id, id FROM payments;
INSERT INTO top_ups (payment_id, user_id, key, gateway, language, checks)
SELECT id, user_id, id, 'simulator', 'fa', 0 FROM payments;
INSERT INTO gateway_results (payment_id, user_id, at) SELECT id, user_id, created_at FROM payments;
INSERT INTO request_keys (user_id, key, digest, answer, at)
SELECT n % {USERS} + 1, n, '', '', '2026-01-01Z' FROM generate_series(1, {ROWS}) n;
INSERT INTO wallets (id, user_id, kind, currency, balance, overdraft_limit)
SELECT n, n, 'user', 'IRR', 0, 0 FROM generate_series(1, {USERS}) n;
INSERT INTO transfers (id, kind, at) SELECT n, 'test', '2026-01-01Z' FROM generate_series(1, {ROWS}) n;
INSERT INTO ledger_entries (transfer_id, wallet_id, wallet_kind, user_id, kind, reversal, amount, currency, at,
                            asset_type_id, segment_id, region_id)
SELECT n, n % {USERS} + 1, 'user', n % {USERS} + 1, 'test', false, 1, 'IRR',
       timestamptz '2026-01-01Z' + n * interval '1 minute', 0, 0, 0
FROM generate_series(1, {ROWS}) n;
INSERT INTO bank_accounts (id, user_id, iban, added_at)
SELECT n, n % {USERS} + 1, n, '2026-01-01Z' FROM generate_series(1, {ROWS}) n;
INSERT INTO withdrawals (id, user_id, account_id, amount, currency, state, requested_at, reservation_id, reason)
SELECT id, user_id, id, 5, 'IRR', 'requested', added_at, id, '' FROM bank_accounts;
INSERT INTO withdrawal_events (withdrawal_id, kind, user_id, actor_id, transfer_id, reason, at)
SELECT id, 'requested', user_id, user_id, id, '', requested_at + id * interval '1 minute' FROM withdrawals;
INSERT INTO user_transfers (transfer_id, sender_id, recipient_id, amount, currency, at)
SELECT n, n % {USERS} + 1, (n * 7) % {USERS} + 2, 5, 'IRR', '2026-01-01Z' FROM generate_series(1, {ROWS}) n;
INSERT INTO user_transfer_notes (user_transfer_id, text) SELECT transfer_id, '' FROM user_transfers;
INSERT INTO notifications (id, user_id, channel, segment_id, region_id, status, created_at)
SELECT n, n % {USERS} + 1, 'sms', 0, 0, 'created', '2026-01-01Z' FROM generate_series(1, {ROWS}) n;
INSERT INTO notification_events (notification_id, kind, user_id, at, asset_type_id, segment_id, region_id)
SELECT id, 'created', user_id, created_at + id * interval '1 minute', 0, 0, 0 FROM notifications;
INSERT INTO message_texts (notification_id, user_id, language, salt, subject, body, created_at)
SELECT id, user_id, 'fa', '', '', '', created_at FROM notifications;
INSERT INTO message_contacts (user_id, email_off, sms_off, code_tries)
SELECT n, false, false, 0 FROM generate_series(1, {USERS}) n;
INSERT INTO user_events (user_id, kind, at, asset_type_id, segment_id, region_id)
SELECT n % {USERS} + 1, 'joined', '2026-01-01Z', 0, 0, 0 FROM generate_series(1, {ROWS}) n;
INSERT INTO retractions (book, row_id, plan_id, external_id)
SELECT book, n, 1, n FROM unnest(ARRAY['tickets', 'payments', 'transfers', 'notifications']) AS book,
                          generate_series(1, {ROWS}, 5) n;
SET LOCAL session_replication_role = origin;
"""
FACTS_OF_A_WEEK = (
    "SELECT sum(amount) FROM ledger_entries WHERE report_day(at) BETWEEN '2026-01-05' AND '2026-01-06'"
)


def fill() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FILL)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


MANY_ROWS = Dataset(fill, analyze=True)


@pytest.fixture(autouse=True)
def _as_the_web_server(db: None, dataset: Load) -> Iterator[None]:
    dataset(MANY_ROWS)
    with acting_as("assets_web"):
        yield


def nodes(statement: str) -> list[dict[str, Any]]:
    """The nodes of a statement's plan, each with its table."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {statement}")
        (explained,) = cursor.fetchone()
    found: list[dict[str, Any]] = []
    waiting = [(explained if isinstance(explained, list) else json.loads(explained))[0]["Plan"]]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting += node.get("Plans", [])
    return found


def read_whole(statement: str) -> set[str]:
    """The tables that a statement reads from end to end."""
    return {node["Relation Name"] for node in nodes(statement) if node["Node Type"] == "Seq Scan"}


OTHERS = ("analytics_records", "analytics_months", "active_user_days", "webhook_secrets")
"""Figures, of which nobody has rows of their own; and secrets, which the web server cannot read at all."""

OWN_LOGS_AND_BOOKS = [table for table in GUARDED if table not in OTHERS]


@pytest.mark.parametrize("table", OWN_LOGS_AND_BOOKS)
def test_own_rows_are_found_by_an_index_also_where_the_filter_was_forgotten(table: str) -> None:
    with row_scope(Scope.OWN, 7):
        assert read_whole(f"SELECT * FROM {table}") == set()


def test_a_day_of_all_rows_is_found_by_the_log_s_index() -> None:
    """A condition on the scope would have to be kept before report_day(), and no index could be used."""
    with row_scope(Scope.ALL):
        assert read_whole(FACTS_OF_A_WEEK) == set()
        assert "ledger_entries_day" in {node.get("Index Name") for node in nodes(FACTS_OF_A_WEEK)}


def test_the_service_s_days_are_found_by_the_log_s_index() -> None:
    with row_scope(Scope.SERVICE):
        assert read_whole("SELECT count(*) FROM ticket_events WHERE report_day(at) = '2026-01-05'") == set()


@pytest.mark.parametrize("scope", [Scope.ALL, Scope.SERVICE])
def test_a_scope_that_sees_all_of_a_table_adds_no_condition(scope: Scope) -> None:
    with row_scope(scope):
        (node,) = nodes("SELECT * FROM ticket_events")
    assert (node["Node Type"], "Filter" in node) == ("Seq Scan", False)


OWN: dict[str, Callable[[int], object]] = {
    "dashboard": ask_dashboard,
    "wallet": ask_wallet,
    "tickets": ask_tickets,
    "activity": ask_activity,
}


@pytest.mark.parametrize("name", OWN)
def test_one_s_own_answers_read_no_table_whole(name: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        OWN[name](7)
    statements = [one["sql"] for one in asked.captured_queries if " FROM " in one["sql"].replace("\n", " ")]
    assert len(statements) > 2
    with row_scope(Scope.OWN, 7):
        for statement in statements:
            assert read_whole(statement) & set(GUARDED) == set()
