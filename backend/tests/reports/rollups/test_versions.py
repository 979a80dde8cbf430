"""What is remembered of changes: few, and never too little."""

from datetime import date, timedelta
from random import Random

import pytest

from assets.reports.rollups.change import ALWAYS, CURRENCIES, Change, Run, runs_of
from assets.reports.rollups.versions import MOST_NEW_RUNS, MOST_RUNS, VERSIONS, Versions

FIRST = date(2026, 1, 1)


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def run(first: int, last: int) -> Run:
    return day(first), day(last)


def changed(*days: int, of: str = "volume") -> Change:
    return Change({of: runs_of(map(day, days))})


NONE = Versions(0, 0, {})


def test_days_are_runs() -> None:
    assert runs_of(map(day, [5, 1, 2, 9, 2, 8])) == [run(1, 2), run(5, 5), run(8, 9)]
    assert runs_of([]) == []


def test_an_answer_stands_until_a_day_of_it_changes() -> None:
    versions = NONE.after(1, changed(3)).after(2, changed(9))
    reads = {"volume": [run(4, 8)]}
    assert not versions.changed_after(0, reads)
    assert versions.changed_after(0, {"volume": [run(4, 9)]})
    assert versions.changed_after(0, {"volume": [run(3, 8)]})
    assert not versions.changed_after(1, {"volume": [run(3, 8)]})
    assert not versions.changed_after(2, {"volume": [ALWAYS]})
    assert not versions.changed_after(0, {"users": [ALWAYS]})


def test_a_version_that_nobody_saw_may_have_changed_anything() -> None:
    versions = NONE.after(1, changed(3)).after(3, changed(3))
    assert versions.changed_after(2, {"users": [ALWAYS]})
    assert not versions.changed_after(3, {"volume": [ALWAYS]})
    assert versions.changed_after(4, {"users": [ALWAYS]}), "of a version that is still to come"


def test_the_first_amount_in_a_currency_changes_which_are_in_use() -> None:
    reads = {CURRENCIES: [ALWAYS]}
    rials = Change({}, frozenset([("volume", "IRR")]))
    versions = NONE.after(1, rials).after(2, rials)
    assert versions.changed_after(0, reads)
    assert not versions.changed_after(1, reads)
    gone = versions.after(3, Change({}, None))
    assert gone.changed_after(2, reads)
    assert gone.after(4, Change({}, None)).changed_after(3, reads)
    assert gone.after(4, rials).changed_after(3, reads)


def test_it_is_stored_as_it_is() -> None:
    versions = NONE.after(1, Change({"volume": [run(1, 4), run(9, 9)]}, frozenset([("volume", "IRR")])))
    assert VERSIONS.validate_json(VERSIONS.dump_json(versions)) == versions


@pytest.mark.parametrize("seed", range(20))
def test_no_change_is_forgotten_and_few_are_remembered(seed: int) -> None:
    random, versions, changes = Random(seed), NONE, list[set[int]]()
    for version in range(1, 41):
        changes.append({random.randrange(60) for _ in range(random.choice([1, 1, 2, 6]))})
        versions = versions.after(version, changed(*changes[-1]))
        assert len(versions.changes["volume"]) <= MOST_RUNS
        for known in range(max(0, version - 8), version):
            first = random.randrange(60)
            last = first + random.choice([0, 6, 30])
            really = any(first <= day <= last for days in changes[known:] for day in days)
            found = versions.changed_after(known, {"volume": [run(first, last)]})
            assert found or not really
            if known == version - 1 and len(changes[-1]) <= MOST_NEW_RUNS:
                assert found == really, "the last change is known by its days"


def test_the_size_does_not_grow_with_history() -> None:
    random, versions = Random(3), NONE
    for version in range(1, 3000):
        days = [random.randrange(10_000) for _ in range(random.choice([1, 700]))]
        versions = versions.after(version, changed(*days, of=random.choice("abc")))
    assert len(VERSIONS.dump_json(versions)) < 3 * MOST_RUNS * 60
