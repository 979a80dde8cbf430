"""PostgreSQL's own programs, pg_dump and pg_restore."""

import os
import re
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from django.db import connection
from django.db.backends.postgresql.base import DatabaseWrapper
from psycopg import pq
from psycopg.conninfo import make_conninfo

from assets.backups.errors import BackupError
from assets.embedded.binaries import client_programs
from assets.embedded.children import dies_with_parent

NO_LATER_SETTINGS_BEFORE = 17
"""pg_restore 17 and newer set transaction_timeout, which an older server does not know."""


def server_major() -> int:
    """The major version of the server."""
    return cast("DatabaseWrapper", connection).pg_version // 10_000


def find(name: str, at_least: int) -> tuple[Path, int]:
    """The program and its major version: the oldest one that is not older than `at_least`. Raises BackupError."""
    found = {_major(program): program for program in reversed(client_programs(name))}
    fitting = sorted(major for major in found if major >= at_least)
    if fitting:
        return found[fitting[0]], fitting[0]
    wanted = f"set ASSETS_PG_BIN to the folder of {name} {at_least} or newer"
    if not found:
        raise BackupError(f"there is no {name} here: {wanted}")
    raise BackupError(f"{name} {max(found)} is older than what it is for, PostgreSQL {at_least}: {wanted}")


def _major(program: Path) -> int:
    try:
        shown = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return 0
    matched = re.search(r"\(PostgreSQL\) (\d+)", shown)
    return int(matched.group(1)) if matched else 0


def run(program: Path, *options: str) -> None:
    """Run it on our database; raises BackupError with the program's last words. It ends when we are killed."""
    conninfo, environment = _login()
    done = subprocess.run(
        [program, *options, "--dbname", conninfo],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        check=False,
        preexec_fn=dies_with_parent(signal.SIGTERM),
    )
    if done.returncode != 0:
        raise BackupError(f"{program.name} failed: {_complaint(done.stderr.splitlines(), done.returncode)}")


def _login() -> tuple[str, dict[str, str]]:
    """A connection string without the password, which other users of the machine could read, and the environment."""
    known = {option.keyword.decode() for option in pq.Conninfo.get_defaults()}
    settings = connection.settings_dict
    parts = {key: value for key, value in settings["OPTIONS"].items() if key in known - {"options"}}
    parts |= {
        "dbname": settings["NAME"],
        "user": settings["USER"],
        "host": settings["HOST"],
        "port": settings["PORT"],
    }
    password = {"PGPASSWORD": str(settings["PASSWORD"])} if settings["PASSWORD"] else {}
    return make_conninfo(**{key: value for key, value in parts.items() if value}), {**os.environ, **password}


def _complaint(lines: Sequence[str], status: int) -> str:
    errors = [line for line in lines if "error:" in line]
    said = errors or [line for line in lines if line.strip()]
    return said[0].partition("error:")[2].strip() or said[0] if said else f"it ended with status {status}"
