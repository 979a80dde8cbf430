"""What is going to happen, in order of time."""

from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

Action = Callable[[int], None]
"""Something that happens at a moment (seconds since 1970), which is passed to it."""


class Agenda:
    """Actions by their moment; those of one moment in the order in which they were put down."""

    def __init__(self) -> None:
        self._ahead: list[tuple[int, int, Action]] = []
        self._order = count()

    def put(self, moment: int, action: Action) -> None:
        heappush(self._ahead, (moment, next(self._order), action))

    def run_until(self, moment: int) -> None:
        """Let everything happen that is due before `moment`, and what follows from it before then."""
        while self._ahead and self._ahead[0][0] < moment:
            due, _, action = heappop(self._ahead)
            action(due)
