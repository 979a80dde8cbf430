"""Tokens in cookies, for browsers: no script can read them, and no other site can use them.

The cookies are HttpOnly and SameSite=Strict. Their tokens are moved into the headers that programs use, so that there
is one way to check them; a request that changes something must also prove that our own pages sent it (Django's double
submit: the X-CSRFToken header equal to the csrftoken cookie, from our own origin).
"""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from ninja.utils import check_csrf

from assets.access.addresses import ELSEWHERE, FLOWS, TOKENS
from assets.access.allauth_internals import get_pending_stage, lookup_session
from assets.access.devices import COOKIE as DEVICE
from assets.access.devices import LIFE as DEVICE_LIFE
from assets.access.devices import remembering
from assets.access.errors import CrossSite, TooManyAttempts
from assets.access.request import SAFE_METHODS
from assets.access.sign_in.adapter import owner
from assets.access.sign_in.signals import RENEWED, SIGNED_IN, SIGNED_OUT
from assets.access.tokens.refresh import begin
from assets.common import clock
from assets.problems.shape import problem_of, respond

Handler = Callable[[HttpRequest], HttpResponse]

TRANSPORT = "X-Token-Transport"

CARRIED = "assets_carried_by_cookie"

THROTTLED = "too_many_login_attempts"

_SECURE = settings.COOKIES_SECURE
ACCESS = "__Host-assets_access" if _SECURE else "assets_access"
REFRESH = "__Secure-assets_refresh" if _SECURE else "assets_refresh"
PENDING = "__Secure-assets_sign_in" if _SECURE else "assets_sign_in"
"""The session of an unfinished sign-in, which still waits for a code."""

PATHS = {ACCESS: "/", REFRESH: TOKENS, PENDING: FLOWS, DEVICE: "/"}


class CookieMiddleware:
    """Placed after the sessions and before allauth."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        stale = _carry(request)
        if getattr(request, CARRIED, False) and request.method not in SAFE_METHODS and check_csrf(request):
            return respond(problem_of(CrossSite("send the csrftoken cookie's value as X-CSRFToken")))
        response = self.get_response(request)
        if wants_cookies(request):
            # allauth's flows for apps hold the cookie back; here the browser needs it.
            get_token(request)
            request.META["CSRF_COOKIE_NEEDS_UPDATE"] = True
        for name in stale:
            delete_cookie(response, name)
        by_browser = wants_cookies(request) or request.path_info.startswith(ELSEWHERE)
        user = getattr(request, SIGNED_IN, None) if by_browser else None
        if user and (device := remembering(request, user)):
            set_cookie(response, DEVICE, device, DEVICE_LIFE)
        if request.path_info.startswith(ELSEWHERE):
            return _come_back(request, response)
        if request.path_info.startswith(FLOWS):
            return _finish(request, response)
        return response


def set_cookie(response: HttpResponse, name: str, value: str, life: timedelta) -> None:
    """Set one of the cookies."""
    response.set_cookie(
        name,
        value,
        max_age=life,
        path=PATHS[name],
        secure=_SECURE,
        httponly=True,
        samesite="Strict",
    )


def set_token_cookies(response: HttpResponse, access_token: str, refresh_token: str) -> None:
    """Set both tokens and delete the cookie of the sign-in that they came from."""
    set_cookie(response, ACCESS, access_token, settings.ACCESS_TOKEN_LIFE)
    set_cookie(response, REFRESH, refresh_token, settings.REFRESH_TOKEN_LIFE)
    delete_cookie(response, PENDING)


def delete_cookie(response: HttpResponse, name: str) -> None:
    """Delete one of the cookies."""
    response.set_cookie(
        name, "", max_age=0, path=PATHS[name], secure=_SECURE, httponly=True, samesite="Strict"
    )


def wants_cookies(request: HttpRequest) -> bool:
    """Whether the client wants its tokens in cookies."""
    return request.headers.get(TRANSPORT) == "cookie"


def _carry(request: HttpRequest) -> list[str]:
    """Move tokens from cookies into headers. Returns the cookies that are no longer valid."""
    if "HTTP_AUTHORIZATION" in request.META or "HTTP_X_SESSION_TOKEN" in request.META:
        return []
    access, pending = request.COOKIES.get(ACCESS), request.COOKIES.get(PENDING)
    if access:
        request.META["HTTP_AUTHORIZATION"] = f"Bearer {access}"
    elif pending and request.path_info.startswith(FLOWS):
        if lookup_session(pending) is None:
            return [PENDING]
        request.META["HTTP_X_SESSION_TOKEN"] = pending
    setattr(request, CARRIED, bool(access or pending))
    return []


def _come_back(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """After signing in elsewhere: the session becomes tokens, or waits for its second factor."""
    user = request.user if request.user.is_authenticated else None
    if user is None and not get_pending_stage(request):
        return response
    request.session.save()
    key = str(request.session.session_key)
    if user is None:
        set_cookie(response, PENDING, key, settings.SIGN_IN_LIFE)
    else:
        pair = begin(owner(user), key, clock.now())
        set_token_cookies(response, pair.access_token, pair.refresh_token)
    get_token(request)
    # The state cookie is no longer needed: the session was saved, and continues by its tokens.
    request.session = SessionStore()
    return response


def _finish(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Adjust allauth's response: tokens go into cookies where wanted, throttled attempts get Retry-After."""
    payload = _read(response)
    meta: dict[str, Any] = payload.get("meta") or {}
    meta.update(getattr(request, RENEWED, None) or {})
    if _throttled(response, payload):
        response.status_code = TooManyAttempts.status
        response["Retry-After"] = str(TooManyAttempts.retry_after)
    if not wants_cookies(request):
        if RENEWED in request.__dict__:
            _write(response, {**payload, "meta": meta})
        return response
    access, refresh, pending = (
        meta.pop(name, None) for name in ("access_token", "refresh_token", "session_token")
    )
    if access and refresh:
        set_token_cookies(response, access, refresh)
    elif pending:
        set_cookie(response, PENDING, pending, settings.SIGN_IN_LIFE)
    if getattr(request, SIGNED_OUT, False) or response.status_code == 410:
        for name in (ACCESS, REFRESH, PENDING):
            delete_cookie(response, name)
    if payload:
        _write(response, {**payload, "meta": meta} if "meta" in payload else payload)
    return response


def _throttled(response: HttpResponse, payload: dict[str, Any]) -> bool:
    codes = [error.get("code") for error in payload.get("errors") or []]
    return response.status_code == TooManyAttempts.status or THROTTLED in codes


def _read(response: HttpResponse) -> dict[str, Any]:
    if not response.headers.get("Content-Type", "").startswith("application/json"):
        return {}
    payload = json.loads(response.content)
    return payload if isinstance(payload, dict) else {}


def _write(response: HttpResponse, payload: dict[str, Any]) -> None:
    response.content = json.dumps(payload).encode()
    if "Content-Length" in response.headers:
        response["Content-Length"] = str(len(response.content))
