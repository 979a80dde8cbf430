"""The events that wait: applied when their parents have come otherwise, and discarded by an administrator."""

from django.db import transaction

from assets.audit import Action, Actor, record
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
