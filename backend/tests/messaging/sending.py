"""Sending messages as the worker does, through a stand-in that runs for real on loopback."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from assets.accounts.models import User
from assets.common import clock
from assets.common.languages import FileLanguage
from assets.messaging.limits import CHECKS
from assets.messaging.models import OutgoingMessage, Step
from assets.messaging.senders.protocol import Outgoing, Sender
from assets.messaging.services.delivery import deliver_due
from assets.messaging.services.outbox import queue_message
from assets.messaging.services.reporting import check_due
from assets.messaging.stand_in.app import StandIn
from assets.messaging.stand_in.telephones import Behaviour, Telephones
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel, MessageContact, Notification, NotificationEvent
from tests.access.signing_in import join
from tests.acting import acting_as
from tests.serving import in_a_thread

KEY = "4b6579206f66206b6176656e65676172206e6f74626f6479"
PHONE = "09121234567"


@contextmanager
def served(slow_seconds: float = 1.5) -> Iterator[tuple[str, Telephones]]:
    """A stand-in in a thread."""
    telephones = Telephones()
    with in_a_thread(StandIn(telephones, slow_seconds=slow_seconds)) as address:
        yield address, telephones


def reachable(**more: object) -> User:
    """A user with a confirmed number."""
    user = join(**more)  # type: ignore[arg-type]
    MessageContact.objects.create(user=user, phone=PHONE, confirmed_at=clock.now())
    return user


def queue(user: User, channel: Channel = Channel.SMS, at: datetime | None = None) -> int:
    """A message that waits to be sent."""
    (queued,) = queue_message(
        MessageKind.TEST, user_id=user.id, at=at or clock.now(), values={}, channels=(channel,)
    )
    return queued.id


def outgoing(number: int = 1, body: str = "hello") -> Outgoing:
    return Outgoing(number, PHONE, FileLanguage.EN, "Subject", body, "http://localhost/en/account/")


def deliver(sender: Sender, at: datetime, channel: Channel = Channel.SMS) -> None:
    with acting_as("assets_worker"):
        deliver_due(channel, sender, lambda: at)


def check(sender: Sender, at: datetime, channel: Channel = Channel.SMS) -> None:
    with acting_as("assets_worker"):
        check_due(channel, sender, lambda: at)


def log_of(number: int) -> list[tuple[str, str | None]]:
    """What the log says of a message, in order."""
    rows = NotificationEvent.objects.filter(notification_id=number).order_by("id")
    return list(rows.values_list("kind", "reason"))


def state_of(number: int) -> tuple[str, str]:
    """The status of a message, and how far the outbox is with it."""
    return (
        Notification.objects.get(id=number).status,
        OutgoingMessage.objects.get(notification=number).step,
    )


def always(behaviour: Behaviour) -> Callable[[str], Behaviour]:
    return lambda _: behaviour


def in_turn(*behaviours: Behaviour) -> Callable[[str], Behaviour]:
    """One after the other, then normally."""
    left = list(behaviours)
    return lambda _: left.pop(0) if left else Behaviour.NORMAL


ALL_CHECKS = sum(CHECKS, start=CHECKS[0])
ENDED, REPORTING, WAITING = Step.ENDED.value, Step.REPORTING.value, Step.WAITING.value
