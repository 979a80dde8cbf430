"""What every test has: the real PostgreSQL and Valkey that DATABASE_URL and REDIS_URL name."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.test import TestCase, TransactionTestCase
from pytest_django import DjangoDbBlocker
from redis import Redis

from tests import database
from tests.acting import act_as_the_web_server
from tests.database import MIGRATED, Dataset, Load
from tests.screens import comparing_few_screens, seal_with_few_screens

TESTS = Path(__file__).parent
USES_DATABASE = {"db", "transactional_db"}

SINGLE_TRY = (
    "access", "alerts/test_once.py", "attacks", "audit", "backups", "events", "gateway", "marketplace", "messaging",
    "people", "publishing", "reconciliation", "reports/cache", "reports/rollups", "rowsecurity",
    "exports/test_killed.py", "exports/test_rights.py",
    "importing/test_command.py",
    "launcher/test_servers.py", "launcher/test_supervisor.py", "me/test_nobody_else.py", "schedules/test_once.py",
    "test_failover.py", "test_restarted_server.py", "test_roles.py", "test_stalled_jobs.py", "test_worker.py",
)  # fmt: skip
"""Kills, races, money and access: a failure there that comes and goes is a failure."""

STARTS_PROGRAMS = ("launcher", "fuzz", "test_settings.py", "test_start.py")
STARTS_A_SERVER = {"served"}
"""Units are what needs neither the database nor another program."""


LONGEST = "fuzz"
"""At the end one of the two workers would wait for these."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is never tried twice, and units as part of the quick run; the longest tests begin first."""
    items.sort(key=lambda item: item.path.parent.name != LONGEST)
    for item in items:
        path = item.path.relative_to(TESTS)
        if any(path.is_relative_to(one) for one in SINGLE_TRY):
            item.add_marker(pytest.mark.single_try)
        starts_programs = path.parts[0] in STARTS_PROGRAMS or _fixtures(item) & STARTS_A_SERVER
        if not starts_programs and not _uses_database(item):
            item.add_marker(pytest.mark.quick)


def _fixtures(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))


def _uses_database(item: pytest.Item) -> bool:
    return bool(_fixtures(item) & USES_DATABASE) or item.get_closest_marker("django_db") is not None


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test begins with what migrations leave, unless it has a data set, which loads itself."""
    if _uses_database(item) and "dataset" not in _fixtures(item) and MIGRATED.rows is not None:
        MIGRATED.load()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The test database, and its rows as they are before any test."""
    with django_db_blocker.unblock():
        MIGRATED.remember()
    yield
    database.close()


@pytest.fixture(scope="session", autouse=True)
def _tests_leave_nothing() -> None:
    roll_back = TestCase._fixture_teardown  # type: ignore[attr-defined]

    def roll_back_and_forget(test: TestCase) -> None:
        roll_back(test)
        database.forget_audit_events()

    TestCase._fixture_teardown = roll_back_and_forget  # type: ignore[attr-defined]
    TransactionTestCase._fixture_teardown = lambda _: database.changed()  # type: ignore[attr-defined]


@pytest.fixture(scope="session", autouse=True)
def _passwords_are_hashed_quickly() -> None:
    """The same hasher, with the least that it can do: at its usual cost a password takes a third of a second."""
    Argon2PasswordHasher.time_cost = 1
    Argon2PasswordHasher.memory_cost = 8
    Argon2PasswordHasher.parallelism = 1


@pytest.fixture(scope="session", autouse=True)
def _requests_act_as_the_web_server() -> None:
    act_as_the_web_server()


@pytest.fixture(scope="session", autouse=True)
def _sealing_compares_few_screens() -> None:
    seal_with_few_screens()


@pytest.fixture
def few_screens() -> Iterator[None]:
    """For a test that reconciles, and is not about what pages show."""
    with comparing_few_screens():
        yield


@pytest.fixture
def dataset(django_db_setup: None) -> Load:
    """Loads a data set. The fixture that does it comes before whatever else the test writes."""
    return Dataset.load


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
