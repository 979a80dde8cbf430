"""Errors of notifications."""

from assets.common.errors import NotFound, Refused


class NotificationNotFound(NotFound):
    """The notification does not exist."""

    code = "notification_not_found"


class NotificationStatusNotAllowed(Refused):
    """The message has already been sent, delivered, or has failed."""

    code = "notification_status_not_allowed"


class NotificationTimeBackward(Refused):
    """A message cannot be sent before it is created, nor delivered before it is sent."""

    code = "notification_time_backward"
