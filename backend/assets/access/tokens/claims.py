"""What an access token says of its user, so that most requests need no look at the database."""

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings

from assets.access.errors import NotSignedIn
from assets.access.tokens.jwt import Claims
from assets.access.viewer import Viewer, session_method
from assets.accounts.models import Role, User
from assets.accounts.roles import ROLES, VERSION, Permission


def claims_of(user: User) -> dict[str, str | bool]:
    """Role, the version of its permissions, and whether the account has a second factor."""
    return {"role": user.role, "permissions": VERSION, "second_factor": is_mfa_enabled(user)}


def viewer_by(user_id: int, claims: Claims) -> Viewer:
    """The viewer that a token stands for. Raises NotSignedIn for one made under another table of permissions."""
    role, version = claims.get("role"), claims.get("permissions")
    if version != VERSION or role not in Role.values:
        raise NotSignedIn("the permissions have changed since the token was issued: refresh it")
    return viewer(user_id, Role(role), second_factor=claims.get("second_factor") is True)


def current_viewer(user: User) -> Viewer:
    """The viewer that a user is now, whatever a token says of them."""
    return viewer(user.id, Role(user.role), second_factor=is_mfa_enabled(user))


def viewer(user_id: int, role: Role, *, second_factor: bool) -> Viewer:
    """A user of that role. Where a second factor is demanded and missing, he may do no more than add one."""
    rights = ROLES[role]
    lacks = needs_second_factor(role) and not second_factor
    permissions = frozenset((Permission.OWN,)) if lacks else rights.permissions
    method = session_method(second_factor=second_factor)
    return Viewer(user_id, role, permissions, rights.scope, method, lacks_second_factor=lacks)


def needs_second_factor(role: Role) -> bool:
    """Whether accounts of this role must have a second factor here."""
    return bool(settings.SECOND_FACTOR_REQUIRED) and ROLES[role].second_factor
