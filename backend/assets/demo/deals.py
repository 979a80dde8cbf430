"""Who deals with whom, in what."""

from dataclasses import dataclass

from assets.demo.assets import Kind

Stamps = tuple[int, int, int]
"""Asset type, segment and region that a row counts under."""


@dataclass(slots=True, eq=False)
class Person:
    """A user. `appetite` is how often, compared with others, the user borrows; after `leaves` no more."""

    id: int
    segment: int
    region: int
    leaves: int
    appetite: float = 0.0
    wallet: int | None = None
    balance: int = 0
    loans: int = 0
    lent: int = 0
    seen: int = 0


@dataclass(slots=True, eq=False)
class Thing:
    """Something to lend, with what its owner asks compared with others of its kind."""

    owner: Person
    kind: Kind
    name: str
    dearness: float
    asset: int
    away: bool = False


@dataclass(slots=True, eq=False)
class Loan:
    """A ticket."""

    id: int
    thing: Thing
    borrower: Person
    price: int
    days: int
    stamps: Stamps
    activated: int | None = None
    due: int | None = None
    open: bool = True

    @property
    def lender(self) -> Person:
        return self.thing.owner


@dataclass(slots=True, eq=False)
class Paid:
    """A payment, and the transfer that credited it."""

    id: int
    person: Person
    ticket: int | None
    amount: int
    stamps: Stamps
    transfer: int | None = None
    reversed: bool = False


@dataclass(slots=True, eq=False)
class Message:
    """A notification."""

    id: int
    person: Person
    segment: int
    region: int


@dataclass(slots=True, eq=False)
class Transfer:
    """A transfer, which happened at `at` and was recorded at `recorded`."""

    id: int
    at: int
    recorded: int
    loan: Loan | None = None
    reversal: bool = False
