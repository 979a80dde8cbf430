"""Work that is done again and again while the worker runs."""

import logging
from collections.abc import Callable
from threading import Event

from django.db import DatabaseError, close_old_connections

PACE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 30.0

log = logging.getLogger(__name__)


def keep_doing(what: str, do: Callable[[], int], stopped: Event, pace: float = PACE_SECONDS) -> None:
    """Do it until `stopped`: again at once while it says that there is more to do, else after `pace` seconds.

    A database that is away is asked again, ever later.
    """
    pause = pace
    while not stopped.is_set():
        try:
            found = do()
        except DatabaseError:
            log.exception("%s failed and is tried again in %.0f s", what, pause)
            close_old_connections()
            stopped.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
            continue
        pause = pace
        if not found:
            stopped.wait(pace)
