"""Estimates in a process of its own: niced, and the only one that loads the packages of models.

The worker counts and chains each second, and would not while a model is fitted in it.
"""

import ctypes
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Lock
from typing import Any

from assets.common.modelling import MODULES
from assets.forecast.exchange import Estimate, Task

NICENESS = 15
POLL_SECONDS = 0.5
IDLE_SECONDS = 60.0
"""A process that got nothing to do for so long ends: loading the packages takes as long as half an estimate."""

DEATH_SIGNAL = 1
"""PR_SET_PDEATHSIG of Linux: what the kernel sends to the child when its parent has died."""


class EstimateStopped(Exception):
    """The worker is stopping: the estimate was ended, and is begun again with the next run."""


class EstimateFailed(Exception):
    """The process that estimates ended without an answer."""


@dataclass(frozen=True)
class _Estimator:
    """A running process, and the connection to it."""

    process: SpawnProcess
    connection: "Connection[Any, Any]"

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


_one_at_a_time = Lock()
_running: list[_Estimator] = []
"""None or one."""


def estimate_apart(task: Task, is_stopping: Callable[[], bool]) -> list[Estimate]:
    """The forecasts of a task, one at a time in a worker. Raises EstimateStopped, EstimateFailed."""
    with _one_at_a_time:
        is_new = not _running
        try:
            answer = _ask(task, is_stopping)
        except EstimateFailed:
            if is_new:
                raise
            answer = _ask(task, is_stopping)  # it had ended by itself, or is tried once more
    if isinstance(answer, Exception):
        raise EstimateFailed(f"{type(answer).__name__}: {answer}") from answer
    estimates: list[Estimate] = answer
    return estimates


def _ask(task: Task, is_stopping: Callable[[], bool]) -> Any:
    estimator = _running[0] if _running else _start()
    try:
        estimator.connection.send(task)
        while not estimator.connection.poll(POLL_SECONDS):
            if is_stopping():
                raise EstimateStopped("the worker is stopping")
        return estimator.connection.recv()
    except (EOFError, OSError) as error:
        end_estimator()
        raise EstimateFailed(f"the process that estimates ended with {estimator.process.exitcode}") from error
    except EstimateStopped:
        end_estimator()
        raise


def end_estimator() -> None:
    """End the process that estimates, if there is one."""
    while _running:
        _running.pop().end()


def _start() -> _Estimator:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), name="forecast", daemon=True)
    process.start()
    theirs.close()
    _running.append(_Estimator(process, ours))
    return _running[0]


def library_versions() -> dict[str, str]:
    """The versions of the packages that an estimate depends on; none of them is imported."""
    return {name: version(name) for name in MODULES}


def _serve(connection: "Connection[Any, Any]") -> None:
    os.nice(NICENESS)
    _die_with_parent()
    os.environ["OMP_NUM_THREADS"] = "1"
    from assets.forecast.estimate import estimate

    with suppress(EOFError, BrokenPipeError):
        while connection.poll(IDLE_SECONDS):
            task = connection.recv()
            try:
                answer: object = estimate(task)
            except Exception as error:  # the worker says which, and goes on with the next metric
                answer = error
            connection.send(answer)


def _die_with_parent() -> None:
    """Where the system can: a worker that was killed leaves nothing behind."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(DEATH_SIGNAL, signal.SIGKILL)
