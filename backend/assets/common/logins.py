"""The logins of those who serve. Each may become one role of `assets.common.roles`, and nobody else."""

from django.conf import settings
from django.db import Error, connection, transaction
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import DuplicateObject, UniqueViolation

RIGHTS = """
SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication
       OR pg_has_role(rolname, (SELECT relowner FROM pg_class WHERE oid = to_regclass('users')), 'MEMBER')
FROM pg_roles
WHERE rolname = %s
"""
"""Whether a login may do more than serve: it could step up to that, whichever role it acts as."""


class LoginError(Exception):
    """A login that the settings name cannot be the one of a server; the text says why."""


def make_logins() -> None:
    """Make the logins that WEB_DATABASE_URL and WORKER_DATABASE_URL name, with the passwords that stand there.

    Raises LoginError for one that may do more than serve. A role that may not make roles leaves them to a DBA.
    """
    for role, url in settings.LOGIN_URLS.items():
        if url:
            parts = conninfo_to_dict(url)
            _make(
                str(parts.get("user", "")), str(parts.get("password", "")), str(settings.DATABASE_ROLES[role])
            )


def may_do_more_than_serve(login: str) -> bool | None:
    """Whether a login owns the tables or has rights over the server; None where there is no such login."""
    with connection.cursor() as cursor:
        cursor.execute(RIGHTS, [login])
        found = cursor.fetchone()
    return None if found is None else bool(found[0])


def may_become(login: str, role: str) -> bool:
    """Whether a login may act as a role."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_has_role(%s, %s, 'SET')", [login, role])
        ((may,),) = cursor.fetchall()
    return bool(may)


def _make(login: str, password: str, role: str) -> None:
    more = may_do_more_than_serve(login)
    if more:
        raise LoginError(f"{login} may do more than serve: name a login of its own for {role}")
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
        ((makes_roles,),) = cursor.fetchall()
        if not makes_roles:
            return
        name = sql.Identifier(login)
        try:
            with transaction.atomic():
                cursor.execute(sql.SQL("CREATE ROLE {} LOGIN NOINHERIT").format(name))
        except Error as error:
            # Roles belong to the whole cluster, so another database here may have made it already.
            if not isinstance(error.__cause__, DuplicateObject | UniqueViolation):
                raise
        cursor.execute(
            sql.SQL("GRANT {} TO {} WITH INHERIT FALSE, SET TRUE").format(sql.Identifier(role), name)
        )
        if password:
            # Hashed here: the server may write statements to its log.
            pgconn = connection.connection.pgconn
            hashed = pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()
            cursor.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(name, sql.Literal(hashed)))
