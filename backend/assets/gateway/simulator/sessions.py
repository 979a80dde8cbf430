"""What the simulator knows: the payments that were asked for, what became of them, and how it is to behave."""

import secrets
import string
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from threading import Lock

from assets.common.clock import now

LETTERS = string.ascii_letters + string.digits
LEAST_RIALS, MOST_RIALS = 1_000, 1_000_000_000
RIALS_IN_TOMAN = 10
FEE_PER_MILLE, LARGEST_FEE = 5, 120_000
LISTED = 100


class Behaviour(StrEnum):
    """How a call is answered. Those that are lost are carried out first."""

    NORMAL = "normal"
    SLOW = "slow"
    ERROR = "error"
    LOST = "lost"
    TIMEOUT = "timeout"
    REFUSED = "refused"
    AMOUNT_DIFFERS = "amount_differs"
    VERIFIED_BEFORE = "verified_before"


class Return(StrEnum):
    """How the payer's browser comes back to the merchant."""

    ONCE = "once"
    LATE = "late"
    MISSING = "missing"
    DOUBLE = "double"


def fee_of(amount: int) -> int:
    """What the gateway keeps of so many rials."""
    return min(amount * FEE_PER_MILLE // 1000, LARGEST_FEE)


@dataclass
class Session:
    """A payment at the gateway."""

    authority: str
    merchant: str
    amount: int
    callback: str
    description: str
    status: str = "IN_BANK"
    reference: int = 0
    verify: Behaviour = Behaviour.NORMAL
    at: datetime = field(default_factory=now)

    @property
    def fee(self) -> int:
        """What the merchant pays for it, in rials."""
        return fee_of(self.amount)


Behave = Callable[[str, Session | None], Behaviour]


def by_session(call: str, session: Session | None) -> Behaviour:
    """As was chosen on the payment page, for the first time that it is verified; then normally."""
    if call != "verify" or session is None:
        return Behaviour.NORMAL
    chosen, session.verify = session.verify, Behaviour.NORMAL
    return chosen


@dataclass
class Gateway:
    """All sessions, in the order in which they began. `behave` is asked at each call."""

    behave: Behave = by_session
    sessions: dict[str, Session] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _references: int = 100_000_000

    def begin(self, *, merchant: str, amount: int, callback: str, description: str) -> Session:
        """A new payment, with an authority that nobody can guess."""
        authority = "S" + "".join(secrets.choice(LETTERS) for _ in range(35))
        session = Session(authority, merchant, amount, callback, description)
        with self._lock:
            self.sessions[authority] = session
        return session

    def pay(self, session: Session, *, paid: bool) -> None:
        """The payer has paid or not, if that is still open."""
        with self._lock:
            if session.status == "IN_BANK":
                session.status = "PAID" if paid else "FAILED"

    def verify(self, session: Session) -> bool:
        """Take the money, once: whether it is this call that took it."""
        with self._lock:
            if session.status != "PAID":
                return False
            self._references += 1
            session.status, session.reference = "VERIFIED", self._references
            return True

    def reverse(self, session: Session) -> bool:
        """Give the money back: whether there was any."""
        with self._lock:
            there = session.status in ("PAID", "VERIFIED")
            session.status = "REVERSED" if there else session.status
            return there

    def unverified(self, merchant: str) -> list[Session]:
        """The newest that are paid and not verified."""
        with self._lock:
            paid = [each for each in self.sessions.values() if each.status == "PAID"]
        return [each for each in paid if each.merchant == merchant][-LISTED:]

    def listed(self) -> list[Session]:
        """All of them, in the order in which they began."""
        with self._lock:
            return list(self.sessions.values())

    def taken(self) -> int:
        """All rials that were verified and not given back."""
        return sum(each.amount for each in self.sessions.values() if each.status == "VERIFIED")
