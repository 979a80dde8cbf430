"""The audit log as a viewer may see it."""

from collections.abc import Sequence
from typing import TypeVar

from assets.access.masking import mask
from assets.access.viewer import Viewer
from assets.accounts.models import User
from assets.accounts.roles import Permission
from assets.audit import selectors
from assets.audit.schemas import AuditParams, EventOut, Events, WholeEvent
from assets.audit.selectors import Position
from assets.monitoring.errors import EventNotFound

Event = TypeVar("Event", bound=EventOut)


def list_events(params: AuditParams, after: Position | None, viewer: Viewer) -> Events:
    """A page of the log after a position, with the names of those who acted; masked without `personal`."""
    page = selectors.list_events(params, after)
    return page.model_copy(update={"events": _named(page.events, viewer)})


def get_event(event_id: int, viewer: Viewer) -> WholeEvent:
    """An event; without `personal`, names of others and where they came from are masked. Raises EventNotFound."""
    event = selectors.get_event(event_id)
    if event is None:
        raise EventNotFound(f"there is no audit event {event_id}")
    (event,) = _named([event], viewer)
    if viewer.may(Permission.PERSONAL) or event.actor.id == viewer.user_id:
        return event
    address, user_agent = (text and mask(text) for text in (event.address, event.user_agent))
    masked = address is not None or user_agent is not None
    return event.model_copy(update={"address": address, "user_agent": user_agent, "masked": masked})


def _named(events: Sequence[Event], viewer: Viewer) -> list[Event]:
    ids = {event.actor.id for event in events if event.actor.id is not None}
    names = dict(User.objects.filter(id__in=ids).values_list("id", "name")) if ids else {}
    return [_with_name(event, names.get(event.actor.id or 0, ""), viewer) for event in events]


def _with_name(event: Event, name: str, viewer: Viewer) -> Event:
    if not name:
        return event
    masked = not viewer.may(Permission.PERSONAL) and event.actor.id != viewer.user_id
    actor = event.actor.model_copy(update={"name": mask(name) if masked else name, "masked": masked})
    return event.model_copy(update={"actor": actor})
