"""Reading wallets: a user's own money, always from his own rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from assets.common.ordering import ByTime
from assets.common.raw_sql import LogPosition, select, stream


class LendingSide(StrEnum):
    """What an entry of a ticket is to its owner: earned by lending, or spent on borrowing."""

    EARNED = "earned"
    SPENT = "spent"


class Direction(StrEnum):
    """Whether money comes into a wallet or goes out of it."""

    IN = "in"
    OUT = "out"


class Balance(NamedTuple):
    """What is in a wallet."""

    wallet_id: int
    currency: str
    amount: int


class Entry(NamedTuple):
    """A line of a statement. `balance` is what was in the wallet after it."""

    id: int
    at: datetime
    day: date
    wallet_id: int
    transfer_id: int
    ticket_id: int | None
    payment_id: int | None
    kind: str
    reversal: bool
    amount: int
    currency: str
    balance: int
    asset_name: str | None


class Sum(NamedTuple):
    """How many entries there are in a currency, and what they come to."""

    currency: str
    amount: int
    entries: int


@dataclass(frozen=True)
class EntryFilter:
    """Which entries of a statement; what is left open holds for all."""

    kinds: Sequence[str] = ()
    currency: str | None = None
    first: date | None = None
    last: date | None = None
    text: str | None = None
    lending: LendingSide | None = None
    direction: Direction | None = None

    def condition(self) -> tuple[str, list[object]]:
        """As SQL over an entry's columns, with its parameters."""
        parts: list[tuple[str, list[object]]] = []
        if self.kinds:
            parts.append(("kind = ANY (%s)", [list(self.kinds)]))
        if self.currency is not None:
            parts.append(("currency = %s", [self.currency]))
        if self.first is not None:
            parts.append(("day >= %s", [self.first]))
        if self.last is not None:
            parts.append(("day <= %s", [self.last]))
        if self.text is not None:
            parts.append((ABOUT, [self.text, *[_number(self.text)] * 2]))
        if self.lending is not None:
            parts.append((LENDING[self.lending], []))
        if self.direction is not None:
            parts.append((MOVES[self.direction], []))
        return (
            " AND ".join(["true", *(part for part, _ in parts)]),
            [value for _, values in parts for value in values],
        )


def _number(text: str) -> int | None:
    """The number of a row that a text is, in whichever digits."""
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None


MOST_DIGITS = 18
"""Of a number that a bigint holds, whatever its digits."""

# The Arabic letters that some keyboards have for two Persian ones are taken for them.
NAME = "translate(lower({text}), 'يك', 'یک')"
ABOUT = f"""(
    EXISTS (SELECT FROM tickets WHERE tickets.id = ticket_id
            AND strpos({NAME.format(text="asset_name")}, {NAME.format(text="%s")}) > 0)
    OR ticket_id = %s
    OR transfer_id = ANY (ARRAY(SELECT id FROM transfers WHERE payment_id = %s))
)"""  # noqa: S608 (only constants are put in)

# Who both borrows and lends by one ticket spends on it what he does not get back.
LENDING = {
    LendingSide.EARNED: "EXISTS (SELECT FROM tickets WHERE tickets.id = ticket_id AND borrower_id <> user_id)",
    LendingSide.SPENT: "EXISTS (SELECT FROM tickets WHERE tickets.id = ticket_id AND borrower_id = user_id)",
}
MOVES = {Direction.IN: "amount > 0", Direction.OUT: "amount < 0"}

BALANCES = "SELECT id, currency, balance FROM wallets WHERE user_id = %s ORDER BY currency"
KINDS = "SELECT DISTINCT kind FROM ledger_entries WHERE user_id = %s ORDER BY kind"

# The running balance is of all entries of a wallet, whichever of them are requested.
STATEMENT = """
SELECT id, user_id, at, report_day(at) AS day, wallet_id, transfer_id, ticket_id, kind, reversal, amount, currency,
       sum(amount) OVER (PARTITION BY wallet_id ORDER BY at, id)::bigint AS balance
FROM ledger_entries WHERE user_id = %s
"""
PAGE = f"""
SELECT page.id, page.at, page.day, page.wallet_id, page.transfer_id, page.ticket_id, transfers.payment_id,
       page.kind, page.reversal, page.amount, page.currency, page.balance, tickets.asset_name
FROM (
    SELECT * FROM ({STATEMENT}) AS statement
    WHERE {{condition}}{{after}} ORDER BY at {{order}}, id {{order}} LIMIT %s
) AS page
JOIN transfers ON transfers.id = page.transfer_id
LEFT JOIN tickets ON tickets.id = page.ticket_id
ORDER BY page.at {{order}}, page.id {{order}}
"""  # noqa: S608 (only constants are put in)
SUMS = """
SELECT currency, sum(amount)::bigint, count(*)
FROM (
    SELECT kind, currency, amount, user_id, ticket_id, transfer_id, report_day(at) AS day
    FROM ledger_entries WHERE user_id = %s
) AS entries
WHERE {condition} GROUP BY currency ORDER BY currency
"""


