"""The address of the metrics: a port of its own, so that no proxy of the site leads there."""

import hmac
import logging
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import AF_INET6
from threading import Thread
from urllib.parse import urlsplit

from django.conf import settings
from prometheus_client import REGISTRY
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

PATH = "/metrics"
IDLE_SECONDS = 10

log = logging.getLogger(__name__)


class _Handler(BaseHTTPRequestHandler):
    timeout = IDLE_SECONDS
    server_version, sys_version = "metrics", ""

    def do_GET(self) -> None:
        if urlsplit(self.path).path != PATH:
            self._answer(HTTPStatus.NOT_FOUND)
        elif not _is_allowed(self.headers.get("Authorization", "")):
            self._answer(HTTPStatus.UNAUTHORIZED)
        else:
            self._answer(HTTPStatus.OK, generate_latest(REGISTRY))

    def _answer(self, status: HTTPStatus, body: bytes = b"") -> None:
        self.send_response(status)
        if status is HTTPStatus.UNAUTHORIZED:
            self.send_header("WWW-Authenticate", "Bearer")
        self.send_header("Content-Type", CONTENT_TYPE_LATEST if body else "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *words: object) -> None:  # noqa: A002 (as its base class calls it)
        """A scrape is no news."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True


class _Server6(_Server):
    address_family = AF_INET6


def serve_metrics(address: tuple[str, int] | None, *collectors: Collector) -> None:
    """Answer there in a thread of this process, with these collectors beside what it counts.

    Does nothing without an address. A port that is taken is logged and costs the metrics, not the process.
    """
    if address is None:
        return
    for collector in collectors:
        REGISTRY.register(collector)
    try:
        server = (_Server6 if ":" in address[0] else _Server)(address, _Handler)
    except OSError as error:
        log.error("no metrics at %s:%s: %s", *address, error.strerror)
        return
    Thread(target=server.serve_forever, name="metrics", daemon=True).start()


def _is_allowed(authorization: str) -> bool:
    token: str = settings.METRICS_TOKEN
    return not token or hmac.compare_digest(authorization.encode(), f"Bearer {token}".encode())
