"""Answers as responses: cached or computed, with validators, and with what others may do with them."""

from collections.abc import Callable
from hashlib import sha256

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags

from assets.common.database_history import history
from assets.common.row_scope import Scope
from assets.reports.cache import Computed, Served, Work, shared_cache
from assets.reports.cache.basis import Basis
from assets.reports.queries.snapshot import snapshot
from assets.reports.replica import read_from_replica
from assets.reports.rollups.versions import Reads
from assets.reports.serializers import JSON
from assets.web.ready import mark

# A browser keeps the answer and asks each time whether it still is one; nobody between may keep it.
CACHE_CONTROL = "private, no-cache"

DATA_VERSION = "Data-Version"
"""The last version of the data of which it is known that the answer is the same; its own may be an earlier one."""


def cached(
    request: HttpRequest, key: str, body: Callable[[], bytes], *, scope: Scope, reads: Reads
) -> HttpResponse:
    """The answer under a key while what it `reads` is the same, else computed from one snapshot.

    Raises what `body` raises.
    """

    def compute() -> Computed:
        # The answer joins this snapshot: its figures and the version that it is cached under belong together.
        with snapshot(scope) as view:
            return Computed(body(), view.version)

    served = shared_cache().serve(Work(f"{key}:{history()}", lambda: read_from_replica(compute), reads))
    response = respond(request, served)
    if served.version is not None and served.age is None:
        mark(response, Basis(served.version, reads))
    return response


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
    if served.as_of is not None:
        response.headers[DATA_VERSION] = str(served.as_of)
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
