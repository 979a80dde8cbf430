"""Authenticating again before a change that a stolen session must not be enough for.

The page does it by allauth's flows, which note in the session when and how.
"""

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from assets.access.allauth_internals import did_recently_reauthenticate, get_reauthentication_flows
from assets.access.errors import ReauthenticationRequired
from assets.accounts.models import User

PASSWORD = "password"  # noqa: S105 (the name of a way)


def demand_recent(session: SessionBase, user: User) -> None:
    """Raises ReauthenticationRequired unless the user authenticated again within the last minutes.

    An account that has neither password nor second factor has no way to, and passes.
    """
    request = HttpRequest()
    request.session, request.user = session, user
    if not did_recently_reauthenticate(request):
        raise ReauthenticationRequired("authenticate again, then repeat the request", allowed=_ways(user))


def _ways(user: User) -> list[str]:
    """How a user can authenticate again: by password, or by one of the kinds of second factor."""
    flows = get_reauthentication_flows(user)
    return [way for flow in flows for way in flow.get("types", [PASSWORD])]
