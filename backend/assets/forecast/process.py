"""Estimates in a process of its own: niced, and the only one that loads the packages of models.

The worker counts and chains each second, and would not while a model is fitted in it.
"""

import ctypes
import os
import signal
from collections.abc import Callable
from importlib.metadata import version
from multiprocessing import get_context
from multiprocessing.connection import Connection

from assets.common.modelling import MODULES
from assets.forecast.exchange import Estimate, Task

NICENESS = 15
POLL_SECONDS = 0.5
DEATH_SIGNAL = 1
"""PR_SET_PDEATHSIG of Linux: what the kernel sends to the child when its parent has died."""


class EstimateStopped(Exception):
    """The worker is stopping: the estimate was ended, and is begun again with the next run."""


class EstimateFailed(Exception):
    """The process that estimates ended without an answer."""


def estimate_apart(task: Task, is_stopping: Callable[[], bool]) -> list[Estimate]:
    """The forecasts of a task. Raises EstimateStopped, EstimateFailed."""
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_estimate, args=(task, sender), name="forecast", daemon=True)
    child.start()
    sender.close()
    try:
        while not receiver.poll(POLL_SECONDS):
            if is_stopping():
                raise EstimateStopped("the worker is stopping")
        estimates: list[Estimate] = receiver.recv()
    except EOFError:
        child.join()
        raise EstimateFailed(f"the process that estimates ended with {child.exitcode}") from None
    finally:
        child.kill()
        child.join()
        receiver.close()
    return estimates


def library_versions() -> dict[str, str]:
    """The versions of the packages that an estimate depends on; none of them is imported."""
    return {name: version(name) for name in MODULES}


def _estimate(task: Task, sender: Connection) -> None:
    os.nice(NICENESS)
    _die_with_parent()
    os.environ["OMP_NUM_THREADS"] = "1"
    from assets.forecast.estimate import estimate

    sender.send(estimate(task))
    sender.close()


def _die_with_parent() -> None:
    """Where the system can: a worker that was killed leaves nothing behind."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(DEATH_SIGNAL, signal.SIGKILL)
