"""What the audit log has of a record, for those who may read it."""

from collections.abc import Sequence

from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.audit.actions import Outcome
from assets.audit.models import AuditEvent
from assets.audit.selectors import newest_about, newest_by
from assets.records.limits import LIMITS
from assets.records.schemas import AuditOut
from assets.records.selectors.people import People

Events = Sequence[AuditEvent]


def read_events(viewer: Viewer, *objects: tuple[str, int]) -> Events | None:
    """The newest events about some objects; None without the permission."""
    if not viewer.may(Permission.AUDIT):
        return None
    return newest_about([(kind, str(number)) for kind, number in objects], most=LIMITS.listed)


def read_actions(viewer: Viewer, user_id: int) -> Events | None:
    """The newest events of what a user did; None without the permission."""
    return newest_by(user_id, most=LIMITS.listed) if viewer.may(Permission.AUDIT) else None


def actors(*lists: Events | None) -> list[int | None]:
    """Who acted in some events."""
    return [event.actor_id for events in lists for event in events or ()]


def serialize_events(events: Events | None, people: People) -> list[AuditOut] | None:
    """Events as they are sent."""
    if events is None:
        return None
    return [
        AuditOut(
            id=str(event.id),
            at=event.at,
            action=event.action,
            outcome=Outcome(event.outcome),
            by=people.ref(event.actor_id),
            role=event.actor_role,
            object_kind=event.object_kind,
            object_id=event.object_id,
            reason=event.reason,
        )
        for event in events
    ]
