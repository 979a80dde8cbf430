"""History is only added to, and what follows from it is not written by hand: also not by the owner of the tables."""

from datetime import datetime

import pytest
from django.db import IntegrityError, connection, transaction

from assets.common.errors import constraint_of
from tests.marketplace.life import OPERATIONS, Life

LOGS = (
    "user_events",
    "ticket_events",
    "payment_events",
    "ledger_entries",
    "notification_events",
    "transfers",
)
BOOKS = ("users", "tickets", "payments", "wallets", "notifications")
FOLLOWING = [
    ("users", "segment_id = 0"),
    ("users", "region_id = 0"),
    ("users", "joined_at = now()"),
    ("tickets", "state = 'completed'"),
    ("tickets", "price = 1"),
    ("tickets", "due_at = now()"),
    ("payments", "status = 'verified'"),
    ("payments", "amount = 1"),
    ("wallets", "balance = 10"),
    ("wallets", "currency = 'USD'"),
    ("notifications", "status = 'sent'"),
]


@pytest.fixture
def lived(noon: datetime) -> None:
    life = Life(51)
    for operation in OPERATIONS * 3:
        life.does(operation, noon)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # as if that life had been committed


def refused(statement: str) -> str | None:
    with pytest.raises(IntegrityError) as error, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    return constraint_of(error.value)


@pytest.mark.django_db
@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize("log", LOGS)
def test_a_log_refuses_update_delete_and_truncate(log: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {log}")
        assert cursor.fetchone()[0] > 0
    assert refused(f"UPDATE {log} SET at = now()") == "append_only"
    assert refused(f"DELETE FROM {log}") == "append_only"
    assert refused(f"TRUNCATE {log} CASCADE") == "append_only"


@pytest.mark.django_db
@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize("table", BOOKS)
def test_a_book_refuses_delete_and_truncate(table: str) -> None:
    assert refused(f"DELETE FROM {table}") == "append_only"
    assert refused(f"TRUNCATE {table} CASCADE") == "append_only"


@pytest.mark.django_db
@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize("table", ["asset_types", "segments", "regions"])
def test_members_of_dimensions_stay_under_their_ids(table: str) -> None:
    assert refused(f"DELETE FROM {table}") == "append_only"
    assert refused(f"TRUNCATE {table} CASCADE") == "append_only"
    assert refused(f"UPDATE {table} SET id = id + 1") == "append_only"


@pytest.mark.django_db
@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize(("table", "change"), FOLLOWING)
def test_what_follows_from_a_log_is_not_written_by_hand(table: str, change: str) -> None:
    assert refused(f"UPDATE {table} SET {change}") == "moved_by_log"


@pytest.mark.django_db
@pytest.mark.usefixtures("lived")
def test_what_does_not_follow_from_a_log_can_be_put_right() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE users SET name = 'Another Name'")
        assert cursor.rowcount > 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("table", "columns", "rule"),
    [
        ("tickets", "state, accepted_at) VALUES ('accepted', now()", "ticket_begins_pending"),
        ("tickets", "state, due_at) VALUES ('pending', now()", "ticket_begins_pending"),
        ("payments", "status, amount, currency) VALUES ('verified', 5, 'IRR'", "payment_begins_initiated"),
        ("notifications", "status, channel) VALUES ('sent', 'sms'", "notification_begins_created"),
    ],
)
def test_a_row_begins_at_the_beginning(table: str, columns: str, rule: str) -> None:
    rest = {
        "tickets": ("asset_name, asset_type_id, segment_id, region_id, created_at, ", "'', 0, 0, 0, now(), "),
        "payments": ("asset_type_id, segment_id, region_id, created_at, ", "0, 0, 0, now(), "),
        "notifications": ("segment_id, region_id, created_at, ", "0, 0, now(), "),
    }[table]
    names, values = columns.split(") VALUES (")
    assert refused(f"INSERT INTO {table} ({rest[0]}{names}) VALUES ({rest[1]}{values})") == rule
