"""From a request to its end: accepted or refused, handed over, brought back in time, late or never."""

from functools import partial

from assets.demo.assets import INFLATION
from assets.demo.deals import Loan, Paid, Person
from assets.demo.ledger import Ledger
from assets.demo.messages import Messages
from assets.demo.payments import Payments
from assets.demo.people import Population
from assets.demo.rhythm import DAY, HOUR, MINUTE, awake
from assets.demo.terms import LEAST_WITHDRAWAL, PRICE_STEP, TOP_UP_STEP, WITHDRAWAL_STEP, rounded_up
from assets.demo.world import World

REFUSED, WITHDRAWN, FORGOTTEN = 0.09, 0.03, 0.02
FALLS_THROUGH = 0.04
RECORDED_LATE = 0.0015
IN_TIME, LITTLE_LATE, NEVER = 0.8, 0.965, 0.9985
ATTEMPTS = 4


class Loans:
    """The life of tickets."""

    def __init__(
        self, world: World, population: Population, ledger: Ledger, payments: Payments, messages: Messages
    ) -> None:
        self._world, self._rows, self._agenda = world, world.rows, world.agenda
        self._population, self._ledger = population, ledger
        self._payments, self._messages = payments, messages
        self._chance = world.chance("loans")
        self._release = world.anomalies["rejected-by-release"]
        self._release_days = self._release.seconds

    def requested(self, now: int) -> None:
        """Somebody asks for something; where there is nobody or nothing yet, a few hours later."""
        chance = self._chance
        borrower = self._population.borrower(chance, now)
        thing = self._population.thing(chance, borrower, now) if borrower else None
        if borrower is None or thing is None:
            self._agenda.put(now + chance.randrange(10, 40) * MINUTE, self.requested)
            return
        days = chance.choice(thing.kind.days)
        price = self._price(thing.kind.daily * thing.dearness, days, now)
        stamps = (self._world.ids.asset_types[thing.kind.slug], borrower.segment, borrower.region)
        number = self._rows.ticket(thing, days, stamps, borrower, price, now)
        loan = Loan(number, thing, borrower, price, days, stamps)
        borrower.seen = now
        self._messages.send(thing.owner, "ticket_requested", now)
        decides = awake(chance, now + int(chance.expovariate(1 / (3.5 * HOUR))) + MINUTE)
        self._agenda.put(decides, partial(self._decided, loan))

    def _price(self, daily: float, days: int, now: int) -> int:
        inflation = INFLATION ** self._world.progress(now)
        price = daily * inflation * days**0.85 * self._chance.uniform(0.9, 1.1)
        return max(rounded_up(int(price), PRICE_STEP), PRICE_STEP)

    def _decided(self, loan: Loan, now: int) -> None:
        draw = self._chance.random()
        refused = self._release.shape["refusal"] if now in self._release_days else REFUSED
        if loan.thing.away or draw < refused:
            self._cancelled(loan, loan.lender, now)
        elif draw > 1 - WITHDRAWN:
            self._cancelled(loan, loan.borrower, now)
        elif draw > 1 - WITHDRAWN - FORGOTTEN:
            self._agenda.put(now + 3 * DAY, partial(self._cancelled, loan, loan.lender))
        else:
            self._funded(loan, ATTEMPTS, None, now)

    def _funded(self, loan: Loan, attempts: int, paid: Paid | None, now: int) -> None:
        """Accept where the borrower's wallet holds the price; else let the borrower top up, a few times."""
        if not loan.open:
            return
        if loan.thing.away:
            self._cancelled(loan, loan.lender, now)
            if paid and self._chance.random() < 0.3:
                self._agenda.put(
                    now + int(self._chance.uniform(HOUR, DAY)), partial(self._payments.refund, paid)
                )
        elif loan.borrower.balance >= loan.price:
            self._accepted(loan, now)
        elif attempts == 0:
            self._cancelled(loan, loan.borrower, now)
        else:
            self._top_up_for(loan, attempts, now)

    def _top_up_for(self, loan: Loan, attempts: int, now: int) -> None:
        amount = rounded_up(loan.price - loan.borrower.balance, TOP_UP_STEP)
        if self._chance.random() < 0.25:
            amount += self._chance.randrange(1, 11) * TOP_UP_STEP
        self._payments.top_up(loan.borrower, amount, now, partial(self._topped_up, loan, attempts - 1), loan)

    def _topped_up(self, loan: Loan, attempts: int, paid: Paid | None, now: int) -> None:
        if paid:
            self._funded(loan, attempts, paid, now)
        elif self._chance.random() < 0.2:
            self._cancelled(loan, loan.borrower, now)
        else:
            again = now + int(self._chance.expovariate(1 / (25 * MINUTE))) + MINUTE
            self._agenda.put(again, partial(self._funded, loan, attempts, None))

    def _accepted(self, loan: Loan, now: int) -> None:
        loan.thing.away = True
        self._rows.ticket_move(loan, "accepted", loan.lender, now, now)
        self._ledger.reserve(loan, now)
        self._messages.send(loan.borrower, "ticket_accepted", now)
        lag = awake(self._chance, now + int(self._chance.expovariate(1 / (14 * HOUR))) + 30 * MINUTE)
        if self._chance.random() < FALLS_THROUGH:
            self._agenda.put(lag, partial(self._falls_through, loan))
        elif self._chance.random() < RECORDED_LATE:
            # Handed over, but recorded only days later.
            recorded = lag + int(self._chance.uniform(0.7 * DAY, 5 * DAY))
            self._agenda.put(recorded, partial(self._handed_over, loan, lag))
        else:
            self._agenda.put(lag, partial(self._handed_over, loan, lag))

    def _falls_through(self, loan: Loan, now: int) -> None:
        loan.thing.away = False
        self._cancelled(loan, loan.borrower, now)
        self._ledger.release(loan, now)

    def _handed_over(self, loan: Loan, at: int, now: int) -> None:
        chance = self._chance
        loan.activated, loan.due = at, at + loan.days * DAY
        self._rows.ticket_move(loan, "activated", loan.lender, at, now)
        draw = chance.random()
        if draw >= NEVER:
            back = None
        elif draw < IN_TIME:
            back = loan.due - int(chance.uniform(0, min(DAY, loan.days * DAY // 3)))
        elif draw < LITTLE_LATE:
            back = loan.due + int(chance.expovariate(1 / (14 * HOUR)))
        else:
            back = loan.due + DAY + int(chance.expovariate(1 / (8 * DAY)))
        self._agenda.put(max(loan.due - 4 * HOUR, now + MINUTE), partial(self._reminded, loan, "loan_due"))
        self._agenda.put(loan.due + DAY, partial(self._reminded, loan, "loan_overdue"))
        if back is not None:
            self._agenda.put(awake(chance, max(back, now + MINUTE)), partial(self._brought_back, loan))

    def _reminded(self, loan: Loan, about: str, now: int) -> None:
        if loan.open:
            self._messages.send(loan.borrower, about, now)

    def _brought_back(self, loan: Loan, now: int) -> None:
        loan.open = loan.thing.away = False
        self._rows.ticket_move(loan, "completed", loan.lender, now, now)
        self._ledger.settle(loan, now)
        loan.borrower.loans += 1
        loan.lender.lent += 1
        loan.borrower.seen = loan.lender.seen = now
        self._messages.send(loan.lender, "loan_completed", now)
        if self._chance.random() < 0.3:
            later = awake(self._chance, now + int(self._chance.uniform(2 * HOUR, 6 * DAY)))
            self._agenda.put(later, partial(self._withdraws, loan.lender))

    def _withdraws(self, person: Person, now: int) -> None:
        amount = int(person.balance * self._chance.uniform(0.5, 1)) // WITHDRAWAL_STEP * WITHDRAWAL_STEP
        if amount >= LEAST_WITHDRAWAL:
            self._ledger.withdraw(person, amount, now)

    def _cancelled(self, loan: Loan, by: Person, now: int) -> None:
        loan.open = False
        self._rows.ticket_move(loan, "cancelled", by, now, now)
        self._messages.send(loan.borrower if by is loan.lender else loan.lender, "ticket_refused", now)
