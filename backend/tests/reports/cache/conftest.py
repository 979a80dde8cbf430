"""A cache over the real Valkey and the real state of the rollups."""

from datetime import date

import pytest
from django.conf import settings
from django.db import connection
from redis import Redis

from assets.reports.cache import Cache
from assets.reports.cache.store import Store
from assets.reports.metrics.measures import MEASURES
from assets.reports.rollups import State, read_state
from assets.reports.rollups.change import ACTIVE_USERS
from assets.reports.rollups.state import publish
from assets.reports.rollups.versions import VERSIONS, Versions
from tests.reports.cache.work import FIGURE, TODAY


@pytest.fixture
def store(valkey: Redis) -> Store:
    return Store(settings.REDIS_URL)


@pytest.fixture
def cache(store: Store) -> Cache:
    return Cache(store)


def set_state(version: int, *, changed: date = TODAY, published: bool = True) -> State:
    """Bring the rollups to a version that changed every figure of one day.

    `published` is whether it is in Valkey, as after a pass.
    """
    names = (FIGURE, ACTIVE_USERS, *(measure.slug for measure in MEASURES))
    versions = Versions(0, version, {name: [(changed, changed, version)] for name in names})
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE rollup_state SET version = %s, versions = %s::jsonb",
            [version, VERSIONS.dump_json(versions).decode()],
        )
    state = read_state()
    if published:
        publish(state)
    return state
