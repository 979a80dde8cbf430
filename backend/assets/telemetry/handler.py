"""Requests as spans, where traces are on."""

from django.http import HttpRequest, HttpResponseBase

from assets.common.tracing import span
from assets.telemetry.middleware import METHODS
from assets.web.handler import Handler

TRACED = ("/api/", "/auth/")
UNTRACED = "/api/v1/health/"
"""Asked every few seconds by monitoring: they would hide the others."""

FIRST_FAILURE = 500


class TracedHandler(Handler):
    """Answers requests in spans. A span names the route: an address may hold what is secret.

    Not a middleware: what Django logs of a response is logged after all of them.
    """

    def respond(self, request: HttpRequest) -> HttpResponseBase:
        """Django's response."""
        if not request.path_info.startswith(TRACED) or request.path_info.startswith(UNTRACED):
            return super().respond(request)
        method = request.method if request.method in METHODS else "(other)"
        attributes = {"http.request.method": method}
        with span(method, attributes, kind="server", headers=request.headers) as traced:
            response = super().respond(request)
            traced.set("http.response.status_code", response.status_code)
            if request.resolver_match:
                traced.rename(f"{method} {request.resolver_match.route}")
                traced.set("http.route", request.resolver_match.route)
            if response.status_code >= FIRST_FAILURE:
                traced.fail(str(response.status_code))
        return response
