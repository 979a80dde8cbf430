"""Each message is sent once, whatever its provider does and whenever a worker is killed, and ends in one state."""

import os
import random
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.conf import settings as django_settings
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from assets.accounts.models import User
from assets.common import clock
from assets.messaging.limits import CHECKS, LEASE, LIFE, PAUSES
from assets.messaging.models import OutgoingMessage
from assets.messaging.senders import sender_of
from assets.messaging.senders.kavenegar import Kavenegar
from assets.messaging.senders.mail import MailSender
from assets.messaging.senders.smsir import SmsIr
from assets.messaging.services.delivery import deliver_due, fail_overdue
from assets.messaging.services.tidying import tidy
from assets.messaging.stand_in.telephones import Behaviour, Telephones
from assets.messaging.tasks import send_messages, sweep_messages
from assets.notifications.models import Channel, MessageContact, Notification, NotificationEvent
from assets.notifications.texts import digest_of
from tests.acting import acting_as
from tests.messaging.sending import (
    ALL_CHECKS,
    ENDED,
    KEY,
    PHONE,
    REPORTING,
    WAITING,
    always,
    check,
    deliver,
    in_turn,
    log_of,
    queue,
    reachable,
    state_of,
)
from tests.postbox import HANGS_UP, Postbox, no_mail_server
from tests.serving import BACKEND

MINUTE = timedelta(minutes=1)

SENT, DELIVERED = ("sent", None), ("delivered", None)
CREATED = ("created", None)


@pytest.mark.quick
def test_an_sms_from_the_outbox_to_its_report(user: User, sender: Kavenegar, telephones: Telephones) -> None:
    number = queue(user)
    assert state_of(number) == ("created", WAITING)
    (job,) = ProcrastinateJob.objects.filter(task_name="assets.messaging.tasks.send_messages")
    assert job.args == {"channel": "sms"}

    at = clock.now()
    deliver(sender, at)
    assert state_of(number) == ("sent", REPORTING)
    (message,) = telephones.messages.values()
    assert (message.to, message.text, message.local) == (PHONE, "این یک پیام آزمایشی است.", str(number))

    check(sender, at)
    assert state_of(number) == ("sent", REPORTING), "it is not asked about before its time"
    for pause in CHECKS[:2]:
        at += pause
        check(sender, at)
    assert state_of(number) == ("delivered", ENDED)
    assert log_of(number) == [CREATED, SENT, DELIVERED]
    for _ in range(2):
        deliver(sender, at + LIFE)
        check(sender, at + LIFE)
    assert len(telephones.messages) == 1


def test_a_message_is_written_with_what_it_is_about_or_not_at_all(user: User, telephones: Telephones) -> None:
    with transaction.atomic():
        queue(user)
        transaction.set_rollback(True)
    assert not Notification.objects.exists()
    assert not OutgoingMessage.objects.exists()
    assert not ProcrastinateJob.objects.exists()

    notification = Notification.objects.get(id=queue(user))
    text = notification.text
    digest = digest_of(bytes(text.salt), language=text.language, subject=text.subject, body=text.body)
    created = NotificationEvent.objects.get(notification=notification)
    assert bytes(created.text_digest or b"") == digest


def test_failures_are_tried_again_with_growing_pauses_until_a_message_is_given_up(
    user: User, sender: Kavenegar, telephones: Telephones
) -> None:
    telephones.behave = always(Behaviour.ERROR)
    number, at = queue(user), clock.now()
    for pause in PAUSES:
        deliver(sender, at)
        deliver(sender, at + pause - timedelta(seconds=1))
        assert state_of(number) == ("created", WAITING)
        at += pause
    deliver(sender, at)
    assert state_of(number) == ("failed", ENDED)
    assert log_of(number) == [
        CREATED,
        *[("deferred", "unreachable")] * len(PAUSES),
        ("failed", "unreachable"),
    ]
    assert at < clock.now() + LIFE


def test_a_bad_number_fails_at_once_and_a_provider_that_is_away_holds_the_rest(
    user: User, sender: Kavenegar, telephones: Telephones
) -> None:
    at = clock.now()
    numbers = [queue(user, at=at) for _ in range(3)]
    telephones.behave = in_turn(Behaviour.BAD_NUMBER, Behaviour.NO_CREDIT)
    deliver(sender, at)
    assert [state_of(number) for number in numbers] == [
        ("failed", ENDED), ("created", WAITING), ("created", WAITING),
    ]  # fmt: skip
    assert log_of(numbers[0]) == [CREATED, ("failed", "bad_recipient")]
    assert log_of(numbers[2]) == [CREATED], "no attempt was made"
    deliver(sender, at + MINUTE)
    assert [state_of(number)[0] for number in numbers] == ["failed", "sent", "sent"]


