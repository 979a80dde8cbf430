"""Users are listed in the orders that an index carries, page by page, each of them once."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from assets.accounts.models import User
from assets.common import clock
from assets.people.orders import ORDERS, UsersSort
from tests.access.signing_in import join
from tests.people.conftest import Office

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 10, 8, 30, tzinfo=UTC)
ALPHABET = [
    *("Ada", "bob", "Zoe", "آرش", "بابک", "پریسا", "تینا", "چیستا", "حمید"),
    *("ژاله", "كاوه", "گلی", "لیلا", "نادر", "وحید", "هما", "یلدا"),
]


def ids(page: Any) -> list[int]:
    return [user["id"] for user in page["users"]]


def names(page: Any) -> list[str]:
    return [user["name"] for user in page["users"]]


def others(office: Office, found: list[int]) -> list[int]:
    return [one for one in found if one != office.user.id]


def test_names_are_in_the_order_of_their_alphabets(admin: Office) -> None:
    for name in reversed(ALPHABET):
        join(name=name)
    assert names(admin.get(sort="name"))[1:] == ALPHABET
    assert names(admin.get(sort="-name"))[:-1] == ALPHABET[::-1]


def test_who_never_signed_in_was_longest_away(admin: Office) -> None:
    moments = [None, NOON, NOON + timedelta(seconds=1)]
    made = [join(last_login=moment).id for moment in moments]
    assert others(admin, ids(admin.get(sort="signed_in"))) == made
    assert others(admin, ids(admin.get(sort="-signed_in"))) == made[::-1]


def test_the_newest_come_first_unless_the_oldest_are_asked_for(admin: Office) -> None:
    made = [join().id for _ in range(3)]
    assert others(admin, ids(admin.get())) == others(admin, ids(admin.get(sort="-joined"))) == made[::-1]
    assert others(admin, ids(admin.get(sort="joined"))) == made


@pytest.mark.parametrize("sort", list(UsersSort))
def test_pages_hold_every_user_once(admin: Office, sort: UsersSort) -> None:
    for number in range(6):
        join(name=f"Same {number // 3}", last_login=None if number % 2 else NOON)
    found, cursor = [], None
    while True:
        page = admin.get(sort=sort.value, limit=2, **({"cursor": cursor} if cursor else {}))
        found += ids(page)
        cursor = page["next"]
        if cursor is None:
            break
    assert found == ids(admin.get(sort=sort.value))
    assert sorted(found) == sorted(User.objects.values_list("id", flat=True))


def test_a_cursor_holds_nobodys_name(admin: Office) -> None:
    for name in ("Zaphod", "Zebulon"):
        join(name=name)
    cursor = admin.get(sort="-name", limit=1)["next"]
    assert names(admin.get(sort="-name", limit=1, cursor=cursor)) == ["Zaphod"]
    assert not any("Zebulon"[:start] in cursor for start in (4, 5, 6, 7))


def test_who_sees_masks_cannot_sort_by_what_is_behind_them(auditor: Office) -> None:
    for sort in ("name", "-name"):
        response = auditor.client.get("/api/v1/admin/users/", {"sort": sort})
        assert (response.status_code, response.json()["code"]) == (422, "names_masked")
    assert ids(auditor.get(sort="signed_in"))


def test_a_cursor_fits_its_own_order_alone(admin: Office) -> None:
    join()
    cursor = admin.get(sort="joined", limit=1)["next"]
    response = admin.client.get("/api/v1/admin/users/", {"sort": "name", "cursor": cursor})
    assert (response.status_code, response.json()["field"]) == (422, "cursor")


def test_an_order_that_there_is_not_is_told_by_its_name(admin: Office) -> None:
    response = admin.client.get("/api/v1/admin/users/", {"sort": "email"})
    assert (response.status_code, response.json()["field"]) == (422, "sort")


@pytest.mark.parametrize(
    ("by", "stored", "index"),
    [
        ("joined", lambda user: user.joined_at.isoformat(), "users_by_joining"),
        ("signed_in", lambda _: "-infinity", "users_by_sign_in"),
        ("name", lambda user: str(user.id), "users_by_name"),
    ],
)
def test_an_index_carries_each_order(by: str, stored: Callable[[User], str], index: str) -> None:
    User.objects.bulk_create(
        User(email=f"person{number}@example.com", name=f"Person {number}", joined_at=clock.now())
        for number in range(3000)
    )
    user = User.objects.latest("id")
    order = ORDERS[by]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE users")
        cursor.execute(
            f"EXPLAIN SELECT id FROM users WHERE ({order.key}, users.id) > {order.last}"
            f" ORDER BY {order.key}, id LIMIT 51",
            [stored(user), user.id],
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert index in plan
    assert "Sort" not in plan
