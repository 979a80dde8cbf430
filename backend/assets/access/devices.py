"""Devices on which somebody has signed in before: a stranger's wrong passwords do not keep him out there.

Wrong passwords are counted by account, and by account and device where the browser shows that it was signed in to this
account before (OWASP, Slow Down Online Guessing Attacks with Device Cookies). Who steals the cookie has as few
attempts, and with the password all devices are forgotten, so that nobody collects them.
"""

from datetime import timedelta
from secrets import token_urlsafe

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from assets.accounts.models import User

COOKIE = "__Host-assets_device" if settings.COOKIES_SECURE else "assets_device"
LIFE = timedelta(days=400)
"""As long as browsers keep a cookie."""

MOST_ACCOUNTS = 8
"""Of people who share a browser; with one more, the one who came first is a stranger there."""

SALT = "assets.access.devices"


def remembering(request: HttpRequest, user: User) -> str | None:
    """The cookie by which the browser shows from now on that the user has signed in on it; None where it does."""
    device, accounts = _shown(request)
    account = _digest(user)
    if not user.email or account in accounts:
        return None
    shown = {"device": device or token_urlsafe(16), "accounts": [*accounts, account][-MOST_ACCOUNTS:]}
    return signing.dumps(shown, salt=SALT)


def device_of(request: HttpRequest, email: str) -> str | None:
    """The device that the request comes from, if this account was signed in to on it; None for any other."""
    device, accounts = _shown(request)
    user = User.objects.filter(email__iexact=email).first() if accounts else None
    return device if user and _digest(user) in accounts else None


def _shown(request: HttpRequest) -> tuple[str | None, list[str]]:
    """The device, and the accounts that were signed in to on it, as the request's cookie has them."""
    try:
        shown = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=LIFE)
    except signing.BadSignature:
        return None, []
    return shown["device"], shown.get("accounts", [])


def _digest(user: User) -> str:
    return salted_hmac(SALT, f"{user.id} {user.password}").hexdigest()
