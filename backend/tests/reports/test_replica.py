"""Reports are read from a standby while it knows what readers have seen, else from the primary."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any

import pytest
from redis import Redis

from assets.access.tokens.claims import current_viewer
from assets.access.tokens.personal import make_token
from assets.accounts.models import Role
from assets.audit import SYSTEM
from assets.common import clock
from tests.access.signing_in import join
from tests.another_server import AnotherServer
from tests.database import Load
from tests.reports.api.market import MARKET
from tests.serving import Served, web
from tests.standby import manage, primary_and_standby, urls
from tests.waiting import HANG_SECONDS, eventually

DAYS = "from=2026-03-01&to=2026-03-10"
VOLUME = f"/api/v1/reports/metrics/?metric=total_volume&currency=IRR&{DAYS}"
ROWS = f"/api/v1/reports/metrics/total_volume/rows/?currency=IRR&{DAYS}"
SCANS = "SELECT seq_scan + idx_scan FROM pg_stat_user_tables WHERE relname = 'analytics_records'"
PAY = """
from assets.accounts.models import User
from assets.payments.models import PaymentStatus
from assets.reports.rollups import drain
from tests.reports.api.market import pay
pay(User.objects.order_by("id")[0].id, 4000, "IRR", 9, PaymentStatus.VERIFIED)
drain()
"""


class Reader:
    """An administrator's program, which asks over HTTP."""

    def __init__(self, served: Served, token: str) -> None:
        self._served, self._token = served, token

    def ask(self, path: str) -> Any:
        client = HTTPConnection("127.0.0.1", self._served.port, timeout=HANG_SECONDS)
        client.request("GET", path, headers={"Authorization": f"Bearer {self._token}"})
        answer = client.getresponse()
        body = answer.read()
        client.close()
        assert answer.status == 200, body
        return json.loads(body)

    def volume(self) -> str:
        [series] = self.ask(VOLUME)["series"]
        return str(series["total"])


@contextmanager
def reading(token: str, primary: AnotherServer, reports: str) -> Iterator[Reader]:
    with web(urls(primary) | {"REPORTS_DATABASE_URL": reports}) as served:
        yield Reader(served, token)


@pytest.fixture
def token(transactional_db: None, dataset: Load, valkey: Redis) -> str:
    dataset(MARKET)
    administrator = current_viewer(join("reader@example.org", Role.ADMIN))
    _, token = make_token(
        administrator, name="reader", scopes=["figures", "rows"], days=1, now=clock.now(), by=SYSTEM
    )
    return token


@pytest.fixture
def servers(token: str) -> Iterator[tuple[AnotherServer, AnotherServer]]:
    with primary_and_standby() as both:
        yield both


def scans(server: AnotherServer) -> int:
    [(count,)] = server.run(SCANS)
    return int(count)


def lose(standby: AnotherServer, primary: AnotherServer) -> None:
    """The standby dies, and the primary goes on without it."""
    standby.kill()
    primary.run("ALTER SYSTEM RESET synchronous_standby_names")
    primary.run("SELECT pg_reload_conf()")


def test_a_standby_answers_unless_it_is_behind_or_gone(
    token: str, servers: tuple[AnotherServer, AnotherServer]
) -> None:
    primary, standby = servers
    with reading(token, primary, urls(standby)["WEB_DATABASE_URL"]) as reader:
        before = scans(primary), scans(standby)
        assert reader.volume() == "5000"
        assert reader.ask(ROWS)["sum"] == "5000"
        eventually(lambda: scans(standby) > before[1])
        assert scans(primary) == before[0]

        standby.run("SELECT pg_wal_replay_pause()")
        manage(urls(primary), "shell", "--no-imports", "-c", PAY)
        assert reader.volume() == "9000"
        assert reader.ask(ROWS)["sum"] == "9000"

        standby.run("SELECT pg_wal_replay_resume()")
        lose(standby, primary)
        manage(urls(primary), "shell", "--no-imports", "-c", PAY)
        assert reader.volume() == "13000"


def test_of_several_servers_a_standby_answers_and_the_primary_where_there_is_none(
    token: str, servers: tuple[AnotherServer, AnotherServer]
) -> None:
    primary, standby = servers
    with reading(token, primary, urls(primary, standby)["WEB_DATABASE_URL"]) as reader:
        before = scans(primary), scans(standby)
        assert reader.volume() == "5000"
        eventually(lambda: scans(standby) > before[1])
        assert scans(primary) == before[0]
    lose(standby, primary)
    with reading(token, primary, urls(primary, standby)["WEB_DATABASE_URL"]) as reader:
        assert reader.ask(ROWS)["sum"] == "5000"
