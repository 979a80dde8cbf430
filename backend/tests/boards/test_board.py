"""Boards: which views and texts, in which order, how wide; with whom they are shared, and what those see."""

from typing import Any

import pytest

from assets.accounts.models import Role, User
from assets.boards.models import Board, Tile
from tests.access.signing_in import as_user
from tests.boards.asking import (
    BOARDS,
    JSON,
    VIEWS,
    arrange,
    boards,
    make_board,
    person,
    pin,
    pinned,
    save,
    somebody,
)


def test_a_board_is_what_was_arranged_last() -> None:
    ada = somebody()
    one, two, three = (save(ada, name)["id"] for name in ("one", "two", "three"))
    board = make_board(ada, tiles=[pin(one), pin(two, wide=True)])["id"]
    assert pinned(ada, board) == [("one", False), ("two", True)]
    answer = arrange(ada, board, pin(three, wide=True), {"text": "As of noon", "wide": False}, pin(one))
    assert answer.status_code == 200
    assert pinned(ada, board) == [("three", True), ("As of noon", False), ("one", False)]
    arrange(ada, board)
    assert pinned(ada, board) == []


def test_a_person_has_several_boards_each_with_its_own_filters() -> None:
    ada = somebody()
    view = save(ada)["id"]
    make_board(ada, "Mornings", tiles=[pin(view)])
    evenings = make_board(ada, "Evenings", filters="region=IR-23", tiles=[pin(view, wide=True)])
    assert boards(ada) == ["Evenings", "Mornings"]
    assert evenings["filters"] == "region=IR-23"
    changed = ada.patch(f"{BOARDS}{evenings['id']}/", {"name": "Nights", "filters": ""}, JSON).json()
    assert (changed["name"], changed["filters"]) == ("Nights", "")
    assert pinned(ada, evenings["id"]) == [("Fees", True)]
    assert ada.delete(f"{BOARDS}{evenings['id']}/").status_code == 204
    assert boards(ada) == ["Mornings"]


def test_a_board_is_seen_by_the_roles_and_people_it_is_shared_with_and_changed_by_its_owner_alone() -> None:
    ada, admin, auditor = somebody(), somebody(Role.ADMIN), somebody(Role.AUDITOR)
    cyrus: User = person(Role.SUPPORT, "Cyrus")
    view = save(ada)["id"]
    board = make_board(ada, shared_with=["admin"], people=[str(cyrus.email).upper()], tiles=[pin(view)])
    address = f"{BOARDS}{board['id']}/"
    assert board["people"] == [cyrus.email]
    for reader in (admin, as_user(cyrus)):
        seen = reader.get(address).json()
        assert (seen["mine"], seen["people"], seen["tiles"][0]["view"]["name"]) == (False, [], "Fees")
        for refused in (reader.patch(address, {"name": "x"}, JSON), reader.delete(address)):
            assert (refused.status_code, refused.json()["code"]) == (403, "not_the_owner")
    for answer in (auditor.get(address), auditor.delete(address)):
        assert (answer.status_code, answer.json()["code"]) == (404, "board_not_found")
    assert (boards(auditor), boards(admin)) == ([], ["Mornings"])
    ada.patch(address, {"shared_with": [], "people": []}, JSON)
    assert (boards(admin), boards(as_user(cyrus)), boards(ada)) == ([], [], ["Mornings"])


def test_a_board_is_shared_with_those_alone_who_may_see_figures() -> None:
    ada = somebody()
    user = person(Role.USER, "Dina")
    given = {"name": "x", "filters": "", "shared_with": [], "tiles": []}
    for email in (user.email, "nobody@example.com"):
        answer = ada.post(BOARDS, {**given, "people": [email]}, JSON)
        assert (answer.status_code, answer.json()["code"]) == (422, "reader_not_found")
    assert boards(ada) == []


def test_a_view_that_is_not_seen_cannot_be_pinned_and_the_board_stays() -> None:
    ada, bob = somebody(), somebody(Role.ADMIN)
    own, other = save(bob, "own")["id"], save(ada, "not shared")["id"]
    board = make_board(bob, tiles=[pin(own, wide=True)])["id"]
    for view in (other, 10**9):
        answer = arrange(bob, board, pin(own), pin(view))
        assert (answer.status_code, answer.json()["code"]) == (404, "view_not_found")
    assert pinned(bob, board) == [("own", True)]


def test_a_view_that_is_no_longer_shared_with_the_owner_leaves_the_board() -> None:
    ada, bob = somebody(), somebody(Role.ADMIN)
    view = save(ada, "Fees", Role.ADMIN)["id"]
    board = make_board(bob, tiles=[pin(view)])["id"]
    assert pinned(bob, board) == [("Fees", False)]
    ada.patch(f"{VIEWS}{view}/", {"shared_with": []}, JSON)
    assert pinned(bob, board) == []
    ada.patch(f"{VIEWS}{view}/", {"shared_with": ["admin"]}, JSON)
    assert pinned(bob, board) == [("Fees", False)]
    ada.delete(f"{VIEWS}{view}/")
    assert (pinned(bob, board), Tile.objects.count(), Board.objects.count()) == ([], 0, 1)


def test_so_many_boards_and_no_more() -> None:
    ada = somebody()
    for number in range(20):
        make_board(ada, f"{number:02}")
    given = {"name": "x", "filters": "", "shared_with": [], "people": [], "tiles": []}
    answer = ada.post(BOARDS, given, JSON)
    assert (answer.status_code, answer.json()["code"]) == (422, "too_many_boards")


WRONG: list[Any] = [
    {"tiles": [{"view": 0, "wide": True}]},
    {"tiles": [{"view": 1}]},
    {"tiles": [{"wide": True}]},
    {"tiles": [{"view": 1, "text": "both", "wide": True}]},
    {"tiles": [{"text": "", "wide": True}]},
    {"tiles": [{"view": 1, "wide": True}] * 2},
    {"tiles": [{"view": n, "wide": True} for n in range(1, 26)]},
    {"shared_with": ["user"]},
    {"people": ["no address"]},
    {"owner": 1},
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_what_is_no_board_is_refused(wrong: Any) -> None:
    ada = somebody()
    board = make_board(ada)["id"]
    answer = ada.patch(f"{BOARDS}{board}/", wrong, JSON)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_parameter")
