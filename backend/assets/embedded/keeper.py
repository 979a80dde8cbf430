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

from assets.embedded.errors import EmbeddedError
from assets.embedded.layout import Layout
from assets.embedded.locks import FileLock
from assets.embedded.postgres import Postgres
from assets.embedded.server import Server, bring_up
from assets.embedded.state import State
from assets.embedded.valkey import Valkey

LOOP_SECONDS = 0.1
START_SECONDS = 60.0
# A large history is read again after a crash before the first connection is taken.
RECOVERY_SECONDS = 1800.0
DEATHS_ALLOWED = 5
DEATHS_WINDOW_SECONDS = 60.0


class Keeper:
    """The two servers of one installation, and when to stop them."""

    def __init__(self, layout: Layout, *, durable: bool) -> None:
        self._layout = layout
        self._durable = durable
        self._state = layout.run / "servers.json"
        self._lease = FileLock(layout.run / "lease.lock")
        self._running: list[tuple[Server, subprocess.Popen[bytes]]] = []
        self._deaths: list[float] = []
        self._stop = False

    def run(self) -> int:
        """Keep the servers until nobody holds a lease or a signal says stop; 0 when all ended well."""
        for sig in (signal.SIGTERM, signal.SIGINT):
            signal.signal(sig, self._on_signal)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, signal.SIGINT})
        try:
            self._tell("starting")
            self._start_all()
            self._tell("ready")
            while not self._stop and not self._lease.try_acquire():
                self._mend()
                time.sleep(LOOP_SECONDS)
        except EmbeddedError as error:
            self._stop_all()
            self._tell("failed", str(error))
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
            process = bring_up(postgres, RECOVERY_SECONDS)
        except EmbeddedError:
            if self._durable:
                raise
            # Without fsync a power failure may leave a cluster that cannot start. Nothing in it is missed.
            postgres.discard()
            process = bring_up(postgres, RECOVERY_SECONDS)
        self._running.append((postgres, process))

    def _mend(self) -> None:
        for index, (server, process) in enumerate(self._running):
            if process.poll() is None:
                continue
            now = time.monotonic()
            self._deaths = [at for at in self._deaths if now - at < DEATHS_WINDOW_SECONDS] + [now]
            if len(self._deaths) > DEATHS_ALLOWED:
                raise EmbeddedError(f"{server.name} ended {len(self._deaths)} times within a minute")
            print(f"{server.name} ended with status {process.returncode}; starting it again", flush=True)
            self._running[index] = (server, bring_up(server, RECOVERY_SECONDS))
            self._tell("ready")

    def _stop_all(self) -> None:
        for server, process in reversed(self._running):
            server.stop(process)

    def _tell(self, phase: str, detail: str = "") -> None:
        numbers = {server.name: process.pid for server, process in self._running}
        State(
            keeper=os.getpid(),
            phase=phase,
            detail=detail,
            postgres=numbers.get(Postgres.name),
            valkey=numbers.get(Valkey.name),
        ).write(self._state)


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
