"""Whose rows a transaction sees: told to PostgreSQL, whose row-level security lets no other rows out.

A scope is a database role, so that what it may see is settled before a statement is planned; the viewer is a setting,
which the policies of the role for one's own rows ask for. Both end with the transaction, also on a pooled connection.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from django.db import connection, transaction


class Scope(StrEnum):
    """Whose rows: one's own; those of the service (tickets and messages, no money); everybody's."""

    OWN = "own"
    SERVICE = "service"
    ALL = "all"


ROLES = {Scope.OWN: "assets_web", Scope.SERVICE: "assets_web_service", Scope.ALL: "assets_web_all"}
"""The web server acts as the first of them until it is told a scope, and sees nothing without a viewer."""

# A session that acts as the owner or the worker goes on as such, and sees every row.
TELL = f"""
WITH before AS MATERIALIZED (
    SELECT coalesce(current_setting('app.viewer', true), '') AS viewer, current_setting('role') AS role
)
SELECT viewer, role, set_config('app.viewer', %s, true),
       CASE WHEN role IN ('{"', '".join(ROLES.values())}') THEN set_config('role', %s, true) END
FROM before
"""  # noqa: S608 (only constants are put in)


@contextmanager
def seeing(scope: Scope, viewer: int | None = None) -> Iterator[None]:
    """A transaction that sees the rows of a scope; told nothing, the web role sees none.

    `viewer` is the user whose own rows they are. Inside another such transaction it holds until its own end.
    """
    with transaction.atomic():
        before = see(scope, viewer)
        yield
        _tell(*before)


def see_as_web() -> None:
    """Make all the rest of a transaction see no more than the web server does, whoever connects."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('role', %s, true)", [ROLES[Scope.OWN]])


def see(scope: Scope, viewer: int | None = None) -> tuple[str, str]:
    """Make all the rest of a transaction see the rows of a scope; returns the viewer and the role before."""
    return _tell("" if viewer is None else str(viewer), ROLES[scope])


def _tell(viewer: str, role: str) -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(TELL, [viewer, role])
        before_viewer, before_role, *_ = cursor.fetchone()
    return before_viewer, before_role
