"""The jobs of messaging: sending, asking about delivery, a sweep each minute, and clean-up each night.

Every program imports this module to know the jobs; a job imports its service when it runs. Jobs name messages by their
numbers, and hold no address and no text.
"""

from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from assets.common.clock import database_now
from assets.common.retries import WHILE_DATABASE_IS_AWAY
from assets.notifications.models import Channel, MessageFailureReason

CHANNELS = (Channel.EMAIL, Channel.SMS)


@app.task(name="assets.messaging.tasks.send_messages")
def send_messages(channel: str) -> None:
    """Send what is due by a channel. Several workers may: each message is taken by one of them."""
    from assets.messaging.senders import sender_of
    from assets.messaging.services.delivery import deliver_due

    sender = sender_of(Channel(channel))
    if sender is not None and deliver_due(Channel(channel), sender, database_now):
        enqueue_messages(channel)


@app.task(name="assets.messaging.tasks.check_messages", lock="check_messages")
def check_messages(channel: str) -> None:
    """Ask whether messages have arrived."""
    from assets.messaging.senders import sender_of
    from assets.messaging.services.reporting import check_due

    sender = sender_of(Channel(channel))
    if sender is not None and check_due(Channel(channel), sender, database_now):
        enqueue_checks(channel)


@app.task(name="assets.messaging.tasks.check_message", retry=WHILE_DATABASE_IS_AWAY)
def check_message(number: int) -> None:
    """Ask about one message, of which its provider has said that it knows more."""
    from assets.messaging.senders import sender_of
    from assets.messaging.services.reporting import check_message

    sender = sender_of(Channel.SMS)
    if sender is not None:
        check_message(number, sender, database_now())


@app.task(name="assets.messaging.tasks.apply_mail_report", retry=WHILE_DATABASE_IS_AWAY)
def apply_mail_report(number: int, state: str, reason: str | None) -> None:
    """Record what a mail service has said of a mail."""
    from assets.messaging.senders.protocol import Report, ReportState
    from assets.messaging.services.reporting import apply_report

    report = Report(ReportState(state), MessageFailureReason(reason) if reason else None)
    apply_report(number, report, database_now())


@app.task(name="assets.messaging.tasks.apply_early_mail_report", retry=WHILE_DATABASE_IS_AWAY)
def apply_early_mail_report(provider_id: str, state: str, reason: str | None) -> None:
    """Record what a mail service had said of a mail before its answer to us was stored."""
    from assets.messaging.selectors import find_reported
    from assets.messaging.senders.mail import MailSender

    number = find_reported(MailSender.name, provider_id)
    if number is not None:
        apply_mail_report(number, state, reason)


@app.periodic(cron="* * * * *")
@app.task(name="assets.messaging.tasks.sweep_messages", queueing_lock="sweep_messages", lock="sweep_messages")
def sweep_messages(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Send again what is due, ask again, and find what nothing was enqueued for because a process died."""
    from assets.messaging.selectors import channels_due
    from assets.messaging.services.delivery import fail_overdue

    at = database_now()
    fail_overdue(at)
    due = channels_due(at)
    for channel in CHANNELS:
        if channel in due.to_send:
            enqueue_messages(channel.value)
        if channel in due.to_check:
            enqueue_checks(channel.value)


@app.periodic(cron="47 3 * * *")
@app.task(name="assets.messaging.tasks.tidy_messages", queueing_lock="tidy_messages", lock="tidy_messages")
def tidy_messages(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Delete texts whose time has come, and what the outbox has no more use for."""
    from assets.messaging.services.tidying import tidy

    tidy(database_now())


def enqueue_messages(channel: str) -> None:
    """Enqueue the sending of what is due by a channel, unless it is enqueued already."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        send_messages.configure(queueing_lock=f"send_messages {channel}").defer(channel=channel)


def enqueue_checks(channel: str) -> None:
    """Enqueue asking about delivery, unless it is enqueued already."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        check_messages.configure(queueing_lock=f"check_messages {channel}").defer(channel=channel)


def enqueue_check(number: int) -> None:
    """Enqueue asking about one message, unless it is enqueued already."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        check_message.configure(queueing_lock=f"check_message {number}").defer(number=number)
