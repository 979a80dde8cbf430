"""Entries of the ledger, and what they come to."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from assets.common.ordering import ByTime
from assets.common.row_scope import Scope
from assets.me.money import amount_of
from assets.records.limits import LIMITS
from assets.records.schemas import EntriesOut, EntryOut, WalletSum
from assets.records.selectors.people import People
from assets.reports.queries.snapshot import Snapshot
from assets.wallets.models import WalletKind

ENTRIES = """
SELECT entry.id, entry.at, entry.transfer_id, entry.kind, entry.reversal, entry.wallet_kind, entry.user_id,
       entry.amount, entry.currency
FROM ledger_entries AS entry
JOIN transfers AS transfer ON transfer.id = entry.transfer_id
WHERE {condition}
ORDER BY entry.at {order}, entry.id {order} LIMIT %s
"""
OF_TICKET = "transfer.ticket_id = %s"
OF_PAYMENT = "transfer.payment_id = %s"
OF_TRANSFER = "transfer.id = %s"
OF_USER = "entry.user_id = %s"


class Entry(NamedTuple):
    """A row of ENTRIES."""

    id: int
    at: datetime
    transfer: int
    kind: str
    reversal: bool
    wallet_kind: str
    user: int | None
    amount: int
    currency: str


def read_entries(view: Snapshot, scope: Scope, condition: str, record_id: int) -> list[Entry] | None:
    """The entries of a record that the scope sees, oldest first; None where it sees no money."""
    if scope is Scope.SERVICE:
        return None
    statement = ENTRIES.format(condition=condition, order=ByTime.OLDEST.sql)
    return [Entry(*row) for row in view.read(statement, [record_id, LIMITS.entries])]


def newest_entries(view: Snapshot, scope: Scope, user_id: int) -> list[Entry] | None:
    """The newest entries of a user's wallets, newest first; None where the scope sees no money."""
    if scope is Scope.SERVICE:
        return None
    statement = ENTRIES.format(condition=OF_USER, order=ByTime.NEWEST.sql)
    return [Entry(*row) for row in view.read(statement, [user_id, LIMITS.listed])]


def owners(entries: Sequence[Entry] | None) -> list[int | None]:
    """Whose wallets some entries are of."""
    return [entry.user for entry in entries or ()]


def serialize_entries(
    entries: Sequence[Entry] | None, people: People, *, summed: bool = True
) -> EntriesOut | None:
    """Entries, with what they come to in each wallet and altogether, where they are all of a record."""
    if entries is None:
        return None
    by_wallet: dict[tuple[str, int | None, str], int] = defaultdict(int)
    by_currency: dict[str, int] = defaultdict(int)
    for entry in entries if summed else ():
        by_wallet[entry.wallet_kind, entry.user, entry.currency] += entry.amount
        by_currency[entry.currency] += entry.amount
    return EntriesOut(
        entries=[
            EntryOut(
                **amount_of(entry.amount, entry.currency),
                id=str(entry.id),
                at=entry.at,
                transfer=str(entry.transfer),
                kind=entry.kind,
                reversal=entry.reversal,
                wallet_kind=WalletKind(entry.wallet_kind),
                owner=people.ref(entry.user),
            )
            for entry in entries
        ],
        wallets=[
            WalletSum(**amount_of(amount, currency), wallet_kind=WalletKind(kind), owner=people.ref(user))
            for (kind, user, currency), amount in by_wallet.items()
        ],
        total=[amount_of(amount, currency) for currency, amount in by_currency.items()],
        whole=summed and people.scope is Scope.ALL,
    )
