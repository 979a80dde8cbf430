"""Long steps, shown while they last."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from assets.cli import terminal
from assets.cli.errors import CommandError
from assets.cli.processes import Argument, describe_end, end, spawn

POLL_SECONDS = 0.1
HEARTBEATS_SECONDS = (10, 30)
TAIL_LINES = 20
TAIL_BYTES = 32_768
STOP_SECONDS = 5.0


class Step:
    """One line on the terminal: what is done, for how long, and what it last said."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._began = time.monotonic()
        self._next_heartbeat = float(HEARTBEATS_SECONDS[0])

    @property
    def seconds(self) -> float:
        """Since it began."""
        return time.monotonic() - self._began

    def tick(self, said: Callable[[], str]) -> None:
        """Show that it goes on. Where lines cannot be written over, say so only now and then."""
        if terminal.is_interactive():
            room = terminal.width() - terminal.TITLE_WIDTH - 16
            last = terminal.paint(said()[: max(0, room)], "2")
            self._write(f"\r\x1b[2K{self._line('running')}  {last}")
        elif self.seconds >= self._next_heartbeat:
            self._next_heartbeat += HEARTBEATS_SECONDS[1]
            terminal.say(self._line("running"))

    def wait(self, seconds: float) -> None:
        """Let time pass, and show that it does."""
        self.tick(str)
        time.sleep(seconds)

    def finish(self, kind: str) -> None:
        """Leave the line as it ends: done or failed."""
        terminal.say(self._line(kind))

    def _line(self, kind: str) -> str:
        title = self.title.ljust(terminal.TITLE_WIDTH)
        return f"  {terminal.mark(kind)} {title} {terminal.elapsed(self.seconds):>8}"

    @staticmethod
    def _write(text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


@contextmanager
def step(title: str) -> Iterator[Step]:
    """Show a step that this process does itself."""
    shown = Step(title)
    shown.tick(str)
    try:
        yield shown
    except BaseException:
        shown.finish("failed")
        raise
    shown.finish("done")


class ProgramStep:
    """A program that runs as one step. It is shown from `finish` on, and may run beside other steps until then."""

    def __init__(
        self,
        title: str,
        arguments: Sequence[Argument],
        *,
        cwd: Path,
        log: Path,
        env: Mapping[str, str] | None = None,
        tail: int = TAIL_LINES,
    ) -> None:
        self._log, self._tail = log, tail
        self._output = tempfile.TemporaryFile()  # noqa: SIM115 (closed by `finish` or `stop`)
        self._shown = Step(title)
        self._process = spawn(arguments, cwd=cwd, env=env, output=self._output)

    def finish(self) -> list[str]:
        """Wait for it; its output goes to the log, and the end of it to the terminal when it fails.

        Returns the end of its output. Raises CommandError when it fails.
        """
        title, output, process = self._shown.title, self._output, self._process
        try:
            while process.poll() is None:
                self._shown.tick(lambda: _last_line(output))
                time.sleep(POLL_SECONDS)
        except BaseException:
            self._shown.finish("failed")
            self.stop()
            raise
        with output:
            _keep(output, self._log, title)
            self._shown.finish("done" if process.returncode == 0 else "failed")
            last = _tail(output, self._tail)
        if process.returncode != 0:
            for line in last:
                terminal.say(f"      {line}")
            raise CommandError(f"{title.lower()}: {describe_end(process)} (all it said is in {self._log})")
        return last

    def stop(self) -> None:
        """End it, unless it has ended."""
        if self._process.poll() is None:
            end(self._process, STOP_SECONDS)
        if not self._output.closed:
            with self._output:
                _keep(self._output, self._log, self._shown.title)


def run_step(
    title: str,
    arguments: Sequence[Argument],
    *,
    cwd: Path,
    log: Path,
    env: Mapping[str, str] | None = None,
    tail: int = TAIL_LINES,
) -> list[str]:
    """Run a program as one step: as of `ProgramStep`."""
    return ProgramStep(title, arguments, cwd=cwd, log=log, env=env, tail=tail).finish()


def _tail(output: IO[bytes], lines: int) -> list[str]:
    # The child writes through the same open file: reading must not move its position.
    size = os.fstat(output.fileno()).st_size
    start = max(0, size - TAIL_BYTES)
    text = os.pread(output.fileno(), size - start, start).decode("utf-8", "replace")
    said = terminal.plain(text).replace("\r", "\n").splitlines()
    return [line for line in said if line.strip()][-lines:]


def _last_line(output: IO[bytes]) -> str:
    return next(iter(_tail(output, 1)), "").strip()


def _keep(output: IO[bytes], log: Path, title: str) -> None:
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with log.open("ab") as file:
        file.write(f"--- {title}\n".encode())
        output.seek(0)
        file.write(output.read())
