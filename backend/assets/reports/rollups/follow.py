"""Keeping the rollups current: a pass each half second, and `drain` for all that is queued at once."""

from collections.abc import Callable
from threading import Event

from assets.common.polling import run_forever
from assets.reports.rollups.batches import Batches
from assets.reports.rollups.queued_days import rebuild_queued_days

PACE_SECONDS = 0.5
"""What is written in between is counted together: passes one after another would cost more and be no sooner done."""

REBUILD_SECONDS = 2.0
"""How long queued days are rebuilt before the next pass: live figures go on while a long history comes in."""


def follow(stopped: Event) -> None:
    """Make a pass each half second until `stopped`. The watermark moves also while nothing is queued."""
    batches = Batches()

    def step() -> bool:
        rebuilt = rebuild_queued_days(REBUILD_SECONDS)
        return batches.run_pass().full or rebuilt > 0

    run_forever("a pass", step, stopped, pace=PACE_SECONDS)


def count_queued_facts() -> None:
    """Add every fact that is queued by itself to the rollups; days that are queued as a whole stay queued."""
    batches = Batches()
    while batches.run_pass().taken:
        pass


def drain(report: Callable[[int], None] | None = None) -> int:
    """Add every queued fact to the rollups; returns how many facts and whole days that were.

    `report` is called after each pass with how many it did. Safe beside a running worker: whichever comes first takes a
    fact off the queue, and none is counted twice.
    """
    batches = Batches()
    total = 0
    while True:
        done = rebuild_queued_days(REBUILD_SECONDS) + batches.run_pass().taken
        if not done:
            return total
        total += done
        if report:
            report(done)
