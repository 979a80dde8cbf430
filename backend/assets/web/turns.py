"""Whose request runs next. A client that sends many waits for itself, and the others do not wait for it."""

from asyncio import Future, get_running_loop
from collections import Counter, deque


class TooManyRequests(Exception):
    """A client has as many requests waiting as one may have."""


class Turns:
    """At most `at_once` requests run, and of one client at most `each`. The others wait, one client after the other.

    For one event loop. `waiting` is how many of one client wait; more are refused.
    """

    def __init__(self, at_once: int, each: int, waiting: int) -> None:
        self._free = at_once
        self._each = each
        self._most_waiting = waiting
        self._running = Counter[str]()
        self._waiting = dict[str, deque[Future[None]]]()
        """By client, the one whose turn is next first."""

    async def enter(self, client: str) -> None:
        """Return when it is the client's turn; each return is followed by one `leave`. Raises TooManyRequests."""
        if self._free and self._running[client] < self._each and client not in self._waiting:
            self._start(client)
            return
        queue = self._waiting.setdefault(client, deque())
        if len(queue) >= self._most_waiting:
            raise TooManyRequests(client)
        turn: Future[None] = get_running_loop().create_future()
        queue.append(turn)
        try:
            await turn
        except BaseException:
            if turn.done() and not turn.cancelled():
                self.leave(client)
            else:
                self._forget(client, turn)
            raise

    def leave(self, client: str) -> None:
        """A request has ended: the next may run."""
        self._free += 1
        self._running[client] -= 1
        if not self._running[client]:
            del self._running[client]
        self._pass_on()

    def _start(self, client: str) -> None:
        self._free -= 1
        self._running[client] += 1

    def _pass_on(self) -> None:
        while self._free:
            client = next((one for one in self._waiting if self._running[one] < self._each), None)
            if client is None:
                return
            queue = self._waiting.pop(client)
            turn = queue.popleft()
            if queue:
                self._waiting[client] = queue  # behind the others
            if turn.cancelled():  # its request has ended, and the task that waited will see it a moment later
                continue
            self._start(client)
            turn.set_result(None)

    def _forget(self, client: str, turn: "Future[None]") -> None:
        queue = self._waiting.get(client, deque())
        if turn in queue:
            queue.remove(turn)
            if not queue:
                del self._waiting[client]
