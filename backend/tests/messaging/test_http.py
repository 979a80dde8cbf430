"""Over HTTP: one's own messages, how they reach one, a number that is confirmed, test messages, and reports of
providers that are believed only as far as they can be checked."""

import json
import re
from base64 import b64encode
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import QuerySet
from django.test import Client
from django.urls import clear_url_caches
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from assets.accounts.models import Role, User
from assets.common import clock
from assets.messaging import mail_reports
from assets.messaging.limits import HINT_PAUSE, LIMITS
from assets.messaging.models import OutgoingMessage, Step
from assets.messaging.senders.kavenegar import Kavenegar
from assets.messaging.services import reporting
from assets.messaging.stand_in.telephones import Behaviour, Telephones
from assets.messaging.tasks import apply_early_mail_report, apply_mail_report, check_message
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel, MessageContact, Notification, NotificationStatus
from assets.notifications.services import record_notification_event
from tests.access.signing_in import as_role, as_user, join
from tests.acting import acting_as
from tests.messaging.sending import PHONE, always, deliver, log_of, queue, reachable, state_of
from tests.reports.api.reading import problem

MESSAGES = "/api/v1/me/messages/"
SETTINGS, NUMBER = f"{MESSAGES}settings/", f"{MESSAGES}phone/"
TEST = "/api/v1/admin/messages/test/"
REPORT = "/messages/sms/"
JSON: Any = "application/json"


