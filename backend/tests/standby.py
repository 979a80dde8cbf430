"""A primary, and a standby that follows it, beside the server of the tests."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from assets.embedded.binaries import postgres_bin
from assets.embedded.layout import DATABASE, SIGN_IN_LOGIN, SUPERUSER, WEB_LOGIN, WORKER_LOGIN
from tests.another_server import AnotherServer, another_server
from tests.importing.test_postgres import address
from tests.serving import BACKEND
from tests.waiting import eventually

NAMES = {
    "DATABASE_URL": SUPERUSER,
    "WEB_DATABASE_URL": WEB_LOGIN,
    "SIGN_IN_DATABASE_URL": SIGN_IN_LOGIN,
    "WORKER_DATABASE_URL": WORKER_LOGIN,
}


@contextmanager
def primary_and_standby() -> Iterator[tuple[AnotherServer, AnotherServer]]:
    """A primary with the tables of the tests' database, and a standby without which it acknowledges nothing."""
    with another_server() as primary, another_server() as standby:
        primary.start()
        _copy(primary)
        _follow(primary, standby)
        primary.run("ALTER SYSTEM SET synchronous_standby_names = '*'")
        primary.run("SELECT pg_reload_conf()")
        eventually(lambda: primary.run("SELECT sync_state FROM pg_stat_replication") == [("sync",)])
        yield primary, standby


def urls(*servers: AnotherServer) -> dict[str, str]:
    """Every login's address, with both servers; the one that will be promoted is named last."""
    hosts = ",".join(str(server.layout.sockets) for server in servers)
    return {name: f"postgresql://{login}@/{DATABASE}?host={hosts}" for name, login in NAMES.items()}


def manage(environment: dict[str, str], *words: str) -> str:
    command = [sys.executable, "manage.py", *words]
    owner = os.environ | environment | {"ASSETS_ROLE": "owner"}
    done = subprocess.run(command, env=owner, cwd=BACKEND, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _follow(primary: AnotherServer, standby: AnotherServer) -> None:
    """Make the standby a copy of the primary, which streams from it from now on."""
    account = standby.layout.account
    standby.data.mkdir(mode=0o700)
    account.own(standby.data)
    command = [str(postgres_bin(account) / "pg_basebackup"), "-d", primary.conninfo]
    command += ["-D", str(standby.data), "-R", "-c", "fast"]
    subprocess.run(command, cwd="/", check=True, capture_output=True, **account.identity)
    standby.start()


def _copy(server: AnotherServer) -> None:
    """The roles and the database of the tests."""
    source = address(str(connection.settings_dict["NAME"]))
    programs = postgres_bin(server.layout.account)
    for program, *words in (("pg_dumpall", "--roles-only"), ("pg_dump",)):
        dump = [str(programs / program), *words, "-d", source]
        text = subprocess.run(dump, check=True, capture_output=True).stdout
        restore = [str(programs / "psql"), "-q", "-d", server.conninfo]
        subprocess.run(restore, input=text, check=True, capture_output=True)
