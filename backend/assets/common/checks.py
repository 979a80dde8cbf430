"""Whether a database can be this project's, looked at before anything in it is touched: all that is wrong at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader

from assets.common.logins import may_become, may_do_more_than_serve
from assets.common.roles import GRANTS
from assets.common.sign_in_login import SIGN_IN

SERVING = "serving"
"""The tag of deployment checks of what a web server needs, which `migrate` may have yet to make."""

OLDEST_VERSION = 16
"""Grants WITH INHERIT FALSE, and UNIQUE NULLS NOT DISTINCT."""

EXTENSIONS = ("pg_trgm",)

OTHER_ROLES = {DEFAULT_DB_ALIAS: "assets_sign_in", SIGN_IN: "assets_web", "reports": "assets_sign_in"}
"""What the login of a connection must not be able to act as."""

FACTS = """
SELECT current_setting('server_version_num')::integer / 10000,
       pg_encoding_to_char(encoding),
       has_database_privilege(current_user, datname, 'CREATE'),
       (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user),
       ARRAY(SELECT wanted FROM unnest(%s::text[]) AS wanted WHERE NOT EXISTS (
             SELECT FROM pg_roles WHERE rolname = wanted)),
       ARRAY(SELECT wanted FROM unnest(%s::text[]) AS wanted WHERE NOT EXISTS (
             SELECT FROM pg_available_extensions WHERE name = wanted))
FROM pg_database WHERE datname = current_database()
"""


def database_is_usable(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """An error for each thing that is wrong with the database; run by `migrate`, and by `check --database default`."""
    return [fault for alias in databases or () for fault in _faults(connections[alias])]


def _faults(connection: BaseDatabaseWrapper) -> Iterator[CheckMessage]:
    if not _acts_as_a_granted_role(connection):
        yield from _faults_of_server(connection)
    elif settings.MODE == "production":
        yield from _faults_of_login(connection)
    loader = MigrationLoader(connection)
    if newer := unknown_migrations(loader, loader.applied_migrations):
        yield Error(
            f"the database was migrated by newer code ({', '.join(newer)}), which this one does not know",
            hint="start that version, or restore a backup of before",
            id="assets.common.E006",
        )


def _faults_of_login(connection: BaseDatabaseWrapper) -> Iterator[CheckMessage]:
    """What a statement that something was injected into could make of a login."""
    login, other = str(connection.settings_dict["USER"]), OTHER_ROLES[connection.alias]
    if may_do_more_than_serve(login):
        yield Error(
            f"{login} may do more than serve: whatever role it acts as, it can step up",
            hint="log in by WEB_, SIGN_IN_ and WORKER_DATABASE_URL, with logins that `migrate` has made",
            id="assets.common.E007",
        )
    elif may_become(login, other):
        yield Error(
            f"{login} may act as {other} too: signing in has a login of its own, that does nothing else",
            hint=f"REVOKE {other} FROM {login}",
            id="assets.common.E008",
        )


def _acts_as_a_granted_role(connection: BaseDatabaseWrapper) -> bool:
    """Whether this is a web server or a worker, which migrate nothing and need no rights of the owner."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        return cursor.fetchone()[0] in GRANTS


def _faults_of_server(connection: BaseDatabaseWrapper) -> Iterator[CheckMessage]:
    """What would stop a migration half-way."""
    with connection.cursor() as cursor:
        cursor.execute(FACTS, [list(GRANTS), list(EXTENSIONS)])
        version, encoding, may_create, makes_roles, missing_roles, missing_extensions = cursor.fetchone()
    if version < OLDEST_VERSION:
        yield Error(
            f"PostgreSQL {version} is too old: {OLDEST_VERSION} or newer is needed", id="assets.common.E001"
        )
    if encoding != "UTF8":
        yield Error(f"the database's encoding is {encoding}: it must be UTF8", id="assets.common.E002")
    if not may_create:
        yield Error(
            "this login may not create tables here: GRANT CREATE ON DATABASE to it", id="assets.common.E003"
        )
    if missing_roles and not makes_roles:
        yield Error(
            f"the roles {', '.join(missing_roles)} are missing and this login has no CREATEROLE",
            hint="grant it, or have a superuser run backend/assets/common/sql/roles.sql",
            id="assets.common.E004",
        )
    if missing_extensions:
        yield Error(
            f"the server has no extension {', '.join(missing_extensions)}",
            hint="install PostgreSQL's contrib package",
            id="assets.common.E005",
        )


def unknown_migrations(loader: MigrationLoader, applied: Iterable[tuple[str, str]]) -> list[str]:
    """Of applied migrations, each an app and a name, those of apps that are here which this code does not have."""
    here = {config.label for config in apps.get_app_configs()}
    unknown = set(applied) - set(loader.disk_migrations) - set(_replaced(loader))
    return sorted(f"{app}.{name}" for app, name in unknown if app in here)


def _replaced(loader: MigrationLoader) -> Iterator[tuple[str, str]]:
    for migration in loader.disk_migrations.values():
        yield from migration.replaces
