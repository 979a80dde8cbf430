"""Every event is chained exactly once: beside other chainers, when it is committed late, and after a death."""

import os
import signal
import subprocess
import sys
import time
from random import Random
from threading import Event

import pytest
from django.db import connection, transaction

from assets.audit.chaining import chain, keep_chaining
from assets.audit.models import AuditEvent, AuditLink, UnchainedEvent
from assets.audit.verifying import verify
from tests.acting import acting_as
from tests.audit.writing import execute, other_session, write
from tests.reports.rollups.test_concurrency import together
from tests.test_worker import BACKEND, worker
from tests.waiting import eventually

LATE = """
INSERT INTO audit_events (at, action, outcome, object_kind, object_id, reason)
VALUES (now(), 'late', 'done', '', '', '')
"""

CHAINER = """
import django, os
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from assets.audit.chaining import chain
while chain(batch=1):
    print("chained", flush=True)
"""


def assert_chained_exactly_once() -> None:
    events = set(AuditEvent.objects.values_list("id", flat=True))
    links = list(AuditLink.objects.order_by("seq").values_list("seq", "event_id"))
    assert [seq for seq, _ in links] == list(range(1, len(events) + 1))
    assert {event for _, event in links} == events
    assert not UnchainedEvent.objects.exists()
    found = verify()
    assert (found.broken, found.links, found.tail.count) == (None, len(events), 0)


def drain() -> None:
    while chain():
        pass


@pytest.mark.django_db(transaction=True)
def test_events_are_chained_in_batches_until_none_waits() -> None:
    write(5)
    assert [chain(batch=2) for _ in range(4)] == [2, 2, 1, 0]
    assert_chained_exactly_once()


@pytest.mark.django_db(transaction=True)
def test_the_worker_role_may_chain() -> None:
    write(3)
    with acting_as("assets_worker"):
        assert chain() == 3
    assert_chained_exactly_once()


@pytest.mark.django_db(transaction=True)
def test_an_event_that_is_committed_late_is_chained_late() -> None:
    with other_session() as late:
        late.execute(LATE)
        write(3)
        assert chain() == 3
        assert chain() == 0
        late.commit()
    assert chain() == 1
    assert AuditLink.objects.get(seq=4).event_id == min(AuditEvent.objects.values_list("id", flat=True))
    assert_chained_exactly_once()


@pytest.mark.django_db(transaction=True)
def test_an_event_that_is_rolled_back_leaves_no_gap() -> None:
    with other_session() as undone:
        undone.execute(LATE)
        write(2)
        chain()
        undone.rollback()
    write(1)
    chain()
    assert_chained_exactly_once()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seed", range(3))
def test_two_chainers_and_writers_that_commit_late_chain_every_event_once(seed: int) -> None:
    ended = Event()
    writing = [Random(seed * 10 + number) for number in range(3)]

    def writes(random: Random) -> None:
        for _ in range(25):
            with transaction.atomic():
                write(random.randint(1, 3))
                time.sleep(random.uniform(0, 0.02))
                transaction.set_rollback(random.random() < 0.2)

    def all_write() -> None:
        try:
            together(*(lambda random=random: writes(random) for random in writing))
        finally:
            ended.set()

    def chains() -> None:
        while not ended.is_set():
            chain(batch=2)

    together(all_write, chains, chains)
    drain()
    assert AuditLink.objects.count() > 50
    assert_chained_exactly_once()


@pytest.mark.django_db(transaction=True)
def test_chainers_killed_at_random_points_lose_and_double_nothing() -> None:
    random = Random(5)
    environment = os.environ | {"TEST_DATABASE": str(connection.settings_dict["NAME"])}
    write(600)
    for _ in range(3):
        chainer = subprocess.Popen(
            [sys.executable, "-c", CHAINER], env=environment, stdout=subprocess.PIPE, cwd=BACKEND
        )
        assert chainer.stdout is not None
        try:
            for _ in range(random.randrange(1, 150)):
                assert chainer.stdout.readline() == b"chained\n"
            time.sleep(random.uniform(0, 0.005))
        finally:
            chainer.send_signal(signal.SIGKILL)
            chainer.communicate()
    assert 0 < UnchainedEvent.objects.count() < 600, "they were killed at work"
    drain()
    assert_chained_exactly_once()


@pytest.mark.django_db(transaction=True)
def test_the_worker_chains_what_happens_within_seconds() -> None:
    write(3)
    with worker():
        eventually(lambda: AuditLink.objects.count() == 3)
        write(2)
        eventually(lambda: AuditLink.objects.count() >= 5)
    assert_chained_exactly_once()


@pytest.mark.django_db(transaction=True)
def test_a_log_that_cannot_be_chained_for_a_while_is_chained_later(
    caplog: pytest.LogCaptureFixture,
) -> None:
    write(2)
    stopped = Event()
    execute("ALTER TABLE audit_chain RENAME TO elsewhere")

    def comes_back() -> None:
        eventually(lambda: "failed" in caplog.text)
        execute("ALTER TABLE elsewhere RENAME TO audit_chain")
        eventually(lambda: AuditLink.objects.count() == 2)
        stopped.set()

    together(lambda: keep_chaining(stopped), comes_back)
    assert_chained_exactly_once()
