"""Processes that a killed parent left behind: how they are known, and how they are ended."""

import contextlib
import os
import signal
from pathlib import Path

import psutil


def running_in(directory: Path, program: str) -> list[psutil.Process]:
    """Live processes called `program...` whose working directory is `directory`.

    Servers rewrite their own arguments and environment, but not where they work.
    """
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            live = process.name().startswith(program) and process.status() != psutil.STATUS_ZOMBIE
            if live and Path(process.cwd()) == directory:
                found.append(process)
    return found


def marked(variable: str, value: str) -> list[psutil.Process]:
    """Live processes, other than this one, that were started with `variable=value` in their environment."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if process.pid != os.getpid() and process.environ().get(variable) == value:
                found.append(process)
    return found


def end(processes: list[psutil.Process], sig: signal.Signals, patience: float) -> None:
    """Send `sig`, wait up to `patience` seconds, then kill whatever is left."""
    for process in processes:
        with contextlib.suppress(psutil.Error):
            process.send_signal(sig)
    _, left = psutil.wait_procs(processes, timeout=patience)
    for process in left:
        with contextlib.suppress(psutil.Error):
            process.kill()
    psutil.wait_procs(left, timeout=5)
