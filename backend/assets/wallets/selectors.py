"""Reading wallets: a user's own money, always from his own rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from assets.common.selecting import Place, select


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

    def condition(self) -> tuple[str, list[object]]:
        """As SQL over an entry's columns, with its parameters."""
        parts: list[tuple[str, object]] = []
        if self.kinds:
            parts.append(("kind = ANY (%s)", list(self.kinds)))
        if self.currency is not None:
            parts.append(("currency = %s", self.currency))
        if self.first is not None:
            parts.append(("day >= %s", self.first))
        if self.last is not None:
            parts.append(("day <= %s", self.last))
        return " AND ".join(["true", *(part for part, _ in parts)]), [value for _, value in parts]


BALANCES = "SELECT id, currency, balance FROM wallets WHERE user_id = %s ORDER BY currency"
KINDS = "SELECT DISTINCT kind FROM ledger_entries WHERE user_id = %s ORDER BY kind"

# The running balance is of all entries of a wallet, whichever of them are asked for.
STATEMENT = """
SELECT id, at, report_day(at) AS day, wallet_id, transfer_id, ticket_id, kind, reversal, amount, currency,
       sum(amount) OVER (PARTITION BY wallet_id ORDER BY at, id)::bigint AS balance
FROM ledger_entries WHERE user_id = %s
"""
PAGE = f"""
SELECT page.id, page.at, page.day, page.wallet_id, page.transfer_id, page.ticket_id, transfers.payment_id,
       page.kind, page.reversal, page.amount, page.currency, page.balance
FROM (
    SELECT * FROM ({STATEMENT}) AS statement
    WHERE {{condition}}{{before}} ORDER BY at DESC, id DESC LIMIT %s
) AS page
JOIN transfers ON transfers.id = page.transfer_id
ORDER BY page.at DESC, page.id DESC
"""  # noqa: S608 (only constants are put in)
SUMS = """
SELECT currency, sum(amount)::bigint, count(*)
FROM (SELECT kind, currency, amount, report_day(at) AS day FROM ledger_entries WHERE user_id = %s) AS entries
WHERE {condition} GROUP BY currency ORDER BY currency
"""


def balances_of(user_id: int) -> list[Balance]:
    """A user's wallets, by currency."""
    return select(BALANCES, [user_id], Balance)


def entry_kinds_of(user_id: int) -> list[str]:
    """The kinds of entries that a user's wallets have."""
    return select(KINDS, [user_id], str)


def statement_of(user_id: int, wanted: EntryFilter, *, before: Place | None, most: int) -> list[Entry]:
    """Entries of a user's wallets, newest first, from `before` on."""
    condition, parameters = wanted.condition()
    after = " AND (at, id) < (%s, %s)" if before else ""
    statement = PAGE.format(condition=condition, before=after)
    return select(statement, [user_id, *parameters, *(before or ()), most], Entry)


def sums_of(user_id: int, wanted: EntryFilter) -> list[Sum]:
    """What the entries come to, in each currency."""
    condition, parameters = wanted.condition()
    return select(SUMS.format(condition=condition), [user_id, *parameters], Sum)


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


def movements_of(user_id: int, *, before: Place, most: int) -> list[Movement]:
    """Entries of a user's wallets before a place, newest first."""
    return select(MOVEMENTS, [user_id, *before, most], Movement)
