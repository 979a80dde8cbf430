"""Middleware for every request: security headers, HEAD, TLS, a limit on nesting, and addresses without their slash."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.http.response import StreamingHttpResponse
from django.middleware.common import CommonMiddleware

from assets.problems.general import general
from assets.problems.middleware import API_ROOT
from assets.problems.shape import respond
from assets.web.files import file_address
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
        response.headers.setdefault(CONTENT_SECURITY_POLICY, policy_of(file_address(request.path_info)))
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        return response


class HeadMiddleware:
    """Answers HEAD wherever the API answers GET: the same headers, and no body. Ninja itself knows no HEAD."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(API_ROOT):
            return self.get_response(request)
        if request.method != "HEAD":
            return _allowing_head(self.get_response(request))
        request.method = "GET"
        response = _allowing_head(self.get_response(request))
        request.method = "HEAD"
        if isinstance(response, StreamingHttpResponse):
            response.streaming_content = ()  # the file is closed with the response
        elif isinstance(response, HttpResponse):
            response.content = b""
        return response


def _allowing_head(response: HttpResponseBase) -> HttpResponseBase:
    methods = response.headers.get("Allow", "").split(", ")
    if "GET" in methods:
        response.headers["Allow"] = ", ".join([*methods, "HEAD"])
    return response


class TlsMiddleware:
    """Refuses API requests over plain HTTP, except health checks; Django redirects browsers."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not settings.TLS or request.is_secure() or request.path_info.startswith(HEALTH):
            return self.get_response(request)
        return respond(general("tls_required"))


class NestingMiddleware:
    """Refuses a JSON body that could be nested too deeply for any parser."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        # An upload is not read, and may be larger than memory; a large body is parsed by what limits its depth.
        if request.path_info in settings.UPLOADS or request.path_info in settings.LARGE_BODIES:
            return self.get_response(request)
        if request.body.count(b"[") + request.body.count(b"{") > MOST_BRACKETS:
            return respond(general("bad_request"))
        return self.get_response(request)


class _SameRequest(HttpResponsePermanentRedirect):
    status_code = HttpResponsePermanentRedirect.status_code_preserve_request


class SlashMiddleware(CommonMiddleware):
    """Redirects an address without its slash by 308: after 301 a client sends GET, and what it meant to do is lost."""

    response_redirect_class = _SameRequest
