"""The current rights of a user, which may have changed since a token was issued or an export requested."""

from assets.access.errors import Forbidden
from assets.access.needs import demand
from assets.access.tokens import claims
from assets.access.viewer import Viewer
from assets.accounts.models import User
from assets.accounts.roles import Permission
from assets.common.row_scope import Scope

WIDTH = (Scope.OWN, Scope.SERVICE, Scope.ALL)
"""From the narrowest scope to the widest."""


def current_viewer(user_id: int, permission: Permission) -> Viewer:
    """A viewer with the user's current role. Raises Forbidden, SecondFactorRequired if the permission is gone."""
    user = User.objects.filter(id=user_id, is_active=True).first()
    if user is None:
        raise Forbidden("the account is not active", allowed=[])
    viewer = claims.current_viewer(user)
    demand(viewer, permission)
    return viewer


def refuse_narrowed_scope(now: Scope, made: Scope) -> None:
    """Raises Forbidden if a file holds rows that its owner may no longer see."""
    if WIDTH.index(now) < WIDTH.index(made):
        raise Forbidden("your current role may not see everything in the file", allowed=[])
