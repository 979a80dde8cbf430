"""Keeps programs running together, and ends them together."""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assets.cli import terminal
from assets.cli.errors import CommandError
from assets.cli.orphans import MARK
from assets.cli.processes import Argument, describe_end, end, send, spawn
from assets.cli.signals import listen
from assets.embedded.logs import LogRotation, log_tail

LOOP_SECONDS = 0.1
STOP_SECONDS = 15.0
BACKOFF_SECONDS = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)
RUNS_WELL_SECONDS = 60.0
EARLY_DEATHS = 1


@dataclass(frozen=True)
class Program:
    """A program that should be running for as long as we are."""

    name: str
    arguments: Sequence[Argument]
    cwd: Path
    env: Mapping[str, str]
    log: Path


@dataclass
class _Running:
    program: Program
    process: "subprocess.Popen[bytes]"
    since: float
    deaths: int = 0
    """In a row, each before it had run for a minute."""

    again_at: float | None = None


class Supervisor:
    """Starts programs, restarts one that dies, and stops all at a signal.

    Once all have run well, one that keeps dying is tried again for ever, ever more rarely: the others serve meanwhile.
    """

    def __init__(
        self, home: Path, programs: Sequence[Program], backoff: Sequence[float] = BACKOFF_SECONDS
    ) -> None:
        self._home = home
        self._programs = programs
        self._backoff = backoff
        self._running: list[_Running] = []
        self._announced = False
        self._rotation = LogRotation()
        self._signals: list[int] = []

    def run(
        self, *, is_ready: Callable[[], bool], on_ready: Callable[[], None], watch: Callable[[], None]
    ) -> None:
        """Run until a signal ends us.

        `on_ready` is called once, when `is_ready` has become true; `watch` at every turn. Raises CommandError
        when a program dies twice before that. Every program has ended on return, whatever the reason.
        """
        listen(self._signals.append)
        try:
            for program in self._programs:
                self._running.append(_Running(program, self._start(program), time.monotonic()))
            while not self._signals:
                self._restart_dead()
                self._rotation.rotate(program.log for program in self._programs)
                watch()
                if not self._announced and is_ready():
                    self._announced = True
                    on_ready()
                time.sleep(LOOP_SECONDS)
        finally:
            self._stop()

    def _start(self, program: Program) -> "subprocess.Popen[bytes]":
        program.log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with program.log.open("ab") as log:
            return spawn(
                program.arguments,
                cwd=program.cwd,
                env={**program.env, MARK: str(self._home)},
                output=log,
            )

    def _restart_dead(self) -> None:
        now = time.monotonic()
        for running in self._running:
            if running.again_at is not None:
                if now >= running.again_at:
                    running.again_at = None
                    running.process, running.since = self._start(running.program), now
            elif running.process.poll() is not None:
                self._note_death(running, now)

    def _note_death(self, running: _Running, now: float) -> None:
        name, how = running.program.name, describe_end(running.process)
        send(running.process, signal.SIGKILL)  # whatever it had started
        running.deaths = running.deaths + 1 if now - running.since < RUNS_WELL_SECONDS else 1
        # What has never run well will hardly do so at the fifth time.
        if not self._announced and running.deaths > EARLY_DEATHS:
            tail = "\n".join(f"      {line}" for line in log_tail(running.program.log).splitlines())
            raise CommandError(f"{name} {how}, {running.deaths} times:\n{tail}")
        delay = self._backoff[min(running.deaths, len(self._backoff)) - 1]
        running.again_at = now + delay
        terminal.say(
            f"  {terminal.mark('failed')} {name} {how}; again in {delay:g} s ({running.program.log})"
        )

    def _stop(self) -> None:
        """Ask all to end at once, then wait for each; a second signal ends them by force."""
        signals_before = len(self._signals)
        alive = [running.process for running in self._running if running.process.poll() is None]
        for process in alive:
            send(process, signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        while any(process.poll() is None for process in alive):
            if time.monotonic() > deadline or len(self._signals) > signals_before + (
                0 if signals_before else 1
            ):
                break
            time.sleep(LOOP_SECONDS / 2)
        for running in self._running:
            end(running.process, patience=0)
