"""Child processes in groups of their own, which end with us."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from assets.embedded.children import dies_with_parent

Argument = str | Path


def spawn(
    arguments: Sequence[Argument], *, cwd: Path, env: Mapping[str, str] | None = None, output: IO[bytes] | int
) -> "subprocess.Popen[bytes]":
    """Start a program in a group of its own, with nothing to read and everything it says in `output`.

    The terminal's Ctrl-C does not reach it: whoever started it decides the order in which things end.
    """
    return subprocess.Popen(
        [str(argument) for argument in arguments],
        cwd=cwd,
        env=None if env is None else dict(env),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=dies_with_parent(signal.SIGKILL),
    )


def send(process: "subprocess.Popen[bytes]", sig: signal.Signals) -> None:
    """Send a signal to the process and to all that it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, sig)


def end(process: "subprocess.Popen[bytes]", patience: float) -> None:
    """Ask the process and its group to end, wait up to `patience` seconds, then kill them."""
    send(process, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(patience)
    send(process, signal.SIGKILL)
    process.wait()


def describe_end(process: "subprocess.Popen[bytes]") -> str:
    """How a process ended, in words."""
    status = process.returncode
    return f"ended by signal {-status}" if status < 0 else f"ended with status {status}"
