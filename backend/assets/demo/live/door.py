"""The server's HTTP doors, as the programs of people use them.

Each change has a key of its own, and is sent again under it until there is an answer: whatever dies, it is done once.
"""

from threading import Event
from typing import Any
from uuid import uuid4

import httpx

from assets.gateway.errors import GatewayUnavailable

FIRST_WAIT, LONGEST_WAIT = 0.5, 15.0
ANSWER_SECONDS = 30.0
SENT_AGAIN = frozenset((408, 503, 504))


class TurnedDown(Exception):
    """The server refused, with the `code` of its problem."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code


class Closed(Exception):
    """No answer came before the marketplace was stopped."""


class Door:
    """One server. `away` counts the times that it was away, or too busy."""

    def __init__(self, address: str, stop: Event) -> None:
        self._http = httpx.Client(base_url=address, timeout=ANSWER_SECONDS, trust_env=False)
        self._stop = stop
        self.away = 0

    def close(self) -> None:
        """Close its connections."""
        self._http.close()

    def post(self, path: str, body: object = None, *, token: str) -> Any:
        """Ask for a change, and return the answer. Raises TurnedDown, Closed."""
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": uuid4().hex}
        wait = FIRST_WAIT
        while (answer := self._answer(path, body, headers)) is None:
            self.away += 1
            if self._stop.wait(wait):
                raise Closed
            wait = min(wait * 2, LONGEST_WAIT)
        if answer.is_success:
            return answer.json()
        problem = answer.json()
        raise TurnedDown(problem["code"], problem["detail"])

    def visit(self, page: str, form: dict[str, str]) -> None:
        """Send a form of a page and follow where it leads, as a browser does that may be closed at any moment."""
        try:
            answer = self._http.post(page, data=form)
            if target := answer.headers.get("Location"):
                self._http.get(target)
        except httpx.HTTPError:
            self.away += 1

    def _answer(self, path: str, body: object, headers: dict[str, str]) -> httpx.Response | None:
        """What the server answered; None where it is to be asked again."""
        try:
            answer = self._http.post(f"/api/v1/{path}", json=body, headers=headers)
        except httpx.TransportError:
            return None
        if answer.status_code in SENT_AGAIN and answer.json().get("code") != GatewayUnavailable.code:
            return None
        return answer
