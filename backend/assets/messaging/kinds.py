"""What each kind of message is written from, and where it leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from assets.common.money import Money
from assets.messaging.limits import LIFE, LIMITS
from assets.notifications.kinds import MessageKind


@dataclass(frozen=True)
class Days:
    """A length of time."""

    count: int


@dataclass(frozen=True)
class Code:
    """Digits to be typed somewhere, as they are."""

    digits: str


Value = str | Days | Money | datetime | Code
"""What a message can hold. A text was written by a user."""

Values = Mapping[str, Value]

TICKETS, WALLET, WITHDRAWALS = "/dashboard/tickets/", "/dashboard/wallet/", "/dashboard/withdraw/"
ACCOUNT = "/account/"


@dataclass(frozen=True)
class Rule:
    """The values of a kind, where its mail leads, and whether it is sent though its channel is switched off.

    `life`: how long it is tried; what it says is no news afterwards.
    """

    values: tuple[str, ...]
    page: str
    always: bool = False
    life: timedelta = LIFE


RULES: Mapping[MessageKind, Rule] = {
    MessageKind.LOAN_REQUESTED: Rule(("asset", "days", "price"), TICKETS),
    MessageKind.LOAN_ACCEPTED: Rule(("asset", "price"), TICKETS),
    MessageKind.LOAN_DECLINED: Rule(("asset",), TICKETS),
    MessageKind.LOAN_CANCELLED: Rule(("asset",), TICKETS),
    MessageKind.LOAN_STARTED: Rule(("asset", "due"), TICKETS),
    MessageKind.LOAN_RETURNED: Rule(("asset", "price"), TICKETS),
    MessageKind.LOAN_OVERDUE: Rule(("asset", "due"), TICKETS, always=True),
    MessageKind.TOP_UP_CREDITED: Rule(("amount",), WALLET),
    MessageKind.TOP_UP_FAILED: Rule(("amount",), WALLET),
    MessageKind.WITHDRAWAL_PAID: Rule(("amount",), WITHDRAWALS),
    MessageKind.WITHDRAWAL_REFUSED: Rule(("amount",), WITHDRAWALS),
    MessageKind.WITHDRAWAL_RETURNED: Rule(("amount",), WITHDRAWALS),
    MessageKind.PHONE_CODE: Rule(("code",), ACCOUNT, always=True, life=LIMITS.code_life),
    MessageKind.TEST: Rule((), ACCOUNT, always=True),
}
