"""What every sender does, and how an attempt can end."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from assets.common.languages import FileLanguage
from assets.notifications.models import MessageFailureReason


class Unreachable(Exception):
    """The provider did not answer, or not in its protocol. The text holds no address and no key."""


@dataclass(frozen=True)
class Outgoing:
    """A message on its way. `number` is ours, and the same in every attempt; `page` is where a mail leads."""

    number: int
    to: str
    language: FileLanguage
    subject: str
    body: str
    page: str


@dataclass(frozen=True)
class Sent:
    """The provider has taken it, and calls it so."""

    provider_id: str | None


@dataclass(frozen=True)
class Refused:
    """It was not sent. `retryable`: another attempt may succeed."""

    reason: MessageFailureReason
    retryable: bool


@dataclass(frozen=True)
class Uncertain:
    """No answer came after it was handed over: it may have been sent or not."""


Outcome = Sent | Refused | Uncertain


class ReportState(StrEnum):
    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"


@dataclass(frozen=True)
class Report:
    """What a provider says of a message that it has taken."""

    state: ReportState
    reason: MessageFailureReason | None = None


PENDING, DELIVERED = Report(ReportState.PENDING), Report(ReportState.DELIVERED)


class Sender(Protocol):
    """A way for messages to leave. `recalls`: it can be asked whether it has taken a message by our own number.

    `answers`: it can be asked whether a message has arrived.
    """

    name: str
    recalls: bool
    answers: bool

    def send(self, message: Outgoing) -> Outcome:
        """Hand a message over. Raises nothing: how that ended is in the outcome."""

    def find(self, number: int) -> Sent | None:
        """What became of an earlier attempt, by our number; None where it never came. Raises Unreachable."""

    def status(self, provider_id: str) -> Report:
        """Whether a message has arrived. Raises Unreachable."""
