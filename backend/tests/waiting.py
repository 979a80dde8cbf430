"""Waiting for what other programs and threads do. A wait ends with what it waits for, however slow the machine is."""

import time
from collections.abc import Callable

HANG_SECONDS = 300
"""Whatever takes longer hangs: nothing is said by it of how fast anything is."""

POLL_SECONDS = 0.02


def eventually(holds: Callable[[], bool], *, while_true: Callable[[], bool] = lambda: True) -> None:
    """Return once it holds; fail once it cannot hold any more (`while_true` ends) or something hangs."""
    until = time.monotonic() + HANG_SECONDS
    while not holds():
        assert while_true() or holds(), "what could have brought it about has ended"
        assert time.monotonic() < until, "it did not happen"
        time.sleep(POLL_SECONDS)
