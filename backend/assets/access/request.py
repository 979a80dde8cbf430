"""The viewer, actor and address of a request."""

from allauth.account.adapter import get_adapter
from allauth.mfa.utils import is_mfa_enabled
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from assets.access.viewer import Viewer, session_method
from assets.audit import Actor, Method

USER_AGENT_LENGTH = 300

SAFE_METHODS = ("GET", "HEAD", "OPTIONS", "TRACE")
"""Those that change nothing (RFC 9110, 9.2.1)."""


def viewer_of(request: HttpRequest) -> Viewer:
    """The viewer of an operation that needs a permission."""
    viewer: object = getattr(request, "auth", None)
    if not isinstance(viewer, Viewer):
        raise TypeError("this operation is for anyone: it has no viewer")
    return viewer


def actor_of(request: HttpRequest) -> Actor:
    """Who did it and from where, for the audit log."""
    user_id, role, method = _known(request)
    return Actor(
        user_id=user_id,
        role=role,
        address=address_of(request),
        user_agent=request.headers.get("User-Agent", "")[:USER_AGENT_LENGTH] or None,
        authenticated_by=method,
    )


def _known(request: HttpRequest) -> tuple[int | None, str | None, Method | None]:
    viewer: object = getattr(request, "auth", None)
    if isinstance(viewer, Viewer):
        return viewer.user_id, viewer.role.value, viewer.authenticated_by
    # In allauth's flows: the user of the session, once there is one.
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return None, None, None
    return user.id, user.role, session_method(second_factor=is_mfa_enabled(user))


def address_of(request: HttpRequest) -> str | None:
    """The client's address; forwarded addresses count only from the proxies of the settings."""
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:
        return None
