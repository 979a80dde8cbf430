"""One computation at a time, over threads and processes, whatever becomes of the one who computes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from threading import Barrier

import pytest
from django.db import connection
from redis import Redis

from assets.reports.cache import Cache, serving
from assets.reports.cache.store import Store
from tests.reports.cache.conftest import set_state
from tests.reports.cache.work import KEY, Counted
from tests.waiting import HANG_SECONDS, eventually

pytestmark = pytest.mark.django_db(transaction=True)

THREADS = 8
POLLS = 10
"""Each look of the one who waits, and each of ours, counts one: by then he has looked more than once."""

SERVER = """
import django, os, sys, time
django.setup()
from django.conf import settings
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from redis import Redis
from assets.reports.cache import Cache, Computed, Work, serving
from assets.reports.cache.store import Store
from assets.reports.rollups import read_state
valkey = Redis.from_url(settings.REDIS_URL)

def compute():
    state = read_state()
    valkey.incr("computed")
    while int(valkey.get("asking")) < int(os.environ["UNTIL_ASKING"]):
        time.sleep(0.001)
    return Computed(b"answer", state.version)

serving.COMPUTATION_WAIT_SECONDS = float(os.environ["PATIENCE"])
cache = Cache(Store(settings.REDIS_URL))
valkey.incr("ready")
while not valkey.get("go"):
    time.sleep(0.001)
valkey.incr("asking")
print(cache.serve(Work(os.environ["KEY"], compute, {})).body.decode(), flush=True)
"""


@contextmanager
def servers(number: int, *, until_asking: int) -> Iterator[list["subprocess.Popen[bytes]"]]:
    """Servers that ask for one answer, which is computed only once so many of them have asked for it."""
    environment = os.environ | {
        "TEST_DATABASE": str(connection.settings_dict["NAME"]),
        "KEY": KEY,
        "UNTIL_ASKING": str(until_asking),
        "PATIENCE": str(HANG_SECONDS),
    }
    started = [
        subprocess.Popen([sys.executable, "-c", SERVER], env=environment, stdout=subprocess.PIPE)
        for _ in range(number)
    ]
    try:
        yield started
    finally:
        for server in started:
            server.kill()
            server.communicate()


def wait_until(valkey: Redis, name: str, number: int) -> None:
    eventually(lambda: int(valkey.get(name) or 0) >= number)


def test_many_threads_compute_once(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    set_state(1)
    monkeypatch.setattr(serving, "COMPUTATION_WAIT_SECONDS", HANG_SECONDS)
    asking = Barrier(THREADS)
    counted = Counted()

    def serve(number: int) -> bytes:
        if number < THREADS:
            asking.wait(HANG_SECONDS)
        try:
            return cache.serve(counted.work).body
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        bodies = set(pool.map(serve, range(24)))
    assert (counted.times, len(bodies)) == (1, 1)


def test_two_servers_compute_once(valkey: Redis) -> None:
    set_state(1)
    with servers(2, until_asking=2) as started:
        wait_until(valkey, "ready", 2)
        valkey.set("go", 1)
        said = [server.communicate(timeout=HANG_SECONDS)[0] for server in started]
    assert said == [b"answer\n"] * 2
    assert valkey.get("computed") == b"1"


def test_a_server_that_is_killed_keeps_the_others_waiting_only_for_a_while(
    valkey: Redis, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_state(1)
    monkeypatch.setattr(serving, "COMPUTATION_WAIT_SECONDS", 0.2)
    with servers(1, until_asking=2):
        valkey.set("go", 1)
        wait_until(valkey, "computed", 1)
    counted = Counted()
    cache.serve(counted.work)
    assert counted.times == 1
    cache.serve(counted.work)
    assert counted.times == 1, "kept, though the lock was another's"
    assert 0 < int(valkey.pttl(f"{KEY}:computing")) <= 15_000, "what died lets go by itself"


def test_the_next_takes_over_at_once_when_the_first_fails(
    cache: Cache, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_state(1)
    monkeypatch.setattr(serving, "COMPUTATION_WAIT_SECONDS", 2 * HANG_SECONDS)
    looks = count()
    look = store.look
    monkeypatch.setattr(store, "look", lambda key: (next(looks), look(key))[1])
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
        eventually(lambda: next(looks) > POLLS)
        assert not served.done()
        store.finish(KEY, token)
        served.result(timeout=HANG_SECONDS)
    assert counted.times == 1


def test_a_lock_is_released_by_its_holder_alone(store: Store) -> None:
    assert store.begin(KEY) is not None
    store.finish(KEY, "another's token")
    assert store.begin(KEY) is None