def balances_of(user_id: int) -> list[Balance]:
    """A user's wallets, by currency."""
    return select(BALANCES, [user_id], Balance)


def entry_kinds_of(user_id: int) -> list[str]:
    """The kinds of entries that a user's wallets have."""
    return select(KINDS, [user_id], str)


def statement_of(
    user_id: int, filters: EntryFilter, sort: ByTime, *, after: LogPosition | None, most: int
) -> list[Entry]:
    """Entries of a user's wallets in an order, those after a place."""
    condition, parameters = filters.condition()
    beyond = f" AND (at, id) {sort.beyond} (%s, %s)" if after else ""
    statement = PAGE.format(condition=condition, after=beyond, order=sort.sql)
    return select(statement, [user_id, *parameters, *(after or ()), most], Entry)


def whole_statement_of(user_id: int, filters: EntryFilter) -> Iterator[Entry]:
    """All these entries of a user's wallets, newest first, read in batches as they are consumed, in a transaction."""
    condition, parameters = filters.condition()
    statement = PAGE.format(condition=condition, after="", order=ByTime.NEWEST.sql)
    return stream(statement, [user_id, *parameters, None], Entry)


def sums_of(user_id: int, filters: EntryFilter) -> list[Sum]:
    """What the entries come to, in each currency."""
    condition, parameters = filters.condition()
    return select(SUMS.format(condition=condition), [user_id, *parameters], Sum)


class Lent(NamedTuple):
    """What lending and borrowing did to a user's wallet in a currency: earned by the one, spent on the other.

    And how many entries each of the two sums has.
    """

    currency: str
    earned: int
    spent: int
    earned_entries: int
    spent_entries: int


LENT = f"""
SELECT e.currency,
       coalesce(sum(e.amount) FILTER (WHERE {LENDING[LendingSide.EARNED]}), 0)::bigint,
       coalesce(-sum(e.amount) FILTER (WHERE {LENDING[LendingSide.SPENT]}), 0)::bigint,
       count(*) FILTER (WHERE {LENDING[LendingSide.EARNED]}), count(*) FILTER (WHERE {LENDING[LendingSide.SPENT]})
FROM ledger_entries e
WHERE e.user_id = %s AND report_day(e.at) BETWEEN %s AND %s AND e.ticket_id IS NOT NULL
GROUP BY e.currency ORDER BY e.currency
"""  # noqa: S608 (only constants are put in)
SET_ASIDE = """
SELECT e.currency, -sum(e.amount)::bigint
FROM ledger_entries e JOIN tickets t ON t.id = e.ticket_id
WHERE e.user_id = %s AND t.borrower_id = e.user_id AND t.state IN ('accepted', 'active')
GROUP BY e.currency HAVING sum(e.amount) <> 0 ORDER BY e.currency
"""


def lent_by(user_id: int, first: date, last: date) -> list[Lent]:
    """What a user earned by lending and spent on borrowing on these days, in each currency."""
    return select(LENT, [user_id, first, last], Lent)


def set_aside_by(user_id: int) -> list[tuple[str, int]]:
    """What of a user's money waits for loans that are accepted or running, in each currency."""
    return select(SET_ASIDE, [user_id], lambda currency, amount: (currency, amount))


class Movement(NamedTuple):
    """Money in or out of a user's wallet."""

    id: int
    at: datetime
    day: date
    kind: str
    wallet_id: int
    ticket_id: int | None
    amount: int
    currency: str


MOVEMENTS = """
SELECT id, at, report_day(at), kind, wallet_id, ticket_id, amount, currency
FROM ledger_entries WHERE user_id = %s AND (at, id) < (%s, %s) ORDER BY at DESC, id DESC LIMIT %s
"""


def movements_of(user_id: int, *, before: LogPosition, most: int) -> list[Movement]:
    """Entries of a user's wallets before a place, newest first."""
    return select(MOVEMENTS, [user_id, *before, most], Movement)
