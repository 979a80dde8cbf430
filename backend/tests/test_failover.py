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

from assets.common import clock
from tests.another_server import AnotherServer
from tests.serving import BACKEND, web
from tests.standby import manage, primary_and_standby, urls
from tests.waiting import HANG_SECONDS, eventually

EVENTS = "/api/v1/events/"


@pytest.fixture
def servers(transactional_db: None) -> Iterator[tuple[AnotherServer, AnotherServer]]:
    with primary_and_standby() as both:
        yield both


@contextmanager
def worker(environment: dict[str, str]) -> Iterator[psutil.Process]:
    command = [sys.executable, "manage.py", "worker"]
    process = subprocess.Popen(command, env=os.environ | environment | {"ASSETS_ROLE": "worker"}, cwd=BACKEND)
    try:
        yield psutil.Process(process.pid)
    finally:
        process.kill()
        process.wait()


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
