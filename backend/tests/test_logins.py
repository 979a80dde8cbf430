"""Who serves logs in as nobody who could be more than the role that it acts as, whatever a statement is made to say."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg.errors import InsufficientPrivilege

from assets.common.checks import database_is_usable
from assets.common.logins import LoginError, make_logins
from assets.settings.base import DATABASE_ROLES
from assets.settings.database import database
from tests.serving import environment_of

pytestmark = pytest.mark.django_db

RISES = [
    "SELECT set_config('role', 'assets', false)",
    "SET SESSION AUTHORIZATION assets",
    "CREATE ROLE mine SUPERUSER LOGIN",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "ALTER ROLE assets PASSWORD 'mine'",
    "GRANT assets TO CURRENT_USER",
    "CREATE TABLE mine (id int)",
    "CREATE EXTENSION dblink",
    "COPY (SELECT 1) TO PROGRAM 'id'",
    "SELECT pg_read_file('postgresql.conf')",
    "SELECT lo_export(lo_create(0), '/tmp/mine')",
    "ALTER SYSTEM SET log_statement = 'all'",
    "ALTER TABLE payments DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE ledger_entries DISABLE TRIGGER ALL",
    "SET session_replication_role = replica",
    "DELETE FROM ledger_entries",
    "UPDATE payment_events SET at = now()",
    "TRUNCATE audit_events",
]


@pytest.fixture(params=["web", "sign_in", "worker"])
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def session(role: str) -> Iterator[psycopg.Connection[Any]]:
    """A session of a server, as its settings open it."""
    process = "web" if role == "sign_in" else role
    url = environment_of(process)[f"{role.upper()}_DATABASE_URL"]
    given = database(url, role)["OPTIONS"]
    assert isinstance(given, dict)
    with psycopg.connect(url, options=given["options"], autocommit=True) as opened:
        yield opened


def test_it_acts_as_its_role(session: psycopg.Connection[Any], role: str) -> None:
    assert session.execute("SELECT current_user, session_user").fetchone() == (
        DATABASE_ROLES[role],
        f"assets_{role}_login",
    )


@pytest.mark.parametrize("rise", RISES)
@pytest.mark.parametrize("first", ["", "SELECT set_config('role', 'none', false)"], ids=["", "none"])
def test_it_rises_to_nothing(session: psycopg.Connection[Any], first: str, rise: str) -> None:
    if first:
        session.execute(first)
    with pytest.raises(InsufficientPrivilege):
        session.execute(rise)


def test_back_at_its_login_it_reads_nothing(session: psycopg.Connection[Any]) -> None:
    session.execute("SELECT set_config('role', 'none', false)")
    for table in ("users", "payments", "audit_events", "analytics_records"):
        with pytest.raises(InsufficientPrivilege):
            session.execute(f"SELECT count(*) FROM {table}")


def test_the_web_server_does_not_become_the_worker() -> None:
    url = environment_of("web")["WEB_DATABASE_URL"]
    with psycopg.connect(url) as session, pytest.raises(InsufficientPrivilege):
        session.execute("SET ROLE assets_worker")


def test_a_password_of_the_settings_is_the_logins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "LOGIN_URLS", {"web": "postgresql://site%40one:p%2Fw@/assets"})
    make_logins()
    make_logins()  # as every migration does
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'site@one'")
        ((kept,),) = cursor.fetchall()
        assert kept.startswith("SCRAM-SHA-256$")
        cursor.execute(
            "SELECT pg_has_role('site@one', 'assets_web', 'SET'), pg_has_role('site@one', 'assets', 'SET')"
        )
        assert cursor.fetchall() == [(True, False)]


def test_the_owner_is_no_login_of_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = urlsplit(settings.DATABASE_URL).username
    monkeypatch.setattr(settings, "LOGIN_URLS", {"web": f"postgresql://{owner}@/assets"})
    with pytest.raises(LoginError, match=f"{owner} may do more than serve"):
        make_logins()


def test_production_does_not_serve_as_the_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE assets_web")
    assert database_is_usable(databases=["default"]) == []
    monkeypatch.setattr(settings, "MODE", "production")
    assert [fault.id for fault in database_is_usable(databases=["default"])] == ["assets.common.E007"]


def test_an_owner_who_may_not_make_roles_leaves_them_to_a_dba(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "LOGIN_URLS", {"web": "postgresql://never_made@/assets"})
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE assets_web")
        make_logins()
        cursor.execute("SELECT count(*) FROM pg_roles WHERE rolname = 'never_made'")
        assert cursor.fetchall() == [(0,)]
