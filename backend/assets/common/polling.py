"""Loops that run as long as the worker does."""

import logging
from collections.abc import Callable
from threading import Event

from django.db import DatabaseError, close_old_connections

from assets.common.instruments import FAILURES

PACE_SECONDS = 1.0
MAX_BACKOFF_SECONDS = 30.0

log = logging.getLogger(__name__)


def run_forever(name: str, step: Callable[[], int], stopped: Event, pace: float = PACE_SECONDS) -> None:
    """Call `step` until `stopped`: again at once while it reports work done, after `pace` seconds when it did none.

    Retries with exponential back-off while the database is unavailable.
    """
    pause = pace
    while not stopped.is_set():
        try:
            done = step()
        except DatabaseError:
            FAILURES.labels(name).inc()
            log.exception("%s failed and is tried again in %.0f s", name, pause)
            close_old_connections()
            stopped.wait(pause)
            pause = min(pause * 2, MAX_BACKOFF_SECONDS)
            continue
        pause = pace
        if not done:
            stopped.wait(pace)
