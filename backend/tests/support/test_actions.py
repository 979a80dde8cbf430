"""What the service desk does about a late loan: each once, each remembered, and the contact for a reason."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, connections
from pytest_django import Settings
from redis import Redis

from assets.audit.actions import SYSTEM
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.messaging.models import OutgoingMessage
from assets.notifications.models import MessageText
from assets.people.services.anonymisation import anonymise
from assets.support.models import SupportAction, SupportNote
from tests.reports.api.reading import problem
from tests.support.desk import PHONE, Desk, make_desk

REASON = {"reason": "She asked to be called back"}


@pytest.mark.quick
def test_a_message_is_sent_by_its_template_and_stands_beside_the_loan(desk: Desk) -> None:
    response = desk.post(desk.late, "message")
    made = json.loads(response.content)
    assert (response.status_code, made["kind"], made["channels"]) == (201, "messaged", ["email"])
    (text,) = MessageText.objects.values_list("user_id", "body")
    assert text[0] == desk.borrower.id
    assert "Canon" in text[1]
    loan = desk.ask()["loans"][0]
    assert (loan["messaged_today"], loan["actions"][0]["by"]) == (True, "Sara Support")


def test_two_clicks_send_one_message_whatever_their_keys(desk: Desk) -> None:
    same = [desk.post(desk.late, "message", key="the-very-same-key").content for _ in range(2)]
    again = json.loads(desk.post(desk.late, "message").content)
    assert same[0] == same[1]
    assert again["id"] == json.loads(same[0])["id"]
    assert OutgoingMessage.objects.count() == 1
    assert SupportAction.objects.filter(kind="messaged").count() == 1


def test_another_loan_s_message_is_its_own(desk: Desk) -> None:
    desk.post(desk.late, "message")
    desk.post(desk.later, "message")
    assert OutgoingMessage.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_clicks_at_once_send_one_message(valkey: Redis, settings: Settings) -> None:
    settings.MESSAGE_CHANNELS = ("email",)
    desk = make_desk()

    def click(_: int) -> int:
        try:
            return int(desk.post(desk.late, "message").status_code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(click, range(4))) == [201] * 4
    assert OutgoingMessage.objects.count() == 1


def test_no_message_is_recorded_where_none_leaves(desk: Desk, settings: Settings) -> None:
    settings.MESSAGE_CHANNELS = ()
    assert problem(desk.post(desk.late, "message"), 409)["code"] == "borrower_unreachable"
    assert SupportAction.objects.count() == 0


def test_reminded_is_marked_once_a_day(desk: Desk) -> None:
    ids = {json.loads(desk.post(desk.late, "reminded").content)["id"] for _ in range(2)}
    assert len(ids) == 1
    first, second = desk.ask()["loans"]
    assert (first["reminded_today"], second["reminded_today"]) == (True, False)


def test_notes_are_read_by_colleagues_newest_first_and_a_note_s_answer_holds_no_text(desk: Desk) -> None:
    for text in ("Will bring it tomorrow", "Did not answer"):
        assert b"bring" not in desk.post(desk.late, "notes", {"text": text}).content
    loan = desk.ask()["loans"][0]
    assert [action["text"] for action in loan["actions"]] == ["Did not answer", "Will bring it tomorrow"]


@pytest.mark.parametrize("what", ["message", "reminded", "notes", "contact"])
def test_nothing_is_done_about_a_loan_that_is_not_late(desk: Desk, what: str) -> None:
    body = {"notes": {"text": "Hello"}, "contact": REASON}.get(what)
    for ticket in (desk.today, desk.ahead, desk.returned, 10**9):
        assert problem(desk.post(ticket, what, body), 404)["code"] == "late_loan_not_found"
    assert (SupportAction.objects.count(), OutgoingMessage.objects.count()) == (0, 0)


def test_the_contact_is_shown_for_a_reason_that_is_logged(desk: Desk) -> None:
    response = desk.post(desk.late, "contact", REASON)
    assert json.loads(response.content) == {
        "name": "Babak Borrower",
        "email": desk.borrower.email,
        "phone": PHONE,
    }
    event = AuditEvent.objects.filter(action="unmasked").get()
    assert (event.actor_id, event.object_id, event.reason) == (
        desk.support.id,
        str(desk.borrower.id),
        REASON["reason"],
    )


def test_without_a_reason_there_is_no_contact(desk: Desk) -> None:
    response = desk.post(desk.late, "contact", {"reason": " "})
    assert response.status_code == 422
    assert PHONE not in response.content.decode()
    assert not AuditEvent.objects.filter(action="unmasked").exists()


@pytest.mark.parametrize(
    "statement", ["UPDATE support_actions SET kind = 'note'", "DELETE FROM support_actions"]
)
def test_what_was_done_is_not_changed(desk: Desk, statement: str) -> None:
    desk.post(desk.late, "reminded")
    with pytest.raises(IntegrityError, match="history is only added to"), connection.cursor() as cursor:
        cursor.execute(statement)


def test_anonymising_the_borrower_erases_the_notes_and_leaves_what_was_done(desk: Desk) -> None:
    desk.post(desk.late, "notes", {"text": "Babak is away"})
    desk.post(desk.later, "notes", {"text": "Omid is away"})
    anonymise(desk.borrower.id, at=clock.now(), reason="asked", by=SYSTEM)
    assert list(SupportNote.objects.values_list("text", flat=True)) == ["Omid is away"]
    assert SupportAction.objects.count() == 2
