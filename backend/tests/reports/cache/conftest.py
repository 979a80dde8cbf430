"""A cache over the real Valkey and the real state of the rollups."""

import pytest
from django.conf import settings
from django.db import connection
from redis import Redis

from assets.reports.cache import Cache
from assets.reports.cache.store import Store
from assets.reports.rollups import State, read_state
from assets.reports.rollups.state import publish


@pytest.fixture
def store(valkey: Redis) -> Store:
    return Store(settings.REDIS_URL)


@pytest.fixture
def cache(store: Store) -> Cache:
    return Cache(store)


def set_state(version: int, closed_version: int, *, told: bool = True) -> State:
    """Bring the rollups to a state; `told` is whether Valkey hears of it, as after a pass."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE rollup_state SET version = %s, closed_version = %s", [version, closed_version])
    state = read_state()
    if told:
        publish(state)
    return state
