"""Of the web server's two logins, the one that signs people in reads secrets, and the other one does all the rest."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, ProgrammingError, connection, transaction
from psycopg import sql
from psycopg.errors import InsufficientPrivilege

from assets.accounts.models import Role, User
from assets.accounts.services import register_user
from assets.common.checks import database_is_usable
from assets.common.clock import now
from assets.common.errors import constraint_of
from assets.common.roles import SECRETS, SECRETS_OF, SIGN_IN
from assets.settings.database import database
from tests.acting import acting_as
from tests.serving import BACKEND, environment_of

pytestmark = pytest.mark.django_db

JOIN = (
    "INSERT INTO users (name, password, role, joined_at, is_active, segment_id, region_id)"
    " VALUES ('x', '%s', '%s', now(), true, 0, 0)"
)

READS = [
    "SELECT password FROM users",
    "SELECT * FROM users",
    "SELECT id FROM users WHERE password LIKE '$argon2%'",
    "SELECT id FROM users ORDER BY password",
    "UPDATE users SET name = password",
    JOIN % ("", "user") + " RETURNING password",
    "SELECT users FROM users",
    "SELECT to_jsonb(users) FROM users",
    "COPY users TO STDOUT",
    "SELECT data FROM mfa_authenticator",
    "SELECT * FROM mfa_authenticator",
    "SELECT digest FROM personal_tokens",
    "SELECT 1 FROM personal_tokens",
    "SELECT jti, session_key FROM refresh_tokens",
    "SELECT session_key, session_data FROM django_session",
    "SELECT session_key FROM usersessions_usersession",
    "SELECT key FROM account_emailconfirmation",
    "SELECT email FROM account_emailaddress",
    "SELECT token, token_secret FROM socialaccount_socialtoken",
    "SELECT secret FROM socialaccount_socialapp",
    "CREATE TEMPORARY TABLE mine AS SELECT password FROM users",
]

WRITES = [
    "UPDATE users SET role = 'admin'",
    "UPDATE users SET role = role",
    "UPDATE users SET password = ''",
    "UPDATE users SET email = 'mine@example.com'",
    "UPDATE users SET is_active = true",
    "UPDATE users SET last_login = NULL",
    JOIN % ("", "admin"),
    JOIN % ("argon2$mine", "user"),
    "SELECT change_role(1, 'admin', 1)",
    "INSERT INTO personal_tokens (user_id, digest) VALUES (1, 'mine')",
    "INSERT INTO account_emailaddress (user_id, email, verified, \"primary\") VALUES (1, 'x@y.z', true, true)",
    "INSERT INTO django_session (session_key, session_data, expire_date) VALUES ('x', '', now())",
    "UPDATE django_session SET session_data = ''",
    "UPDATE mfa_authenticator SET data = '{}'",
    "DELETE FROM mfa_authenticator",
    "DELETE FROM refresh_tokens",
]

RISES = [
    "SET ROLE assets_sign_in",
    "SELECT set_config('role', 'assets_sign_in', false)",
    "SET SESSION AUTHORIZATION assets_sign_in_login",
    "GRANT assets_sign_in TO CURRENT_USER",
]

OTHERS = [
    "SELECT 1 FROM payments",
    "SELECT 1 FROM ledger_entries",
    "SELECT 1 FROM wallets",
    "SELECT 1 FROM tickets",
    "SELECT 1 FROM notifications",
    "SELECT 1 FROM analytics_records",
    "SELECT 1 FROM exports",
    "SELECT 1 FROM schedules",
    "SELECT 1 FROM reports",
    "SELECT reason FROM audit_events",
    "SELECT 1 FROM audit_details",
    "SELECT args FROM procrastinate_jobs",
    "DELETE FROM procrastinate_jobs",
    "INSERT INTO ledger_entries DEFAULT VALUES",
    "INSERT INTO user_events DEFAULT VALUES",
    "UPDATE users SET role = 'admin'",
    "UPDATE users SET segment_id = 0",
    "DELETE FROM users",
    "SET ROLE assets_web",
    "SET ROLE assets_web_all",
    "SET ROLE assets_worker",
]


def session_of(login: str) -> psycopg.Connection[Any]:
    """A session of the web server, as its settings open it."""
    url = environment_of("web")[f"{login.upper()}_DATABASE_URL"]
    given = database(url, login)["OPTIONS"]
    assert isinstance(given, dict)
    return psycopg.connect(url, options=given["options"], autocommit=True)


@pytest.fixture
def web() -> Iterator[psycopg.Connection[Any]]:
    with session_of("web") as opened:
        yield opened


@pytest.fixture
def sign_in() -> Iterator[psycopg.Connection[Any]]:
    with session_of("sign_in") as opened:
        yield opened


SCOPES = ["", "assets_web_service", "assets_web_all"]


@pytest.mark.parametrize("statement", [*READS, *WRITES])
@pytest.mark.parametrize("scope", SCOPES)
def test_the_ordinary_login_reads_no_secret_and_writes_no_role(
    web: psycopg.Connection[Any], scope: str, statement: str
) -> None:
    if scope:
        web.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(scope)))
    with pytest.raises(InsufficientPrivilege):
        web.execute(statement)


@pytest.mark.parametrize("rise", RISES)
@pytest.mark.parametrize("first", ["", "RESET ROLE", "SET ROLE none"])
def test_the_ordinary_login_does_not_rise_to_signing_in(
    web: psycopg.Connection[Any], first: str, rise: str
) -> None:
    if first:
        web.execute(first)
    with pytest.raises(InsufficientPrivilege):
        web.execute(rise)


@pytest.mark.parametrize("statement", OTHERS)
def test_signing_in_reads_and_writes_nothing_else(sign_in: psycopg.Connection[Any], statement: str) -> None:
    with pytest.raises(InsufficientPrivilege):
        sign_in.execute(statement)


def test_the_ordinary_login_sees_no_statistics_of_secrets(web: psycopg.Connection[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE users")
    shown = web.execute("SELECT count(*) FROM pg_stats WHERE tablename = 'users' AND attname = 'password'")
    assert shown.fetchone() == (0,)


@pytest.mark.parametrize("table", ["users", *SIGN_IN])
def test_signing_in_reads_what_it_needs(sign_in: psycopg.Connection[Any], table: str) -> None:
    sign_in.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(table)))


@pytest.mark.parametrize("role", ["assets_worker", "assets_web_service"])
@pytest.mark.parametrize("table", SECRETS)
def test_nobody_else_reads_it_either_but_who_works_with_it(role: str, table: str) -> None:
    if table in SECRETS_OF.get(role, ()):
        assert (role, table) == ("assets_worker", "webhook_secrets")
        return
    refused(role, f"SELECT * FROM {table}")


def test_every_table_of_signing_in_is_among_the_secrets() -> None:
    models = [
        model
        for app in ("access", "account", "mfa", "sessions", "socialaccount", "usersessions")
        for model in apps.get_app_config(app).get_models()
    ]
    assert {model._meta.db_table for model in models} - set(SECRETS) == {"user_preferences"}


class TestChangingARole:
    """By the function, which signing in calls: it judges all the same."""

    def test_an_administrator_gives_one(self) -> None:
        admin, one = person(Role.ADMIN), person()
        assert change(one, "support", by=admin) is None
        one.refresh_from_db()
        assert one.role == "support"

    @pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
    def test_nobody_else_does(self, role: Role) -> None:
        assert change(person(), "admin", by=person(role)) == "role_by_an_admin"

    def test_nobody_does_without_an_actor(self, sign_in: psycopg.Connection[Any]) -> None:
        with pytest.raises(psycopg.errors.CheckViolation) as refusal:
            sign_in.execute("SELECT change_role(id, 'admin', NULL) FROM (VALUES (0)) AS nobody (id)")
        assert refusal.value.diag.constraint_name == "role_of_a_user"

    def test_no_administrator_who_was_let_go_does(self) -> None:
        gone = person(Role.ADMIN)
        User.objects.filter(id=gone.id).update(is_active=False)
        assert change(person(), "admin", by=gone) == "role_by_an_admin"

    def test_nobody_changes_his_own(self) -> None:
        person(Role.ADMIN)
        admin = person(Role.ADMIN)
        assert change(admin, "user", by=admin) == "role_of_own_account"

    def test_the_last_administrator_stays(self) -> None:
        admin, other = person(Role.ADMIN), person(Role.ADMIN)
        User.objects.filter(id=admin.id).update(password="!", invited_at=now())
        assert change(other, "user", by=admin) == "role_of_the_last_admin"

    def test_who_was_anonymised_has_none(self) -> None:
        one = person()
        User.objects.filter(id=one.id).update(anonymised_at=now())
        assert change(one, "support", by=person(Role.ADMIN)) == "role_of_a_user"

    def test_there_is_no_other(self) -> None:
        assert change(person(), "owner", by=person(Role.ADMIN)) == "user_role_known"


@pytest.mark.parametrize("role", ["assets_web", "assets_sign_in", "assets_worker"])
def test_who_joins_is_a_user(role: str) -> None:
    with acting_as(role):
        register_user(joined_at=now())
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            register_user(joined_at=now(), role=Role.MANAGER)


def test_production_does_not_serve_with_one_login_for_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MODE", "production")
    monkeypatch.setitem(connection.settings_dict, "USER", "one_for_both")
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE one_for_both LOGIN NOINHERIT")
        cursor.execute("GRANT assets_web TO one_for_both")
        with acting_as("assets_web"):
            assert database_is_usable(databases=["default"]) == []
        cursor.execute("GRANT assets_sign_in TO one_for_both")
        with acting_as("assets_web"):
            assert [fault.id for fault in database_is_usable(databases=["default"])] == ["assets.common.E008"]


CHANGE = """
import django
django.setup()
from django.db import connection, connections, transaction
from assets.common.sign_in_login import sign_in_login

