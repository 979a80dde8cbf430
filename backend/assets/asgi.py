"""The ASGI entry point of the web process: HTTP goes to Django's WSGI handler in a bounded pool of threads, WebSockets
to assets.live.

Under Django's own ASGI handler each request costs a thread of its own and several times the CPU.
"""

from typing import TYPE_CHECKING, Any, cast

from a2wsgi import WSGIMiddleware
from django.conf import settings
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from assets.web.limits import Application, LimitsMiddleware, Message, Receive, Send
from assets.wsgi import application as http

# Django is set up by the import of assets.wsgi.
from assets.live.consumer import application as live  # isort: skip
from assets.telemetry.collectors import PoolCollector, SystemCollector  # isort: skip
from assets.telemetry.server import serve_metrics  # isort: skip

if TYPE_CHECKING:
    from a2wsgi.wsgi_typing import WSGIApp

# No more threads than the database pool has connections: a surplus thread would only wait for one.
HTTP_THREADS = 12
# A whole file of the pages fits, so that a client who reads slowly holds memory and no thread.
CHUNKS_WAITING = 1024

requests = cast("Application", WSGIMiddleware(cast("WSGIApp", http), HTTP_THREADS, CHUNKS_WAITING))


async def route(scope: Message, receive: Receive, send: Send) -> None:
    """Send each connection to its application."""
    await (live if scope["type"] == "websocket" else requests)(scope, receive, send)


application: Application = route
if settings.TLS == "proxy":
    application = cast("Application", ProxyHeadersMiddleware(cast("Any", application), settings.PROXIES))
application = LimitsMiddleware(application)
serve_metrics(settings.WEB_METRICS, PoolCollector(), SystemCollector())
