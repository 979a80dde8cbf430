"""Passes one after another, each as large as this machine counts in about a second, as busy as it is.

So a backlog is committed bit by bit, and a pass is never so slow that more is queued meanwhile than it counts.
"""

import logging
from dataclasses import dataclass
from time import monotonic

from django.db import OperationalError
from psycopg.errors import QueryCanceled

from assets.common.clock import database_now
from assets.common.instruments import FACTS, PASSES
from assets.reports.rollups.passes import LARGEST_BATCH, LIMIT_SECONDS, Pass, run_pass

AIM_SECONDS = 1.0
SMALLEST = 100
"""A pass as small as this has no time limit: it goes on where the machine is slower than any limit."""

FASTEST_GROWTH = 4

log = logging.getLogger(__name__)


@dataclass
class Batches:
    """`size` is how many facts the next pass takes at most."""

    size: int = LARGEST_BATCH

    def run_pass(self) -> Pass:
        """Make a pass; one whose statement is cancelled for its time is tried again, smaller."""
        while True:
            began = monotonic()
            try:
                done = run_pass(database_now(), self.size, LIMIT_SECONDS if self.size > SMALLEST else None)
            except OperationalError as error:
                if not isinstance(error.__cause__, QueryCanceled):
                    raise
                log.warning(
                    "a pass of %s facts took more than %s s and is made smaller", self.size, LIMIT_SECONDS
                )
                self.size = max(SMALLEST, self.size // 10)
            else:
                seconds = monotonic() - began
                PASSES.observe(seconds)
                FACTS.inc(done.taken)
                self.adjust(done, seconds)
                return done

    def adjust(self, done: Pass, seconds: float) -> None:
        """Aim at passes of a second, from what one pass took. A small one that was quick says nothing of large ones."""
        if done.full or seconds > AIM_SECONDS:
            counted_in_time = int(done.taken * AIM_SECONDS / seconds)
            self.size = max(SMALLEST, min(LARGEST_BATCH, counted_in_time, self.size * FASTEST_GROWTH))
