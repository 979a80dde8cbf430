"""Keeping the rollups current: a pass each half second, whose watermark moves also while there is no news."""

from threading import Event

from assets.common.clock import now
from assets.common.polling import run_forever
from assets.reports.rollups.passes import BATCH, run_pass
from assets.reports.rollups.queued_days import rebuild_queued_days

PACE_SECONDS = 0.5
"""What is written in between is counted together: passes one after another would cost more and tell no sooner."""


def follow(stopped: Event) -> None:
    """Bring what is queued into the rollups until `stopped`."""
    run_forever("a pass", _pass, stopped, pace=PACE_SECONDS)


def _pass() -> bool:
    """Returns whether a full batch was taken, so that more may be waiting."""
    rebuild_queued_days()
    return run_pass(now()).taken == BATCH
