"""What the accounts refuse."""

from assets.common.errors import NotFound, Refused


class UserNotFound(NotFound):
    """There is no such user."""

    code = "user_not_found"


class EmailTaken(Refused):
    """Another user has this e-mail address."""

    code = "email_taken"


class ReclassificationRefused(Refused):
    """The user has another classification by now, or had not joined at that moment."""

    code = "reclassification_refused"
