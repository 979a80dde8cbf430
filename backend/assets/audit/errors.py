"""Errors of the audit log."""

from assets.common.errors import NotFound


class EventNotFound(NotFound):
    """The audit event does not exist."""

    code = "audit_event_not_found"
