"""Counts requests by their route."""

from collections.abc import Callable
from time import perf_counter

from django.http import HttpRequest, HttpResponseBase

from assets.common.instruments import FILE, REQUESTS

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
Handler = Callable[[HttpRequest], HttpResponseBase]


class RequestsMiddleware:
    """Placed first, so that it sees what every other middleware made of the response."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        method = request.method if request.method in METHODS else "(other)"
        began = perf_counter()
        response = self.get_response(request)
        route = request.resolver_match.route if request.resolver_match else FILE
        REQUESTS.labels(method, route, response.status_code).observe(perf_counter() - began)
        return response
