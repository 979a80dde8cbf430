"""A circuit breaker: after a failure nobody waits for another server for a while."""

from collections.abc import Callable
from time import monotonic


class Breaker:
    """Open for `seconds` after each failure. Threads share it: a race costs one more try, nothing else."""

    def __init__(self, seconds: float, clock: Callable[[], float] = monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._away_until = 0.0

    @property
    def is_open(self) -> bool:
        """Whether the server is to be left alone."""
        return self._clock() < self._away_until

    def failed(self) -> None:
        """Note a failure."""
        self._away_until = self._clock() + self._seconds
