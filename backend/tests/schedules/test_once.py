"""Sent once: whatever the mail server says, whoever dies when, however many workers there are."""

import os
import subprocess
import sys
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client
from pytest_django import Settings

from assets.audit.models import AuditEvent
from assets.common.mail import post
from assets.schedules.models import Sending
from assets.schedules.services import delivery
from assets.schedules.services.delivery import deliver, due_sendings
from assets.schedules.services.due import queue_due
from tests.calling import Clock
from tests.postbox import HANGS_UP, Postbox
from tests.reports.api.reading import problem
from tests.schedules.scheduling import URL, attachment, digest, history, scheduled, states, work
from tests.test_worker import BACKEND

DIES_AFTER_THE_SERVER_TOOK_IT = """
import os, sys
from datetime import datetime
import django
django.setup()
from django.conf import settings
settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
settings.EMAIL_PORT = int(sys.argv[2])
settings.EMAIL_HOST = "127.0.0.1"
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from assets.common.mail import post
from assets.common import clock
clock.now = lambda: datetime.fromisoformat(sys.argv[3])
from assets.schedules.services import delivery
post = delivery.post
def post_and_die(mail, way):
    post(mail, way)
    os.kill(os.getpid(), 9)
delivery.post = post_and_die
delivery.deliver(int(sys.argv[1]))
"""


@pytest.fixture
def number(client: Client, time: Clock) -> int:
    """A schedule of which one day is due."""
    made = scheduled(client)
    time.stands_at("2026-03-09T12:00")
    return made


def test_a_mail_that_is_refused_for_now_is_tried_again_ever_more_slowly(
    client: Client, number: int, time: Clock, postbox: Postbox
) -> None:
    postbox.answers = ["451 4.3.0 not now", "421 4.3.2 not now either"]
    work()
    [told] = history(client, number)
    assert (told["state"], told["outcome"], told["attempts"]) == ("queued", "mail_refused", 1)
    time.goes_on(minutes=4)
    work()
    assert states(number) == ["queued"]
    time.goes_on(minutes=2)
    work()
    time.goes_on(minutes=9)
    work()
    assert postbox.mails == []
    time.goes_on(minutes=2)
    work()
    [told] = history(client, number)
    assert (told["state"], told["outcome"], told["attempts"]) == ("sent", None, 3)
    assert len(postbox.mails) == 1


def test_a_mail_that_is_refused_for_good_has_failed(
    client: Client, number: int, time: Clock, postbox: Postbox
) -> None:
    postbox.answers = ["550 5.1.1 nobody here"]
    work()
    time.goes_on(hours=11)
    work()
    [told] = history(client, number)
    assert (told["state"], told["outcome"], told["again"]) == ("failed", "mail_refused", True)
    assert postbox.mails == []
    [event] = AuditEvent.objects.filter(action="report_sent")
    assert (event.outcome, event.reason) == ("failed", "mail_refused")


def test_a_server_that_is_away_is_tried_until_the_last_attempt(
    client: Client, number: int, time: Clock, postbox: Postbox, settings: Settings
) -> None:
    here = settings.EMAIL_PORT
    settings.EMAIL_PORT = 1
    for _ in range(7):
        for sending in due_sendings(time.at):
            deliver(sending)
        queue_due(time.at)
        time.goes_on(hours=1.4)
    [told] = [one for one in history(client, number) if one["first_day"] == "2026-03-08"]
    assert (told["state"], told["outcome"], told["attempts"]) == ("failed", "mail_server_away", 6)

    settings.EMAIL_PORT = here
    again = client.post(f"{URL}{number}/sendings/{told['id']}/again/")
    assert (again.status_code, again.json()["state"]) == (202, "queued")
    deliver(told["id"])
    assert len(postbox.mails) == 1


