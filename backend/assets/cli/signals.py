"""Being asked to end, also by a shell that started us with the signals ignored or blocked."""

import signal
from collections.abc import Callable
from types import FrameType

from assets.cli.errors import Interrupted

ENDING = (signal.SIGINT, signal.SIGTERM)


def listen(handler: Callable[[int], None]) -> None:
    """Have `handler` called for each signal that asks us to end.

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
    """Raise Interrupted in the main thread when asked to end."""

    def interrupt(sig: int) -> None:
        listen(lambda _: None)  # the ending itself is not interrupted
        raise Interrupted(sig)

    listen(interrupt)
