"""Unmasking where an event came from, for a reason, which is logged."""

from django.db import transaction

from assets.audit import Action, Actor, record, selectors
from assets.audit.schemas import UnmaskedDetails
from assets.monitoring.errors import EventNotFound


@transaction.atomic
def unmask_event(event_id: int, *, reason: str, by: Actor) -> UnmaskedDetails:
    """The personal details of an event. The unmasking is logged in the same transaction. Raises EventNotFound."""
    event = selectors.get_event(event_id)
    if event is None:
        raise EventNotFound(f"there is no audit event {event_id}")
    record(Action.UNMASKED, by=by, object_kind="audit_event", object_id=event_id, reason=reason)
    return UnmaskedDetails(address=event.address, user_agent=event.user_agent)
