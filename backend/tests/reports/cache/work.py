"""Work for the cache that counts how often it is done."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from threading import Event

from assets.reports.cache import Computed, Work
from assets.reports.rollups import State, read_state
from tests.waiting import HANG_SECONDS

KEY = "assets:answer:test:question"


@dataclass
class Counted:
    """Its answer says how often it was computed, and from which version."""

    closed: bool = False
    key: str = KEY
    meanwhile: Callable[[], object] = lambda: None
    times: int = 0
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def compute(self) -> Computed:
        state: State = read_state()
        self.times = next(self._numbers)
        self.meanwhile()
        told = {"times": self.times, "version": state.version}
        return Computed(json.dumps(told).encode(), state)

    @property
    def work(self) -> Work:
        return Work(self.key, self.compute, closed=self.closed)


def waits_for(event: Event) -> Callable[[], object]:
    """Something that takes until an event."""
    return lambda: event.wait(HANG_SECONDS)
