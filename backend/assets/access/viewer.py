"""The viewer of a request: a frozen value that every selector and every cached answer takes."""

from dataclasses import dataclass

from assets.accounts.models import Role
from assets.accounts.roles import Permission
from assets.audit import Method
from assets.common.row_scope import Scope


@dataclass(frozen=True, slots=True)
class Viewer:
    """A signed-in user, or the bearer of a personal token of his. `scope` is whose rows and figures he sees.

    `lacks_second_factor`: the role demands one that the account has not.
    """

    user_id: int
    role: Role
    permissions: frozenset[Permission]
    scope: Scope
    authenticated_by: Method
    lacks_second_factor: bool = False

    @property
    def in_person(self) -> bool:
        """By signing in, not by a personal token."""
        return self.authenticated_by is not Method.PERSONAL_TOKEN

    def may(self, permission: Permission) -> bool:
        """Whether this viewer has the permission."""
        return permission in self.permissions


def session_method(*, second_factor: bool) -> Method:
    """How a session was authenticated. Once an account has a second factor, no session of it was begun without."""
    return Method.SESSION_WITH_SECOND_FACTOR if second_factor else Method.SESSION
