"""Errors of notifications."""

from assets.common.errors import NotFound, Refused


class NotificationNotFound(NotFound):
    """The notification does not exist."""

    code = "notification_not_found"


class NotificationStatusNotAllowed(Refused):
    """The message has already been sent, or has failed."""

    code = "notification_status_not_allowed"


class NotificationTimeBackward(Refused):
    """A message cannot be delivered before it is created."""

    code = "notification_time_backward"
