"""Answers that are kept: from the cache while the data is the same, else computed from one snapshot."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from assets.common.row_scope import Scope
from assets.reports.cache import Computed, Work, key_here, shared_cache
from assets.reports.queries.snapshot import snapshot
from assets.reports.responses import respond
from assets.reports.rollups import read_state


def answer_kept(
    request: HttpRequest, key: str, body: Callable[[], bytes], *, scope: Scope, closed: bool
) -> HttpResponse:
    """The answer under a key. `closed`: as of `Work`. Raises what `body` raises."""

    def compute() -> Computed:
        # The answer joins this snapshot: its figures and the state that it is kept under belong together.
        with snapshot(scope):
            state = read_state()
            return Computed(body(), state)

    return respond(request, shared_cache().serve(Work(key_here(key), compute, closed=closed)))
