"""What the stand-in knows: the messages that it took, what became of them, and how it is to behave."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Lock

ARRIVES_AFTER = 1
"""Reports of a message that are pending before it has arrived."""


class Behaviour(StrEnum):
    """How a message that is sent is answered. Those that are lost are taken first."""

    NORMAL = "normal"
    SLOW = "slow"
    ERROR = "error"
    LOST = "lost"
    TIMEOUT = "timeout"
    REFUSED = "refused"
    BAD_NUMBER = "bad_number"
    NO_CREDIT = "no_credit"
    LATE = "late"
    NOT_DELIVERED = "not_delivered"


@dataclass
class Message:
    """A message that was taken. `local` is the sender's own number; `pending`: reports before it has arrived."""

    number: int
    local: str | None
    to: str
    text: str
    pending: int = ARRIVES_AFTER
    arrives: bool = True

    def report(self) -> bool | None:
        """Whether it has arrived, None while that is open."""
        if self.pending > 0:
            self.pending -= 1
            return None
        return self.arrives


Behave = Callable[[str], Behaviour]
"""By the text of a message."""

LATE_REPORTS = 4


@dataclass
class Telephones:
    """All messages, in the order in which they came. `behave` is asked at each message that is sent."""

    behave: Behave | None = None
    behaviour: Behaviour = Behaviour.NORMAL
    messages: dict[int, Message] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def behaviour_for(self, text: str) -> Behaviour:
        """How a message is answered: as was chosen on the page, where no test says otherwise."""
        return self.behave(text) if self.behave else self.behaviour

    def take(self, *, local: str | None, to: str, text: str, behaviour: Behaviour) -> Message:
        """A new message, or the one that has the sender's number already."""
        with self._lock:
            for message in self.messages.values():
                if local is not None and message.local == local:
                    return message
            message = Message(1_000_000 + len(self.messages), local, to, text)
            message.pending = LATE_REPORTS if behaviour is Behaviour.LATE else ARRIVES_AFTER
            message.arrives = behaviour is not Behaviour.NOT_DELIVERED
            self.messages[message.number] = message
            return message

    def find(self, local: str) -> Message | None:
        """The message with a sender's number."""
        with self._lock:
            return next((each for each in self.messages.values() if each.local == local), None)
