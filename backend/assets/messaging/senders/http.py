"""One call to a provider over HTTP. Failures are distinguished by whether the provider may have acted."""

from collections.abc import Mapping
from typing import Any

import httpx

from assets.messaging.limits import LIMITS
from assets.messaging.senders.protocol import Unreachable

NOT_CONNECTED = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
NOT_TAKEN = (429, 503)
"""By these statuses a server says that it has not looked at the request."""


class NotTaken(Unreachable):
    """The provider has not acted on the request. `limited`: since there were too many."""

    def __init__(self, text: str, *, limited: bool = False) -> None:
        super().__init__(text)
        self.limited = limited


class Caller:
    """A provider's address and connections.

    An error names the call and the class of what went wrong, and nothing else: addresses and headers hold keys.
    """

    def __init__(self, url: str, headers: Mapping[str, str], *, proxies: bool, seconds: float) -> None:
        self._url = url.rstrip("/")
        self._http = httpx.Client(
            headers={**headers, "accept": "application/json"},
            timeout=httpx.Timeout(seconds, connect=min(LIMITS.connect_seconds, seconds)),
            trust_env=proxies,
        )

    def close(self) -> None:
        """Close its connections."""
        self._http.close()

    def call(self, method: str, path: str, name: str, **content: Any) -> tuple[int, Mapping[str, Any]]:
        """The status and the JSON of an answer. Raises NotTaken, and Unreachable where it may have acted."""
        failure: Unreachable | None = None
        try:
            response = self._http.request(method, f"{self._url}{path}", **content)
        except NOT_CONNECTED as error:
            failure = NotTaken(f"{name}: {type(error).__name__}")
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            failure = Unreachable(f"{name}: {type(error).__name__}")
        if failure is not None:
            # Outside of the handler: the library's own error, which has the address, is no part of this one.
            raise failure
        if response.status_code in NOT_TAKEN:
            raise NotTaken(
                f"{name}: HTTP {response.status_code}", limited=response.status_code == NOT_TAKEN[0]
            )
        answer = _json(response)
        if answer is None:
            raise Unreachable(f"{name}: HTTP {response.status_code} and no JSON object")
        return response.status_code, answer


def _json(response: httpx.Response) -> Mapping[str, Any] | None:
    try:
        answer = response.json()
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None
