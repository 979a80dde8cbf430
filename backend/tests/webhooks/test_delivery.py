"""From an event to its receiver: signed, tried again with growing pauses, given up after three days, never lost."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from assets.accounts.models import Role
from assets.audit import SYSTEM
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.common.standard_webhooks import new_secret
from assets.webhooks import sending
from assets.webhooks.events import Event, EventType
from assets.webhooks.limits import LIFE, PAUSES
from assets.webhooks.models import (
    AttemptFailure,
    WebhookAttempt,
    WebhookDelivery,
    WebhookEndpoint,
    WebhookSecret,
)
from assets.webhooks.services import delivery as delivering
from assets.webhooks.services.cleanup import clean_up, end_overdue
from assets.webhooks.services.delivery import deliver_due, endpoints_due
from assets.webhooks.services.endpoints import (
    EndpointChanges,
    change_endpoint,
    delete_endpoint,
    rotate_secret,
    send_again,
    send_test,
)
from assets.webhooks.services.outbox import publish
from assets.webhooks.tasks import send_webhooks, sweep_webhooks, tell_of_switched_off
from tests.access.signing_in import join
from tests.acting import acting_as
from tests.webhooks.conftest import NOON, Hook
from tests.webhooks.receiving import Receiver, status

pytestmark = pytest.mark.django_db


def happens(number: int = 7) -> None:
    publish([Event(EventType.REPORT_SEALED, NOON, {"report": number, "first_day": NOON.date()})], NOON)


def only() -> WebhookDelivery:
    return WebhookDelivery.objects.get()


def attempts() -> list[tuple[int, int | None, str | None]]:
    return list(WebhookAttempt.objects.order_by("number").values_list("number", "status", "failure"))


@pytest.mark.quick
def test_an_event_comes_signed_and_once(hook: Hook, server: Receiver) -> None:
    happens()
    assert hook.works() is False
    assert hook.works() is False
    [came] = server.received
    assert came.path == "/hooks?from=assets"
    assert came.is_signed_by(hook.secret)
    assert not came.is_signed_by("whsec_" + "A" * 44)
    assert json.loads(came.body) == {
        "type": "report.sealed", "timestamp": "2026-03-10T12:00:00.000Z",
        "data": {"report": 7, "first_day": "2026-03-10"},
    }  # fmt: skip
    assert came.headers["webhook-id"] == f"msg_{only().event_id.hex}"
    assert came.headers["webhook-timestamp"] == str(int(NOON.timestamp()))
    assert came.headers["content-type"] == "application/json"
    assert came.headers["host"] == f"127.0.0.1:{server.port}"
    assert only().state == "delivered"
    assert attempts() == [(1, 204, None)]


def test_what_is_rolled_back_never_happened(hook: Hook, server: Receiver) -> None:
    with transaction.atomic():
        happens()
        transaction.set_rollback(True)
    hook.works()
    assert server.received == []


def test_an_endpoint_hears_of_its_types_alone(hook: Hook) -> None:
    change_endpoint(hook.id, EndpointChanges(types=[EventType.EXPORT_READY]), at=NOON, by=SYSTEM)
    happens()
    assert not WebhookDelivery.objects.exists()
    publish([Event(EventType.EXPORT_READY, NOON, {"export": 1})], NOON)
    assert only().event_type == "export.ready"


def test_it_is_tried_again_after_each_pause_with_the_same_id_and_body(hook: Hook, server: Receiver) -> None:
    server.answers = [status(500)] * len(PAUSES)
    happens()
    hook.works()
    for pause in PAUSES:
        hook.at += pause - timedelta(seconds=1)
        hook.works()
        before = len(server.received)
        hook.later(seconds=1)
        hook.works()
        assert len(server.received) == before + 1
    assert only().state == "delivered"
    assert only().attempts == len(PAUSES) + 1
    assert len({each.headers["webhook-id"] for each in server.received}) == 1
    assert len({each.body for each in server.received}) == 1
    assert len({each.headers["webhook-signature"] for each in server.received}) == len(PAUSES) + 1
    assert all(each.is_signed_by(hook.secret) for each in server.received)


def test_after_the_last_attempt_it_has_failed_within_three_days(hook: Hook, server: Receiver) -> None:
    server.answers = [status(503)] * 99
    happens()
    hook.works()
    for pause in PAUSES:
        assert only().state == "waiting"
        hook.at += pause
        hook.works()
    assert only().state == "failed"
    assert hook.at - NOON < LIFE
    assert len(server.received) == len(PAUSES) + 1
    assert only().ended_at == hook.at


def test_a_failure_lets_the_rest_wait_for_the_next_sweep(hook: Hook, server: Receiver) -> None:
    server.answers = [status(500)]
    happens(1)
    happens(2)
    hook.works()
    assert len(server.received) == 1
    assert endpoints_due(hook.at) == [hook.id]
    hook.works()
    assert [json.loads(each.body)["data"]["report"] for each in server.received] == [1, 2]


def test_many_are_sent_in_their_order_and_more_is_reported(hook: Hook, server: Receiver) -> None:
    for number in range(51):
        happens(number)
    assert hook.works() is True
    assert hook.works() is False
    assert [json.loads(each.body)["data"]["report"] for each in server.received] == list(range(51))


def test_a_worker_that_dies_after_sending_leaves_it_to_be_sent_again(
    hook: Hook, server: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> Any:
        raise KeyboardInterrupt

    happens()
    with monkeypatch.context() as patched:
        patched.setattr(delivering, "_save", dies)
        with pytest.raises(KeyboardInterrupt):
            hook.works()
    assert only().state == "waiting"
    assert endpoints_due(hook.at) == []
    hook.later(minutes=1)
    assert endpoints_due(hook.at) == [hook.id]
    hook.works()
    first, second = server.received
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert attempts() == [(1, None, "lost"), (2, 204, None)]
    assert only().state == "delivered"


def test_a_worker_that_dies_before_sending_leaves_it_to_be_sent(
    hook: Hook, server: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> Any:
        raise KeyboardInterrupt

    happens()
    with monkeypatch.context() as patched:
        patched.setattr(delivering, "send", dies)
        with pytest.raises(KeyboardInterrupt):
            hook.works()
    hook.later(minutes=1)
    hook.works()
    assert len(server.received) == 1
    assert only().state == "delivered"


def test_an_answer_that_comes_after_another_attempt_began_changes_nothing(hook: Hook) -> None:
    happens()
    claimed = delivering._claim(hook.id, NOON)
    assert claimed is not None
    hook.later(minutes=1)
    hook.works()
    assert only().state == "delivered"
    late = sending.Result(90_000, failure=AttemptFailure.TIMEOUT)
    assert delivering._save(claimed, late, hook.at) is False
    assert only().state == "delivered"


def test_one_whose_time_is_over_has_failed_without_another_attempt(hook: Hook, server: Receiver) -> None:
    happens()
    hook.at += LIFE
    hook.works()
    assert server.received == []
    assert only().state == "failed"


def test_an_endpoint_that_is_gone_is_switched_off_at_once(hook: Hook, server: Receiver) -> None:
    server.answers = [status(410)]
    happens(1)
    happens(2)
    hook.works()
    hook.works()
    endpoint = WebhookEndpoint.objects.get()
    assert (endpoint.off_at, endpoint.off_reason) == (NOON, "gone")
    assert len(server.received) == 1
    noted = AuditEvent.objects.get(action="webhook_switched_off")
    assert (noted.reason, noted.object_id, noted.outcome) == ("gone", str(hook.id), "failed")


def test_an_endpoint_that_fails_for_three_days_is_switched_off(hook: Hook, server: Receiver) -> None:
    server.answers = [status(500)] * 3
    happens(1)
    hook.works()
    hook.at = NOON + timedelta(days=3) - timedelta(seconds=1)
    hook.works()
    assert WebhookEndpoint.objects.get().off_at is None
    hook.later(seconds=1)
    publish([Event(EventType.EXPORT_READY, hook.at, {"export": 2})], hook.at)
    hook.works()
    endpoint = WebhookEndpoint.objects.get()
    assert (endpoint.off_at, endpoint.off_reason) == (hook.at, "failing")


def test_a_delivery_ends_a_series_of_failures(hook: Hook, server: Receiver) -> None:
    server.answers = [status(500)]
    happens()
    hook.works()
    assert WebhookEndpoint.objects.get().failing_since == NOON
    hook.later(minutes=1)
    hook.works()
    assert WebhookEndpoint.objects.get().failing_since is None


def test_one_that_is_off_hears_nothing_new_and_what_waited_comes_once_it_is_on(
    hook: Hook, server: Receiver
) -> None:
    happens(1)
    change_endpoint(hook.id, EndpointChanges(active=False), at=NOON, by=SYSTEM)
    happens(2)
    assert endpoints_due(hook.at) == []
    hook.works()
    assert server.received == []
    change_endpoint(hook.id, EndpointChanges(active=True), at=NOON, by=SYSTEM)
    hook.works()
    assert [json.loads(each.body)["data"]["report"] for each in server.received] == [1]


def test_what_waited_too_long_for_an_endpoint_that_is_off_has_failed(hook: Hook) -> None:
    happens()
    change_endpoint(hook.id, EndpointChanges(active=False), at=NOON, by=SYSTEM)
    assert end_overdue(NOON + LIFE - timedelta(seconds=1)) == 0
    assert end_overdue(NOON + LIFE) == 1
    assert only().state == "failed"


def test_a_deleted_endpoint_gets_nothing(hook: Hook, server: Receiver) -> None:
    happens()
    delete_endpoint(hook.id, at=NOON, by=SYSTEM)
    happens()
    hook.works()
    assert server.received == []
    assert only().state == "failed"


@pytest.mark.parametrize("answer", [status(204), status(410)])
def test_it_is_sent_again_under_the_same_id_with_all_its_retries(
    hook: Hook, server: Receiver, answer: Any
) -> None:
    server.answers = [answer]
    happens()
    hook.works()
    hook.at += LIFE
    end_overdue(hook.at)
    change_endpoint(hook.id, EndpointChanges(active=True), at=hook.at, by=SYSTEM)
    before = len(server.received)
    again = send_again(hook.id, only().id, at=hook.at, by=SYSTEM)
    assert (again.state, again.tries, again.until) == ("waiting", 0, hook.at + LIFE)
    hook.works()
    assert len(server.received) == before + 1
    assert len({each.headers["webhook-id"] for each in server.received}) == 1
    assert only().state == "delivered"
    [noted] = AuditEvent.objects.filter(action="webhook_sent_again")
    assert noted.after is not None
    assert noted.after["delivery"] == again.id


def test_the_former_secret_signs_along_for_a_day(hook: Hook, server: Receiver) -> None:
    _, fresh = rotate_secret(hook.id, at=NOON, by=SYSTEM)
    hook.at = NOON + timedelta(days=1) - timedelta(seconds=1)
    happens()
    hook.works()
    hook.later(seconds=1)
    happens()
    hook.works()
    before, after = server.received
    assert before.is_signed_by(fresh)
    assert before.is_signed_by(hook.secret)
    assert len(before.headers["webhook-signature"].split(" ")) == 2
    assert after.is_signed_by(fresh)
    assert not after.is_signed_by(hook.secret)
    clean_up(hook.at)
    assert WebhookSecret.objects.count() == 1


def test_of_two_former_secrets_only_the_last_signs_along(hook: Hook, server: Receiver) -> None:
    _, second = rotate_secret(hook.id, at=NOON, by=SYSTEM)
    _, third = rotate_secret(hook.id, at=NOON, by=SYSTEM)
    happens()
    hook.works()
    [came] = server.received
    assert [came.is_signed_by(each) for each in (hook.secret, second, third)] == [False, True, True]


def test_a_secret_is_encrypted_where_it_is_stored(hook: Hook) -> None:
    stored = WebhookSecret.objects.get().encrypted
    assert hook.secret not in stored
    assert hook.secret.removeprefix("whsec_") not in stored


def test_a_secret_of_another_key_is_a_failure_with_its_reason(
    hook: Hook, server: Receiver, settings: Settings
) -> None:
    settings.SECRET_KEY = "another-" * 8
    happens()
    hook.works()
    assert server.received == []
    assert attempts() == [(1, None, "secret_unreadable")]


def test_a_test_event_needs_no_subscription(hook: Hook, server: Receiver) -> None:
    change_endpoint(hook.id, EndpointChanges(types=[EventType.EXPORT_READY]), at=NOON, by=SYSTEM)
    send_test(hook.id, at=NOON, by=SYSTEM)
    hook.works()
    assert json.loads(server.received[0].body)["type"] == "webhook.test"


def test_what_is_over_for_long_is_removed_with_its_attempts(hook: Hook) -> None:
    happens()
    hook.works()
    clean_up(NOON + timedelta(days=90))
    assert only().state == "delivered"
    clean_up(NOON + timedelta(days=90, seconds=1))
    assert not WebhookDelivery.objects.exists()
    assert not WebhookAttempt.objects.exists()


def test_an_endpoint_that_does_not_exist_has_nothing_due(hook: Hook) -> None:
    assert deliver_due(hook.id + 1, lambda: NOON) is False


def test_administrators_are_told_by_mail_once_unless_it_is_on_again(
    hook: Hook, server: Receiver, mailoutbox: list[EmailMessage]
) -> None:
    for role in (Role.ADMIN, Role.MANAGER):
        join(f"{role}@example.org", role=role)
    join("former@example.org", role=Role.ADMIN, is_active=False)
    server.answers = [status(410), status(410)]
    happens()
    hook.works()
    happens()
    hook.works()
    [job] = ProcrastinateJob.objects.filter(task_name=delivering.NOTICE)
    tell_of_switched_off(**job.args)
    [mail] = mailoutbox
    assert mail.to == ["admin@example.org"]
    assert "Books" in mail.subject
    assert "410" in mail.body
    assert "/admin/webhooks/" in mail.body
    change_endpoint(hook.id, EndpointChanges(active=True), at=NOON, by=SYSTEM)
    tell_of_switched_off(**job.args)
    change_endpoint(hook.id, EndpointChanges(active=False), at=NOON, by=SYSTEM)
    tell_of_switched_off(**job.args)
    assert len(mailoutbox) == 1


@pytest.mark.django_db(transaction=True)
def test_the_job_is_enqueued_once_committed_and_once_for_an_endpoint(hook: Hook) -> None:
    waiting = ProcrastinateJob.objects.filter(task_name="assets.webhooks.tasks.send_webhooks", status="todo")
    with transaction.atomic():
        happens()
        assert not waiting.exists()
    happens()
    assert [job.args for job in waiting] == [{"endpoint_id": hook.id}]


@pytest.mark.django_db(transaction=True)
def test_the_sweep_finds_what_nothing_was_enqueued_for(hook: Hook, server: Receiver) -> None:
    at = clock.now()
    publish([Event(EventType.EXPORT_READY, at, {"export": 1})], at)
    ProcrastinateJob.objects.all().delete()
    sweep_webhooks(0)
    [job] = ProcrastinateJob.objects.filter(task_name="assets.webhooks.tasks.send_webhooks")
    send_webhooks(**job.args)
    assert len(server.received) == 1
    assert only().state == "delivered"


@pytest.mark.django_db(transaction=True)
def test_the_worker_s_role_may_do_all_of_it_and_the_web_server_s_what_it_does(
    hook: Hook, server: Receiver
) -> None:
    with acting_as("assets_web"):
        rotate_secret(hook.id, at=NOON, by=SYSTEM)
        delivery = send_test(hook.id, at=NOON, by=SYSTEM)
        change_endpoint(hook.id, EndpointChanges(name="Ledger"), at=NOON, by=SYSTEM)
    server.answers = [status(500)]
    with acting_as("assets_worker"):
        happens()
        hook.works()
        hook.later(minutes=1)
        assert endpoints_due(hook.at) == [hook.id]
        hook.works()
        hook.later(days=100)
        end_overdue(hook.at)
    assert len(server.received) == 3
    with acting_as("assets_web"):
        send_again(hook.id, delivery.id, at=hook.at, by=SYSTEM)
    with acting_as("assets_worker"):
        hook.works()
        clean_up(hook.at)
    assert WebhookDelivery.objects.count() == 1
    with acting_as("assets_web"):
        delete_endpoint(hook.id, at=NOON, by=SYSTEM)


def test_the_example_for_receivers_takes_what_is_genuine_and_nothing_else(
    hook: Hook, server: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (settings.BASE_DIR / "docs/how-to/receive-webhooks.md").read_text()
    [example] = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    names: dict[str, Any] = {}
    exec(example, names)
    is_genuine = names["is_genuine"]
    happens()
    hook.works()
    [came] = server.received
    monkeypatch.setattr(names["time"], "time", lambda: NOON.timestamp() + 300)
    headers = dict(came.headers)
    assert is_genuine(hook.secret, headers, came.body)
    assert not is_genuine(new_secret(), headers, came.body)
    assert not is_genuine(hook.secret, headers, came.body.replace(b"7", b"8"))
    assert not is_genuine(hook.secret, {**headers, "webhook-id": "msg_1"}, came.body)
    monkeypatch.setattr(names["time"], "time", lambda: NOON.timestamp() + 301)
    assert not is_genuine(hook.secret, headers, came.body)
