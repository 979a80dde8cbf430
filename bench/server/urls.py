"""The product's addresses, and /bare/: a Ninja endpoint that sends ready bytes."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.urls import path
from ninja import NinjaAPI

from assets.urls import urlpatterns as product

BODY = Path("/dev/shm/assets-bench-body.json")

bare = NinjaAPI(urls_namespace="bare", docs_url=None)


@bare.get("/same-bytes/")
def same_bytes(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view takes it
    """What the cached answer sends, from memory."""
    return HttpResponse(_body(), content_type="application/json")


_read: list[bytes] = []


def _body() -> bytes:
    if not _read:
        _read.append(BODY.read_bytes())
    return _read[0]


urlpatterns = [path("bare/", bare.urls), *product]
