"""The board: which views, in which order, how wide; each person's own."""

from typing import Any

import pytest

from assets.accounts.models import Role
from tests.boards.asking import BOARD, JSON, VIEWS, pin, pinned, save, somebody


def test_a_board_is_what_was_arranged_last() -> None:
    ada = somebody()
    one, two, three = (save(ada, name)["id"] for name in ("one", "two", "three"))
    assert pinned(ada) == []
    answer = pin(ada, (one, False), (two, True))
    assert answer.status_code == 200
    assert [(told["view"]["name"], told["wide"]) for told in answer.json()["pins"]] == [
        ("one", False),
        ("two", True),
    ]
    pin(ada, (three, True), (two, False), (one, False))
    assert pinned(ada) == [("three", True), ("two", False), ("one", False)]
    pin(ada)
    assert pinned(ada) == []


def test_each_has_a_board_of_his_own() -> None:
    ada, bob = somebody(), somebody(Role.ADMIN)
    view = save(ada, "Fees", Role.ADMIN)["id"]
    pin(ada, (view, False))
    pin(bob, (view, True))
    assert (pinned(ada), pinned(bob)) == ([("Fees", False)], [("Fees", True)])


def test_a_view_that_is_not_seen_cannot_be_pinned_and_the_board_stays() -> None:
    ada, bob = somebody(), somebody(Role.ADMIN)
    own, other = save(bob, "own")["id"], save(ada, "not shared")["id"]
    pin(bob, (own, True))
    for view in (other, 10**9):
        answer = pin(bob, (own, False), (view, False))
        assert (answer.status_code, answer.json()["code"]) == (404, "view_not_found")
    assert pinned(bob) == [("own", True)]


def test_a_view_that_is_no_longer_shared_leaves_the_boards_of_others() -> None:
    ada, bob = somebody(), somebody(Role.ADMIN)
    view = save(ada, "Fees", Role.ADMIN)["id"]
    pin(ada, (view, False))
    pin(bob, (view, False))
    ada.patch(f"{VIEWS}{view}/", {"shared_with": []}, JSON)
    assert (pinned(ada), pinned(bob)) == ([("Fees", False)], [])
    ada.delete(f"{VIEWS}{view}/")
    assert pinned(ada) == []


WRONG: list[Any] = [
    {"pins": [{"view": 0, "wide": True}]},
    {"pins": [{"view": 1}]},
    {"pins": [{"view": 1, "wide": True}] * 2},
    {"pins": [{"view": n, "wide": True} for n in range(1, 26)]},
    {"pins": None},
    {},
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_what_is_no_board_is_refused(wrong: Any) -> None:
    answer = somebody().put(BOARD, wrong, JSON)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_parameter")
