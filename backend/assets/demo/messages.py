"""Messages to users, and whether they arrive."""

from functools import partial

from assets.demo.deals import Message, Person
from assets.demo.rhythm import DAY, HOUR
from assets.demo.world import World

CHANNELS = {
    "ticket_requested": (("push", 0.2), ("sms", 0.6)),
    "ticket_accepted": (("push", 0.12), ("sms", 0.35)),
    "ticket_refused": (("in_app", 0.3),),
    "loan_due": (("sms", 0.15), ("push", 0.25)),
    "loan_overdue": (("sms", 0.9),),
    "loan_completed": (("in_app", 0.1), ("email", 0.2)),
    "money_received": (("email", 0.12),),
    "welcome": (("email", 0.9),),
}
"""What a message is about -> channels, each up to its draw of chance; above the last there is no message."""

FAILURES = {"sms": 0.03, "email": 0.015, "push": 0.05, "in_app": 0.001}
RECEIPT_LATE = 0.001
ARRIVING = 0.9
"""Of the messages that were sent, the share that is reported to have arrived."""


class Messages:
    """Makes messages and lets them be sent or fail within a minute; most that are sent are reported to arrive."""

    def __init__(self, world: World) -> None:
        self._rows, self._agenda = world.rows, world.agenda
        self._chance = world.chance("messages")
        self._reports = world.chance("message reports")
        self._outage = world.anomalies["sms-outage"]
        self._silent = self._outage.seconds

    def send(self, person: Person, about: str, now: int) -> None:
        draw = self._chance.random()
        for channel, share in CHANNELS[about]:
            if draw < share:
                self._make(person, channel, now)
                return

    def _make(self, person: Person, channel: str, now: int) -> None:
        message = self._rows.notification(person, channel, now)
        failure = FAILURES[channel]
        if channel == "sms" and now in self._silent:
            failure = self._outage.shape["failure"]
        kind = "failed" if self._chance.random() < failure else "sent"
        ended = recorded = now + 1 + int(self._chance.expovariate(1 / 6))
        if self._chance.random() < RECEIPT_LATE:
            # The provider's receipt comes hours or days after the message.
            recorded += int(self._chance.uniform(6 * HOUR, 4 * DAY))
        self._agenda.put(recorded, partial(self._ended, message, kind, ended))

    def _ended(self, message: Message, kind: str, ended: int, now: int) -> None:
        self._rows.notification_event(message, kind, ended, now)
        if kind == "sent" and self._reports.random() < ARRIVING:
            arrives = now + 2 + int(self._reports.expovariate(1 / 20))
            self._agenda.put(arrives, partial(self._arrived, message))

    def _arrived(self, message: Message, now: int) -> None:
        self._rows.notification_event(message, "delivered", now, now)
