"""The embedded PostgreSQL: one cluster an installation, on a unix socket that only its account may open."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from assets.embedded.binaries import major_version, postgres_bin
from assets.embedded.children import dies_with_parent
from assets.embedded.errors import EmbeddedError
from assets.embedded.layout import DATABASE, POSTGRES_SOCKET, SUPERUSER, Layout
from assets.embedded.leftovers import end, running_in
from assets.embedded.logs import log_tail

# Not the C locale: it has no letters beyond ASCII, so similarity and text search would not see Persian words.
LOCALE = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
STOP_SECONDS = 60.0
BUILTIN_PROVIDER_SINCE = 17
SMALL_SHARED_MEMORY = 512 * 1024 * 1024

SETTINGS = {
    "listen_addresses": "''",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "work_mem": "32MB",
    "maintenance_work_mem": "256MB",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    # The queries are short; compiling them costs more than it saves.
    "jit": "off",
    "timezone": "'UTC'",
    "log_timezone": "'UTC'",
    "datestyle": "'ISO, YMD'",
    "lc_messages": "'C'",
    "log_line_prefix": "'%m [%p] %q%a '",
    "cluster_name": "'assets'",
}
# For data that can be made anew: safe from a killed process, not from a power failure.
SCRATCH_SETTINGS = {"fsync": "off", "full_page_writes": "off"}


class Postgres:
    """The PostgreSQL of one installation."""

    name = "PostgreSQL"

    def __init__(self, layout: Layout, *, durable: bool) -> None:
        self._layout = layout
        self._durable = durable
        self._bin = postgres_bin(layout.account)
        self._major = major_version(self._bin)
        self.data = layout.data(self._major)
        self.log = layout.logs / "postgres.log"

    def prepare(self) -> None:
        """Make the cluster if there is none, end what a killed keeper left, and write the settings."""
        if self.data.exists() and not (self.data / "PG_VERSION").exists():
            raise EmbeddedError(
                f"{self.data} is no PostgreSQL data directory: move it away, then start again"
            )
        if not self.data.exists():
            self._make_cluster()
        self._end_leftovers()
        # Nobody works in the directory now, so these name a process that is gone, or one that has since been
        # given its number and has nothing to do with us: PostgreSQL would take that for its own, and refuse.
        for stale in (
            self.data / "postmaster.pid",
            self._socket,
            self._socket.with_name(f"{POSTGRES_SOCKET}.lock"),
        ):
            stale.unlink(missing_ok=True)
        self._write_settings()

    def start(self) -> "subprocess.Popen[bytes]":
        """Start the postmaster as our child; it ends in good order when we are killed."""
        with self.log.open("ab") as log:
            return subprocess.Popen(
                [self._bin / "postgres", "-D", self.data],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=_environment(),
                start_new_session=True,
                preexec_fn=dies_with_parent(signal.SIGINT),
                **self._layout.account.identity,
            )

    def ready(self, process: "subprocess.Popen[bytes]") -> bool:
        """Whether the postmaster has written that it takes connections."""
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        return len(lines) >= 8 and lines[0] == str(process.pid) and lines[7].strip() == "ready"

    def stop(self, process: "subprocess.Popen[bytes]") -> None:
        """Fast shutdown; after a minute an immediate one, which the next start recovers from."""
        for sig, patience in ((signal.SIGINT, STOP_SECONDS), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 5.0)):
            if process.poll() is not None:
                return
            process.send_signal(sig)
            try:
                process.wait(patience)
            except subprocess.TimeoutExpired:
                continue

    @property
    def _socket(self) -> Path:
        return self._layout.sockets / POSTGRES_SOCKET

    def _make_cluster(self) -> None:
        # Made aside and renamed, so that a half-made cluster is never taken for a whole one.
        half = self.data.with_name(f"{self.data.name}.new")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(mode=0o700)
        self._layout.account.own(half)
        builtin = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        options = [f"--locale={LOCALE}", "--encoding=UTF8", "--auth=trust", "--no-instructions"]
        options += builtin if self._major >= BUILTIN_PROVIDER_SINCE else ["--locale-provider=libc"]
        options += [] if self._durable else ["--no-sync"]
        self._run([self._bin / "initdb", "-D", half, "-U", SUPERUSER, *options])
        alone: list[str | Path] = [self._bin / "postgres", "--single", "-D", half, "postgres"]
        self._run(alone, f"CREATE DATABASE {DATABASE};\n")
        with (half / "postgresql.conf").open("a") as conf:
            conf.write("\ninclude_if_exists = 'assets.conf'\n")
        half.rename(self.data)

    def _end_leftovers(self) -> None:
        """End a server that outlived its keeper, and the backends that outlived their server."""
        left = running_in(self.data.resolve(), "postgres")
        servers = [process for process in left if str(process.pid) == self._written_pid()]
        end(servers, signal.SIGINT, patience=STOP_SECONDS)
        end(running_in(self.data.resolve(), "postgres"), signal.SIGQUIT, patience=5)

    def _written_pid(self) -> str | None:
        try:
            return (self.data / "postmaster.pid").read_text().partition("\n")[0].strip()
        except FileNotFoundError:
            return None

    def _write_settings(self) -> None:
        settings = SETTINGS | {"unix_socket_directories": f"'{self._layout.sockets}'"}
        if not self._durable:
            settings |= SCRATCH_SETTINGS
        if _shared_memory_is_small():
            settings["dynamic_shared_memory_type"] = "mmap"
        conf = self.data / "assets.conf"
        conf.write_text("".join(f"{name} = {value}\n" for name, value in settings.items()))
        self._layout.account.own(conf)

    def _run(self, arguments: Sequence[str | Path], text: str = "") -> None:
        done = subprocess.run(
            arguments,
            input=text.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd="/",
            env=_environment(),
            preexec_fn=dies_with_parent(signal.SIGKILL),
            check=False,
            **self._layout.account.identity,
        )
        with self.log.open("ab") as log:
            log.write(done.stdout)
        if done.returncode != 0:
            raise EmbeddedError(f"{Path(arguments[0]).name} failed:\n{log_tail(self.log)}")


def _environment() -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": LOCALE, "TZ": "UTC"}


def _shared_memory_is_small() -> bool:
    """Whether parallel queries could fail for want of room in /dev/shm (containers often give it 64 MB)."""
    try:
        found = os.statvfs("/dev/shm")  # noqa: S108 (only its size is read)
    except OSError:
        return False
    return found.f_frsize * found.f_blocks < SMALL_SHARED_MEMORY
