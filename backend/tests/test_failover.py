"""A primary dies while web and worker run: they follow the one that is promoted; nothing acknowledged is lost."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta

import httpx
import psutil
import pytest
from django.db import connection

from assets.common import clock
from assets.embedded.binaries import postgres_bin
from assets.embedded.layout import DATABASE, SIGN_IN_LOGIN, SUPERUSER, WEB_LOGIN, WORKER_LOGIN
from tests.another_server import AnotherServer, another_server
from tests.importing.test_postgres import address
from tests.serving import BACKEND, web
from tests.waiting import HANG_SECONDS, eventually

NAMES = {
    "DATABASE_URL": SUPERUSER,
    "WEB_DATABASE_URL": WEB_LOGIN,
    "SIGN_IN_DATABASE_URL": SIGN_IN_LOGIN,
    "WORKER_DATABASE_URL": WORKER_LOGIN,
}
EVENTS = "/api/v1/events/"


def follow(primary: AnotherServer, standby: AnotherServer) -> None:
    """Make the standby a copy of the primary, which streams from it from now on."""
    account = standby.layout.account
    standby.data.mkdir(mode=0o700)
    account.own(standby.data)
    command = [str(postgres_bin(account) / "pg_basebackup"), "-d", primary.conninfo]
    command += ["-D", str(standby.data), "-R", "-c", "fast"]
    subprocess.run(command, cwd="/", check=True, capture_output=True, **account.identity)
    standby.start()


@pytest.fixture
def servers(transactional_db: None) -> Iterator[tuple[AnotherServer, AnotherServer]]:
    """A primary with the tables of the tests' database, and a standby without which it acknowledges nothing."""
    with another_server() as primary, another_server() as standby:
        primary.start()
        _copy(primary)
        follow(primary, standby)
        primary.run("ALTER SYSTEM SET synchronous_standby_names = '*'")
        primary.run("SELECT pg_reload_conf()")
        eventually(lambda: primary.run("SELECT sync_state FROM pg_stat_replication") == [("sync",)])
        yield primary, standby


def _copy(server: AnotherServer) -> None:
    """The roles and the database of the tests."""
    source = address(str(connection.settings_dict["NAME"]))
    programs = postgres_bin(server.layout.account)
    for program, *words in (("pg_dumpall", "--roles-only"), ("pg_dump",)):
        dump = [str(programs / program), *words, "-d", source]
        text = subprocess.run(dump, check=True, capture_output=True).stdout
        restore = [str(programs / "psql"), "-q", "-d", server.conninfo]
        subprocess.run(restore, input=text, check=True, capture_output=True)


def urls(*servers: AnotherServer) -> dict[str, str]:
    """Every login's address, with both servers; the one that will be promoted is named last."""
    hosts = ",".join(str(server.layout.sockets) for server in servers)
    return {name: f"postgresql://{login}@/{DATABASE}?host={hosts}" for name, login in NAMES.items()}


@contextmanager
def worker(environment: dict[str, str]) -> Iterator[psutil.Process]:
    command = [sys.executable, "manage.py", "worker"]
    process = subprocess.Popen(command, env=os.environ | environment | {"ASSETS_ROLE": "worker"}, cwd=BACKEND)
    try:
        yield psutil.Process(process.pid)
    finally:
        process.kill()
        process.wait()


def manage(environment: dict[str, str], *words: str) -> str:
    command = [sys.executable, "manage.py", *words]
    owner = os.environ | environment | {"ASSETS_ROLE": "owner"}
    done = subprocess.run(command, env=owner, cwd=BACKEND, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Shop:
    """A source that sends each event until it is acknowledged."""

    def __init__(self, url: str, token: str) -> None:
        self._client = httpx.Client(base_url=url, trust_env=False, timeout=HANG_SECONDS)
        self._headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/cloudevents-batch+json",
        }

    def close(self) -> None:
        self._client.close()

    def try_to_send(self, number: int, at: datetime) -> bool:
        event = {
            "specversion": "1.0", "id": f"e{number}", "source": "shop", "type": "user.registered",
            "time": at.isoformat(), "data": {"external_id": f"u{number}"},
        }  # fmt: skip
        answer = self._client.post(EVENTS, content=json.dumps([event]), headers=self._headers)
        if answer.status_code == 200:
            assert answer.json()["results"][0]["result"] in ("accepted", "duplicate")
            return True
        assert answer.status_code == 503, answer.text
        assert answer.headers["Retry-After"]
        return False

    def send(self, number: int, at: datetime) -> None:
        eventually(lambda: self.try_to_send(number, at))


def test_web_and_worker_follow_the_server_that_is_promoted(
    servers: tuple[AnotherServer, AnotherServer],
) -> None:
    primary, standby = servers
    environment = urls(primary, standby)
    token = manage(environment, "source_token", "--source", "shop", "--scope", "events:write").split()[-1]
    at = clock.now() - timedelta(hours=1)

    with (
        web(environment) as server,
        worker(environment) as working,
        closing(Shop(server.url, token)) as shop,
    ):
        for number in range(20):
            shop.send(number, at)
        eventually(lambda: primary.run("SELECT count(*) FROM rollup_queue") == [(0,)])

        primary.kill()
        assert not shop.try_to_send(20, at)
        standby.run("ALTER SYSTEM RESET synchronous_standby_names")
        standby.run("SELECT pg_promote()")
        [(promoted_at,)] = standby.run("SELECT clock_timestamp()")
        for number in range(20, 40):
            shop.send(number, at)
        assert standby.run("SELECT count(*) FROM users") == [(40,)]
        eventually(lambda: standby.run("SELECT count(*) FROM rollup_queue") == [(0,)])
        beats = f"SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > '{promoted_at}'"
        eventually(lambda: standby.run(beats) == [(1,)])
        assert working.is_running()

    manage(environment, "verify")
    manage(environment, "rebuild")
