"""What every test has: the real PostgreSQL and Valkey that DATABASE_URL and REDIS_URL name, emptied between tests."""

from datetime import datetime

import pytest
from django.conf import settings
from django.db import connection
from django.test import TestCase, TransactionTestCase
from redis import Redis


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--part", default="1/1", help="1/2: every second file of tests, from the first on")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    part, parts = map(int, config.getoption("--part").split("/"))
    files = sorted({item.path for item in items})
    mine = set(files[part - 1 :: parts])
    items[:] = [item for item in items if item.path in mine]


REFERENCE_TABLES = ("django_migrations", "django_content_type", "calendar_day")

EMPTY = """
DO $$
BEGIN
    -- The logs refuse TRUNCATE; a replica's session runs no triggers.
    SET LOCAL session_replication_role = replica;
    EXECUTE (
        SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY'
        FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY (%s)
    );
    INSERT INTO rollup_state (id, version, closed_version) VALUES (1, 0, 0);
END $$
"""

EMPTY_THE_AUDIT_LOG = """
DO $$
BEGIN
    SET LOCAL session_replication_role = replica;
    TRUNCATE audit_events, audit_details, audit_chain, audit_unchained RESTART IDENTITY;
END $$
"""


def empty_the_marketplace(*_: object) -> None:
    """Leave the database as its migrations do, calendar included, in a tenth of the time of a flush."""
    from assets.common.reference import fill_dimensions

    name = str(connection.settings_dict["NAME"])
    assert name.startswith("test_"), f"{name} is no test database: a test that needs one says django_db"
    with connection.cursor() as cursor:
        cursor.execute(EMPTY.replace("%s", "ARRAY['" + "','".join(REFERENCE_TABLES) + "']"))
    fill_dimensions()


def forget_what_was_written_apart() -> None:
    """An audit event on a connection of its own is committed, also where the test's own writes are rolled back."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM audit_events)")
        if cursor.fetchone()[0]:
            cursor.execute(EMPTY_THE_AUDIT_LOG)


@pytest.fixture(scope="session", autouse=True)
def _tests_leave_nothing() -> None:
    roll_back = TestCase._fixture_teardown  # type: ignore[attr-defined]

    def roll_back_and_forget(test: TestCase) -> None:
        roll_back(test)
        forget_what_was_written_apart()

    TestCase._fixture_teardown = roll_back_and_forget  # type: ignore[attr-defined]
    TransactionTestCase._fixture_teardown = empty_the_marketplace  # type: ignore[attr-defined]


@pytest.fixture
def valkey() -> Redis:
    """The real cache, emptied."""
    client = Redis.from_url(settings.REDIS_URL)
    client.flushdb()
    return client


@pytest.fixture
def noon() -> datetime:
    """A moment in the middle of a Tehran day, far from its edges: 12:00 on 2026-03-10."""
    return datetime.fromisoformat("2026-03-10T12:00:00+03:30")
