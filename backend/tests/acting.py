"""Acting as one of the database roles, as the processes of an installation do."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponseBase
from django.test.client import ClientHandler
from psycopg import Error

from assets.common import connections

OWNER = "none"
"""Whom the tests log in as: what they put in beforehand is not the web server's doing."""

WEB = "assets_web"

SWITCH = """
SELECT before, CASE WHEN before = ANY (%s) THEN set_config('role', %s, false) END
FROM (SELECT current_setting('role') AS before OFFSET 0) AS session
"""
"""One round trip: it is made twice for each request of each test."""

_get_response = ClientHandler.get_response


@contextmanager
def acting_as(role: str) -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('role')")
        (before,) = cursor.fetchone()
        cursor.execute(f"SET ROLE {role}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {before}")


def act_as_the_web_server() -> None:
    """From now on the requests of a test client are answered as the web server's logins act: also in the transaction of
    a test, in which there is one connection, which changes its role where the server changes its login.
    """
    connections.through_connection = _signing_in
    ClientHandler.get_response = _answered_as_web  # type: ignore[method-assign, assignment]


def _answered_as_web(handler: ClientHandler, request: HttpRequest) -> HttpResponseBase:
    with _in_place_of((OWNER,), WEB):
        return _get_response(handler, request)


@contextmanager
def _signing_in(alias: str) -> Iterator[None]:
    with _in_place_of(("assets_web", "assets_web_service", "assets_web_all"), "assets_sign_in"):
        yield


@contextmanager
def _in_place_of(roles: tuple[str, ...], role: str) -> Iterator[None]:
    """Act as `role` where the session acts as one of `roles`; not by Django, which counts statements."""
    before = _switched(roles, role)
    if before not in roles:
        yield
        return
    try:
        yield
    finally:
        # The test of a lost connection has none to set.
        with suppress(AttributeError, Error):
            connection.connection.execute(f"SET ROLE {before}")


def _switched(roles: tuple[str, ...], role: str) -> str | None:
    """Become `role` where the session is one of `roles`; returns what it was."""
    try:
        connection.ensure_connection()
        before, _ = connection.connection.execute(SWITCH, [list(roles), role]).fetchone()
    except (RuntimeError, DatabaseError, Error):  # a test without a database, or with one that is away
        return None
    return str(before)
