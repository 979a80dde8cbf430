"""Users are listed, searched and paged; who may not see their personal details sees first letters."""

from typing import Any

import pytest
from django.db import connection

from assets.accounts.models import Role, User
from assets.audit.models import AuditEvent
from assets.common import clock
from tests.access.signing_in import join
from tests.people.conftest import Office

pytestmark = pytest.mark.django_db


def ids(page: Any) -> list[int]:
    return [user["id"] for user in page["users"]]


def test_a_user_is_told_whole_to_an_admin(admin: Office) -> None:
    one = join("kaveh@example.com", name="کاوه نادری")
    told = admin.get(f"{one.id}/")
    assert told.pop("joined_at")
    assert told == {
        "id": one.id,
        "email": "kaveh@example.com",
        "name": "کاوه نادری",
        "role": "user",
        "segment": "unattributed",
        "region": "unattributed",
        "last_login": None,
        "is_active": True,
        "invited": False,
        "anonymised": False,
        "masked": False,
        "second_factor": False,
    }


def test_a_user_is_masked_to_an_auditor(auditor: Office) -> None:
    one = join("kaveh@example.com", name="کاوه نادری")
    for told in (auditor.get(f"{one.id}/"), auditor.get()["users"][0]):
        assert (told["email"], told["name"], told["masked"]) == ("k***@e***.com", "ک***", True)


def test_a_user_who_does_not_exist_is_404(admin: Office) -> None:
    response = admin.client.get("/api/v1/admin/users/987654321/")
    assert (response.status_code, response.json()["code"]) == (404, "user_not_found")


@pytest.mark.parametrize(
    "written",
    [
        "كاوه",
        "کاوه",
        "نادرى",
        "نادري",
        "KAVEH",
        "kaveh@ex",
        "veh",
        "كاوه نادري",
        "کا\u200cوه",
        "user.٤٢",
        "user.42",
    ],
)
def test_any_part_of_name_or_address_finds_however_it_is_written(admin: Office, written: str) -> None:
    one = join("Kaveh@example.com", name="کاوه نادری User.۴۲")
    join("leila@example.com", name="لیلا افشار")
    page = admin.get(q=written)
    assert (ids(page), page["count"]) == ([one.id], 1)


@pytest.mark.parametrize("written", ["%", "_", "\\", "k%h", "nobody"])
def test_no_letter_is_a_wildcard(admin: Office, written: str) -> None:
    join("kaveh@example.com")
    assert admin.get(q=written)["users"] == []


def test_an_id_finds(admin: Office, auditor: Office) -> None:
    one = join()
    for who in (admin, auditor):
        assert one.id in ids(who.get(q=str(one.id)))
    assert admin.get(q="9" * 100)["users"] == []


def test_who_sees_masks_cannot_search_them_out_letter_by_letter(auditor: Office) -> None:
    one = join("kaveh@example.com", name="کاوه نادری")
    assert auditor.get(q="kav")["users"] == auditor.get(q="کاو")["users"] == []
    assert ids(auditor.get(q="Kaveh@example.com")) == ids(auditor.get(q="كاوه نادري")) == [one.id]


def test_searching_uses_its_index(admin: Office) -> None:
    User.objects.bulk_create(
        User(email=f"person{number}@example.com", name=f"Person {number}", joined_at=clock.now())
        for number in range(3000)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE users")
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            "EXPLAIN SELECT id FROM users WHERE search_form(users.name || ' ' || coalesce(users.email, ''))"
            " LIKE '%%' || search_form(%s) || '%%' OR id = 5",
            ["person1234@"],
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "users_search" in plan
    assert admin.get(q="PERSON1234@")["count"] == 1


def test_roles_and_states_are_filters(admin: Office) -> None:
    support, gone = join(role=Role.SUPPORT), join(is_active=False)
    invited = admin.post(
        status=201, email="new@example.com", name="New", role="support", reason="a new hand"
    )["id"]
    nobody = join()
    admin.post(f"{nobody.id}/anonymise/", reason="asked for it")
    assert ids(admin.get(role="support")) == [invited, support.id]
    assert ids(admin.get(state="inactive")) == [gone.id]
    assert ids(admin.get(state="invited")) == [invited]
    assert ids(admin.get(state="anonymised")) == [nobody.id]
    assert ids(admin.get(state="active")) == [support.id, admin.user.id]


def test_pages_hold_every_user_once_also_while_others_join(admin: Office) -> None:
    expected = [join().id for _ in range(5)][::-1] + [admin.user.id]
    found, cursor = [], None
    while True:
        page = admin.get(limit=2, **({"cursor": cursor} if cursor else {}))
        found += ids(page)
        cursor = page["next"]
        if cursor is None:
            break
        join()
    assert found == expected


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"role": "king"}, "role"),
        ({"state": "lost"}, "state"),
        ({"q": "x" * 101}, "q"),
        ({"limit": 201}, "limit"),
        ({"cursor": "nonsense"}, "cursor"),
        ({"page": 2}, "page"),
    ],
)
def test_what_cannot_be_asked_is_told_by_its_name(admin: Office, asked: dict[str, Any], field: str) -> None:
    response = admin.client.get("/api/v1/admin/users/", asked)
    assert (response.status_code, response.json()["field"]) == (422, field)


def test_unmasking_needs_a_reason_which_is_kept(auditor: Office) -> None:
    one = join("kaveh@example.com", name="کاوه نادری")
    auditor.post(f"{one.id}/unmask/", status=422, reason="  x ")
    assert not AuditEvent.objects.filter(action="unmasked").exists()
    told = auditor.post(f"{one.id}/unmask/", reason="a complaint of Monday")
    assert told == {"email": "kaveh@example.com", "name": "کاوه نادری"}
    event = AuditEvent.objects.get(action="unmasked")
    assert (event.actor_id, event.object_id) == (auditor.user.id, str(one.id))
    assert (event.reason, event.after) == ("a complaint of Monday", None)
    assert auditor.get(f"{one.id}/")["masked"] is True
