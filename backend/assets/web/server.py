"""The configuration of uvicorn, with its limits."""

import asyncio
import sys
from socket import AF_INET, AF_INET6, SO_REUSEADDR, SO_REUSEPORT, SOL_SOCKET, socket
from typing import Any

import uvicorn
import uvloop
from django.conf import settings

from assets.common.tracing import stop_tracing
from assets.web import protocol

TURN_SECONDS = 0.001
"""How long a thread that computes keeps the others waiting; Python's own 5 ms add up over several threads."""

CONNECTIONS = 1000
KEEP_ALIVE_SECONDS = 5
PING_SECONDS = 20
# The largest message from a client, who has nothing to send.
SOCKET_BYTES = 1024
# How long a stop waits for responses that have begun; idle connections are closed at once.
STOP_SECONDS = 5


class Loop(uvloop.Loop):
    """Ends a connection whose client begins TLS slowly: no protocol sees it before, and uvicorn leaves it 60 s."""

    async def create_server(self, *arguments: Any, ssl: Any = None, **options: Any) -> Any:
        """As asyncio does."""
        if ssl is not None:
            options["ssl_handshake_timeout"] = protocol.HEAD_SECONDS
        return await super().create_server(*arguments, ssl=ssl, **options)


class Server(uvicorn.Server):
    """Lets its threads take turns often: the event loop, and a short answer, wait for those that compute.

    Sends its last spans before it ends: after that, uvicorn lets the signal end the process at once."""

    def run(self, sockets: list[socket] | None = None) -> None:
        """Serve until a signal."""
        sys.setswitchinterval(TURN_SECONDS)
        super().run(sockets)

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        """Close all connections, then stop tracing."""
        await super().shutdown(sockets)
        await asyncio.to_thread(stop_tracing)


def shared_socket(host: str, port: int) -> socket:
    """A socket that listens where those of other processes of this user do: the kernel deals connections out."""
    listening = socket(AF_INET6 if ":" in host else AF_INET)
    listening.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    listening.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
    listening.bind((host, port))
    return listening


def configured(host: str, port: int) -> uvicorn.Config:
    """The configuration for an address. Which proxies are trusted is decided in assets.asgi, not by uvicorn."""
    return uvicorn.Config(
        "assets.asgi:application",
        host=host,
        port=port,
        loop="assets.web.server:Loop",
        http=protocol.TimedProtocol,
        ws=protocol.TimedSocketProtocol,
        ws_max_size=SOCKET_BYTES,
        ws_ping_interval=PING_SECONDS,
        ws_ping_timeout=PING_SECONDS,
        ws_per_message_deflate=False,  # a message is a hundred bytes, and each socket would hold a window for it
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=STOP_SECONDS,
        ssl_certfile=settings.TLS_CERTIFICATE if settings.TLS == "direct" else None,
        ssl_keyfile=settings.TLS_KEY if settings.TLS == "direct" else None,
    )
