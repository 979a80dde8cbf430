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
from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from assets.web.limits import LENGTHS

HEAD_SECONDS = 10
HEAD_BYTES = 32 * 1024
"""Of a head that has not ended: a longer one is dropped without an answer."""
TAKING_SECONDS = 60
"""In which a client takes something of what it is sent, if not all that is written: of a file, 64 kB at once."""
READ_SECONDS = 10
PIPELINED = 32
"""Requests of one connection that wait for the answer before theirs. uvicorn reads on for each that it begins."""
HELD = 100
"""Connections from one address that wait at once for a request, or for their answer to be taken; a browser has six."""


NO_SOCKET = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class Unacceptable(Exception):
    """Raised to the parser, which takes it as it takes what is no HTTP."""


class TimedProtocol(HttpToolsProtocol):
    """Closes a connection whose next request does not arrive in time, begun or not, and one of too many held ones.

    Aborts one whose client does not take its response, whose head does not end, or that has too many requests waiting.
    """

    _has_head = False
    _answered = False
    """Of the last request whose head has ended: its body may go on, which nobody reads."""
    _under_way: RequestResponseCycle | None = None
    """The request that is answered, or was last; uvicorn's `cycle` is the one that arrived last."""
    _head_bytes = 0
    _deadline: asyncio.TimerHandle | None = None
    _taking: asyncio.TimerHandle | None = None
    _address: str | None = None
    _held: ClassVar[Counter[str]] = Counter()
    """By address, where addresses are counted: a proxy and this machine have the connections of many."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(cast("asyncio.Transport", transport))
        self.transport.set_write_buffer_limits(high=1, low=0)  # writing pauses while anything is not taken
        self._address = _counted(transport)
        self._arm()
        if self._has_too_many():
            self.transport.close()

    def data_received(self, data: bytes) -> None:
        self._head_bytes += len(data)
        super().data_received(data)
        if self._has_head and not self._answered:
            self._disarm()
        elif not self._has_head and self._head_bytes > HEAD_BYTES:
            self.transport.abort()
        else:
            self._arm()

    def send_400_response(self, msg: str) -> None:
        """Nothing is sent in the place of an earlier request's answer, nor into the middle of one."""
        cycle = self.cycle
        is_of_this = cycle and cycle.more_body and not cycle.response_started and not self.pipeline
        if is_of_this or not self._is_answering():
            super().send_400_response(msg)
        else:
            self.transport.abort()

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._has_head, self._head_bytes = False, 0

    def on_header(self, name: bytes, value: bytes) -> None:
        if not self._has_head:  # what follows a body in chunks is no header of the request, and has no limit
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        if len(self.pipeline) >= PIPELINED:
            raise Unacceptable("too many requests at once")
        if self.parser.should_upgrade():
            self._check_upgrade()
        self._has_head, self._answered = True, False
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        self._answered = not self.pipeline
        super().on_response_complete()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._count(1)
        self._time_taking()
        if self._has_too_many():
            self.transport.abort()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._stop_timing()

    def timeout_keep_alive_handler(self) -> None:
        """The connection is not idle before its answer was taken; once it is being closed, TLS leaves that 30 s."""
        if self.flow.write_paused:
            again = self.loop.call_later(self.timeout_keep_alive, self.timeout_keep_alive_handler)
            self.timeout_keep_alive_task = again
        else:
            super().timeout_keep_alive_handler()

    def connection_lost(self, exc: Exception | None) -> None:
        self._disarm()
        self._stop_timing()
        if self._under_way is not None:  # uvloop raises at what it would write
            self._under_way.disconnected = True
        super().connection_lost(exc)

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        self._under_way = cycle
        super()._start_asgi_task(cycle, app)

    def _check_upgrade(self) -> None:
        """The parser takes what follows for no body, and a socket would send its own into answers under way."""
        if any(name in LENGTHS for name, _ in self.headers):
            raise Unacceptable("a body with a change of the protocol")
        if self._is_answering() or self.flow.write_paused:
            raise Unacceptable("a change of the protocol before all answers were taken")

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

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
            self._count(-1)

    def _arm(self) -> None:
        if self._deadline is None:
            self._deadline = self.loop.call_later(HEAD_SECONDS, self.transport.close)
            self._count(1)

    def _disarm(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
            self._count(-1)

    def _count(self, more: int) -> None:
        if self._address is not None:
            self._held[self._address] += more
            if not self._held[self._address]:
                del self._held[self._address]

    def _has_too_many(self) -> bool:
        return self._address is not None and self._held[self._address] > HELD


def _counted(transport: asyncio.BaseTransport) -> str | None:
    """The address of a connection; None for those that are not counted."""
    peer = transport.get_extra_info("peername")
    if settings.TLS == "proxy" or not peer or ip_address(peer[0]).is_loopback:
        return None
    return str(peer[0])


class TimedSocketProtocol(WebSocketsSansIOProtocol):
    """Aborts the connection of a client that does not read what it is sent, open or closing."""

    _deadline: asyncio.TimerHandle | None = None

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if not self.handshake_initiated and not self.transport.is_closing():
            # The head is there whole, and is none of a socket: uvicorn would wait for another for ever.
            self.transport.write(NO_SOCKET)
            self.transport.close()

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
