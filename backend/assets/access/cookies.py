"""Tokens in cookies, for browsers: no script can read them, and no other site can use them.

The cookies are HttpOnly and SameSite=Strict. What they carry is put where machines put it, so that there is one way
to check it; a request that changes something must in addition prove that our own pages sent it (Django's double
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

from assets.access.allauth_internals import get_pending_stage, lookup_session
from assets.access.errors import CrossSite, TooManyAttempts
from assets.access.sign_in.adapter import owner
from assets.access.sign_in.signals import RENEWED, SIGNED_OUT
from assets.access.tokens.refresh import begin
from assets.common import clock
from assets.problems.shape import problem_of, respond

Handler = Callable[[HttpRequest], HttpResponse]

TRANSPORT = "X-Token-Transport"
FLOWS = "/auth/"
"""allauth's addresses."""
ELSEWHERE = "/auth/elsewhere/"
TOKENS = "/api/v1/auth/"

CARRIED = "assets_carried_by_cookie"

SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
THROTTLED = "too_many_login_attempts"

_SECURE = settings.COOKIES_SECURE
ACCESS = "__Host-assets_access" if _SECURE else "assets_access"
REFRESH = "__Secure-assets_refresh" if _SECURE else "assets_refresh"
PENDING = "__Secure-assets_sign_in" if _SECURE else "assets_sign_in"
"""The session of a sign-in that is not finished yet: a code is still awaited."""

PATHS = {ACCESS: "/", REFRESH: TOKENS, PENDING: FLOWS}


class CookieMiddleware:
    """Stands after the sessions and before allauth."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        stale = _carry(request)
        if getattr(request, CARRIED, False) and request.method not in SAFE and check_csrf(request):
            return respond(problem_of(CrossSite("send the csrftoken cookie's value as X-CSRFToken")))
        response = self.get_response(request)
        if by_cookie(request):
            # allauth's flows for apps hold the cookie back; here the browser needs it.
            get_token(request)
            request.META["CSRF_COOKIE_NEEDS_UPDATE"] = True
        for name in stale:
            forget(response, name)
        if request.path_info.startswith(ELSEWHERE):
            return _come_back(request, response)
        if request.path_info.startswith(FLOWS):
            return _finish(request, response)
        return response


def keep(response: HttpResponse, name: str, value: str, life: timedelta) -> None:
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


def keep_pair(response: HttpResponse, access_token: str, refresh_token: str) -> None:
    """Set both tokens; the unfinished sign-in that they came from is over."""
    keep(response, ACCESS, access_token, settings.ACCESS_TOKEN_LIFE)
    keep(response, REFRESH, refresh_token, settings.REFRESH_TOKEN_LIFE)
    forget(response, PENDING)


def forget(response: HttpResponse, name: str) -> None:
    """Take one of the cookies away."""
    response.set_cookie(
        name, "", max_age=0, path=PATHS[name], secure=_SECURE, httponly=True, samesite="Strict"
    )


def by_cookie(request: HttpRequest) -> bool:
    """Whether the browser asked for its tokens in cookies."""
    return request.headers.get(TRANSPORT) == "cookie"


def _carry(request: HttpRequest) -> list[str]:
    """Put what the cookies carry into headers. Returns the cookies that are good for nothing any more."""
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
    """Back from an account elsewhere: the session turns into tokens, or awaits its second factor."""
    key = request.session.session_key
    if request.user.is_authenticated and key:
        pair = begin(owner(request.user), key, clock.now())
        keep_pair(response, pair.access_token, pair.refresh_token)
    elif get_pending_stage(request):
        request.session.save()
        keep(response, PENDING, str(request.session.session_key), settings.SIGN_IN_LIFE)
    else:
        return response
    get_token(request)
    # The cookie that brought the state has done its work: the session goes on by its tokens.
    request.session = SessionStore()
    return response


def _finish(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Mend what allauth answers: its tokens go where they were asked for, its refusals say how long they hold."""
    told = _read(response)
    meta: dict[str, Any] = told.get("meta") or {}
    meta.update(getattr(request, RENEWED, None) or {})
    if _throttled(response, told):
        response.status_code = TooManyAttempts.status
        response["Retry-After"] = str(TooManyAttempts.retry_after)
    if not by_cookie(request):
        if RENEWED in request.__dict__:
            _write(response, {**told, "meta": meta})
        return response
    access, refresh, pending = (
        meta.pop(name, None) for name in ("access_token", "refresh_token", "session_token")
    )
    if access and refresh:
        keep_pair(response, access, refresh)
    elif pending:
        keep(response, PENDING, pending, settings.SIGN_IN_LIFE)
    if getattr(request, SIGNED_OUT, False) or response.status_code == 410:
        for name in PATHS:
            forget(response, name)
    if told:
        _write(response, {**told, "meta": meta} if "meta" in told else told)
    return response


def _throttled(response: HttpResponse, told: dict[str, Any]) -> bool:
    codes = [error.get("code") for error in told.get("errors") or []]
    return response.status_code == TooManyAttempts.status or THROTTLED in codes


def _read(response: HttpResponse) -> dict[str, Any]:
    if not response.headers.get("Content-Type", "").startswith("application/json"):
        return {}
    told = json.loads(response.content)
    return told if isinstance(told, dict) else {}


def _write(response: HttpResponse, told: dict[str, Any]) -> None:
    response.content = json.dumps(told).encode()
    if "Content-Length" in response.headers:
        response["Content-Length"] = str(len(response.content))
