"""Which requests may go on with a trace that somebody else began."""

from collections.abc import Sequence
from ipaddress import ip_address, ip_network

from assets.web.messages import Application, Message, Receive, Send

TRACE_HEADERS = (b"traceparent", b"tracestate")


class TraceHeadersMiddleware:
    """Drops the headers of a trace unless a trusted proxy sent them: a stranger could join, or have sent, any trace.

    Placed before the proxy's claim of who asks is believed.
    """

    def __init__(self, application: Application, proxies: Sequence[str]) -> None:
        self._application = application
        self._proxies = [ip_network(proxy) for proxy in proxies]

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._is_proxy(scope):
            headers = [pair for pair in scope["headers"] if pair[0] not in TRACE_HEADERS]
            scope = {**scope, "headers": headers}
        return await self._application(scope, receive, send)

    def _is_proxy(self, scope: Message) -> bool:
        try:
            address = ip_address((scope.get("client") or ("",))[0])
        except ValueError:
            return False
        return any(address in network for network in self._proxies)
