"""Whose rows a transaction sees: told to PostgreSQL, whose row-level security lets no other rows out."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from django.db import connection, transaction


class Scope(StrEnum):
    """Whose rows: one's own; those of the service (tickets and messages, no money); everybody's."""

    OWN = "own"
    SERVICE = "service"
    ALL = "all"


READ = "SELECT current_setting('app.viewer', true), current_setting('app.scope', true)"
TELL = "SELECT set_config('app.viewer', %s, true), set_config('app.scope', %s, true)"


@contextmanager
def seeing(scope: Scope, viewer: int | None = None) -> Iterator[None]:
    """A transaction that sees the rows of a scope; told nothing, the web role sees none.

    `viewer` is the user whose own rows they are. Inside another such transaction it holds until its own end.
    """
    with transaction.atomic():
        before = _tell(scope.value, "" if viewer is None else str(viewer))
        yield
        _restore(before)


def _tell(scope: str, viewer: str) -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(READ)
        before_viewer, before_scope = cursor.fetchone()
        cursor.execute(TELL, [viewer, scope])
    return before_viewer or "", before_scope or ""


def _restore(before: tuple[str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(TELL, list(before))
