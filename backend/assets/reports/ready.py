"""Reports that are ready: access check and answer in the event loop, without Django and without a thread.

An answer depends on its key (the address, the day, the rights of the viewer), and on the state of the data. It is sent
while that state is current; everything else is Django's to answer.
"""

from collections.abc import Hashable

from assets.access.clients import viewer_by_session
from assets.common import clock
from assets.common.database_history import known_history
from assets.common.days import day_of
from assets.reports.cache.basis import Basis
from assets.reports.cache.published import PublishedState
from assets.reports.responses import DATA_VERSION as HEADER
from assets.web.messages import Application, Message, Receive, Send
from assets.web.ready import Headers, ReadyAnswers, codings, headers_of, send_ready

DATA_VERSION = HEADER.lower().encode()


class ReadyReports:
    """Sends a report from memory; passes all other requests on."""

    def __init__(self, application: Application, state: PublishedState, root: str) -> None:
        """`root`: how the addresses of reports begin."""
        self._application = application
        self._state = state
        self._root = root
        self._answers = ReadyAnswers(Basis)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        headers = headers_of(scope) if scope["path"].startswith(self._root) else None
        key = _key(scope, headers) if headers is not None else None
        if headers is None or key is None:
            return await self._application(scope, receive, send)
        ready = self._answers.get(key)
        if ready is not None:
            state = await self._state.read()
            if state is not None and ready.terms.holds(state):
                as_of = (DATA_VERSION, str(state.version).encode())
                return await send_ready(ready, headers, scope["path"].removeprefix("/"), send, as_of)
        return await self._application(self._answers.storing(scope, key), receive, send)


def _key(scope: Message, headers: Headers) -> Hashable | None:
    """None for a request that Django has to look at."""
    viewer, history = viewer_by_session(headers), known_history()
    if viewer is None or history is None:
        return None
    return (
        scope["scheme"],
        headers.get(b"host"),
        scope["path"],
        scope["query_string"],
        codings(headers.get(b"accept-encoding", b"")),
        viewer.scope,
        viewer.permissions,
        day_of(clock.now()),
        history,
    )
