"""Writing the log: in the caller's transaction, or independently of it."""

import json
import logging
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import connection

from assets.audit.actions import Action, Actor, Outcome
from assets.audit.details import MOST_LETTERS, Details
from assets.common.clock import now
from assets.common.second_connection import autonomous_transaction

SALT_BYTES = 16
WRITE_TIMEOUT_SECONDS = 2.0
"""How long the caller may wait for the database, once there is a connection."""

DetailValue = str | int | bool | None
Facts = Mapping[str, DetailValue | Sequence[DetailValue] | Mapping[str, DetailValue]]
"""The state before or after: ids, roles, slugs, counts. Nothing that identifies a person by name."""

Value = datetime | str | int | bytes | None

# One statement, so that an event and its details are written together even in autocommit mode.
WRITE = """
WITH event AS (
    INSERT INTO audit_events
        (at, action, outcome, actor_id, actor_role, authenticated_by, object_kind, object_id, reason,
        before, after, details_digest)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s::jsonb, %s::jsonb, %s)
    RETURNING id
)
INSERT INTO audit_details (event_id, salt, address, user_agent)
SELECT id, %s::bytea, %s::text, %s::text FROM event WHERE %s
"""

log = logging.getLogger(__name__)


def record(
    action: Action,
    *,
    by: Actor,
    object_kind: str = "",
    object_id: int | str | None = None,
    outcome: Outcome = Outcome.DONE,
    reason: str = "",
    before: Facts | None = None,
    after: Facts | None = None,
) -> None:
    """Write an event in the caller's transaction: it is committed with the change that it describes."""
    values = _values(action, by, object_kind, object_id, outcome, reason, before, after)
    with connection.cursor() as cursor:
        cursor.execute(WRITE, values)


def record_independently(
    action: Action,
    *,
    by: Actor,
    object_kind: str = "",
    object_id: int | str | None = None,
    outcome: Outcome = Outcome.DONE,
    reason: str = "",
    before: Facts | None = None,
    after: Facts | None = None,
) -> None:
    """Write an event on a second connection, so that it survives a rollback of the caller.

    Raises nothing: if the database rejects it, the event is logged by the server, without personal details.
    """
    try:
        _write_independently(_values(action, by, object_kind, object_id, outcome, reason, before, after))
    except Exception:
        log.exception(
            "an audit event was not written: %s %s, by user %s as %s, on %s %s, reason %r, before %s, after %s",
            action, outcome, by.user_id, by.role, object_kind, object_id, reason, before, after,
        )  # fmt: skip


def _write_independently(values: Sequence[Value]) -> None:
    with autonomous_transaction() as second:
        second.execute(f"SET LOCAL statement_timeout = '{WRITE_TIMEOUT_SECONDS}s'")
        second.execute(WRITE, values)


def _values(
    action: Action,
    by: Actor,
    object_kind: str,
    object_id: int | str | None,
    outcome: Outcome,
    reason: str,
    before: Facts | None,
    after: Facts | None,
) -> tuple[Value, ...]:
    details = Details(_text(by.address), _text(by.user_agent))
    known = details != Details(None, None)
    salt = secrets.token_bytes(SALT_BYTES)
    return (
        now(), action.value, outcome.value, by.user_id, by.role, by.authenticated_by,
        object_kind, "" if object_id is None else _text(str(object_id)), _text(reason),
        _json(before), _json(after), details.digest(salt) if known else None,
        salt, details.address, details.user_agent, known,
    )  # fmt: skip


def _text(text: str | None) -> str | None:
    """Text that PostgreSQL accepts: requests may contain NUL bytes and lone surrogates."""
    if text is None:
        return None
    return text.replace("\0", "").encode("utf-8", "replace").decode()[:MOST_LETTERS]


def _json(facts: Facts | None) -> str | None:
    return None if facts is None else json.dumps(facts)
