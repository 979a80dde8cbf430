"""Users are changed with a reason, once, and never so that nobody is left to change them."""

from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client

from assets.access.models import PersonalToken
from assets.accounts.models import Role, User, UserEvent
from assets.audit import Actor
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.common.models import Region, Segment
from assets.people.errors import LastAdmin
from assets.people.services.anonymisation import anonymise
from assets.people.services.changes import activate, change_role, deactivate
from assets.people.tasks import send_invitation
from tests.access.hostile import ADDRESSES
from tests.access.signing_in import PASSWORD, as_user, join, tokens_of
from tests.access.test_browser import FLOWS, Browser, code_in_the_mail
from tests.acting import acting_as
from tests.people.conftest import URL, Office
from tests.reports.rollups.test_concurrency import together

pytestmark = pytest.mark.django_db
WHY = "as agreed on Monday"


def told(action: str) -> AuditEvent:
    return AuditEvent.objects.get(action=action)


def signs_in(user: User, password: str = PASSWORD) -> bool:
    given = {"email": user.email, "password": password}
    return bool(
        Client().post("/api/v1/auth/token/", given, content_type="application/json").status_code == 200
    )


def refreshes(refresh_token: str) -> bool:
    response = Client().post(
        "/api/v1/auth/refresh/", {"refresh_token": refresh_token}, content_type="application/json"
    )
    return bool(response.status_code == 200)


@pytest.mark.quick
def test_a_role_is_changed_and_told(admin: Office) -> None:
    one = join()
    assert admin.post(f"{one.id}/role/", role="support", reason=WHY)["role"] == "support"
    event = told("role_changed")
    assert (event.actor_id, event.actor_role, event.object_kind, event.object_id) == (
        admin.user.id, "admin", "user", str(one.id),
    )  # fmt: skip
    assert (event.reason, event.before, event.after) == (WHY, {"role": "user"}, {"role": "support"})


CHANGES = [
    ("role/", {"role": "support"}),
    ("classification/", {"segment": "regular", "region": "IR-23"}),
    ("deactivate/", {}),
    ("anonymise/", {}),
]


@pytest.fixture
def members(db: None) -> None:
    Segment.objects.get_or_create(slug="regular", defaults={"name_en": "Regular", "name_fa": "عادی"})
    Region.objects.get_or_create(slug="IR-23", defaults={"name_en": "Tehran", "name_fa": "تهران"})


@pytest.mark.usefixtures("members")
@pytest.mark.parametrize(("change", "body"), CHANGES)
def test_a_change_that_is_asked_for_again_is_done_once(
    admin: Office, change: str, body: dict[str, Any]
) -> None:
    one = join()
    first = admin.post(f"{one.id}/{change}", reason=WHY, **body)
    events = AuditEvent.objects.count()
    assert admin.post(f"{one.id}/{change}", reason=WHY, **body) == first
    assert AuditEvent.objects.count() == events


@pytest.mark.parametrize("reason", ["", "ab", "   a   ", "x" * 501, None])
def test_every_change_needs_a_reason(admin: Office, reason: str | None) -> None:
    one = join()
    for change in ("role", "classification", "deactivate", "activate", "anonymise"):
        body = {"reason": reason, "role": "support", "segment": "unattributed", "region": "unattributed"}
        admin.post(f"{one.id}/{change}/", status=422, **body)
    assert not AuditEvent.objects.exclude(action="signed_in").exists()


@pytest.mark.usefixtures("members")
def test_a_classification_moves_with_its_own_event_in_both_logs(admin: Office) -> None:
    one = join()
    changed = admin.post(f"{one.id}/classification/", segment="regular", region="IR-23", reason=WHY)
    assert (changed["segment"], changed["region"]) == ("regular", "IR-23")
    assert UserEvent.objects.filter(user=one, kind="reclassified").count() == 1
    event = told("classification_changed")
    assert event.before == {"segment": "unattributed", "region": "unattributed"}
    assert event.after == {"segment": "regular", "region": "IR-23"}


