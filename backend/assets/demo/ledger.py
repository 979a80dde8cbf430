"""The double entry behind the history: every transfer whole, no user's balance ever below zero."""

from assets.demo.deals import Loan, Paid, Person, Transfer
from assets.demo.world import World
from assets.wallets.ledger import fee_of


class Ledger:
    """Posts transfers as the posting services do, and keeps the users' balances."""

    def __init__(self, world: World) -> None:
        self._rows = world.rows
        self._wallets = world.ids.wallets
        self._misconfigured = world.anomalies["fee-misconfigured"]

    def top_up(self, paid: Paid, at: int, now: int) -> None:
        """Gateway -> user, when a payment is verified; `at` lies before `now` where it is found late."""
        transfer = self._rows.transfer("top_up", at, now, paid=paid)
        self._system(transfer, "gateway", "top_up", -paid.amount)
        self._user(transfer, paid.person, "top_up", paid.amount)
        paid.transfer = transfer.id

    def refund(self, paid: Paid, now: int) -> None:
        """The reversal of a top-up: user -> gateway."""
        transfer = self._rows.transfer("top_up", now, now, paid=paid)
        self._system(transfer, "gateway", "top_up", paid.amount)
        self._user(transfer, paid.person, "top_up", -paid.amount)

    def reserve(self, loan: Loan, now: int) -> None:
        """Borrower -> escrow, when a ticket is accepted."""
        transfer = self._rows.transfer("reservation", now, now, loan=loan)
        self._user(transfer, loan.borrower, "reservation", -loan.price)
        self._system(transfer, "escrow", "reservation", loan.price)

    def release(self, loan: Loan, now: int) -> None:
        """Escrow -> borrower, when an accepted ticket is cancelled."""
        transfer = self._rows.transfer("release", now, now, loan=loan)
        self._system(transfer, "escrow", "release", -loan.price)
        self._user(transfer, loan.borrower, "release", loan.price)

    def settle(self, loan: Loan, now: int) -> None:
        """Escrow -> lender, and the fee -> revenue, when a loan is completed."""
        wrong = now in self._misconfigured.seconds
        ours = fee_of(loan.price, int(self._misconfigured.shape["fee_percent"]) if wrong else None)
        transfer = self._rows.transfer("settlement", now, now, loan=loan)
        self._system(transfer, "escrow", "settlement", -loan.price)
        self._user(transfer, loan.lender, "earning", loan.price - ours)
        self._system(transfer, "revenue", "fee", ours)

    def withdraw(self, person: Person, amount: int, now: int) -> None:
        """User -> external: the bank account of a user lies outside the marketplace."""
        transfer = self._rows.transfer("withdrawal", now, now)
        self._user(transfer, person, "withdrawal", -amount)
        self._system(transfer, "external", "withdrawal", amount)

    def _user(self, transfer: Transfer, person: Person, kind: str, amount: int) -> None:
        if person.wallet is None:
            person.wallet = self._rows.wallet(person)
        person.balance += amount
        if person.balance < 0:
            raise AssertionError(f"user {person.id} would be at {person.balance} after {kind} of {amount}")
        self._rows.user_entry(transfer, person, kind, amount)

    def _system(self, transfer: Transfer, wallet: str, kind: str, amount: int) -> None:
        self._rows.system_entry(transfer, (self._wallets[wallet], wallet), kind, amount)
