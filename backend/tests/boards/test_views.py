"""Saved views: one's own and those of others, by role."""

from typing import Any

import pytest

from assets.accounts.models import Role
from assets.boards import services
from tests.boards.asking import JSON, VIEWS, names, save, somebody


@pytest.mark.quick
def test_a_view_is_kept_with_its_question_and_told_to_its_owner() -> None:
    ada = somebody(name="Ada")
    made = save(ada, "Fees by region", address="metric=revenue&region=%D8%AA&calendar=persian")
    assert ada.get(VIEWS).json() == {
        "views": [made],
        "readers": ["support", "manager", "auditor", "admin"],
    }
    assert made["address"] == "metric=revenue&region=%D8%AA&calendar=persian"
    assert (made["owner"], made["mine"], made["shared_with"]) == ("Ada", True, [])


def test_what_is_not_shared_is_its_owner_s_alone() -> None:
    save(somebody(Role.ADMIN), "Mine")
    assert names(somebody(Role.ADMIN)) == names(somebody(Role.MANAGER)) == []


def test_what_is_shared_is_seen_by_the_roles_that_it_is_shared_with() -> None:
    made = save(somebody(Role.MANAGER, "Ada"), "Ours", Role.AUDITOR, Role.SUPPORT)
    assert made["shared_with"] == ["support", "auditor"]
    assert names(somebody(Role.AUDITOR)) == names(somebody(Role.SUPPORT)) == ["Ours"]
    assert names(somebody(Role.ADMIN)) == names(somebody(Role.MANAGER)) == []
    (seen,) = somebody(Role.AUDITOR).get(VIEWS).json()["views"]
    assert (seen["owner"], seen["mine"]) == ("Ada", False)


def test_one_s_own_come_first_and_both_are_by_name() -> None:
    save(somebody(Role.ADMIN), "alpha", Role.MANAGER)
    ada = somebody()
    for name in ("zeta", "Beta"):
        save(ada, name)
    assert names(ada) == ["Beta", "zeta", "alpha"]


def test_the_owner_changes_a_part_and_the_rest_stays() -> None:
    ada = somebody()
    made = save(ada, "Fees", Role.ADMIN)
    answer = ada.patch(f"{VIEWS}{made['id']}/", {"name": "Income"}, JSON)
    assert answer.status_code == 200
    assert {**answer.json(), "changed_at": None} == {**made, "name": "Income", "changed_at": None}
    ada.patch(f"{VIEWS}{made['id']}/", {"shared_with": []}, JSON)
    assert names(somebody(Role.ADMIN)) == []
    assert names(ada) == ["Income"]


def test_a_view_that_is_shared_is_not_changed_by_others_and_one_that_is_not_is_not_there() -> None:
    made = save(somebody(), "Fees", Role.ADMIN)
    path = f"{VIEWS}{made['id']}/"
    for client, status, code in (
        (somebody(Role.ADMIN), 403, "not_the_owner"),
        (somebody(Role.AUDITOR), 404, "view_not_found"),
    ):
        for answer in (client.patch(path, {"name": "Other"}, JSON), client.delete(path)):
            assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert names(somebody(Role.ADMIN)) == ["Fees"]


def test_the_owner_deletes_it_once() -> None:
    ada = somebody()
    path = f"{VIEWS}{save(ada)['id']}/"
    assert [ada.delete(path).status_code for _ in range(2)] == [204, 404]
    assert names(ada) == []


def test_so_many_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "MOST_VIEWS", 2)
    ada = somebody()
    for name in ("one", "two"):
        save(ada, name)
    answer = ada.post(VIEWS, {"name": "three", "address": "", "shared_with": []}, JSON)
    assert (answer.status_code, answer.json()["code"]) == (422, "too_many_views")
    save(somebody(), "another's")


WRONG: list[dict[str, Any]] = [
    {"name": ""},
    {"name": "   "},
    {"name": "x" * 81},
    {"name": None},
    {"address": "metric=a b"},
    {"address": "<script>"},
    {"address": "a" * 1001},
    {"shared_with": ["user"]},
    {"shared_with": ["nobody"]},
    {"shared_with": "admin"},
    {"owner": 7},
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_another_name_address_or_role_is_refused(wrong: dict[str, Any]) -> None:
    ada = somebody()
    answer = ada.post(VIEWS, {"name": "Fees", "address": "", "shared_with": [], **wrong}, JSON)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_parameter")
    assert names(ada) == []


def test_who_sees_no_figures_keeps_no_views() -> None:
    user = somebody(Role.USER)
    assert user.get(VIEWS).status_code == 403
    assert user.post(VIEWS, {"name": "Fees", "address": "", "shared_with": []}, JSON).status_code == 403
