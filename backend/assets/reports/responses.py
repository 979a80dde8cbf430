"""Bytes as a response: validators, and what others may do with it."""

from hashlib import sha256

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags

from assets.reports.cache import Served
from assets.reports.serializers import JSON

# A browser keeps the answer and asks each time whether it still is one; nobody between may keep it.
CACHE_CONTROL = "private, no-cache"


def respond(request: HttpRequest, served: Served) -> HttpResponse:
    """200 with the answer, or 304 where the client has it. `Age` tells that a newer one is on its way."""
    response: HttpResponse
    if _has(request, served.etag):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(served.body, content_type=JSON)
    response.headers["ETag"] = served.etag
    response.headers["Cache-Control"] = CACHE_CONTROL
    if served.age is not None:
        response.headers["Age"] = str(served.age)
    return response


def send(request: HttpRequest, body: bytes) -> HttpResponse:
    """An answer that was computed for this request alone."""
    return respond(request, Served(body, f'"{sha256(body).hexdigest()[:32]}"'))


def _has(request: HttpRequest, etag: str) -> bool:
    """Whether If-None-Match names it. A proxy that compressed it may have made the validator a weak one."""
    given: str | None = request.META.get("HTTP_IF_NONE_MATCH")
    if not given:
        return False
    return any(one.removeprefix("W/") in (etag, "*") for one in parse_etags(given))
