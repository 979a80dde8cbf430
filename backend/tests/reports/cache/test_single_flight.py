"""One computation at a time, over threads and processes, whatever becomes of the one who computes."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from redis import Redis

from assets.reports.cache import Cache, serving
from assets.reports.cache.store import Store
from tests.reports.cache.conftest import set_state
from tests.reports.cache.work import KEY, Counted

pytestmark = pytest.mark.django_db(transaction=True)

SERVER = """
import django, os, sys, time
django.setup()
from django.conf import settings
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from redis import Redis
from assets.reports.cache import Cache, Computed, Work
from assets.reports.cache.store import Store
from assets.reports.rollups import read_state
valkey = Redis.from_url(settings.REDIS_URL)

def compute():
    state = read_state()
    valkey.incr("computed")
    time.sleep(float(os.environ["TAKES"]))
    return Computed(b"answer", state)

cache = Cache(Store(settings.REDIS_URL))
valkey.incr("ready")
while not valkey.get("go"):
    time.sleep(0.001)
print(cache.serve(Work(os.environ["KEY"], compute, closed=False)).body.decode(), flush=True)
"""


def start_servers(number: int, takes: float) -> list["subprocess.Popen[bytes]"]:
    environment = os.environ | {
        "TEST_DATABASE": str(connection.settings_dict["NAME"]),
        "KEY": KEY,
        "TAKES": str(takes),
    }
    return [
        subprocess.Popen([sys.executable, "-c", SERVER], env=environment, stdout=subprocess.PIPE)
        for _ in range(number)
    ]


def wait_until(valkey: Redis, name: str, number: int) -> None:
    deadline = time.monotonic() + 60
    while int(valkey.get(name) or 0) < number:
        assert time.monotonic() < deadline, f"{name} is {valkey.get(name)!r}, not {number}"
        time.sleep(0.01)


def test_many_threads_compute_once(cache: Cache) -> None:
    set_state(1, 1)
    counted = Counted(meanwhile=lambda: time.sleep(0.3))

    def serve(_: int) -> bytes:
        try:
            return cache.serve(counted.work).body
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        bodies = set(pool.map(serve, range(24)))
    assert (counted.times, len(bodies)) == (1, 1)


def test_two_servers_compute_once(valkey: Redis) -> None:
    set_state(1, 1)
    servers = start_servers(2, takes=0.5)
    wait_until(valkey, "ready", 2)
    valkey.set("go", 1)
    assert [server.communicate(timeout=30)[0] for server in servers] == [b"answer\n"] * 2
    assert valkey.get("computed") == b"1"


def test_a_server_that_is_killed_keeps_the_others_waiting_only_for_a_while(
    valkey: Redis, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_state(1, 1)
    monkeypatch.setattr(serving, "COMPUTATION_WAIT_SECONDS", 0.2)
    (server,) = start_servers(1, takes=60)
    valkey.set("go", 1)
    wait_until(valkey, "computed", 1)
    server.send_signal(signal.SIGKILL)
    server.communicate()
    counted = Counted()
    began = time.monotonic()
    cache.serve(counted.work)
    assert counted.times == 1
    assert time.monotonic() - began >= 0.2
    cache.serve(counted.work)
    assert counted.times == 1, "kept, though the lock was another's"
    assert 0 < int(valkey.pttl(f"{KEY}:computing")) <= 15_000, "what died lets go by itself"


def test_the_next_takes_over_at_once_when_the_first_fails(cache: Cache, store: Store) -> None:
    set_state(1, 1)
    token = store.begin(KEY)
    assert token is not None
    counted = Counted()

    def serve() -> None:
        try:
            cache.serve(counted.work)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        served = pool.submit(serve)
        time.sleep(0.1)
        assert not served.done()
        store.finish(KEY, token)
        served.result(timeout=serving.COMPUTATION_WAIT_SECONDS / 2)
    assert counted.times == 1


def test_a_lock_is_released_by_its_holder_alone(store: Store) -> None:
    assert store.begin(KEY) is not None
    store.finish(KEY, "another's token")
    assert store.begin(KEY) is None
