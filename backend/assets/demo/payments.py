"""Top-ups through the gateway: verified, failed, found late, reversed."""

from collections.abc import Callable
from functools import partial

from assets.common.failure_reasons import FailureReason
from assets.demo.deals import Loan, Paid, Person
from assets.demo.failures import reason_of
from assets.demo.ledger import Ledger
from assets.demo.messages import Messages
from assets.demo.rhythm import DAY, HOUR, MINUTE, local_hour
from assets.demo.world import World
from assets.gateway.simulator.sessions import fee_of

Then = Callable[[Paid | None, int], None]
"""What the user does next, given the verified payment (or None where it failed) and when."""

FOUND_LATE = 0.002
ABANDONED = 0.015
REVERSED = 0.004

# The banks' switches settle around midnight, and are slow in the evening.
SUCCESS = {23: 0.8, 0: 0.72, 1: 0.8, 20: 0.9, 21: 0.89, 22: 0.9}
USUAL_SUCCESS = 0.945


class Payments:
    """The gateway and its moods."""

    def __init__(self, world: World, ledger: Ledger, messages: Messages) -> None:
        self._rows, self._agenda = world.rows, world.agenda
        self._ledger, self._messages = ledger, messages
        self._chance = world.chance("payments")
        self._outage = world.anomalies["gateway-outage"]
        self._outage_days = self._outage.seconds
        self._authority = self._chance.randrange(10**11, 10**12)

    def success(self, now: int) -> float:
        """The share of payments begun at this moment that will be verified."""
        if self._is_out(now):
            return self._outage.shape["success"]
        return SUCCESS.get(local_hour(now), USUAL_SUCCESS)

    def _is_out(self, now: int) -> bool:
        shape = self._outage.shape
        return now in self._outage_days and shape["from_hour"] <= local_hour(now) < shape["to_hour"]

    def top_up(
        self,
        person: Person,
        amount: int,
        now: int,
        then: Then,
        loan: Loan | None = None,
        success: float | None = None,
    ) -> None:
        """Ask the person for an amount; `then` hears what became of it. `success`: a share but the usual."""
        stamps = (loan.stamps[0] if loan else 0, person.segment, person.region)
        ticket = loan.id if loan else None
        self._authority += 1 + self._chance.randrange(900)
        number = self._rows.payment(person, ticket, amount, stamps, now)
        self._rows.authority(number, f"A{self._authority:035}")
        paid = Paid(number, person, ticket, amount, stamps)
        draw = self._chance.random()
        at_the_bank = now + 20 + int(self._chance.expovariate(1 / 70))
        share = self.success(now) if success is None else success
        if draw < share:
            recorded = at_the_bank
            if self._chance.random() < FOUND_LATE:
                # The gateway's callback never came: a sweep over its records finds the payment days later.
                recorded += int(self._chance.uniform(0.7 * DAY, 12 * DAY))
            self._agenda.put(recorded, partial(self._verified, paid, at_the_bank, then))
        elif draw > 1 - ABANDONED:
            gave_up = now + self._chance.randrange(15, 31) * MINUTE
            self._agenda.put(gave_up, partial(self._failed, paid, FailureReason.EXPIRED, then))
        else:
            # No draw of its own: what happens afterwards stays as it was.
            reason = reason_of((draw - share) / (1 - ABANDONED - share))
            if self._is_out(now):
                reason = FailureReason.GATEWAY_ERROR
            self._agenda.put(at_the_bank, partial(self._failed, paid, reason, then))

    def refund(self, paid: Paid, now: int) -> None:
        """Reverse a verified payment, once, where its money is still in the wallet."""
        if not paid.reversed and paid.person.balance >= paid.amount:
            paid.reversed = True
            self._rows.payment_event(paid, "reversed", now, now)
            self._ledger.refund(paid, now)

    def _verified(self, paid: Paid, at: int, then: Then, now: int) -> None:
        self._rows.payment_event(paid, "verified", at, now, fee=fee_of(paid.amount))
        self._ledger.top_up(paid, at, now)
        self._messages.send(paid.person, "money_received", now)
        if self._chance.random() < REVERSED:
            self._agenda.put(now + int(self._chance.uniform(HOUR, 3 * DAY)), partial(self.refund, paid))
        then(paid, now)

    def _failed(self, paid: Paid, reason: FailureReason, then: Then, now: int) -> None:
        self._rows.payment_event(paid, "failed", now, now, reason=reason.value)
        then(None, now)
