"""What notifications refuse."""

from assets.common.errors import NotFound, Refused


class NotificationNotFound(NotFound):
    """There is no such notification."""

    code = "notification_not_found"


class NotificationStatusNotAllowed(Refused):
    """The message has already been sent, or has failed."""

    code = "notification_status_not_allowed"


class NotificationTimeBackward(Refused):
    """A message is not delivered before it is made."""

    code = "notification_time_backward"
