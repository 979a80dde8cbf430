"""Keeping the rollups current: a pass each half second, and `drain` for all that is queued at once."""

from threading import Event

from assets.common.clock import now
from assets.common.polling import run_forever
from assets.reports.rollups.passes import BATCH, run_pass
from assets.reports.rollups.queued_days import rebuild_queued_days

PACE_SECONDS = 0.5
"""What is written in between is counted together: passes one after another would cost more and be no sooner done."""


def follow(stopped: Event) -> None:
    """Make a pass each half second until `stopped`. The watermark moves also while nothing is queued."""
    run_forever("a pass", _pass, stopped, pace=PACE_SECONDS)


def _pass() -> bool:
    """Returns whether a full batch was taken, so that more may be queued."""
    rebuild_queued_days()
    return run_pass(now()).taken == BATCH


def drain() -> int:
    """Add every queued fact to the rollups; returns how many facts and whole days that were.

    Safe beside a running worker: whichever comes first takes a fact off the queue, and none is counted twice.
    """
    total = 0
    while True:
        done = rebuild_queued_days() + run_pass(now()).taken
        if not done:
            return total
        total += done
