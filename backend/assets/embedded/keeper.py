"""The process that starts the servers, restarts one that was killed, and stops them when nobody needs them.

It is the parent of both. If it is killed itself, the kernel has them end; at a signal, or when the last
lease is released, it stops them in good order. Started by `client` with the keeper lock already held.
"""

import argparse
import os
import signal
import subprocess
import time
from pathlib import Path
from types import FrameType

from assets.embedded.disk import full_disk
from assets.embedded.errors import EmbeddedError
from assets.embedded.layout import Layout
from assets.embedded.locks import FileLock
from assets.embedded.logs import LogRotation
from assets.embedded.postgres import Postgres
from assets.embedded.server import Server, bring_up
from assets.embedded.state import State
from assets.embedded.valkey import Valkey

LOOP_SECONDS = 0.1
START_SECONDS = 60.0
# A large history is read again after a crash before the first connection is taken.
RECOVERY_SECONDS = 1800.0
LONGEST_PAUSE_SECONDS = 60.0


class Keeper:
    """The two servers of one installation, and when to stop them."""

    def __init__(self, layout: Layout, *, durable: bool) -> None:
        self._layout = layout
        self._durable = durable
        self._state = layout.run / "servers.json"
        self._lease = FileLock(layout.run / "lease.lock")
        self._running: list[tuple[Server, subprocess.Popen[bytes]]] = []
        self._pause = 0.0
        self._again_at = 0.0
        self._rotation = LogRotation()
        self._stop = False

    def run(self) -> int:
        """Keep the servers until nobody holds a lease or a signal says stop; 0 when all ended well."""
        for sig in (signal.SIGTERM, signal.SIGINT):
            signal.signal(sig, self._on_signal)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, signal.SIGINT})
        try:
            self._write_state("starting")
            self._start_all()
            self._write_state("ready")
            while not self._stop and not self._lease.try_acquire():
                self._restart_dead()
                self._rotation.rotate(self._layout.logs.glob("*.log"))
                time.sleep(LOOP_SECONDS)
        except (EmbeddedError, OSError) as error:
            self._stop_all()
            self._write_state("failed", str(error))
            return 1
        self._stop_all()
        self._state.unlink(missing_ok=True)
        return 0

    def _on_signal(self, sig: int, frame: FrameType | None) -> None:
        self._stop = True

    def _start_all(self) -> None:
        valkey = Valkey(self._layout)
        self._running.append((valkey, bring_up(valkey, START_SECONDS)))
        postgres = Postgres(self._layout, durable=self._durable)
        try:
            self._running.append((postgres, bring_up(postgres, RECOVERY_SECONDS)))
        except (EmbeddedError, OSError) as error:
            raise EmbeddedError(f"{error}\n{what_to_do(postgres)}") from error

    def _restart_dead(self) -> None:
        """Start a server again that has died; one that does not come up is tried again, ever more rarely."""
        now = time.monotonic()
        for index, (server, process) in enumerate(self._running):
            if process.poll() is None or now < self._again_at:
                continue
            print(f"{server.name} ended with status {process.returncode}; starting it again", flush=True)
            try:
                self._running[index] = (server, bring_up(server, RECOVERY_SECONDS))
            except (EmbeddedError, OSError) as error:
                self._pause = min(max(1.0, 2 * self._pause), LONGEST_PAUSE_SECONDS)
                self._again_at = time.monotonic() + self._pause
                self._write_state("down", str(error))
            else:
                self._pause = 0.0
                self._write_state("ready")

    def _stop_all(self) -> None:
        for server, process in reversed(self._running):
            server.stop(process)

    def _write_state(self, phase: str, detail: str = "") -> None:
        numbers = {server.name: process.pid for server, process in self._running}
        State(
            keeper=os.getpid(),
            phase=phase,
            detail=detail,
            postgres=numbers.get(Postgres.name),
            valkey=numbers.get(Valkey.name),
        ).write(self._state)


def what_to_do(postgres: Postgres) -> str:
    """Nothing is ever deleted because it did not start: it says what is where, and how to go on."""
    place = postgres.data
    as_they_were = f"the data in {place} are as they were: to start over without them, move that folder away"
    return full_disk(place) or as_they_were


def main() -> int:
    """Entry point of `python -m assets.embedded.keeper`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("home", type=Path)
    parser.add_argument("--scratch", action="store_true")
    arguments = parser.parse_args()
    if os.fork() > 0:  # whoever started us need not wait for us
        os._exit(0)
    return Keeper(Layout.of(arguments.home), durable=not arguments.scratch).run()


if __name__ == "__main__":
    raise SystemExit(main())
