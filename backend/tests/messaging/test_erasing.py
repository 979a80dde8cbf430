"""Texts can be erased: by anonymising, by their age; they are shown to nobody but their recipients."""

import json
from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from pytest_django import Settings

from assets.accounts.models import Role, User
from assets.audit import SYSTEM
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.common.row_scope import Scope, row_scope
from assets.events.models import WaitingEvent
from assets.events.services.waiting import expire_waiting_events
from assets.importing.models import ImportKey, ImportPlan
from assets.messaging.services.tidying import tidy
from assets.messaging.stand_in.telephones import Telephones
from assets.notifications.models import MessageContact, MessageText, Notification, NotificationEvent
from assets.people.services.anonymisation import anonymise
from tests.access.signing_in import as_user, join
from tests.acting import acting_as
from tests.messaging.sending import PHONE, queue, reachable

pytestmark = pytest.mark.usefixtures("telephones")


def waiting(plan: ImportPlan, type_: str, at: datetime, **values: str) -> WaitingEvent:
    return WaitingEvent.objects.create(
        plan_id=plan.id, source="s", event_id=f"{type_} {values}", type=type_, time=at, values=values, types=[type_],
        waits_for="users", waits_for_id="u0", received_at=at, refused_because="u1 is Ada",
    )  # fmt: skip


@pytest.mark.quick
def test_the_texts_of_an_anonymised_user_are_gone_and_the_log_stays(
    user: User, telephones: Telephones
) -> None:
    other, admin = reachable(), join(role=Role.ADMIN)
    numbers, of_other = [queue(user), queue(user)], queue(other)
    log = list(NotificationEvent.objects.order_by("id").values())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT erase_messages(%s)", [user.id])

    with acting_as("assets_sign_in"):
        anonymise(user.id, at=clock.now(), reason="asked for", by=SYSTEM)
    assert list(MessageText.objects.values_list("notification_id", flat=True)) == [of_other]
    assert list(MessageContact.objects.values_list("user_id", flat=True)) == [other.id]
    assert list(NotificationEvent.objects.order_by("id").values()) == log
    assert set(Notification.objects.filter(user=user).values_list("id", flat=True)) == set(numbers)
    with connection.cursor() as cursor:
        # Nowhere in what messages and their jobs left: neither the number nor a word.
        for table in ("notifications", "notification_events", "outgoing_messages", "procrastinate_jobs"):
            cursor.execute(f"SELECT string_agg({table}::text, ' ') FROM {table}")
            (everything,) = cursor.fetchone()
            assert PHONE not in everything
            assert "آزمایشی" not in everything
    assert as_user(admin).get("/api/v1/me/messages/").json()["messages"] == []


def test_what_waits_forgets_who_is_anonymised_and_expires(user: User, settings: Settings) -> None:
    at = clock.now()
    plan = ImportPlan.objects.create(name="shop")
    for external_id, owner in (("u1", user.id), ("u2", user.id + 1)):
        ImportKey.objects.create(plan_id=plan.id, target="users", external_id=external_id, row_id=owner)
    his = waiting(plan, "user.registered", at, external_id="u1", email="ada@example.org", name="Ada")
    others = waiting(plan, "user.registered", at, external_id="u2", email="bob@example.org", name="Bob")
    with acting_as("assets_sign_in"):
        anonymise(user.id, at=at, reason="asked for", by=SYSTEM)
    his.refresh_from_db()
    others.refresh_from_db()
    assert (his.values, his.refused_because) == ({"external_id": "u1"}, None)
    assert others.values["name"] == "Bob"

    old = waiting(plan, "ticket.created", at - timedelta(days=settings.WAITING_EVENT_DAYS), external_id="t1")
    with acting_as("assets_worker"):
        assert expire_waiting_events(at) == 0
        assert expire_waiting_events(at + timedelta(seconds=1)) == 1
    assert not WaitingEvent.objects.filter(id=old.id).exists()
    assert WaitingEvent.objects.count() == 2
    recorded = AuditEvent.objects.get(action="event_discarded")
    assert (recorded.object_id, recorded.reason) == ("shop", "expired")
    assert recorded.before == {"type": "ticket.created", "events": 1}


def test_texts_expire_by_the_setting_and_never_change(user: User, settings: Settings) -> None:
    at = clock.now()
    settings.MESSAGE_TEXT_DAYS = 30
    old, young = queue(user, at=at - timedelta(days=30, seconds=1)), queue(user, at=at - timedelta(days=30))
    with acting_as("assets_worker"):
        tidy(at)
    assert list(MessageText.objects.values_list("notification_id", flat=True)) == [young]
    messages = as_user(user).get("/api/v1/me/messages/").json()["messages"]
    assert {int(each["id"]): each["text"] is None for each in messages} == {old: True, young: False}
    for statement in ("UPDATE message_texts SET body = ''", "TRUNCATE message_texts"):
        with pytest.raises(IntegrityError, match="history is only added to"), transaction.atomic():
            connection.cursor().execute(statement)


def test_nobody_but_the_recipient_is_shown_a_text(user: User) -> None:
    queue(user)
    with acting_as("assets_web"):
        for scope, viewer, seen in (
            (Scope.OWN, user.id, 1), (Scope.OWN, user.id + 1, 0), (Scope.OWN, None, 0), (Scope.ALL, user.id, 0),
        ):  # fmt: skip
            with row_scope(scope, viewer):
                assert MessageText.objects.count() == seen, (scope, viewer)
        for statement in ("DELETE FROM message_texts", "DELETE FROM message_contacts"):
            with pytest.raises(ProgrammingError), row_scope(Scope.ALL), connection.cursor() as cursor:
                cursor.execute(statement)
        with pytest.raises(ProgrammingError), row_scope(Scope.SERVICE):
            MessageText.objects.count()
    for role in (Role.AUDITOR, Role.ADMIN, Role.SUPPORT, Role.MANAGER):
        api = as_user(join(role=role))
        for address in ("/api/v1/me/messages/", f"/api/v1/admin/users/{user.id}/", "/api/v1/reports/rows/"):
            answer = api.get(address, {"metric": "notifications_sent"} if "rows" in address else {})
            assert "آزمایشی" not in json.dumps(answer.content.decode())
            assert PHONE not in answer.content.decode()