@pytest.mark.usefixtures("members")
def test_a_segment_or_region_that_does_not_exist_is_refused(admin: Office) -> None:
    one = join()
    body = {"segment": "regular", "region": "IR-23", "reason": WHY}
    for field in ("segment", "region"):
        refused = admin.post(f"{one.id}/classification/", status=422, **{**body, field: "nowhere"})
        assert (refused["code"], refused["field"]) == (f"unknown_{field}", field)


def test_who_is_deactivated_is_out_at_once_and_comes_back_when_activated(admin: Office) -> None:
    one = join()
    assert signs_in(one)
    assert admin.post(f"{one.id}/deactivate/", reason=WHY)["is_active"] is False
    assert not signs_in(one)
    assert admin.post(f"{one.id}/activate/", reason=WHY)["is_active"] is True
    assert signs_in(one)
    assert (told("user_deactivated").after, told("user_activated").after) == (
        {"is_active": False}, {"is_active": True},
    )  # fmt: skip


@pytest.mark.parametrize(("change", "body"), [one for one in CHANGES if one[0] != "classification/"])
def test_sessions_and_tokens_end_with_the_change(admin: Office, change: str, body: dict[str, Any]) -> None:
    one = join(role=Role.AUDITOR)
    client, refresh_token = as_user(one, recent=True), tokens_of(one).refresh_token
    made = client.post(
        "/api/v1/me/tokens/", {"name": "sheet", "scopes": ["own"], "days": 5}, content_type="application/json"
    )
    assert made.status_code == 201
    assert client.get(URL).status_code == 200
    admin.post(f"{one.id}/{change}", reason=WHY, **body)
    assert client.get(URL).status_code == 401
    assert not refreshes(refresh_token)
    assert not PersonalToken.objects.filter(user=one).exists()


@pytest.mark.parametrize(("change", "body"), [one for one in CHANGES if one[0] != "classification/"])
def test_nobody_takes_his_own_rights(admin: Office, change: str, body: dict[str, Any]) -> None:
    join(role=Role.ADMIN)
    refused = admin.post(f"{admin.user.id}/{change}", status=422, reason=WHY, **body)
    assert refused["code"] == "own_account"


def test_the_last_admin_stays_also_where_another_is_only_invited(admin: Office) -> None:
    """Who asks was an administrator a moment ago."""
    admin.post(status=201, **{**INVITED, "role": "admin"})
    User.objects.filter(id=admin.user.id).update(role=Role.MANAGER)
    last = join(role=Role.ADMIN)
    with pytest.raises(LastAdmin):
        change_role(last.id, Role.USER, reason=WHY, by=admin.actor)
    with pytest.raises(LastAdmin):
        deactivate(last.id, reason=WHY, by=admin.actor)
    with pytest.raises(LastAdmin):
        anonymise(last.id, at=clock.now(), reason=WHY, by=admin.actor)


@pytest.mark.django_db(transaction=True)
def test_two_admins_who_end_each_other_at_once_leave_one() -> None:
    one, other = join(role=Role.ADMIN), join(role=Role.ADMIN)
    refused: list[LastAdmin] = []

    def ends(user: User, by: User) -> None:
        try:
            change_role(user.id, Role.USER, reason=WHY, by=Actor(by.id, "admin", None, None))
        except LastAdmin as refusal:
            refused.append(refusal)

    for _ in range(5):
        refused.clear()
        User.objects.filter(id__in=(one.id, other.id)).update(role=Role.ADMIN)
        together(lambda: ends(one, other), lambda: ends(other, one))
        assert len(refused) == 1
        assert User.objects.filter(role=Role.ADMIN).count() == 1


