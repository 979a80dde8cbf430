"""Distinct users are the same from the sets of closed days as user by user, whichever days have sets."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.db import connection, transaction
from pyroaring import BitMap64

from assets.reports.queries import active_users
from assets.reports.rollups import drain
from assets.reports.rollups.active_user_sets import make_missing_sets
from tests.marketplace.life import OPERATIONS, Life
from tests.reports.queries.asking import TODAY, Given, ask, ask_rows
from tests.reports.queries.oracle import Oracle

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 11, 1), date(2026, 2, 20)
Question = dict[str, Given]
QUESTIONS: list[Question] = [
    {"grain": "day"},
    {"grain": "week"},
    {"grain": "month", "calendar": "persian", "compare": "previous"},
    {"grain": "quarter", "split": "region"},
    {"grain": "month", "split": "segment", "segment": ["newcomer", "unattributed"]},
    {"grain": "year", "region": ["IR-23"]},
    {"grain": "month", "split": "region", "segment": ["newcomer"]},
]


def answers() -> list[object]:
    """Figures and rows of active users, by many ways to ask."""
    given: Question = {"from": FIRST, "to": LAST}
    series = [ask(["active_users"], **given, **question).series for question in QUESTIONS]
    pages = [ask_rows("active_users", **given, limit=20)]
    while pages[-1].next:
        pages.append(ask_rows("active_users", **given, limit=20, cursor=pages[-1].next))
    of_one = ask_rows("active_users", **given, region=["IR-23"], limit=200)
    return [*series, [page.rows for page in pages], of_one.rows, of_one.count]


def days_with_sets() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM active_user_sets WHERE dimension = ''")
        return int(cursor.fetchone()[0])


@pytest.fixture
def user_by_user(oracle: Oracle, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The answers without sets."""
    with monkeypatch.context() as without:
        without.setattr(active_users, "MOST_ROWS", -1)
        return answers()


def test_without_sets_the_days_are_read(user_by_user: list[object]) -> None:
    assert days_with_sets() == 0
    assert answers() == user_by_user


def test_with_all_sets(user_by_user: list[object]) -> None:
    made = make_missing_sets(TODAY)
    assert made > 100
    assert days_with_sets() == made
    assert make_missing_sets(TODAY) == 0
    assert answers() == user_by_user


def test_with_some_sets(user_by_user: list[object]) -> None:
    make_missing_sets(TODAY)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM active_user_sets WHERE extract(day FROM day) IN (1, 2, 9, 20, 31)")
    assert answers() == user_by_user


def test_two_dimensions_at_once_are_counted_user_by_user(oracle: Oracle) -> None:
    make_missing_sets(TODAY)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE active_user_sets SET users = %s", [BitMap64([1]).serialize()])
    given: Question = {"from": FIRST, "to": LAST, "grain": "year", "segment": ["newcomer"]}
    (by_set,) = ask(["active_users"], **given).series
    assert by_set.total == "1"
    by_region = ask(["active_users"], **given, split="region").series
    assert sum(int(one.total or 0) for one in by_region) > 1


def changing(statement: str) -> Callable[[], None]:
    def change() -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)

    return change


DAY = "2026-02-04"
CHANGES = {
    "a user more": changing(f"INSERT INTO active_user_days VALUES ('{DAY}', 987654, 0, 0, 0)"),
    "a user less": changing(f"DELETE FROM active_user_days WHERE day = '{DAY}'"),
    "another user": changing(f"UPDATE active_user_days SET user_id = 987654 WHERE (day, user_id) = ('{DAY}',"
                             f" (SELECT min(user_id) FROM active_user_days WHERE day = '{DAY}'))"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_day_that_changes_has_no_sets_until_the_next_run(
    oracle: Oracle, change: Callable[[], None]
) -> None:
    before = make_missing_sets(TODAY)
    change()
    assert days_with_sets() == before - 1
    assert make_missing_sets(TODAY) == 1
    assert days_with_sets() == before


def test_emptied_days_have_no_sets(oracle: Oracle) -> None:
    make_missing_sets(TODAY)
    changing("TRUNCATE active_user_days")()
    assert days_with_sets() == 0


def test_the_current_day_has_no_set(oracle: Oracle) -> None:
    make_missing_sets(TODAY)
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(day) FROM active_user_sets")
        assert cursor.fetchone() == (TODAY - timedelta(days=1),)


@pytest.mark.django_db(transaction=True)
def test_a_late_fact_is_counted_at_once(noon: datetime) -> None:
    life = Life(93)
    life.lives(days=6, operations=100, until=noon)
    drain()
    today = noon.date()
    make_missing_sets(today)
    with transaction.atomic():
        for operation in OPERATIONS:
            life.does(operation, noon - timedelta(days=2))
    drain()
    given: Question = {"from": today - timedelta(days=6), "to": today, "grain": "day"}
    late = ask(["active_users"], **given).series
    make_missing_sets(today)
    assert ask(["active_users"], **given).series == late
