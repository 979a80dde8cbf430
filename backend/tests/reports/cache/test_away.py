"""A cache that is dead, slow or restarted makes a slower page, never an error."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from redis import Redis

from assets.accounts.models import Role
from assets.reports.cache import Cache
from assets.reports.cache.breaker import Breaker
from assets.reports.cache.store import AWAY_SECONDS, CacheAwayError, Store
from tests.access.signing_in import as_role
from tests.reports.api.endpoints import OVERVIEW
from tests.reports.cache.conftest import set_state
from tests.reports.cache.work import KEY, Counted

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass(frozen=True)
class Silent:
    """A server that takes connections and never answers."""

    url: str
    listening: socket.socket

    def connections(self) -> int:
        """How many were made and not counted yet."""
        self.listening.setblocking(False)
        with ExitStack() as accepted:
            for number in count():
                try:
                    accepted.enter_context(self.listening.accept()[0])
                except BlockingIOError:
                    return number
        raise AssertionError


@pytest.fixture
def silent(tmp_path: Path) -> Iterator[Silent]:
    path = tmp_path / "silent.sock"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen(16)
        yield Silent(f"unix://{path}", listening)


def test_a_dead_cache_is_not_needed(tmp_path: Path) -> None:
    set_state(1)
    cache, counted = Cache(Store(f"unix://{tmp_path}/nobody.sock")), Counted()
    for times in (1, 2, 3):
        served = cache.serve(counted.work)
        assert (counted.times, served.age) == (times, None)


def test_a_slow_cache_is_waited_for_once(silent: Silent) -> None:
    set_state(1)
    store = Store(silent.url)
    store._breaker = Breaker(AWAY_SECONDS, clock=lambda: 0.0)
    cache, counted = Cache(store), Counted()
    for _ in range(20):
        cache.serve(counted.work)
    assert counted.times == 20
    assert silent.connections() == 1


def test_the_page_is_there_without_the_cache(silent: Silent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assets.reports.responses.shared_cache", lambda: Cache(Store(silent.url)))
    response = as_role(Role.ADMIN).get(OVERVIEW.url)
    assert response.status_code == 200
    assert response["ETag"]


def test_a_lost_connection_is_made_again(store: Store, valkey: Redis) -> None:
    store.look(KEY)
    me = valkey.client_info()
    for client in valkey.client_list():
        if client["db"] == str(me["db"]) and client["id"] != str(me["id"]):
            valkey.client_kill_filter(_id=client["id"])
    assert store.look(KEY) == (None, None)


def test_it_is_tried_again_after_a_while() -> None:
    moments = iter([0.0, 0.0, 0.1, 4.9, 5.0])
    breaker = Breaker(5, clock=lambda: next(moments))
    assert not breaker.is_open
    breaker.failed()
    assert [breaker.is_open for _ in range(3)] == [True, True, False]


def test_while_it_is_left_alone_nothing_is_sent(tmp_path: Path) -> None:
    store = Store(f"unix://{tmp_path}/nobody.sock")
    store._breaker = Breaker(AWAY_SECONDS, clock=lambda: 0.0)
    with pytest.raises(CacheAwayError):
        store.look(KEY)
    for _ in range(1000):
        with pytest.raises(CacheAwayError, match="a moment ago"):
            store.look(KEY)
