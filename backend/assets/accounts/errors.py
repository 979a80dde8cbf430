"""Errors of accounts."""

from assets.common.errors import NotFound, Refused


class UserNotFound(NotFound):
    """The user does not exist."""

    code = "user_not_found"


class EmailTaken(Refused):
    """Another user has this e-mail address."""

    code = "email_taken"


class ReclassificationRefused(Refused):
    """The classification has changed meanwhile, or the user had not joined at that moment."""

    code = "reclassification_refused"