def say():
    with connection.cursor() as cursor:
        cursor.execute("SELECT session_user || ' as ' || current_user")
        print(cursor.fetchone()[0])

say()
with sign_in_login():
    say()
    with sign_in_login(), transaction.atomic():
        say()
    say()
print(connections["sign_in"].connection)
try:
    with sign_in_login(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM payments")
except django.db.DatabaseError as error:
    print(str(error).strip())
say()
print(connections["sign_in"].connection)
try:
    with transaction.atomic(), sign_in_login():
        say()
except RuntimeError as error:
    print(error)
"""


def test_a_web_process_changes_its_login_and_comes_back() -> None:
    web, sign_in = "assets_web_login as assets_web", "assets_sign_in_login as assets_sign_in"
    program = subprocess.run(
        [sys.executable, "-c", CHANGE],
        env=environment_of("web") | {"DJANGO_SETTINGS_MODULE": "assets.settings"},
        cwd=BACKEND,
        capture_output=True,
        text=True,
        check=True,
    )
    assert program.stdout.splitlines() == [
        web, sign_in, sign_in, sign_in, "None",
        "permission denied for table payments", web, "None",
        "a transaction cannot go on through the connection sign_in",
    ]  # fmt: skip


def person(role: Role = Role.USER) -> User:
    return register_user(joined_at=now(), role=role)


def change(one: User, role: str, *, by: User) -> str | None:
    """What the function says to it, called as signing in does; None where it is done."""
    try:
        with acting_as("assets_sign_in"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT change_role(%s, %s, %s)", [one.id, role, by.id])
    except DatabaseError as error:
        return constraint_of(error)
    return None


def refused(role: str, statement: str) -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        acting_as(role),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
