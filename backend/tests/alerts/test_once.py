"""One episode, one notice: with several workers, and with one that dies anywhere."""

from collections.abc import Sequence
from datetime import date
from threading import Barrier, Thread

import pytest
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connections
from redis import Redis

from assets.accounts.models import User
from assets.alerts.judging import Reading
from assets.alerts.models import AlertEpisode, AlertNotice, AlertRule
from assets.alerts.readings import read_days
from assets.alerts.services import deciding, sending
from assets.alerts.services.deciding import judge_rules
from assets.common import clock
from tests.alerts.ruling import RuleCaller, days_of_episodes, join_on, judge, made, states, work
from tests.calling import Clock
from tests.postbox import HANGS_UP, Postbox

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]


@pytest.fixture
def fourth(manager: User, time: Clock) -> int:
    """A rule that the fourth of March breaks, on the day after."""
    number = made(RuleCaller(manager))
    join_on({3: 3, 4: 4})
    time.stands_at("2026-03-05T00:01")
    return number


def test_workers_at_once_raise_it_once(fourth: int, monkeypatch: pytest.MonkeyPatch) -> None:
    together = Barrier(4)

    def read(rule: AlertRule, days: Sequence[date]) -> list[Reading]:
        found = read_days(rule, days)
        together.wait(timeout=20)  # all have read the same days before any decides
        return found

    def run() -> None:
        try:
            judge_rules(clock.now())
        finally:
            connections.close_all()

    workers = [Thread(target=run) for _ in range(4)]
    monkeypatch.setattr(deciding, "read_days", read)
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert days_of_episodes(fourth) == [4]
    assert states(fourth) == [("bell", "sent", ""), ("email", "waiting", "")]


def test_a_worker_that_dies_before_its_notices_are_written_leaves_nothing(
    fourth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(deciding, "write_notices", die)
        with pytest.raises(KeyboardInterrupt):
            judge()
    assert AlertEpisode.objects.count() == 0
    judge()
    assert days_of_episodes(fourth) == [4]


def test_what_was_decided_by_one_that_died_is_sent_once(fourth: int, postbox: Postbox) -> None:
    judge()  # and it dies before it sends
    assert postbox.mails == []
    work()
    work()
    assert [mail["Subject"] for mail in postbox.mails] == ["هشدار: Many join"]
    assert states(fourth) == [("bell", "sent", ""), ("email", "sent", "")]


def test_a_mail_whose_answer_was_lost_is_not_sent_again(fourth: int, postbox: Postbox, time: Clock) -> None:
    postbox.answers = [HANGS_UP]
    work()
    time.goes_on(minutes=30)
    work()
    assert len(postbox.mails) == 1
    assert states(fourth)[1] == ("email", "unknown", "outcome_unknown")


def test_a_mail_that_a_dead_worker_was_sending_is_not_sent_again(
    fourth: int, postbox: Postbox, time: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(_mail: object, backend: BaseEmailBackend) -> None:
        backend.close()
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(sending, "post", die)
        with pytest.raises(KeyboardInterrupt):
            work()
    time.goes_on(minutes=9)
    work()
    assert states(fourth)[1] == ("email", "sending", "")
    time.goes_on(minutes=2)
    work()
    assert states(fourth)[1] == ("email", "unknown", "outcome_unknown")
    assert postbox.mails == []


def test_a_mail_that_was_refused_for_now_is_tried_again(fourth: int, postbox: Postbox, time: Clock) -> None:
    postbox.answers = ["451 later"]
    work()
    assert states(fourth)[1] == ("email", "waiting", "mail_refused")
    time.goes_on(minutes=2)
    work()
    assert states(fourth)[1] == ("email", "sent", "")
    assert len(postbox.mails) == 1


def test_the_same_days_are_not_judged_twice(fourth: int, time: Clock) -> None:
    for _ in range(3):
        judge()
    time.stands_at("2026-03-06T12:00")
    judge()
    assert days_of_episodes(fourth) == [4]
    assert AlertNotice.objects.count() == 2


@pytest.fixture(autouse=True)
def _valkey(valkey: Redis) -> None:
    """Bells ring through it."""
