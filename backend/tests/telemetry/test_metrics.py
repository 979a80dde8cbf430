"""Prometheus reads how each process and the whole system are, and nobody else does."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.db import OperationalError
from prometheus_client.parser import text_string_to_metric_families
from redis import Redis

from assets.cli.ports import free_port
from assets.telemetry import collectors
from assets.telemetry.collectors import SystemCollector
from tests.database import Load
from tests.marketplace.life import Life
from tests.publishing.market import SEALED_BOOKS
from tests.serving import BACKEND, Served, environment_of, web
from tests.waiting import HANG_SECONDS, eventually

pytestmark = pytest.mark.django_db(transaction=True)

Samples = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def scrape(port: int, token: str = "") -> tuple[int, Samples]:
    """The status, and every sample by its name and labels."""
    client = HTTPConnection("127.0.0.1", port, timeout=HANG_SECONDS)
    client.request("GET", "/metrics", headers={"Authorization": f"Bearer {token}"} if token else {})
    answer = client.getresponse()
    text = answer.read().decode()
    client.close()
    families = text_string_to_metric_families(text)
    found = {
        (one.name, tuple(sorted(one.labels.items()))): one.value
        for family in families
        for one in family.samples
    }
    return answer.status, found


def named(samples: Samples, name: str, **labels: str) -> float:
    return samples[name, tuple(sorted(labels.items()))]


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def served(transactional_db: None, dataset: Load, valkey: Redis, port: int) -> Iterator[Served]:
    dataset(SEALED_BOOKS)
    with web({"ASSETS_WEB_METRICS": f"127.0.0.1:{port}"}) as served:
        yield served


def get(served: Served, path: str, method: str = "GET") -> int:
    client = HTTPConnection("127.0.0.1", served.port, timeout=HANG_SECONDS)
    client.request(method, path)
    status = client.getresponse().status
    client.close()
    return status


def test_requests_are_counted_by_route_and_never_by_address(served: Served, port: int) -> None:
    for number, unusual in enumerate(("PROPFIND", "PURGE", "SEARCH")):
        get(served, f"/api/v1/admin/users/{number}/")
        get(served, f"/nothing/{number}/")
        get(served, "/api/v1/me/", method=unusual)
    _, samples = scrape(port)
    count = "assets_http_request_seconds_count"
    user = "api/v1/admin/users/<user_id>/"
    assert named(samples, count, method="GET", route=user, status="401") == 3
    assert named(samples, count, method="GET", route="(file)", status="404") == 3
    assert (
        sum(
            value
            for (name, labels), value in samples.items()
            if name == count and ("method", "(other)") in labels
        )
        == 3
    )
    assert not any("nothing" in value for _, labels in samples for _, value in labels)


def test_the_system_is_told(served: Served, port: int) -> None:
    status, samples = scrape(port)
    assert status == 200
    assert named(samples, "assets_database_up") == 1
    assert named(samples, "assets_workers_alive") == 0
    assert named(samples, "assets_health_level", part="workers") == 2
    assert named(samples, "assets_sealed_days") > 30
    assert named(samples, "assets_rollup_queue_rows") == 0
    assert named(samples, "assets_watermark_age_seconds") > 0
    assert named(samples, "assets_database_pool_size") >= 1
    assert ("assets_jobs_due", ()) in samples


def test_the_site_itself_has_no_such_address(served: Served, port: int) -> None:
    assert get(served, "/metrics") == 404
    client = HTTPConnection("127.0.0.1", port, timeout=HANG_SECONDS)
    client.request("GET", "/api/v1/health/")
    assert client.getresponse().status == 404
    client.close()


def test_without_the_setting_nothing_listens() -> None:
    with web() as served:
        [ports] = [ports for ports in _listeners().values() if str(served.port) in ports]
    assert ports == {str(served.port)}


def _listeners() -> dict[int, set[str]]:
    """The TCP ports that each process listens on."""
    found: dict[int, set[str]] = {}
    inodes = {}
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            words = line.split()
            if words[3] == "0A":
                inodes[f"socket:[{words[9]}]"] = str(int(words[1].rpartition(":")[2], 16))
    for process in Path("/proc").glob("[0-9]*"):
        try:
            links = [str(link.readlink()) for link in (process / "fd").iterdir()]
        except OSError:
            continue
        ports = {inodes[link] for link in links if link in inodes}
        if ports:
            found[int(process.name)] = ports
    return found


def test_a_token_is_asked_for_where_there_is_one(transactional_db: None, valkey: Redis, port: int) -> None:
    settings = {"ASSETS_WEB_METRICS": f"127.0.0.1:{port}", "ASSETS_METRICS_TOKEN": "s3cret"}
    with web(settings):
        assert [scrape(port, token)[0] for token in ("", "wrong", "s3cret")] == [401, 401, 200]


def test_a_port_that_is_taken_costs_the_metrics_and_not_the_site(valkey: Redis) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        with web({"ASSETS_WEB_METRICS": f"127.0.0.1:{number}"}) as served:
            assert get(served, "/api/v1/health/") == 200
            assert f"no metrics at 127.0.0.1:{number}" in served.said()


def test_without_the_database_the_rest_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OperationalError("the server is away")

    monkeypatch.setattr(collectors, "database_now", fail)
    [up] = SystemCollector().collect()
    assert [sample.value for sample in up.samples] == [0]


def test_the_worker_tells_of_its_passes_and_leaves_a_sign_of_life(
    noon: datetime, port: int, tmp_path: Path
) -> None:
    Life(72).lives(days=2, operations=20, until=noon)
    alive = tmp_path / "alive"
    environment = environment_of("worker") | {
        "ASSETS_WORKER_METRICS": f"127.0.0.1:{port}",
        "ASSETS_WORKER_ALIVE": str(alive),
    }
    process = subprocess.Popen([sys.executable, "manage.py", "worker"], env=environment, cwd=BACKEND)
    try:
        eventually(alive.exists)
        eventually(lambda: named(scrape(port)[1], "assets_rollup_facts_total") > 0)
        samples = scrape(port)[1]
        assert named(samples, "assets_rollup_pass_seconds_count") > 0
        assert ("assets_loop_failures_total", ()) not in samples
    finally:
        process.terminate()
        process.wait(HANG_SECONDS)
