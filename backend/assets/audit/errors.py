"""What the audit log refuses."""

from assets.common.errors import NotFound


class EventNotFound(NotFound):
    """There is no such audit event."""

    code = "audit_event_not_found"
