"""A database that cannot be used is refused before anything in it is touched, and all that is wrong is said at once."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from assets.common import checks
from assets.common.checks import database_is_usable

pytestmark = pytest.mark.django_db

FACTS_OF_A_POOR_SERVER = """
SELECT 15, 'LATIN1', false, false, %s::text[], %s::text[]
"""


def codes() -> list[str | None]:
    return [fault.id for fault in database_is_usable(databases=["default"])]


def test_a_migrated_database_is_good() -> None:
    assert codes() == []


def test_without_a_database_nothing_is_asked() -> None:
    assert database_is_usable(databases=None) == []


def test_all_that_is_wrong_with_a_server_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "FACTS", FACTS_OF_A_POOR_SERVER)
    assert codes() == [f"assets.common.E00{n}" for n in (1, 2, 3, 4, 5)]
    with pytest.raises(SystemCheckError, match="PostgreSQL 15 is too old: 16 or newer is needed"):
        call_command("migrate", stdout=StringIO(), skip_checks=False)


@pytest.mark.parametrize("role", ["assets_web", "assets_worker"])
def test_who_serves_needs_no_rights_of_the_owner(role: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "FACTS", FACTS_OF_A_POOR_SERVER)
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {role}")
    assert codes() == []


# `worker` has no checks to skip but this one.
@pytest.mark.parametrize(
    ("command", "options"),
    [("migrate", {"skip_checks": False}), ("web", {"skip_checks": False}), ("worker", {})],
)
def test_older_code_refuses_newer_data_in_one_line(command: str, options: dict[str, bool]) -> None:
    MigrationRecorder(connection).record_applied("reports", "9999_from_the_future")
    with pytest.raises(SystemCheckError, match=r"migrated by newer code \(reports.9999_from_the_future\)"):
        call_command(command, **options)


def test_a_migration_of_an_app_that_is_not_here_is_no_fault() -> None:
    MigrationRecorder(connection).record_applied("somebody_elses", "0001_initial")
    assert codes() == []
