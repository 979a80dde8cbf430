"""Which state counts: the published one, unless it is lost, overtaken or of another database."""

import pytest
from redis import Redis

from assets.reports.cache import Cache, current
from assets.reports.cache.current import Current
from assets.reports.cache.store import Store
from assets.reports.rollups import State
from assets.reports.rollups.state import decode, encode, state_key
from assets.reports.rollups.versions import Versions
from tests.reports.cache.conftest import set_state
from tests.reports.cache.work import Counted

pytestmark = pytest.mark.django_db(transaction=True)


def published(valkey: Redis) -> State:
    stored = valkey.get(state_key())
    assert isinstance(stored, bytes)
    return decode(stored)


def test_the_state_survives_being_published() -> None:
    state = set_state(3, published=False)
    assert decode(encode(state)) == state


def test_without_a_published_state_the_database_is_asked_and_the_others_are_told(
    store: Store, valkey: Redis
) -> None:
    state = set_state(4, published=False)
    assert Current(store).state(None) == state
    assert published(valkey) == state


def test_a_published_state_is_believed_for_a_while(store: Store) -> None:
    known = Current(store)
    first = set_state(1)
    assert known.state(encode(first)) == first
    second = set_state(2)
    assert known.state(encode(first)) == first, "not asked again within seconds"
    assert known.state(encode(second)) == second


@pytest.mark.parametrize("version", [1, 9], ids=["lost or overtaken", "of a database that was restored"])
def test_a_wrong_published_state_is_mended(
    store: Store, valkey: Redis, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    monkeypatch.setattr(current, "CHECKED_EVERY_SECONDS", 0)
    wrong = encode(set_state(version))
    true = set_state(5, published=False)
    assert Current(store).state(wrong) == true
    assert published(valkey) == true


@pytest.mark.parametrize("published_by_others", [b"", b"nothing of ours", b'{"version": "one"}'])
def test_what_is_no_state_is_as_good_as_none_and_is_mended(
    store: Store, valkey: Redis, published_by_others: bytes
) -> None:
    state, known = set_state(4, published=False), Current(store)
    valkey.set(state_key(), published_by_others)
    for _ in range(2):
        assert known.state(published_by_others) == state
        assert known.believed(published_by_others) is None
    assert published(valkey) == state


def test_a_newer_publication_is_not_overwritten(store: Store, valkey: Redis) -> None:
    seen = encode(set_state(1))
    newer = set_state(3)
    store.publish(encode(State(2, Versions(0, 2, {}), None)), seen)
    assert published(valkey) == newer
    store.publish(encode(State(2, Versions(0, 2, {}), None)), None)
    assert published(valkey) == newer


def test_an_answer_is_not_older_than_the_check(
    cache: Cache, valkey: Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current, "CHECKED_EVERY_SECONDS", 0)
    set_state(1)
    counted = Counted()
    cache.serve(counted.work)
    set_state(2, published=False)
    assert cache.serve(counted.work).body == b'{"times": 2, "version": 2}'
