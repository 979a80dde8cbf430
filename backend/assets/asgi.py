"""The entry point of the web process: HTTP goes to Django in lanes of threads, WebSockets to assets.live."""

from typing import Any, cast

from django.conf import settings
from django.db import connection
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from assets.http import handler
from assets.problems.middleware import API_ROOT
from assets.web.database_watch import WITHOUT_DATABASE, DatabaseWatch
from assets.web.files import ReadyFiles
from assets.web.lanes import Lane
from assets.web.limits import LimitsMiddleware
from assets.web.messages import Application, Message, Receive, Send

# Django is set up by the import of assets.http.
from assets.access import addresses  # isort: skip
from assets.access.clients import client_of, known_client_of  # isort: skip
from assets.live.consumer import application as live  # isort: skip
from assets.reports.cache import shared_cache  # isort: skip
from assets.reports.cache.published import PublishedState  # isort: skip
from assets.reports.ready import ReadyReports  # isort: skip
from assets.telemetry.collectors import PoolCollector, SystemCollector  # isort: skip
from assets.telemetry.propagation import TraceHeadersMiddleware  # isort: skip
from assets.telemetry.server import serve_metrics  # isort: skip
from assets.telemetry.traces import start_tracing  # isort: skip


def _lane(threads: int, each: int) -> Lane:
    return Lane(handler.answer, threads=threads, each=each, client_of=client_of)


REPORTS = f"{API_ROOT}v1/reports/"

SIGN_IN = _lane(threads=3, each=2)

# Together no more threads than the database pool has connections: a surplus thread would only wait for one.
LANES = {
    WITHOUT_DATABASE: _lane(threads=1, each=1),
    "/api/v1/health/": _lane(threads=1, each=1),
    **dict.fromkeys(addresses.SIGN_IN, SIGN_IN),
    API_ROOT: _lane(threads=8, each=4),
    "/": _lane(threads=2, each=2),
}
"""By how an address begins. Whatever waits in one keeps no other waiting: signing in, for one, is slow by intent."""


async def route(scope: Message, receive: Receive, send: Send) -> None:
    """Send each request to its lane."""
    lane = next((lane for start, lane in LANES.items() if scope["path"].startswith(start)), LANES["/"])
    return await lane(scope, receive, send)


state = PublishedState(settings.REDIS_URL, shared_cache().current)
# Where requests are traced, each is Django's, which makes the spans.
reports = route if settings.TRACES else ReadyReports(route, state, REPORTS)
watched = DatabaseWatch(reports, connection.get_connection_params())
files = ReadyFiles(route)


async def open_connection(scope: Message, receive: Receive, send: Send) -> None:
    """Send each connection to its application."""
    if scope["type"] == "websocket":
        return await live(scope, receive, send)
    needs_database = scope["path"].startswith((API_ROOT, addresses.FLOWS))
    return await (watched if needs_database else files)(scope, receive, send)


application: Application = LimitsMiddleware(open_connection, known_client_of)
if settings.TLS == "proxy":
    application = cast("Application", ProxyHeadersMiddleware(cast("Any", application), settings.PROXIES))
if settings.TRACES:
    application = TraceHeadersMiddleware(application, settings.PROXIES if settings.TLS == "proxy" else ())
start_tracing("web")
serve_metrics(settings.WEB_METRICS, PoolCollector(), SystemCollector())
