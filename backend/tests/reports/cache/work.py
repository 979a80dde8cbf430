"""Work for the cache that counts how often it is done."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from threading import Event

from assets.reports.cache import Computed, Work
from assets.reports.rollups import read_state
from assets.reports.rollups.versions import Reads
from tests.waiting import HANG_SECONDS

KEY = "assets:answer:test:question"
FIGURE = "a_figure"
TODAY, YESTERDAY = date(2026, 3, 10), date(2026, 3, 9)


@dataclass
class Counted:
    """Its answer says how often it was computed, and from which version."""

    reads: Reads = field(default_factory=lambda: {FIGURE: [(YESTERDAY, TODAY)]})
    key: str = KEY
    meanwhile: Callable[[], object] = lambda: None
    times: int = 0
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def compute(self) -> Computed:
        version = read_state().version
        self.times = next(self._numbers)
        self.meanwhile()
        answer = {"times": self.times, "version": version}
        return Computed(json.dumps(answer).encode(), version)

    @property
    def work(self) -> Work:
        return Work(self.key, self.compute, self.reads)


def waits_for(event: Event) -> Callable[[], object]:
    """Something that takes until an event."""
    return lambda: event.wait(HANG_SECONDS)
