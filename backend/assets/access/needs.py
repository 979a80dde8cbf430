"""What an operation of the API needs: a permission, or nothing. Every operation declares one of the two."""

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from ninja.security import HttpBearer

from assets.access.allauth_internals import get_session_user, get_token_session
from assets.access.errors import Forbidden, NotSignedIn, SecondFactorRequired
from assets.access.reauthentication import demand_recent
from assets.access.request import SAFE_METHODS
from assets.access.tokens import jwt
from assets.access.tokens.claims import current_viewer, viewer_by
from assets.access.tokens.personal import PREFIX, viewer_of_token
from assets.access.viewer import Viewer
from assets.accounts.models import User
from assets.accounts.roles import AT_ONCE, Permission
from assets.common import clock
from assets.common.sign_in_login import sign_in_login


class Needs(HttpBearer):
    """Requires a permission; `in_person` by signing in, `recent` in a session that has just authenticated again.

    `at_once`: the role is looked up at each request, whatever the permission.
    """

    def __init__(
        self,
        permission: Permission,
        *,
        in_person: bool = False,
        recent: bool = False,
        at_once: bool = False,
    ) -> None:
        super().__init__()
        self.at_once = at_once or permission in AT_ONCE
        self.permission = permission
        self.in_person = in_person or recent
        self.recent = recent

    def __call__(self, request: HttpRequest) -> Viewer:
        """The viewer of the request. Raises NotSignedIn, Forbidden, SecondFactorRequired, ReauthenticationRequired."""
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise NotSignedIn("sign in, or send a token as Authorization: Bearer")
        return self.authenticate(request, token)

    def authenticate(self, request: HttpRequest, token: str) -> Viewer:
        """The viewer of a token."""
        if token.startswith(PREFIX):
            viewer = self._by_personal_token(token)
        else:
            viewer = self._by_session(request, token)
        demand(viewer, self.permission)
        return viewer

    def _by_personal_token(self, token: str) -> Viewer:
        viewer = viewer_of_token(token, clock.now())
        if self.in_person:
            raise Forbidden("personal tokens are not allowed here: sign in", allowed=[])
        return viewer

    def _by_session(self, request: HttpRequest, token: str) -> Viewer:
        signed = jwt.read(token, jwt.Use.ACCESS, clock.now())
        if signed is None:
            raise NotSignedIn("the token is invalid or has expired")
        # What a change leaves behind outlasts the token that made it, so no change is made on the token's word alone.
        if not self.at_once and request.method in SAFE_METHODS:
            return viewer_by(signed.user_id, signed.claims)
        return _current_viewer(signed, recent=self.recent)


@sign_in_login()
def _current_viewer(token: jwt.Token, *, recent: bool) -> Viewer:
    """The viewer that the user of a token is now. Raises NotSignedIn, ReauthenticationRequired."""
    session, user = _session_of(token)
    if recent:
        demand_recent(session, user)
    return current_viewer(user)


def _session_of(token: jwt.Token) -> tuple[SessionBase, User]:
    """A token's session and its user, as the database has them now. Raises NotSignedIn."""
    session = get_token_session({"sid": token.sid})
    user = get_session_user(session) if session else None
    if session is None or not isinstance(user, User) or user.id != token.user_id:
        raise NotSignedIn("the session has ended")
    return session, user


def demand(viewer: Viewer, permission: Permission) -> None:
    """Raises Forbidden or SecondFactorRequired where a viewer does not have a permission."""
    if viewer.may(permission):
        return
    if viewer.lacks_second_factor:
        raise SecondFactorRequired("add a second factor to your account first")
    raise Forbidden(f"this needs the permission '{permission}'", allowed=sorted(viewer.permissions))


def needs(
    permission: Permission, *, in_person: bool = False, recent: bool = False, at_once: bool = False
) -> Needs:
    """For an operation's `auth`."""
    return Needs(permission, in_person=in_person, recent=recent, at_once=at_once)


class Anyone:
    """For an operation's `auth`: open to everybody."""

    def __call__(self, request: HttpRequest) -> str:
        return "anyone"


ANYONE = Anyone()
