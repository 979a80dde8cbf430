"""`./assets ... | head`: a reader that has enough is no failure, and nothing is printed about it."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from assets.cli.paths import BACKEND, ROOT
from assets.cli.pipes import READER_GONE

LAUNCHER = [sys.executable, ROOT / "assets", "help"]
DJANGO = [sys.executable, BACKEND / "manage.py", "diffsettings"]
PRINTING = """
from assets.cli.pipes import end_with_reader
with end_with_reader():
    print("a line")
    {then}
"""


def script(then: str) -> list[str | Path]:
    return [sys.executable, "-c", PRINTING.format(then=then)]


def without_reader(command: Sequence[str | Path], *, unbuffered: bool) -> tuple[int, str]:
    """The exit status, and what was said beside, of a program whose output nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    environment = os.environ | {"PYTHONPATH": str(BACKEND)}
    environment.pop("PYTHONUNBUFFERED", None)
    with os.fdopen(writer, "wb") as output:
        done = subprocess.run(
            command,
            stdout=output,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=environment | ({"PYTHONUNBUFFERED": "1"} if unbuffered else {}),
        )
    return done.returncode, done.stderr


@pytest.mark.parametrize("unbuffered", [True, False])
@pytest.mark.parametrize("command", [LAUNCHER, DJANGO], ids=["launcher", "django"])
def test_a_command_ends_quietly_when_nobody_reads_on(command: Sequence[str | Path], unbuffered: bool) -> None:
    assert without_reader(command, unbuffered=unbuffered) == (READER_GONE, "")


@pytest.mark.parametrize("then", ["raise SystemExit(3)", "raise SystemExit"])
def test_it_does_so_also_where_the_command_sets_its_own_status(then: str) -> None:
    assert without_reader(script(then), unbuffered=False) == (READER_GONE, "")


def test_something_else_that_breaks_is_a_failure() -> None:
    done = subprocess.run(
        script("raise BrokenPipeError('mail server')"),
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(BACKEND)},
    )
    assert (done.returncode, done.stdout) == (1, "a line\n")
    assert "BrokenPipeError: mail server" in done.stderr
