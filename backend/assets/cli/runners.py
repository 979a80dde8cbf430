"""Running a test runner: its output as it comes, its closing lines kept."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assets.cli import terminal
from assets.cli.processes import Argument, end, spawn

STOP_SECONDS = 15.0


@dataclass(frozen=True)
class Outcome:
    """How a runner ended: `closing` is what it said of it."""

    name: str
    passed: bool
    closing: tuple[str, ...]
    seconds: float


def run(
    name: str,
    arguments: Sequence[Argument],
    *,
    cwd: Path,
    env: Mapping[str, str],
    closes: Callable[[str], bool],
) -> Outcome:
    """Run one runner. Lines for which `closes` holds, colours aside, are its closing lines."""
    began = time.monotonic()
    colours = {"FORCE_COLOR": "1", "PY_COLORS": "1"} if sys.stdout.isatty() else {}
    process = spawn(arguments, cwd=cwd, env={**env, **colours}, output=subprocess.PIPE)
    closing = []
    try:
        assert process.stdout is not None
        for raw in process.stdout:
            text = raw.decode("utf-8", "replace")
            sys.stdout.write(text)
            sys.stdout.flush()
            plain = terminal.plain(text).strip()
            if closes(plain):
                closing.append(plain)
        process.wait()
    except BaseException:
        end(process, STOP_SECONDS)
        raise
    if not closing:
        closing = [f"ended with status {process.returncode} and said nothing of its tests"]
    return Outcome(name, process.returncode == 0, tuple(closing), time.monotonic() - began)


def run_attached(name: str, arguments: Sequence[Argument], *, cwd: Path, env: Mapping[str, str]) -> Outcome:
    """Run one runner on this terminal, so that it can be talked to (a debugger, a watch mode)."""
    began = time.monotonic()
    done = subprocess.run([str(one) for one in arguments], cwd=cwd, env=dict(env), check=False)
    return Outcome(name, done.returncode == 0, (), time.monotonic() - began)
