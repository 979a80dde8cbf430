"""Devices on which somebody has signed in before: a stranger's wrong passwords do not keep him out there.

Wrong passwords are counted by account, and by account and device where the browser shows that it was signed in to this
very account (OWASP, Slow Down Online Guessing Attacks with Device Cookies). Who steals the cookie has as few attempts,
and with the password all devices are forgotten, so that nobody collects them.
"""

from datetime import timedelta
from secrets import token_urlsafe

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from assets.accounts.models import User

COOKIE = "__Host-assets_device" if settings.COOKIES_SECURE else "assets_device"
LIFE = timedelta(days=400)
"""As long as browsers keep a cookie."""

SALT = "assets.access.devices"


def remember_device(request: HttpRequest, response: HttpResponse, user: User) -> None:
    """Let the browser show from now on that the user has signed in on it."""
    if not user.email or device_of(request, user.email):
        return
    response.set_cookie(
        COOKIE,
        signing.dumps({"account": _digest(user), "device": token_urlsafe(16)}, salt=SALT),
        max_age=LIFE,
        path="/",
        secure=settings.COOKIES_SECURE,
        httponly=True,
        samesite="Strict",
    )


def device_of(request: HttpRequest, email: str) -> str | None:
    """The device that the request comes from, if this account was signed in to on it; None for any other."""
    try:
        shown = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=LIFE)
    except signing.BadSignature:
        return None
    user = User.objects.filter(email__iexact=email).first()
    return str(shown["device"]) if user and shown["account"] == _digest(user) else None


def _digest(user: User) -> str:
    return salted_hmac(SALT, f"{user.id} {user.password}").hexdigest()
