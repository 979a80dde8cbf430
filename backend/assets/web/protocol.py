"""HTTP/1.1 and WebSockets with time limits for slow clients.

uvicorn ends an idle connection between two requests only: one that sends half a request line, or nothing at all,
could be held for ever, and with enough of them the whole server. So could one whose client takes nothing of what it is
sent: also a connection that is closed stays until that is taken.
"""

import asyncio
from collections import Counter
from ipaddress import ip_address
from typing import ClassVar, cast

from django.conf import settings
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

HEAD_SECONDS = 10
HEAD_BYTES = 32 * 1024
"""Of a head that has not ended: a longer one is dropped without an answer."""
TAKING_SECONDS = 60
"""In which a client takes something of what it is sent, if not all that is written: of a file, 64 kB at once."""
READ_SECONDS = 10
SILENT = 100
"""Connections from one address that wait for a request at once; a browser has six."""


class TimedProtocol(HttpToolsProtocol):
    """Closes a connection whose next request does not arrive in time, begun or not, and one of too many silent ones.

    Aborts one whose client does not take its response, or whose head does not end.
    """

    _has_head = False
    _head_bytes = 0
    _deadline: asyncio.TimerHandle | None = None
    _taking: asyncio.TimerHandle | None = None
    _address: str | None = None
    _silent: ClassVar[Counter[str]] = Counter()
    """By address, where addresses are counted: a proxy and this machine have the connections of many."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(cast("asyncio.Transport", transport))
        self.transport.set_write_buffer_limits(high=1, low=0)  # writing pauses while anything is not taken
        self._address = _counted(transport)
        self._arm()
        if self._address is not None and self._silent[self._address] > SILENT:
            self.transport.close()

    def data_received(self, data: bytes) -> None:
        self._head_bytes += len(data)
        super().data_received(data)
        if self._has_head:
            self._disarm()
        elif self._head_bytes > HEAD_BYTES:
            self.transport.abort()
        else:
            self._arm()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._has_head, self._head_bytes = False, 0

    def on_headers_complete(self) -> None:
        self._has_head = True
        super().on_headers_complete()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._time_taking()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._stop_timing()

    def connection_lost(self, exc: Exception | None) -> None:
        self._disarm()
        self._stop_timing()
        super().connection_lost(exc)

    def _time_taking(self) -> None:
        left = self.transport.get_write_buffer_size()
        self._taking = self.loop.call_later(TAKING_SECONDS, self._look_at_taking, left)

    def _look_at_taking(self, left: int) -> None:
        if self.transport.get_write_buffer_size() < left:
            self._time_taking()
        else:
            self.transport.abort()

    def _stop_timing(self) -> None:
        if self._taking is not None:
            self._taking.cancel()
            self._taking = None

    def _arm(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(HEAD_SECONDS, self.transport.close)
            if self._address is not None:
                self._silent[self._address] += 1

    def _disarm(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
            if self._address is not None:
                self._silent[self._address] -= 1
                if not self._silent[self._address]:
                    del self._silent[self._address]


def _counted(transport: asyncio.BaseTransport) -> str | None:
    """The address of a connection; None for those that are not counted."""
    peer = transport.get_extra_info("peername")
    if settings.TLS == "proxy" or not peer or ip_address(peer[0]).is_loopback:
        return None
    return str(peer[0])


class TimedSocketProtocol(WebSocketsSansIOProtocol):
    """Aborts the connection of a client that does not read what it is sent, open or closing."""

    _deadline: asyncio.TimerHandle | None = None

    def pause_writing(self) -> None:
        super().pause_writing()
        self._deadline = self.loop.call_later(READ_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._disarm()

    def connection_lost(self, exc: Exception | None) -> None:
        self._disarm()
        super().connection_lost(exc)

    def _disarm(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
