"""The events that wait: applied when their parents have come otherwise, discarded by an administrator, or expired."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from assets.audit import SYSTEM, Action, Actor, record
from assets.events.errors import WaitingEventNotFound
from assets.events.known import read_known
from assets.events.services.receiving import release
from assets.events.services.transaction import events_transaction
from assets.importing.database import rows

AT_ONCE = 500
PLANS = """
SELECT plan.name FROM import_plans AS plan
WHERE EXISTS (SELECT FROM waiting_events WHERE plan_id = plan.id AND refused_as IS NULL)
ORDER BY plan.id
"""
PARENTS = """
SELECT DISTINCT waits_for, waits_for_id FROM waiting_events
WHERE plan_id = %(plan)s AND refused_as IS NULL AND (waits_for, waits_for_id) > (%(target)s, %(external_id)s)
ORDER BY 1, 2
LIMIT %(most)s
"""


def apply_waiting_events() -> int:
    """Apply events whose parents have come, by an import or an event; returns how many.

    Each transaction looks at some of the parents, so that none is long.
    """
    done = 0
    for (name,) in rows(PLANS):
        target, external_id = "", ""
        more = True
        while more:
            with events_transaction(name) as plan_id:
                parents = rows(
                    PARENTS,
                    {"plan": plan_id, "target": target, "external_id": external_id, "most": AT_ONCE},
                )
                done += release(plan_id, read_known(plan_id, [(one, key) for one, key in parents]))
            more = len(parents) == AT_ONCE
            if parents:
                target, external_id = parents[-1]
    return done


@transaction.atomic
def discard_event(event_id: int, by: Actor) -> None:
    """Give up an event that waits, or was refused. Raises WaitingEventNotFound."""
    found = rows("DELETE FROM waiting_events WHERE id = %(id)s RETURNING type, refused_as", {"id": event_id})
    if not found:
        raise WaitingEventNotFound(f"no event {event_id} waits")
    [(type_, refused_as)] = found
    record(
        Action.EVENT_DISCARDED,
        by=by,
        object_kind="waiting_event",
        object_id=event_id,
        before={"type": type_, "refused_as": refused_as},
    )


EXPIRE = """
WITH expired AS (
    DELETE FROM waiting_events WHERE id IN (
        SELECT id FROM waiting_events WHERE received_at < %(before)s::timestamptz ORDER BY received_at LIMIT %(most)s
    ) RETURNING plan_id, type
)
SELECT plan.name, expired.type, count(*)
FROM expired JOIN import_plans AS plan ON plan.id = expired.plan_id GROUP BY 1, 2 ORDER BY 1, 2
"""


def expire_waiting_events(at: datetime) -> int:
    """Give up the events that have waited, or were refused, for longer than the setting; returns how many.

    How many of which source and type were given up is in the audit log.
    """
    before = at - timedelta(days=settings.WAITING_EVENT_DAYS)
    expired = 0
    while some := _expire_some(before):
        expired += some
    return expired


@transaction.atomic
def _expire_some(before: datetime) -> int:
    found = rows(EXPIRE, {"before": before.isoformat(), "most": AT_ONCE})
    for name, type_, count in found:
        record(
            Action.EVENT_DISCARDED,
            by=SYSTEM,
            object_kind="event_source",
            object_id=name,
            reason="expired",
            before={"type": type_, "events": count},
        )
    return sum(count for *_, count in found)