def sent_code(telephones: Telephones) -> str:
    *_, message = telephones.messages.values()
    (code,) = re.findall("[0-9]{6}", message.text.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")))
    return str(code)


@pytest.mark.quick
def test_the_list_has_what_messages_say_but_no_codes(
    user: User, sender: Kavenegar, telephones: Telephones
) -> None:
    telephones.behave = always(Behaviour.BAD_NUMBER)
    failed = queue(user)
    deliver(sender, clock.now())
    waiting = queue(user)
    api = as_user(user)
    api.put(NUMBER, {"phone": PHONE}, content_type=JSON)
    code, second, first = api.get(MESSAGES).json()["messages"]
    assert (code["kind"], code["text"]) == ("phone_code", None)
    assert (second["id"], second["status"], second["reason"]) == (str(waiting), "created", None)
    assert second["text"] == {"language": "fa", "subject": "", "body": "این یک پیام آزمایشی است."}
    assert (first["id"], first["status"], first["reason"]) == (str(failed), "failed", "bad_recipient")
    assert api.get(MESSAGES, {"status": "failed"}).json()["counts"] == {
        "created": 2, "sent": 0, "delivered": 0, "failed": 1,
    }  # fmt: skip
    assert as_user(reachable()).get(MESSAGES).json()["messages"] == []


def test_a_number_gets_nothing_but_a_code_until_it_is_confirmed(
    transactional_db: None, sender: Kavenegar, telephones: Telephones
) -> None:
    user = join()
    api = as_user(user)
    assert api.get(SETTINGS).json() == {
        "channels": ["email", "sms"], "email": True, "sms": True, "phone": None, "phone_confirmed": False,
    }  # fmt: skip
    assert problem(api.put(NUMBER, {"phone": "12"}, content_type=JSON), 422)["code"] == "phone_not_valid"
    answer = api.put(NUMBER, {"phone": "+98 912 123 4567"}, content_type=JSON)
    assert (answer.status_code, answer.json()["phone"], answer.json()["phone_confirmed"]) == (
        202,
        PHONE,
        False,
    )
    deliver(sender, clock.now())
    code = sent_code(telephones)
    assert code not in MessageContact.objects.get(user=user).code_digest  # type: ignore[operator]

    def confirm(given: str) -> Any:
        return api.post(f"{NUMBER}confirm/", {"code": given}, content_type=JSON)

    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    for _ in range(LIMITS.code_tries):
        assert problem(confirm(wrong), 422)["code"] == "code_not_right"
    assert problem(confirm(code), 404)["code"] == "no_code_asked"

    api.put(NUMBER, {"phone": PHONE}, content_type=JSON)
    deliver(sender, clock.now())
    MessageContact.objects.update(code_until=clock.now() - timedelta(seconds=1))
    assert problem(confirm(sent_code(telephones)), 404)["code"] == "no_code_asked"
    api.put(NUMBER, {"phone": PHONE}, content_type=JSON)
    deliver(sender, clock.now())
    assert confirm(sent_code(telephones)).json()["phone_confirmed"] is True
    assert problem(confirm(code), 404)["code"] == "no_code_asked"

    # The limit of a number is that of a user, also where several users ask for codes to it.
    for other in (user, join()):
        if other is not user:
            MessageContact.objects.create(user=other, phone=PHONE)
        refused = as_user(other).put(NUMBER, {"phone": PHONE}, content_type=JSON)
        assert problem(refused, 429)["code"] == "too_many_codes"
    assert MessageContact.objects.get(user=user).confirmed_at is not None

    assert api.delete(NUMBER).json()["phone"] is None
    queued_before = Notification.objects.count()
    assert problem(send_test(user, "sms", Role.ADMIN), 409)["code"] == "message_channel_off"
    assert Notification.objects.count() == queued_before


def send_test(user: User, channel: str, role: Role = Role.ADMIN) -> Any:
    User.objects.filter(id=user.id).update(role=role)
    return as_user(User.objects.get(id=user.id)).post(TEST, {"channel": channel}, content_type=JSON)


def test_who_may_do_what(user: User, telephones: Telephones) -> None:
    nobody = Client()
    for method, address in (
        ("get", SETTINGS), ("patch", SETTINGS), ("put", NUMBER), ("post", f"{NUMBER}confirm/"),
        ("delete", NUMBER), ("post", TEST),
    ):  # fmt: skip
        assert getattr(nobody, method)(address).status_code == 401
    for role in Role:
        answer = send_test(user, "sms", role)
        assert answer.status_code == (202 if role is Role.ADMIN else 403), role
    assert Notification.objects.filter(kind=MessageKind.TEST.value).count() == 1
    for _ in range(LIMITS.tests_an_hour - 1):
        assert send_test(user, "sms").status_code == 202
    assert problem(send_test(user, "sms"), 429)["code"] == "too_many_test_messages"


def test_what_is_switched_off_is_not_written_but_for_what_is_due(user: User, telephones: Telephones) -> None:
    from assets.common.money import Money
    from assets.messaging.services.outbox import queue_message

    api = as_user(user)
    assert api.patch(SETTINGS, {"sms": False}, content_type=JSON).json()["sms"] is False
    assert api.patch(SETTINGS, {"email": False}, content_type=JSON).json() == {
        "channels": ["email", "sms"], "email": False, "sms": False, "phone": PHONE, "phone_confirmed": True,
    }  # fmt: skip
    amount = {"amount": Money.of(5, "IRR")}
    at = clock.now()
    assert queue_message(MessageKind.TOP_UP_CREDITED, user_id=user.id, at=at, values=amount) == []
    due = queue_message(
        MessageKind.LOAN_OVERDUE, user_id=user.id, at=at, values={"asset": "Canon", "due": at}
    )
    assert [each.channel for each in due] == ["email", "sms"]
    api.patch(SETTINGS, {"email": True}, content_type=JSON)
    written = queue_message(MessageKind.TOP_UP_CREDITED, user_id=user.id, at=at, values=amount)
    assert [each.channel for each in written] == ["email"]
    assert queue_message(MessageKind.TOP_UP_CREDITED, user_id=10**9, at=at, values=amount) == []


def test_an_sms_report_is_asked_about_and_not_believed(
    user: User, sender: Kavenegar, telephones: Telephones
) -> None:
    number = queue(user)
    deliver(sender, clock.now())
    provider_id = str(OutgoingMessage.objects.get(notification=number).provider_id)
    waiting = queue(user)
    jobs = ProcrastinateJob.objects.filter(task_name="assets.messaging.tasks.check_message")
    for client in (Client(), *(as_role(role) for role in Role)):
        for named in ("", "7", "-1", "x", "۱", str(waiting), "9" * 300):
            assert client.get(REPORT, {"messageid": named, "status": "10"}).status_code == 200
        assert client.delete(REPORT).status_code == 405
    assert not jobs.exists()

    for _ in range(2):
        forged = Client().post(REPORT, {"messageid": provider_id, "status": "11"})
        assert (forged.status_code, forged.content) == (200, b"ok")
    (job,) = jobs
    assert job.args == {"number": number}
    with acting_as("assets_worker"):
        check_message(**job.args)
        assert state_of(number) == ("sent", "reporting"), "its provider knows nothing yet"
        check_message(**job.args)
        assert telephones.messages[int(provider_id)].pending == 0, "it was asked once"
        checks = OutgoingMessage.objects.get(notification=number).checks
        assert checks == 0, "it is asked by itself as often as before"
        for _ in range(2):
            reporting.check_message(number, sender, clock.now() + HINT_PAUSE)
        assert state_of(number) == ("delivered", "ended")
    jobs.delete()
    Client().get(REPORT, {"messageid": provider_id})
    assert not jobs.exists()
    assert log_of(number) == [("created", None), ("sent", None), ("delivered", None)]


SECRET = "reports:of-postmark-alone"


@pytest.fixture
def mail_address(settings: Settings) -> Any:
    """The address of Postmark's reports, as the settings have it when the server starts with them."""
    settings.MAIL_SERVICE, settings.MAIL_REPORTS_ON = "postmark", True
    settings.ANYMAIL = {"POSTMARK_SERVER_TOKEN": "x", "WEBHOOK_SECRET": SECRET}
    import assets.urls

    added = mail_reports.report_addresses()
    assets.urls.urlpatterns[:0] = added
    clear_url_caches()
    yield "/messages/mail/"
    del assets.urls.urlpatterns[: len(added)]
    clear_url_caches()


def report_of_postmark(address: str, kind: str, message_id: str, secret: str | None = SECRET) -> int:
    body = {"RecordType": kind, "MessageID": message_id, "Recipient": "ann@example.org", "Type": "HardBounce",
            "DeliveredAt": "2026-03-10T12:00:00Z", "BouncedAt": "2026-03-10T12:00:00Z"}  # fmt: skip
    headers = {} if secret is None else {"Authorization": f"Basic {b64encode(secret.encode()).decode()}"}
    return Client().post(address, json.dumps(body), content_type=JSON, headers=headers).status_code


def note_sent(number: int, provider_id: str) -> None:
    """What is stored once the mail service has answered."""
    OutgoingMessage.objects.filter(notification=number).update(
        step=Step.REPORTING, provider="mail", provider_id=provider_id
    )
    at = Notification.objects.get(id=number).created_at
    record_notification_event(notification_id=number, kind=NotificationStatus.SENT, at=at)


def jobs(name: str) -> QuerySet[ProcrastinateJob]:
    return ProcrastinateJob.objects.filter(task_name=f"assets.messaging.tasks.{name}").order_by("id")


def test_a_mail_report_is_taken_from_the_service_alone(
    user: User, telephones: Telephones, mail_address: str
) -> None:
    number = queue(user, Channel.EMAIL)
    note_sent(number, "b7bc2f4a")
    for secret in (None, "reports:another", ""):
        assert report_of_postmark(mail_address, "Delivery", "b7bc2f4a", secret) == 400
    assert report_of_postmark(mail_address, "Open", "b7bc2f4a") == 200
    assert not jobs("apply_mail_report").exists()
    assert not jobs("apply_early_mail_report").exists()

    for kind in ("Delivery", "Delivery", "Bounce"):
        assert report_of_postmark(mail_address, kind, "b7bc2f4a") == 200
    with acting_as("assets_worker"):
        for job in jobs("apply_mail_report"):
            apply_mail_report(**job.args)
    assert log_of(number) == [("created", None), ("sent", None), ("delivered", None)]
    assert state_of(number) == ("delivered", "ended")


def test_a_mail_report_that_comes_before_the_answer_is_stored_is_not_lost(
    user: User, telephones: Telephones, mail_address: str
) -> None:
    number = queue(user, Channel.EMAIL)
    for provider_id in ("early", "of-no-message", "x" * 201):
        assert report_of_postmark(mail_address, "Bounce", provider_id) == 200
    assert not jobs("apply_mail_report").exists()
    assert [job.args["provider_id"] for job in jobs("apply_early_mail_report")] == ["early", "of-no-message"]
    assert {job.scheduled_at is not None for job in jobs("apply_early_mail_report")} == {True}

    note_sent(number, "early")
    with acting_as("assets_worker"):
        for job in jobs("apply_early_mail_report"):
            apply_early_mail_report(**job.args)
    assert log_of(number) == [("created", None), ("sent", None), ("undelivered", "not_delivered")]


def test_without_a_secret_no_mail_report_has_an_address(settings: Settings) -> None:
    settings.MAIL_SERVICE, settings.MAIL_REPORTS_ON = "postmark", False
    assert mail_reports.report_addresses() == []
    for service in ("brevo", "mailersend", "mailgun", "postmark", "resend"):
        settings.MAIL_SERVICE, settings.MAIL_REPORTS_ON = service, True
        (address,) = mail_reports.report_addresses()
        assert service in str(address.callback.view_class.__module__)  # type: ignore[attr-defined]