def test_what_is_lost_on_the_way_back_is_found_at_a_provider_that_knows_our_number(
    user: User, sender: Kavenegar, telephones: Telephones
) -> None:
    for behaviour in (Behaviour.LOST, Behaviour.TIMEOUT):
        telephones.messages.clear()
        number, at = queue(user), clock.now()
        telephones.behave = in_turn(behaviour)
        deliver(sender, at)
        assert log_of(number) == [CREATED, ("deferred", "unreachable")]
        deliver(sender, at + MINUTE)
        assert log_of(number) == [CREATED, ("deferred", "unreachable"), SENT]
        assert len(telephones.messages) == 1


def test_where_a_provider_cannot_be_asked_a_message_without_an_answer_is_never_sent_again(
    user: User, telephones: Telephones, postbox: Postbox, settings: Settings
) -> None:
    sms = SmsIr(KEY, "30007732", url=settings.SMS_STAND_IN, proxies=False, seconds=0.6)
    telephones.behave = always(Behaviour.LOST)
    postbox.answers = [HANGS_UP]
    numbers, at = [queue(user), queue(user, Channel.EMAIL)], clock.now()
    for later in (at, at + MINUTE, at + LIFE):
        deliver(sms, later)
        deliver(MailSender(), later, Channel.EMAIL)
    sms.close()
    for number in numbers:
        assert log_of(number) == [CREATED, ("failed", "unknown_outcome")]
    assert (len(telephones.messages), len(postbox.mails)) == (1, 1)


def test_a_doubt_at_one_provider_is_not_settled_by_another(
    user: User, sender: Kavenegar, telephones: Telephones, settings: Settings
) -> None:
    sms = SmsIr(KEY, "30007732", url=settings.SMS_STAND_IN, proxies=False, seconds=0.6)
    for first, second in ((sender, sms), (sms, sender)):
        telephones.messages.clear()
        number, at = queue(user), clock.now()
        OutgoingMessage.objects.filter(notification=number).update(
            step="sending", attempts=1, provider=first.name, next_at=at
        )
        deliver(second, at)
        assert log_of(number) == [CREATED, ("failed", "unknown_outcome")]
        assert not telephones.messages
    sms.close()


def test_a_mail_is_sent_once_in_both_forms_and_its_server_may_be_away(
    user: User, postbox: Postbox, settings: Settings
) -> None:
    settings.MESSAGE_CHANNELS = ("email",)
    at = clock.now()
    number = queue(user, Channel.EMAIL, at)
    port = settings.EMAIL_PORT
    no_mail_server(settings)
    deliver(MailSender(), at, Channel.EMAIL)
    assert log_of(number) == [CREATED, ("deferred", "unreachable")]

    settings.EMAIL_PORT = port
    postbox.answers = ["450 later"]
    deliver(MailSender(), at + MINUTE, Channel.EMAIL)
    assert log_of(number)[-1] == ("deferred", "rejected")
    deliver(MailSender(), at + 10 * MINUTE, Channel.EMAIL)
    assert state_of(number) == ("sent", ENDED), "a mail server reports nothing"
    (mail,) = postbox.mails
    assert (mail["To"], mail["Subject"], mail["Auto-Submitted"]) == (
        user.email,
        "پیام آزمایشی",
        "auto-generated",
    )
    plain, html = (part.get_content() for part in mail.iter_parts())
    assert "این یک پیام آزمایشی است." in plain
    assert f"{settings.SITE_URL}/fa/account/" in plain
    assert '<html lang="fa" dir="rtl">' in html

    refused = queue(user, Channel.EMAIL, at)
    postbox.answers = ["550 no such user"]
    deliver(MailSender(), at, Channel.EMAIL)
    assert log_of(refused) == [CREATED, ("failed", "rejected")]


DIES = """
import os, sys
import django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from assets.common import clock
from assets.messaging.senders.kavenegar import Kavenegar
from assets.messaging.services import delivery
from assets.notifications.models import Channel

def die(*_, **__):
    os.kill(os.getpid(), 9)

moment = sys.argv[1]
sender = Kavenegar(os.environ["KEY"], "", url=os.environ["STAND_IN"], proxies=False)
if moment == "claimed":
    sender.send = die
elif moment == "sent":
    delivery._save = die
else:
    delivery.record_notification_event = die
delivery.deliver_due(Channel.SMS, sender, clock.now)
"""


def test_what_a_killed_worker_sent_or_not_another_one_brings_to_its_end_once(
    user: User, sender: Kavenegar, telephones: Telephones
) -> None:
    environment = os.environ | {
        "TEST_DATABASE": str(connection.settings_dict["NAME"]),
        "ASSETS_ROLE": "worker",
        "STAND_IN": django_settings.SMS_STAND_IN,
        "KEY": KEY,
    }
    numbers, at = [], clock.now()
    for moment in ("claimed", "sent", "half noted"):
        numbers.append(queue(user, at=at))
        died = subprocess.run([sys.executable, "-c", DIES, moment], env=environment, cwd=BACKEND, check=False)
        assert died.returncode == -9
        assert state_of(numbers[-1]) == ("created", "sending")
    assert len(telephones.messages) == 2

    deliver(sender, clock.now())
    assert len(telephones.messages) == 2, "the attempts may still be under way"
    deliver(sender, clock.now() + LEASE)
    assert [log_of(number) for number in numbers] == [[CREATED, SENT]] * 3
    assert len(telephones.messages) == 3


