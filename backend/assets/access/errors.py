"""Errors of access control."""

from collections.abc import Sequence

from assets.common.errors import NotFound, Refused


class NotSignedIn(Refused):
    """The request has no valid credentials."""

    code = "not_signed_in"
    status = 401


class Forbidden(Refused):
    """The viewer's role or the token's scopes do not allow this."""

    code = "forbidden"
    status = 403

    def __init__(self, text: str, *, allowed: Sequence[str]) -> None:
        super().__init__(text)
        self.allowed = list(allowed)


class SecondFactorRequired(Refused):
    """The role requires a second factor, and the account has none."""

    code = "second_factor_required"
    status = 403


class ReauthenticationRequired(Refused):
    """The account's owner has to authenticate again first; `allowed` names the ways."""

    code = "reauthentication_required"
    status = 403

    def __init__(self, text: str, *, allowed: Sequence[str]) -> None:
        super().__init__(text)
        self.allowed = list(allowed)


class CrossSite(Refused):
    """A request with session cookies lacks a valid CSRF token."""

    code = "csrf_failed"
    status = 403


class WrongCredentials(Refused):
    """The e-mail address or password is wrong, or the address is not confirmed yet."""

    code = "wrong_credentials"
    status = 401


class CodeRequired(Refused):
    """The account has a second factor: its code is missing or wrong."""

    code = "second_factor_code_required"
    status = 401


class TooManyAttempts(Refused):
    """Too many attempts from this address or for this account."""

    code = "too_many_attempts"
    status = 429
    retry_after = 300


class MailUnavailable(Refused):
    """The mail server cannot be reached, so no code can be sent."""

    code = "mail_unavailable"
    status = 503
    retry_after = 60


class LinkNotValid(Refused):
    """The link was used already, or has expired."""

    code = "link_not_valid"


class PasswordRefused(Refused):
    """The password is too short, too common, or too much like the account's name or address."""

    code = "password_refused"
    field = "password"


class RefreshRefused(Refused):
    """The refresh token is unknown, expired, or was used before."""

    code = "refresh_refused"
    status = 401


class TokenNotFound(NotFound):
    """The token does not exist."""

    code = "token_not_found"


class TokenRefused(Refused):
    """A personal token cannot be created with these values."""

    code = "token_refused"

    def __init__(self, text: str, *, field: str, allowed: Sequence[str] | None = None) -> None:
        super().__init__(text)
        self.field = field
        self.allowed = allowed