@pytest.mark.django_db(transaction=True)
def test_equal_changes_at_once_are_one() -> None:
    by, one = join(role=Role.ADMIN), join()
    actor = Actor(by.id, "admin", None, None)
    together(*[lambda: change_role(one.id, Role.SUPPORT, reason=WHY, by=actor)] * 4)
    together(*[lambda: deactivate(one.id, reason=WHY, by=actor)] * 4)
    together(*[lambda: activate(one.id, reason=WHY, by=actor)] * 4)
    assert list(AuditEvent.objects.order_by("id").values_list("action", flat=True)) == [
        "role_changed", "user_deactivated", "user_activated",
    ]  # fmt: skip


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("members")
def test_the_web_servers_role_may_do_all_of_it(admin: Office) -> None:
    one = join()
    with acting_as("assets_web"):
        admin.post(f"{one.id}/role/", role="support", reason=WHY)
        admin.post(f"{one.id}/classification/", segment="regular", region="IR-23", reason=WHY)
        admin.post(f"{one.id}/deactivate/", reason=WHY)
        admin.post(f"{one.id}/activate/", reason=WHY)
        admin.post(status=201, email="new@example.com", name="New", role="user", reason=WHY)
        admin.post(f"{one.id}/anonymise/", reason=WHY)
        assert admin.get(q="new@")["count"] == 1


def jobs() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (args->>'user_id')::bigint FROM procrastinate_jobs WHERE task_name LIKE '%send_invitation'"
        )
        return [user_id for (user_id,) in cursor.fetchall()]


INVITED: dict[str, Any] = {"email": "New.One@Example.com", "name": "تازه", "role": "support", "reason": WHY}


def test_an_invited_user_sets_a_password_by_the_code_that_he_asks_for(admin: Office) -> None:
    invited = admin.post(status=201, **INVITED)
    assert (invited["email"], invited["invited"], invited["role"]) == ("new.one@example.com", True, "support")
    assert jobs() == [invited["id"]]
    send_invitation(invited["id"])
    (letter,) = mail.outbox
    assert letter.to == ["new.one@example.com"]
    assert "/forgot-password/" in letter.body
    assert "دعوت" in letter.subject
    assert "invited" in letter.subject
    browser = Browser()
    browser.send("POST", f"{FLOWS}/auth/password/request", {"email": invited["email"]})
    browser.send("POST", f"{FLOWS}/auth/password/reset", {"key": code_in_the_mail(), "password": PASSWORD})
    assert signs_in(User.objects.get(id=invited["id"]))
    assert admin.get(f"{invited['id']}/")["invited"] is False
    event = told("user_invited")
    assert event.after == {"role": "support", "segment": "unattributed", "region": "unattributed"}


def test_who_was_invited_is_invited_again_and_who_is_here_is_not(admin: Office) -> None:
    first = admin.post(status=201, **INVITED)
    assert admin.post(status=201, **INVITED)["id"] == first["id"]
    assert jobs() == [first["id"]] * 2
    assert admin.post(status=422, **{**INVITED, "role": "admin"})["code"] == "email_taken"
    taken = admin.post(status=422, **{**INVITED, "email": str(admin.user.email).upper()})
    assert taken["code"] == "email_taken"


@pytest.mark.parametrize(
    "email", ["", "nobody", "a@b", "a b@example.com", "x" * 250 + "@example.com", None, *ADDRESSES]
)
def test_only_an_address_is_invited(admin: Office, email: str | None) -> None:
    admin.post(status=422, **{**INVITED, "email": email})
    assert jobs() == []


def test_who_has_come_or_was_let_go_gets_no_mail(admin: Office) -> None:
    invited = admin.post(status=201, **INVITED)["id"]
    admin.post(f"{invited}/deactivate/", reason=WHY)
    send_invitation(invited)
    send_invitation(join().id)
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("change", "body"),
    [
        ("role", {"role": "support"}),
        ("classification", {"segment": "unattributed", "region": "unattributed"}),
        ("deactivate", {}),
    ],
)
def test_a_field_that_is_not_known_is_refused_and_nothing_done(
    admin: Office, change: str, body: dict[str, str]
) -> None:
    one = join()
    refused = admin.post(f"{one.id}/{change}/", status=422, reason=WHY, is_staff=True, **body)
    assert refused["code"] == "invalid_parameter"
    assert not AuditEvent.objects.filter(object_id=str(one.id)).exists()