def test_a_mail_of_which_nothing_was_heard_is_not_sent_again_by_itself(
    client: Client, number: int, time: Clock, postbox: Postbox
) -> None:
    postbox.answers = [HANGS_UP]
    work()
    time.goes_on(hours=11)
    work()
    assert len(postbox.mails) == 1
    [told] = history(client, number)
    assert (told["state"], told["outcome"], told["again"]) == ("unknown", "outcome_unknown", True)
    [event] = AuditEvent.objects.filter(action="report_sent")
    assert (event.outcome, event.reason) == ("failed", "outcome_unknown")

    assert client.post(f"{URL}{number}/sendings/{told['id']}/again/").status_code == 202
    work()
    first, second = postbox.mails
    assert first["Message-ID"] == second["Message-ID"]
    assert digest(attachment(first)[2]) == digest(attachment(second)[2])
    assert states(number) == ["sent"]
    refused = client.post(f"{URL}{number}/sendings/{told['id']}/again/")
    assert problem(refused, 409)["code"] == "sending_not_over"


def test_who_dies_after_the_server_took_the_mail_leaves_it_unknown(
    client: Client, number: int, time: Clock, postbox: Postbox, settings: Settings
) -> None:
    queue_due(time.at)
    [sending] = due_sendings(time.at)
    environment = os.environ | {
        "TEST_DATABASE": str(connection.settings_dict["NAME"]),
        "ASSETS_ROLE": "worker",
    }
    words = [str(sending), str(settings.EMAIL_PORT), time.at.isoformat()]
    died = subprocess.run(
        [sys.executable, "-c", DIES_AFTER_THE_SERVER_TOOK_IT, *words],
        env=environment,
        cwd=BACKEND,
        check=False,
    )
    assert died.returncode == -9
    assert len(postbox.mails) == 1
    assert states(number) == ["sending"]

    work()
    assert states(number) == ["sending"], "it may live"
    refused = client.post(f"{URL}{number}/sendings/{sending}/again/")
    assert problem(refused, 409)["code"] == "sending_not_over"
    time.goes_on(minutes=11)
    work()
    time.goes_on(hours=11)
    work()
    assert states(number) == ["unknown"]
    assert len(postbox.mails) == 1


def test_who_dies_while_the_file_is_made_has_sent_nothing_and_another_does(
    number: int, time: Clock, postbox: Postbox
) -> None:
    queue_due(time.at)
    [sending] = due_sendings(time.at)
    assert delivery._claim(sending) is not None
    work()
    assert states(number) == ["making"]
    time.goes_on(minutes=21)
    work()
    time.goes_on(minutes=6)
    work()
    assert states(number) == ["sent"]
    assert len(postbox.mails) == 1


def test_a_worker_that_was_taken_for_dead_sends_nothing(number: int, time: Clock, postbox: Postbox) -> None:
    queue_due(time.at)
    [sending] = due_sendings(time.at)
    slow = delivery._claim(sending)
    assert slow is not None
    prepared = delivery._prepare(slow, None)
    time.goes_on(minutes=21)
    work()
    time.goes_on(minutes=6)
    work()
    delivery._send(slow, *prepared)
    assert len(postbox.mails) == 1
    assert states(number) == ["sent"]


def test_a_slow_answer_is_still_heard(number: int, time: Clock, postbox: Postbox) -> None:
    queue_due(time.at)
    [sending] = due_sendings(time.at)
    slow = delivery._claim(sending)
    assert slow is not None

    def given_up_meanwhile(*given: object) -> None:
        time.goes_on(minutes=11)
        delivery.recover_lost(time.at)
        assert states(number) == ["unknown"]
        post(*given)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(delivery, "post", given_up_meanwhile)
        delivery._send(slow, *delivery._prepare(slow, None))
    assert states(number) == ["sent"]


def test_two_workers_at_once_send_one_mail(number: int, time: Clock, postbox: Postbox) -> None:
    together = Barrier(4)

    def worker() -> None:
        together.wait()
        queue_due(time.at)
        for sending in due_sendings(time.at) or [1]:
            deliver(sending)
        connection.close()

    workers = [Thread(target=worker) for _ in range(4)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert len(postbox.mails) == 1
    assert list(Sending.objects.values_list("state", "attempts")) == [("sent", 1)]