def test_two_workers_at_once_send_each_message_once(
    user: User, sender: Kavenegar, telephones: Telephones
) -> None:
    numbers, at = [queue(user) for _ in range(12)], clock.now()
    together = Barrier(4)

    def worker() -> None:
        try:
            together.wait()
            deliver_due(Channel.SMS, sender, lambda: at)
        finally:
            connection.close()

    workers = [Thread(target=worker) for _ in range(4)]
    for thread in workers:
        thread.start()
    for thread in workers:
        thread.join()
    assert Counter(message.local for message in telephones.messages.values()) == {str(n): 1 for n in numbers}
    assert all(log_of(number) == [CREATED, SENT] for number in numbers)


def test_the_jobs_find_what_is_due(user: User, telephones: Telephones, postbox: Postbox) -> None:
    numbers = [queue(user), queue(user, Channel.EMAIL)]
    ProcrastinateJob.objects.all().delete()
    with acting_as("assets_worker"):
        sweep_messages(0)
        jobs = ProcrastinateJob.objects.filter(task_name="assets.messaging.tasks.send_messages")
        assert sorted(job.args["channel"] for job in jobs) == ["email", "sms"]
        for job in jobs:
            send_messages(**job.args)
    assert [state_of(number)[0] for number in numbers] == ["sent", "sent"]
    assert sender_of(Channel.PUSH) is None


def test_nothing_is_sent_to_somebody_who_is_gone_or_cannot_be_reached_any_more(
    user: User, sender: Kavenegar, telephones: Telephones
) -> None:
    number = queue(user)
    MessageContact.objects.filter(user=user).update(confirmed_at=None)
    deliver(sender, clock.now())
    assert log_of(number) == [CREATED, ("failed", "no_address")]

    other = reachable()
    erased, inactive = queue(other), queue(other)
    Notification.objects.get(id=erased).text.delete()
    deliver(sender, clock.now())
    assert log_of(erased) == [CREATED, ("failed", "text_erased")]
    assert log_of(inactive) == [CREATED, SENT]
    User.objects.filter(id=other.id).update(is_active=False)
    assert not telephones.messages.keys() - {1_000_000}


def test_what_nobody_sends_any_more_fails_when_its_time_is_over(user: User, telephones: Telephones) -> None:
    at = clock.now()
    number = queue(user, at=at)
    with acting_as("assets_worker"):
        fail_overdue(at + LIFE - timedelta(seconds=1))
        assert state_of(number) == ("created", WAITING)
        fail_overdue(at + LIFE)
    assert log_of(number) == [CREATED, ("failed", "unreachable")]


def test_for_any_answers_each_message_ends_in_one_state_and_the_counts_add_up(
    user: User, sender: Kavenegar, telephones: Telephones
) -> None:
    chance = random.Random(20)
    telephones.behave = lambda _: chance.choice(
        [each for each in Behaviour if each not in (Behaviour.TIMEOUT, Behaviour.SLOW)]
    )
    began = at = clock.now()
    numbers = [queue(user, at=at) for _ in range(40)]
    while OutgoingMessage.objects.filter(next_at__isnull=False).exists():
        deliver(sender, at)
        check(sender, at)
        at += MINUTE * chance.choice((1, 30, 240))
        assert at < began + LIFE + 3 * ALL_CHECKS
    logs = [log_of(number) for number in numbers]
    for number, log in zip(numbers, logs, strict=True):
        kinds = [kind for kind, _ in log if kind != "deferred"]
        assert kinds in (
            ["created", "failed"], ["created", "sent", "delivered"], ["created", "sent", "undelivered"],
        ), kinds  # fmt: skip
        assert state_of(number) == ("delivered" if kinds[-1] == "delivered" else "failed", ENDED)
    sent = sum(("sent", None) in log for log in logs)
    statuses = Counter(Notification.objects.values_list("status", flat=True))
    assert statuses.total() == len(numbers)
    assert Counter(message.local for message in telephones.messages.values()).most_common(1)[0][1] == 1
    assert sent <= len(telephones.messages)
    assert statuses["delivered"] == sum(log[-1] == DELIVERED for log in logs)

    with acting_as("assets_worker"):
        tidy(at + timedelta(days=400))
    assert not OutgoingMessage.objects.exists()
    assert Notification.objects.count() == len(numbers)
