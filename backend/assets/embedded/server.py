"""The interface of a server that the keeper runs."""

import subprocess
import time
from pathlib import Path
from typing import Protocol

from assets.embedded.errors import EmbeddedError
from assets.embedded.logs import log_tail

POLL_SECONDS = 0.02


class Server(Protocol):
    """One server program over one directory."""

    name: str
    log: Path

    def prepare(self) -> None:
        """Make the data if there is none, and clear away what a killed server left."""

    def start(self) -> "subprocess.Popen[bytes]":
        """Start the program as a child that does not outlive us."""

    def ready(self, process: "subprocess.Popen[bytes]") -> bool:
        """Whether it answers."""

    def stop(self, process: "subprocess.Popen[bytes]") -> None:
        """End it in good order, or by force when it does not obey."""


def bring_up(server: Server, patience: float) -> "subprocess.Popen[bytes]":
    """Prepare, start and wait until it answers; raises EmbeddedError when it ends or stays silent."""
    server.prepare()
    process = server.start()
    deadline = time.monotonic() + patience
    while not server.ready(process):
        if process.poll() is not None:
            ended = f"{server.name} ended at once (status {process.returncode})"
            raise EmbeddedError(f"{ended}:\n{log_tail(server.log)}")
        if time.monotonic() > deadline:
            server.stop(process)
            raise EmbeddedError(f"{server.name} did not answer within {patience:.0f} s")
        time.sleep(POLL_SECONDS)
    return process
