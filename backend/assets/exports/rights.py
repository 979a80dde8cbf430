"""Who somebody is now: a role may have been taken away since a token was made or an export asked for."""

from allauth.mfa.utils import is_mfa_enabled

from assets.access.errors import Forbidden
from assets.access.needs import demand
from assets.access.tokens.claims import viewer
from assets.access.viewer import Viewer
from assets.accounts.models import Role, User
from assets.accounts.roles import Permission
from assets.common.row_scope import Scope

WIDTH = (Scope.OWN, Scope.SERVICE, Scope.ALL)
"""Each scope sees what the ones before it see."""


def viewer_now(user_id: int, permission: Permission) -> Viewer:
    """A user as he is now. Raises Forbidden, SecondFactorRequired where he has not got the permission any more."""
    user = User.objects.filter(id=user_id, is_active=True).first()
    if user is None:
        raise Forbidden("the account is not active", allowed=[])
    found = viewer(user.id, Role(user.role), second_factor=is_mfa_enabled(user))
    demand(found, permission)
    return found


def refuse_narrowed(now: Scope, made: Scope) -> None:
    """Raises Forbidden where a file tells of rows that its owner no longer sees."""
    if WIDTH.index(now) < WIDTH.index(made):
        raise Forbidden("your role no longer sees all that is in the file", allowed=[])
