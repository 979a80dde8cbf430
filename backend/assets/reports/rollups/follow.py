"""Keeping the rollups current: a pass each second while there is news, a watermark that moves while there is none."""

from threading import Event

from assets.common.clock import now
from assets.common.following import keep_doing
from assets.reports.rollups.passes import run_pass
from assets.reports.rollups.queued_days import rebuild_queued_days


def follow(stopped: Event) -> None:
    """Bring what is queued into the rollups until `stopped`."""
    keep_doing("a pass", lambda: rebuild_queued_days() + run_pass(now()).taken, stopped)
