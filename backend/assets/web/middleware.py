"""Middleware for every request: security headers, TLS, and a limit on nesting."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from assets.problems.general import general
from assets.problems.shape import respond
from assets.web.policy import ALWAYS, CONTENT_SECURITY_POLICY, policy_of

HEALTH = "/api/v1/health/"

MOST_BRACKETS = 500
"""Of a body: far more than any operation takes, and fewer than would exhaust who reads them nested."""

Handler = Callable[[HttpRequest], HttpResponseBase]


class HeadersMiddleware:
    """Sets missing security headers on every response: pages, files, refusals and errors."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault(CONTENT_SECURITY_POLICY, policy_of(request.path_info))
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        return response


class TlsMiddleware:
    """Refuses API requests over plain HTTP, except health checks; Django redirects browsers."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not settings.TLS or request.is_secure() or request.path_info == HEALTH:
            return self.get_response(request)
        return respond(general("tls_required"))


class NestingMiddleware:
    """Refuses a JSON body that could be nested too deeply for any parser."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info in settings.UPLOADS:  # it is not read, and may be larger than memory
            return self.get_response(request)
        if request.body.count(b"[") + request.body.count(b"{") > MOST_BRACKETS:
            return respond(general("bad_request"))
        return self.get_response(request)
