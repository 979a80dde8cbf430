"""One event of the audit log as a viewer may see it."""

from assets.access.masking import mask
from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.audit import selectors
from assets.audit.schemas import WholeEvent
from assets.monitoring.errors import EventNotFound


def get_event(event_id: int, viewer: Viewer) -> WholeEvent:
    """An event; without `personal`, where others came from is masked. Raises EventNotFound."""
    event = selectors.get_event(event_id)
    if event is None:
        raise EventNotFound(f"there is no audit event {event_id}")
    if viewer.may(Permission.PERSONAL) or event.actor.id == viewer.user_id:
        return event
    address, user_agent = (text and mask(text) for text in (event.address, event.user_agent))
    masked = address is not None or user_agent is not None
    return event.model_copy(update={"address": address, "user_agent": user_agent, "masked": masked})
