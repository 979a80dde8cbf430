"""Signals that end us, also where a shell started us with them ignored or blocked."""

import signal
from collections.abc import Callable
from types import FrameType

from assets.cli.errors import Interrupted

ENDING = (signal.SIGINT, signal.SIGTERM)


def listen(handler: Callable[[int], None]) -> None:
    """Call `handler` for each signal that should end us.

    A shell starts background jobs with SIGINT ignored, and what is ignored stays so until it is set. SIGHUP
    is left alone where it is ignored: that is how `nohup` is meant.
    """

    def call(sig: int, _frame: FrameType | None) -> None:
        handler(sig)

    for sig in ENDING:
        signal.signal(sig, call)
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, call)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {*ENDING, signal.SIGHUP, signal.SIGCHLD})


def interrupt_on_signals() -> None:
    """Raise Interrupted in the main thread when such a signal arrives."""

    def interrupt(sig: int) -> None:
        listen(lambda _: None)  # the ending itself is not interrupted
        raise Interrupted(sig)

    listen(interrupt)
