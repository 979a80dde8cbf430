"""The viewer of a request: a frozen value that every selector and every cached answer takes."""

from dataclasses import dataclass

from assets.accounts.models import Role
from assets.accounts.roles import Permission
from assets.common.row_scope import Scope


@dataclass(frozen=True, slots=True)
class Viewer:
    """A signed-in user, or the bearer of a personal token of his. `scope` is whose rows and figures he sees.

    `in_person`: by signing in, not by a personal token. `lacks_second_factor`: his role demands one that he has not.
    """

    user_id: int
    role: Role
    permissions: frozenset[Permission]
    scope: Scope
    in_person: bool = True
    lacks_second_factor: bool = False

    def may(self, permission: Permission) -> bool:
        """Whether this viewer has the permission."""
        return permission in self.permissions
