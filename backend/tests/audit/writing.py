"""Events for tests, and what the log holds of them."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection

from assets.audit import Action, Actor, Method, record
from assets.audit.models import AuditEvent

SOMEBODY = Actor(7, "admin", address="192.0.2.7", user_agent="Firefox", authenticated_by=Method.SESSION)


def write(count: int = 1, by: Actor = SOMEBODY) -> None:
    for number in range(count):
        record(Action.ROLE_CHANGED, by=by, object_kind="user", object_id=number, reason=f"reason {number}",
               before={"role": "user"}, after={"role": "support"})  # fmt: skip


def actions() -> list[str]:
    return list(AuditEvent.objects.order_by("id").values_list("action", flat=True))


@contextmanager
def tampering() -> Iterator[None]:
    """What the owner of a database can do to it: no trigger runs."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        try:
            yield
        finally:
            cursor.execute("RESET session_replication_role")


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@contextmanager
def other_session() -> Iterator["psycopg.Connection[tuple[object, ...]]"]:
    """A second session of the same database, outside Django."""
    parameters = connection.get_connection_params()
    for ours in ("cursor_factory", "context", "pool"):
        parameters.pop(ours, None)
    with psycopg.connect(**parameters) as session:
        yield session
