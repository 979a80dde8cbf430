"""Limits on looking for people by values that the viewer sees masked: whole ones only, and few of them.

A search answers whether a name, an address or a telephone number is somebody's. Without a limit a list of guesses would
unmask people one by one.
"""

from django.http import HttpRequest

from assets.access.allauth_internals import ratelimit
from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.people.errors import TooManyLookups

LOOKUPS_A_MINUTE = 30
APP, ACTION = "assets.people", "masked_search"
RATES = {ACTION: f"{LOOKUPS_A_MINUTE}/m/key"}


def count_masked_search(request: HttpRequest, viewer: Viewer) -> None:
    """Count a search by masked values against the viewer's limit. Raises TooManyLookups."""
    if viewer.may(Permission.PERSONAL):
        return
    counted = ratelimit.consume(
        request, app=APP, action=ACTION, config=RATES, key=str(viewer.user_id), limit_get=True
    )
    if counted is None:
        raise TooManyLookups(
            f"at most {LOOKUPS_A_MINUTE} searches by masked values a minute: wait, or use a number"
        )
