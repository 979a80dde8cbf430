"""The planted burst of stolen cards in one province."""

from functools import partial

from assets.demo.deals import Paid, Person
from assets.demo.payments import Payments
from assets.demo.people import Population
from assets.demo.rhythm import HOUR, MINUTE
from assets.demo.segments import NEWCOMER
from assets.demo.terms import TOP_UP_STEP
from assets.demo.world import World


class Fraud:
    """Accounts that only top up, with cards whose owners complain."""

    def __init__(self, world: World, population: Population, payments: Payments) -> None:
        self._world, self._population, self._payments = world, population, payments
        self._chance = world.chance("fraud")
        self._burst = world.anomalies["fraud-burst"]

    def accounts(self, users: int) -> int:
        """How many of so many users are of this kind."""
        shape = self._burst.shape
        return max(int(shape["least_accounts"]), int(users * shape["accounts_per_thousand_users"] / 1000))

    def plan(self, users: int) -> None:
        """Let the accounts join on the burst's first day."""
        first = self._burst.seconds.start
        for _ in range(self.accounts(users)):
            self._world.agenda.put(first + int(self._chance.uniform(7 * HOUR, 20 * HOUR)), self._joins)

    def _joins(self, now: int) -> None:
        ids = self._world.ids
        region = ids.regions[self._burst.slice["region"]]
        person = self._population.register(now, region, ids.segments[NEWCOMER])
        last = self._burst.seconds.stop - 6 * HOUR
        for _ in range(int(self._burst.shape["payments_each"])):
            moment = int(self._chance.uniform(now + 2 * MINUTE, last))
            self._world.agenda.put(moment, partial(self._tops_up, person))

    def _tops_up(self, person: Person, now: int) -> None:
        amount = self._chance.randrange(20, 120) * TOP_UP_STEP
        self._payments.top_up(person, amount, now, self._complained, success=self._burst.shape["success"])

    def _complained(self, paid: Paid | None, now: int) -> None:
        if paid:
            # Within hours, so that the refunds fall on the burst's own days.
            last = self._burst.seconds.stop - 1
            soon = min(now + int(self._chance.uniform(HOUR, 5 * HOUR)), max(last, now + MINUTE))
            self._world.agenda.put(soon, partial(self._payments.refund, paid))
