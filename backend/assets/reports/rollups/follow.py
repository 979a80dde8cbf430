"""Keeping the rollups current: a pass each second while there is news, a watermark that moves while there is none."""

import logging
from threading import Event

from django.db import DatabaseError, close_old_connections

from assets.common.clock import now
from assets.reports.rollups.passes import run_pass
from assets.reports.rollups.queued_days import rebuild_queued_days

PACE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 30.0

log = logging.getLogger(__name__)


def follow(stopped: Event) -> None:
    """Bring what is queued into the rollups until `stopped`. A database that is away is asked again, ever later."""
    pause = PACE_SECONDS
    while not stopped.is_set():
        try:
            found = rebuild_queued_days() + run_pass(now()).taken
        except DatabaseError:
            log.exception("a pass failed and is tried again in %.0f s", pause)
            close_old_connections()
            stopped.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
            continue
        pause = PACE_SECONDS
        if not found:
            stopped.wait(PACE_SECONDS)
