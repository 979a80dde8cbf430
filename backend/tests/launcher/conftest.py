"""Real servers in directories of their own."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assets import embedded
from assets.cli.paths import BACKEND

Script = Callable[..., "subprocess.Popen[str]"]  # the script, then its arguments

HOLD = """
import sys
from pathlib import Path
from assets import embedded
print(embedded.start(Path(sys.argv[1]), durable=False).database_url, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="session")
def made_home() -> Iterator[Path]:
    """An installation whose cluster has been made once, for the others to copy."""
    with _directory() as home:
        embedded.start(home, durable=False)
        embedded.release(home)
        yield home


@pytest.fixture
def home(made_home: Path) -> Iterator[Path]:
    """An installation with an empty cluster, stopped."""
    with _directory() as directory:
        subprocess.run(["cp", "-a", f"{made_home}/.", directory], check=True)
        yield directory
        embedded.stop(directory)


@pytest.fixture
def bare_home() -> Iterator[Path]:
    """A place for an installation in which nothing has been made yet."""
    with _directory() as directory:
        yield directory
        embedded.discard(directory)


@pytest.fixture
def python() -> Iterator[Script]:
    """Runs a script in another process, which is killed when the test ends."""
    started: list[subprocess.Popen[str]] = []

    def run(script: str, *arguments: object) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-c", script, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(BACKEND)},
            start_new_session=True,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def holder(python: Script) -> Callable[[Path], "subprocess.Popen[str]"]:
    """Another process that has started the servers of a home and holds them until its input ends."""

    def hold(home: Path) -> "subprocess.Popen[str]":
        process = python(HOLD, home)
        assert process.stdout is not None
        assert process.stdout.readline().startswith("postgresql://")
        return process

    return hold


class _directory:  # noqa: N801 (used like the function that it wraps)
    """A directory that the account of the servers can reach, which pytest's own are not."""

    def __enter__(self) -> Path:
        self._path = Path(tempfile.mkdtemp(prefix="assets-test-"))
        self._path.chmod(0o755)
        return self._path.resolve()

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._path, ignore_errors=True)
