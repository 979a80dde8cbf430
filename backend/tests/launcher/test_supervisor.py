"""Programs that run together and end together, whatever ends the supervisor."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from assets.cli.orphans import MARK, end_orphans
from assets.cli.paths import BACKEND
from assets.embedded.logs import rotate
from tests.waiting import HANG_SECONDS, eventually

# A supervisor of two programs, one of which has a child of its own.
SUPERVISE = """
import sys
from pathlib import Path
from assets.cli.errors import CommandError
from assets.cli.supervisor import Program, Supervisor

home = Path(sys.argv[1])
def program(name, script):
    words = [sys.executable, "-c", script]
    return Program(name, words, home, {"PATH": "/usr/bin:/bin"}, home / f"{name}.log")

programs = [
    program("plain", sys.argv[2]),
    program("parent", "import subprocess, time; subprocess.Popen(['sleep', '600']); time.sleep(600)"),
]
try:
    Supervisor(home, programs, backoff=(0.05, 0.05)).run(
        is_ready=lambda: sys.argv[3] == "ready", on_ready=lambda: print("ready", flush=True), watch=lambda: None
    )
except CommandError as error:
    print(error, flush=True)
    sys.exit(1)
"""
SLEEP = "import time; print('up', flush=True); time.sleep(600)"
STUBBORN = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("deaf", flush=True)
time.sleep(600)
"""

Start = Callable[..., "subprocess.Popen[str]"]


def started_for(home: Path) -> list[psutil.Process]:
    """Every process that carries the mark of this supervisor."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == str(home) and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except (psutil.Error, OSError):
            continue
    return found


@pytest.fixture
def _hang_up_is_heard() -> Iterator[None]:
    """Whoever runs the tests may have started them so that they outlive a terminal; what they start inherits that."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    supervisors: list[subprocess.Popen[str]] = []

    def run(
        script: str = SLEEP, *, ready: bool = True, ignoring_sigint: bool = False
    ) -> "subprocess.Popen[str]":
        before = signal.signal(signal.SIGINT, signal.SIG_IGN) if ignoring_sigint else None
        try:
            supervisor = subprocess.Popen(
                [sys.executable, "-c", SUPERVISE, tmp_path, script, "ready" if ready else "starting"],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                env=os.environ | {"PYTHONPATH": str(BACKEND)},
            )
        finally:
            if ignoring_sigint:
                signal.signal(signal.SIGINT, before)
        supervisors.append(supervisor)
        if ready:
            assert supervisor.stdout is not None
            assert supervisor.stdout.readline() == "ready\n"
            eventually(lambda: len(started_for(tmp_path)) == 3)
        return supervisor

    yield run
    for supervisor in supervisors:
        supervisor.kill()
        supervisor.communicate()
    end_orphans(tmp_path)


@pytest.mark.usefixtures("_hang_up_is_heard")
@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_everything_in_good_order(start: Start, tmp_path: Path, asked: signal.Signals) -> None:
    supervisor = start()

    supervisor.send_signal(asked)

    assert supervisor.wait(HANG_SECONDS) == 0
    assert started_for(tmp_path) == []


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_too_when_started_with_sigint_ignored(
    start: Start, tmp_path: Path, asked: signal.Signals
) -> None:
    supervisor = start(ignoring_sigint=True)

    supervisor.send_signal(asked)

    assert supervisor.wait(HANG_SECONDS) == 0
    assert started_for(tmp_path) == []


def test_a_second_signal_ends_a_program_that_will_not(start: Start, tmp_path: Path) -> None:
    supervisor = start(STUBBORN)
    eventually(lambda: "deaf" in (tmp_path / "plain.log").read_text())

    supervisor.send_signal(signal.SIGINT)
    eventually(lambda: len(started_for(tmp_path)) == 1)
    assert supervisor.poll() is None
    supervisor.send_signal(signal.SIGINT)

    assert supervisor.wait(HANG_SECONDS) == 0
    assert started_for(tmp_path) == []


def test_no_program_outlives_a_killed_supervisor_for_long(start: Start, tmp_path: Path) -> None:
    supervisor = start()

    supervisor.kill()
    supervisor.wait()

    # The kernel ends the programs; what they had started themselves is ended by the next start.
    eventually(lambda: len(started_for(tmp_path)) <= 1)
    end_orphans(tmp_path)
    assert started_for(tmp_path) == []


def test_a_killed_program_is_started_again_and_said_so(start: Start, tmp_path: Path) -> None:
    supervisor = start()
    plain = next(process for process in started_for(tmp_path) if SLEEP in process.cmdline())

    plain.kill()

    assert supervisor.stdout is not None
    assert "plain ended by signal 9; again in 0.05 s" in supervisor.stdout.readline()
    eventually(lambda: len(started_for(tmp_path)) == 3)
    assert not any(process == plain for process in started_for(tmp_path))


def test_a_program_that_never_ran_well_ends_it_all_with_its_last_words(start: Start, tmp_path: Path) -> None:
    supervisor = start("import time; time.sleep(0.4); raise SystemExit('no database')", ready=False)

    said, _ = supervisor.communicate(timeout=HANG_SECONDS)

    assert supervisor.returncode == 1
    assert "plain ended with status 1, 2 times" in said
    assert "no database" in said
    assert started_for(tmp_path) == []


def test_once_ready_a_program_that_keeps_dying_is_tried_for_ever_while_the_others_run(
    start: Start, tmp_path: Path
) -> None:
    supervisor = start("import time; time.sleep(0.4); raise SystemExit('no database')")
    (parent,) = (process for process in started_for(tmp_path) if "Popen" in " ".join(process.cmdline()))

    assert supervisor.stdout is not None
    for _ in range(9):
        assert "plain ended with status 1; again in 0.05 s" in supervisor.stdout.readline()

    assert supervisor.poll() is None
    assert parent.is_running()


def test_a_log_that_has_become_large_is_rotated_while_its_program_writes_on(tmp_path: Path) -> None:
    log = tmp_path / "postgres.log"
    with log.open("ab") as writer:
        for text, first, second in (
            (b"1234", "1234", ""),
            (b"56789", "123456789", ""),
            (b"a", "a", "123456789"),
        ):
            rotate(log, largest=8)
            writer.write(text)
            writer.flush()
            assert log.read_text() == first
            assert (tmp_path / "postgres.log.1").exists() == bool(second)
    assert (tmp_path / "postgres.log.1").read_text() == "123456789"
