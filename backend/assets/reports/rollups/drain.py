"""Making passes until nothing is queued."""

from assets.common.clock import now
from assets.reports.rollups.passes import run_pass
from assets.reports.rollups.queued_days import rebuild_queued_days


def drain() -> int:
    """Bring every fact that is queued into the rollups; returns how many facts and whole days that were.

    Works beside a running worker: whoever comes first takes a fact off the queue, and none is counted twice.
    """
    total = 0
    while True:
        done = rebuild_queued_days() + run_pass(now()).taken
        if not done:
            return total
        total += done
