"""Start the embedded servers of an installation, or join those that run."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from assets.embedded.disk import full_disk
from assets.embedded.errors import EmbeddedError
from assets.embedded.layout import (
    DATABASE,
    POSTGRES_SOCKET,
    SIGN_IN_LOGIN,
    SUPERUSER,
    VALKEY_SOCKET,
    WEB_LOGIN,
    WORKER_LOGIN,
    Layout,
)
from assets.embedded.locks import POLL_SECONDS, FileLock, LockTimeoutError, is_held
from assets.embedded.logs import log_tail
from assets.embedded.state import State

PACKAGE_ROOT = Path(__file__).parents[2]
START_SECONDS = 1900.0
STOP_SECONDS = 90.0

_leases: dict[Path, FileLock] = {}


@dataclass(frozen=True)
class Servers:
    """Where the servers of an installation answer: `database_url` is the owner's, the others are of who serves."""

    database_url: str
    web_database_url: str
    sign_in_database_url: str
    worker_database_url: str
    redis_url: str


def start(home: Path, *, durable: bool = True) -> Servers:
    """Start the servers of the installation at `home`, or join those that run, and hold a lease on them.

    Returns when both answer. The lease ends with `release` or with this process. `durable=False` is for data
    that may be lost with the machine's power. Raises EmbeddedError when they cannot be started.
    """
    layout = Layout.of(home)
    try:
        layout.make()
    except OSError as error:
        raise EmbeddedError(f"{layout.home} cannot be prepared: {error}") from error
    joined_before = layout.home in _leases
    if not joined_before:
        lease = FileLock(layout.run / "lease.lock", shared=True)
        try:
            lease.acquire(STOP_SECONDS)  # waits while a keeper is stopping its servers
        except LockTimeoutError:
            raise EmbeddedError(
                f"the servers of {layout.home} have been stopping for {STOP_SECONDS:.0f} s"
            ) from None
        _leases[layout.home] = lease
    try:
        _ensure_keeper(layout, durable=durable)
    except BaseException:
        if not joined_before:
            _leases.pop(layout.home).release()
        raise
    return _servers(layout)


def lease_descriptor(home: Path) -> int:
    """The descriptor of our lease, for a process that is to take our place."""
    return _leases[Layout.of(home).home].fd


def release(home: Path) -> None:
    """Give our lease back; if it was the last one, return when the servers have stopped."""
    layout = Layout.of(home)
    lease = _leases.pop(layout.home, None)
    if lease is None:
        return
    lease.release()
    probe = FileLock(layout.run / "lease.lock")
    if probe.try_acquire() or is_held(
        probe.path
    ):  # nobody else uses them, or the keeper is stopping them already
        probe.release()
        _wait_for_keeper_to_end(layout, STOP_SECONDS)


def stop(home: Path) -> bool:
    """Stop the servers of an installation even while they are used. Returns False when none ran."""
    layout = Layout.of(home)
    running = keeper_runs(layout.home)
    if running and (state := _wait_for_state(layout)) is not None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(state.keeper, signal.SIGTERM)
        if not _wait_for_keeper_to_end(layout, STOP_SECONDS):
            with contextlib.suppress(ProcessLookupError):
                os.kill(state.keeper, signal.SIGKILL)
            _wait_for_keeper_to_end(layout, 10)
    if (lease := _leases.pop(layout.home, None)) is not None:
        lease.release()
    return running


def discard(home: Path) -> None:
    """Stop the servers and throw their data away."""
    stop(home)
    layout = Layout.of(home)
    for data in layout.place.glob("pg*"):
        shutil.rmtree(data)
    elsewhere = {layout.place, layout.sockets} - {layout.home, layout.home / "sockets"}
    for directory in elsewhere:
        shutil.rmtree(directory, ignore_errors=True)


def data_place(home: Path) -> Path:
    """Where the data is: `home`, or a place apart when the account of the servers cannot reach that."""
    return Layout.of(home).place


def keeper_runs(home: Path) -> bool:
    """Whether the servers of an installation are running, starting or stopping."""
    return is_held(Layout.of(home).run / "keeper.lock")


def _ensure_keeper(layout: Layout, *, durable: bool) -> None:
    """Return when a keeper says that both servers answer; start one if none runs."""
    state_file = layout.run / "servers.json"
    started = False
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        lock = FileLock(layout.run / "keeper.lock")
        if lock.try_acquire():
            with lock:
                if started:
                    raise EmbeddedError(_why_it_failed(layout))
                state_file.unlink(missing_ok=True)
                _spawn_keeper(layout, lock, durable=durable)
                started = True
        elif _is_ready(layout):
            return
        elif (state := State.read(state_file)) is not None and state.phase == "down":
            raise EmbeddedError(f"the servers of {layout.home} are tried again and again: {state.detail}")
        time.sleep(POLL_SECONDS)
    raise EmbeddedError(f"the servers did not start within {START_SECONDS:.0f} s")


def _is_ready(layout: Layout) -> bool:
    """Whether the keeper says so, and the sockets too: one killed a moment ago still seems to be there."""
    state = State.read(layout.run / "servers.json")
    if state is None or state.phase != "ready":
        return False
    for name in (POSTGRES_SOCKET, VALKEY_SOCKET):
        with socket.socket(socket.AF_UNIX) as client:
            try:
                client.connect(str(layout.sockets / name))
            except OSError:
                return False
    return True


def _spawn_keeper(layout: Layout, lock: FileLock, *, durable: bool) -> None:
    # The keeper inherits the locked descriptor, so there is no moment at which two could start.
    command = [sys.executable, "-m", "assets.embedded.keeper", str(layout.home)]
    with (layout.logs / "keeper.log").open("ab") as log:
        subprocess.run(
            command if durable else [*command, "--scratch"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",
            env=os.environ | {"PYTHONPATH": str(PACKAGE_ROOT)},
            pass_fds=[lock.fd],
            start_new_session=True,
            check=False,
        )


def _why_it_failed(layout: Layout) -> str:
    state = State.read(layout.run / "servers.json")
    if state is not None and state.phase == "failed":
        return state.detail
    # On a full disk the keeper cannot leave a word of why it ended.
    for place in (layout.place, layout.home):
        if why := full_disk(place):
            return why
    return f"the servers' keeper ended at once:\n{log_tail(layout.logs / 'keeper.log')}"


def _wait_for_state(layout: Layout) -> State | None:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and keeper_runs(layout.home):
        if (state := State.read(layout.run / "servers.json")) is not None:
            return state
        time.sleep(POLL_SECONDS)
    return None


def _wait_for_keeper_to_end(layout: Layout, patience: float) -> bool:
    deadline = time.monotonic() + patience
    while keeper_runs(layout.home):
        if time.monotonic() > deadline:
            return False
        time.sleep(POLL_SECONDS)
    return True


def _servers(layout: Layout) -> Servers:
    sockets = quote(str(layout.sockets), safe="/")
    owner, web, sign_in, worker = (
        f"postgresql://{login}@/{DATABASE}?host={sockets}"
        for login in (SUPERUSER, WEB_LOGIN, SIGN_IN_LOGIN, WORKER_LOGIN)
    )
    return Servers(
        database_url=owner,
        web_database_url=web,
        sign_in_database_url=sign_in,
        worker_database_url=worker,
        redis_url=f"unix://{quote(str(layout.sockets / VALKEY_SOCKET), safe='/')}?db=0",
    )
