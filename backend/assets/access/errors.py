"""What access control refuses."""

from collections.abc import Sequence

from assets.common.errors import NotFound, Refused


class NotSignedIn(Refused):
    """The request does not say who asks, or with a token that is no longer good."""

    code = "not_signed_in"
    status = 401


class Forbidden(Refused):
    """The role of the viewer, or the scopes of the token, do not allow this."""

    code = "forbidden"
    status = 403

    def __init__(self, text: str, *, allowed: Sequence[str]) -> None:
        super().__init__(text)
        self.allowed = list(allowed)


class SecondFactorRequired(Refused):
    """The role demands a second factor, and the account has none yet."""

    code = "second_factor_required"
    status = 403


class CrossSite(Refused):
    """A request with the browser's cookies lacks the proof that our own pages sent it."""

    code = "csrf_failed"
    status = 403


class WrongCredentials(Refused):
    """No account has this e-mail address with this password, or its address is not confirmed yet."""

    code = "wrong_credentials"
    status = 401


class CodeRequired(Refused):
    """The account has a second factor: its code is missing or wrong."""

    code = "second_factor_code_required"
    status = 401


class TooManyAttempts(Refused):
    """There were too many attempts from this address or for this account."""

    code = "too_many_attempts"
    status = 429
    retry_after = 300


class RefreshRefused(Refused):
    """The refresh token is unknown, expired, or was used before."""

    code = "refresh_refused"
    status = 401


class TokenNotFound(NotFound):
    """There is no such token."""

    code = "token_not_found"


class TokenRefused(Refused):
    """A personal token cannot be made like this."""

    code = "token_refused"

    def __init__(self, text: str, *, field: str, allowed: Sequence[str] | None = None) -> None:
        super().__init__(text)
        self.field = field
        self.allowed = allowed
