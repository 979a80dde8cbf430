"""What is served when: hit, miss, stale, refused; and what a change during the computation does."""

import json
from collections.abc import Mapping
from threading import Event, Thread

import pytest
from django.db import connection
from redis import Redis

from assets.reports.cache import Cache, Served, Work
from assets.reports.cache.entry import Entry
from assets.reports.cache.store import Store
from assets.reports.rollups import read_state
from assets.reports.rollups.state import publish
from tests.reports.cache.conftest import set_state
from tests.reports.cache.work import FIGURE, KEY, TODAY, YESTERDAY, Counted, waits_for
from tests.waiting import HANG_SECONDS

pytestmark = pytest.mark.django_db(transaction=True)


def answered(served: Served) -> tuple[int, int]:
    """How often it had been computed, and from which version."""
    answer: Mapping[str, int] = json.loads(served.body)
    return answer["times"], answer["version"]


@pytest.mark.quick
def test_a_hit_is_not_computed(cache: Cache) -> None:
    set_state(1)
    counted = Counted()
    served = [cache.serve(counted.work) for _ in range(3)]
    assert [answered(one) for one in served] == [(1, 1)] * 3
    assert {one.etag for one in served} == {served[0].etag}
    assert [one.age for one in served] == [None] * 3


def commands_sent(valkey: Redis) -> int:
    """How many commands all others on our database of Valkey have sent."""
    me = valkey.client_info()
    ours = [client for client in valkey.client_list() if client["db"] == str(me["db"])]
    return sum(int(client["tot-cmds"]) for client in ours if client["id"] != str(me["id"]))


def test_a_hit_is_one_round_trip(cache: Cache, valkey: Redis) -> None:
    set_state(1)
    counted = Counted()
    for _ in range(2):
        cache.serve(counted.work)
    before = commands_sent(valkey)
    for _ in range(10):
        cache.serve(counted.work)
    assert commands_sent(valkey) - before == 10


def test_a_new_version_is_computed_anew(cache: Cache) -> None:
    counted = Counted()
    for version in (1, 2, 3):
        set_state(version)
        assert answered(cache.serve(counted.work)) == (version, version)


def test_an_answer_outlives_a_change_of_other_days_and_says_up_to_when_it_is_the_same(cache: Cache) -> None:
    counted = Counted(reads={FIGURE: [(YESTERDAY, YESTERDAY)]})
    set_state(1)
    assert answered(cache.serve(counted.work)) == (1, 1)
    set_state(2, changed=TODAY)
    stands = cache.serve(counted.work)
    assert (answered(stands), stands.version, stands.as_of) == ((1, 1), 1, 2)
    set_state(3, changed=YESTERDAY)
    anew = cache.serve(counted.work)
    assert (answered(anew), anew.version, anew.as_of) == ((2, 3), 3, 3)


def test_an_answer_outlives_a_change_of_another_figure(cache: Cache) -> None:
    counted = Counted(reads={"another_figure": [(YESTERDAY, TODAY)]})
    for version in (1, 2, 3):
        set_state(version)
        assert answered(cache.serve(counted.work)) == (1, 1)


def test_an_answer_does_not_outlive_a_version_whose_change_nobody_noted(cache: Cache) -> None:
    counted = Counted(reads={"another_figure": [(YESTERDAY, TODAY)]})
    set_state(1)
    cache.serve(counted.work)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE rollup_state SET version = 2")
    publish(read_state())
    assert answered(cache.serve(counted.work)) == (2, 2)


@pytest.mark.parametrize("wrong", [1, 3])
def test_an_entry_of_another_version_is_never_served_as_good(cache: Cache, store: Store, wrong: int) -> None:
    set_state(2)
    store.keep(KEY, Entry.of(b'"wrong"', wrong, 0))
    assert answered(cache.serve(Counted().work)) == (1, 2)


def test_a_pass_that_commits_during_the_computation_makes_its_answer_stale(
    cache: Cache, store: Store
) -> None:
    set_state(1)
    counted = Counted(meanwhile=lambda: set_state(2))
    assert answered(cache.serve(counted.work)) == (1, 1)
    kept = store.look(KEY)[1]
    assert kept is not None
    assert kept.version == 1, "kept under the version of its own snapshot"
    counted.meanwhile = lambda: None
    assert answered(cache.serve(counted.work)) == (2, 2)


def test_a_flush_is_no_more_than_a_miss(cache: Cache, valkey: Redis) -> None:
    set_state(5)
    counted = Counted()
    cache.serve(counted.work)
    valkey.flushdb()
    assert answered(cache.serve(counted.work)) == (2, 5)
    assert answered(cache.serve(counted.work)) == (2, 5)


def test_what_is_refused_is_not_kept_and_keeps_nobody_waiting(cache: Cache, valkey: Redis) -> None:
    set_state(1)

    def refuses() -> None:
        raise ValueError("refused")

    counted = Counted(meanwhile=refuses)
    for _ in range(2):
        with pytest.raises(ValueError, match="refused"):
            cache.serve(counted.work)
    assert counted.times == 2
    assert valkey.keys("assets:answer:*") == []


def in_thread(cache: Cache, work: Work) -> tuple[Thread, list[Served]]:
    """Serve in another thread, and where the outcome will be."""
    outcome: list[Served] = []

    def run() -> None:
        try:
            outcome.append(cache.serve(work))
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    return thread, outcome


def test_stale_is_served_with_its_age_while_another_computes(cache: Cache) -> None:
    set_state(1)
    cache.serve(Counted().work)
    set_state(2)
    begun, may_end = Event(), Event()
    slow = Counted(meanwhile=lambda: begun.set() or waits_for(may_end)())  # type: ignore[func-returns-value]
    thread, outcome = in_thread(cache, slow.work)
    assert begun.wait(HANG_SECONDS)
    quick = Counted()
    stale = cache.serve(quick.work)
    assert (answered(stale), stale.age, quick.times) == ((1, 1), 0, 0)
    may_end.set()
    thread.join(10)
    assert (answered(outcome[0]), outcome[0].age) == ((1, 2), None)
    assert answered(cache.serve(quick.work)) == (1, 2)


def test_what_is_long_stale_is_waited_for(cache: Cache, store: Store) -> None:
    set_state(2)
    store.keep(KEY, Entry.of(b'"old"', 1, 0))
    begun, may_end = Event(), Event()
    slow = Counted(meanwhile=lambda: begun.set() or waits_for(may_end)())  # type: ignore[func-returns-value]
    first, _ = in_thread(cache, slow.work)
    assert begun.wait(HANG_SECONDS)
    second, outcome = in_thread(cache, Counted().work)
    may_end.set()
    for thread in (first, second):
        thread.join(10)
    assert answered(outcome[0]) == (1, 2)
