"""Rows of the marketplace's tables as lines for COPY, in the order in which they came about."""

from functools import cache

from assets.demo.columns import COLUMNS
from assets.demo.deals import Loan, Message, Paid, Person, Stamps, Thing, Transfer
from assets.demo.rhythm import DAY, HOUR, MINUTE, gregorian
from assets.demo.terms import CURRENCY

NULL = "\\N"
TRUE, FALSE = "t", "f"
NOTHING_OF: Stamps = (0, 0, 0)

_TIMES = [
    f" {second // HOUR:02}:{second % HOUR // MINUTE:02}:{second % MINUTE:02}+00" for second in range(DAY)
]


@cache
def _date(day: int) -> str:
    return gregorian(day).isoformat()


def stamp(moment: int) -> str:
    """Seconds since 1970 as PostgreSQL reads a moment."""
    return _date(moment // DAY) + _TIMES[moment % DAY]


def _or_null(value: int | None) -> int | str:
    return NULL if value is None else value


class Rows:
    """Lines by table since the last `take`, and the ids given out."""

    def __init__(self, next_ids: dict[str, int]) -> None:
        self.next_ids = dict(next_ids)
        self._lines: dict[str, list[str]] = {table: [] for table in COLUMNS}

    def take(self) -> dict[str, list[str]]:
        """What has come about since the last time, table by table in the order of writing."""
        lines, self._lines = self._lines, {table: [] for table in COLUMNS}
        return lines

    def _put(self, table: str, *values: object) -> None:
        self._lines[table].append("\t".join(map(str, values)) + "\n")

    def _new_id(self, table: str) -> int:
        number = self.next_ids[table]
        self.next_ids[table] = number + 1
        return number

    def user(self, email: str, name: str, role: str, segment: int, region: int, joined: int) -> int:
        number = self._new_id("users")
        self._put("users", number, "", email, name, role, segment, region, stamp(joined), TRUE)
        return number

    def reclassified(self, person: Person, at: int, before: tuple[int, int]) -> None:
        when = stamp(at)
        self._put(
            "user_events", person.id, "reclassified", when, when, 0, person.segment, person.region, *before
        )

    def wallet(self, person: Person) -> int:
        number = self._new_id("wallets")
        self._put("wallets", number, person.id, "user", CURRENCY, 0, 0)
        return number

    def asset(self, owner: Person, name: str, asset_type: int, daily_price: int, created: int) -> int:
        number = self._new_id("assets")
        self._put("assets", number, owner.id, name, asset_type, daily_price, CURRENCY, TRUE, stamp(created))
        return number

    def ticket(
        self, thing: Thing, days: int, stamps: Stamps, borrower: Person, price: int, created: int
    ) -> int:
        number = self._new_id("tickets")
        about, parties = (thing.asset, days, thing.name), (borrower.id, thing.owner.id)
        self._put("tickets", number, *about, *stamps, *parties, price, CURRENCY, "pending", stamp(created))
        return number

    def ticket_move(self, loan: Loan, move: str, actor: Person, at: int, recorded: int) -> None:
        """Moves that begin and end a loan say when it began and when it is due."""
        began = due = NULL
        if move in ("activated", "completed") and loan.activated is not None and loan.due is not None:
            began, due = stamp(loan.activated), stamp(loan.due)
        self._put(
            "ticket_events", loan.id, move, actor.id, stamp(at), stamp(recorded), *loan.stamps, began, due
        )

    def payment(self, person: Person, ticket: int | None, amount: int, stamps: Stamps, created: int) -> int:
        number, when = self._new_id("payments"), stamp(created)
        self._put(
            "payments", number, person.id, _or_null(ticket), *stamps, amount, CURRENCY, "initiated", when
        )
        return number

    def authority(self, payment: int, authority: str) -> None:
        self._put("payment_authorities", authority, payment)

    def payment_event(
        self, paid: Paid, kind: str, at: int, recorded: int, *, fee: int | None = None, reason: str = NULL
    ) -> None:
        about, when = (paid.person.id, _or_null(paid.ticket)), (stamp(at), stamp(recorded))
        outcome = (_or_null(fee), reason, NULL)
        self._put(
            "payment_events", paid.id, kind, *about, paid.amount, CURRENCY, *when, *paid.stamps, *outcome
        )

    def transfer(
        self, kind: str, at: int, recorded: int, *, loan: Loan | None = None, paid: Paid | None = None
    ) -> Transfer:
        """A transfer; one for a payment that has been credited already is the reversal of that credit."""
        number, reverses = self._new_id("transfers"), paid.transfer if paid else None
        about = (loan.id if loan else NULL, paid.id if paid else NULL, _or_null(reverses))
        self._put("transfers", number, kind, stamp(at), stamp(recorded), *about)
        return Transfer(number, at, recorded, loan, reverses is not None)

    def user_entry(self, transfer: Transfer, person: Person, kind: str, amount: int) -> None:
        """Counts under the user's segment and region of the moment."""
        loan = transfer.loan
        stamps = (loan.stamps[0] if loan else 0, person.segment, person.region)
        self._entry(transfer, (person.wallet, "user", person.id), kind, amount, stamps)

    def system_entry(self, transfer: Transfer, wallet: tuple[int, str], kind: str, amount: int) -> None:
        """Counts under the ticket's dimensions."""
        stamps = transfer.loan.stamps if transfer.loan else NOTHING_OF
        self._entry(transfer, (*wallet, NULL), kind, amount, stamps)

    def _entry(
        self, transfer: Transfer, wallet: tuple[object, ...], kind: str, amount: int, stamps: Stamps
    ) -> None:
        ticket = transfer.loan.id if transfer.loan else NULL
        reversal = TRUE if transfer.reversal else FALSE
        when = (stamp(transfer.at), stamp(transfer.recorded))
        about = (*wallet, ticket, kind, reversal)
        self._put("ledger_entries", transfer.id, *about, amount, CURRENCY, *when, *stamps)

    def notification(self, person: Person, channel: str, created: int) -> Message:
        number, when = self._new_id("notifications"), stamp(created)
        stamps = (person.segment, person.region)
        self._put("notifications", number, person.id, channel, *stamps, "created", when)
        return Message(number, person, *stamps)

    def notification_event(self, message: Message, kind: str, at: int, recorded: int) -> None:
        stamps = (0, message.segment, message.region)
        self._put(
            "notification_events", message.id, kind, message.person.id, stamp(at), stamp(recorded), *stamps
        )
