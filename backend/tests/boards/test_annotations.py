"""Words on a day: who may write them, who finds them, and what the audit log tells."""

from typing import Any

import pytest
from django.db import connection

from assets.accounts.models import Role
from assets.boards import selectors, services
from tests.access.signing_in import as_user
from tests.boards.asking import ANNOTATIONS, JSON, annotate, person, somebody, words


def events() -> list[tuple[str, int, str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT action, actor_id, object_id FROM audit_events WHERE object_kind = 'annotation' ORDER BY id"
        )
        rows: list[tuple[str, int, str]] = cursor.fetchall()
        return rows


def test_words_on_a_day_are_found_by_everybody_who_sees_figures() -> None:
    answer = annotate(somebody(name="Ada"), "2026-03-09", "  The gateway was down  ")
    assert answer.status_code == 201
    for role in (Role.SUPPORT, Role.MANAGER, Role.AUDITOR, Role.ADMIN):
        assert words(somebody(role), "2026-03-09", "2026-03-09") == [
            ("2026-03-09", "The gateway was down", "Ada")
        ]


def test_they_are_of_the_days_asked_for_both_ends_included_newest_first() -> None:
    ada = somebody(name="Ada")
    for day in ("2026-03-08", "2026-03-09", "2026-03-10", "2026-03-11"):
        annotate(ada, day, day)
    annotate(ada, "2026-03-09", "again")
    assert [(day, text) for day, text, _ in words(ada, "2026-03-09", "2026-03-10")] == [
        ("2026-03-10", "2026-03-10"),
        ("2026-03-09", "again"),
        ("2026-03-09", "2026-03-09"),
    ]


def test_more_than_are_told_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selectors, "MOST_ANNOTATIONS", 1)
    ada = somebody()
    annotate(ada, "2026-03-08")
    annotate(ada, "2026-03-09")
    found = ada.get(f"{ANNOTATIONS}?from=2026-03-01&to=2026-03-31").json()
    assert ([one["day"] for one in found["annotations"]], found["count"]) == (["2026-03-09"], 2)


@pytest.mark.parametrize("role", [Role.USER, Role.SUPPORT, Role.AUDITOR])
def test_403_for_who_only_reads(role: Role) -> None:
    assert annotate(somebody(role), "2026-03-09").status_code == 403


def test_the_author_and_administrators_remove_it_and_nobody_else() -> None:
    ada = person(name="Ada")
    first, second = (annotate(as_user(ada), "2026-03-09").json() for _ in range(2))
    bob = somebody(Role.MANAGER, "Bob")
    answer = bob.delete(f"{ANNOTATIONS}{first['id']}/")
    assert (answer.status_code, answer.json()["code"]) == (403, "not_the_author")
    (seen, _) = bob.get(f"{ANNOTATIONS}?from=2026-03-09&to=2026-03-09").json()["annotations"]
    assert (seen["mine"], first["mine"]) == (False, True)
    assert as_user(ada).delete(f"{ANNOTATIONS}{first['id']}/").status_code == 204
    assert somebody(Role.ADMIN).delete(f"{ANNOTATIONS}{second['id']}/").status_code == 204
    gone = as_user(ada).delete(f"{ANNOTATIONS}{first['id']}/")
    assert (gone.status_code, gone.json()["code"]) == (404, "annotation_not_found")


def test_the_audit_log_tells_who_wrote_and_who_removed_but_not_the_words() -> None:
    ada, root = person(name="Ada"), person(Role.ADMIN)
    made = annotate(as_user(ada), "2026-03-09", "Strike").json()
    as_user(root).delete(f"{ANNOTATIONS}{made['id']}/")
    assert events() == [
        ("annotated", ada.id, str(made["id"])),
        ("annotation_removed", root.id, str(made["id"])),
    ]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM audit_events AS told WHERE told::text LIKE '%Strike%'")
        assert cursor.fetchone() == (0,)


def test_a_day_takes_so_many_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "MOST_A_DAY", 1)
    ada = somebody()
    answers = [annotate(ada, day) for day in ("2026-03-09", "2026-03-09", "2026-03-10")]
    assert [answer.status_code for answer in answers] == [201, 422, 201]
    assert (answers[1].json()["code"], answers[1].json()["field"]) == ("too_many_annotations", "day")


WRONG: list[dict[str, Any]] = [
    {"day": "2026-02-30"},
    {"day": "1969-12-31"},
    {"day": 5},
    {"text": " "},
    {"text": "x" * 281},
    {"author": 7},
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_another_day_or_no_words_are_refused(wrong: dict[str, Any]) -> None:
    answer = somebody().post(ANNOTATIONS, {"day": "2026-03-09", "text": "x", **wrong}, JSON)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_parameter")


@pytest.mark.parametrize(
    "question", ["", "from=2026-03-01", "from=2026-03-02&to=2026-03-01", "from=2026-03-01&to=2026-03-02&x=1"]
)
def test_a_range_is_asked_for_whole(question: str) -> None:
    answer = somebody().get(f"{ANNOTATIONS}?{question}")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_parameter")
