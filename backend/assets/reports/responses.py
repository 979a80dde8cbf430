"""Answers as responses: cached or computed, with validators, and with what others may do with them."""

from collections.abc import Callable
from hashlib import sha256

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags

from assets.common.database_history import history
from assets.common.row_scope import Scope
from assets.reports.cache import Computed, Served, Work, shared_cache
from assets.reports.queries.snapshot import snapshot
from assets.reports.rollups import read_state
from assets.reports.serializers import JSON
from assets.web.ready import mark

# A browser keeps the answer and asks each time whether it still is one; nobody between may keep it.
CACHE_CONTROL = "private, no-cache"


def cached(
    request: HttpRequest, key: str, body: Callable[[], bytes], *, scope: Scope, closed: bool
) -> HttpResponse:
    """The answer under a key while the data is the same, else computed from one snapshot. Raises what `body` raises.

    `closed`: all its days are over; see `Work`.
    """

    def compute() -> Computed:
        # The answer joins this snapshot: its figures and the state that it is cached under belong together.
        with snapshot(scope):
            state = read_state()
            return Computed(body(), state)

    return respond(request, shared_cache().serve(Work(f"{key}:{history()}", compute, closed=closed)))


def respond(request: HttpRequest, served: Served) -> HttpResponse:
    """200 with the answer, or 304 where the client has it. `Age` says that a newer one is being computed."""
    response: HttpResponse
    if _has(request, served.etag):
        response = HttpResponseNotModified()
    else:
        response = HttpResponse(served.body, content_type=JSON)
    response.headers["ETag"] = served.etag
    response.headers["Cache-Control"] = CACHE_CONTROL
    if served.age is not None:
        response.headers["Age"] = str(served.age)
    elif served.basis is not None:
        mark(response, served.basis)
    return response


def send(request: HttpRequest, body: bytes) -> HttpResponse:
    """An answer that was computed for this request alone."""
    return respond(request, Served(body, f'"{sha256(body).hexdigest()[:32]}"'))


def _has(request: HttpRequest, etag: str) -> bool:
    """Whether If-None-Match names it. A proxy that compresses makes the validator a weak one."""
    header: str | None = request.META.get("HTTP_IF_NONE_MATCH")
    if not header:
        return False
    return any(validator.removeprefix("W/") in (etag, "*") for validator in parse_etags(header))
