"""Which rows a transaction sees: set in PostgreSQL, whose row-level security hides all others.

A scope is a database role, so that what it may see is settled before a statement is planned. The viewer is a setting,
which the policies of the role for a user's own rows compare with. Both end with the transaction, also on a pooled
connection.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from django.db import connection, transaction


class Scope(StrEnum):
    """Whose rows: the viewer's own; those of the service (tickets and messages, no money); everybody's."""

    OWN = "own"
    SERVICE = "service"
    ALL = "all"


ROLES = {Scope.OWN: "assets_web", Scope.SERVICE: "assets_web_service", Scope.ALL: "assets_web_all"}
"""The web server acts as the first of them until a scope is set, and sees nothing without a viewer."""

# A session that acts as the owner or the worker goes on as such, and sees every row.
SET_SCOPE = f"""
WITH before AS MATERIALIZED (
    SELECT coalesce(current_setting('app.viewer', true), '') AS viewer, current_setting('role') AS role
)
SELECT viewer, role, set_config('app.viewer', %s, true),
       CASE WHEN role IN ('{"', '".join(ROLES.values())}') THEN set_config('role', %s, true) END
FROM before
"""  # noqa: S608 (only constants are put in)


@contextmanager
def row_scope(scope: Scope, viewer: int | None = None) -> Iterator[None]:
    """A transaction that sees the rows of a scope. Without a scope, the web role sees no rows.

    `viewer` is the user whose own rows they are. Nested in another such transaction, it ends at its own end.
    """
    with transaction.atomic():
        before = set_row_scope(scope, viewer)
        yield
        _set(*before)


def set_web_role() -> None:
    """Limit the rest of a transaction to what the web server may see, whatever the connection's role."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('role', %s, true)", [ROLES[Scope.OWN]])


def set_row_scope(scope: Scope, viewer: int | None = None) -> tuple[str, str]:
    """Show the rest of a transaction the rows of a scope. Returns the previous viewer and role."""
    return _set(*scope_parameters(scope, viewer))


def scope_parameters(scope: Scope, viewer: int | None = None) -> tuple[str, str]:
    """The parameters of SET_SCOPE."""
    return "" if viewer is None else str(viewer), ROLES[scope]


def _set(viewer: str, role: str) -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(SET_SCOPE, [viewer, role])
        before_viewer, before_role, *_ = cursor.fetchone()
    return before_viewer, before_role
