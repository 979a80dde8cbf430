"""The logs as the rules see them: who did what, of how much, with whom. One SELECT for each kind of records.

Facts say what is summed, and not which record a row is about: so the logs are read here as well. A row is read once
what was recorded after it is counted, so that no row with a smaller id can still appear.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Final, NamedTuple

from assets.anomalies.cases.kinds import CaseKind
from assets.common.raw_sql import select

BATCH: Final = 500
MOST_BEHIND: Final = 50_000
"""Only so many of the newest rows of a log are scored: a history that was brought in is not gone through."""

LAG: Final = timedelta(seconds=1)
"""A number is given to a row a moment before the row counts as being written."""

MOST_MINOR_UNITS: Final = 10**12
"""Sizes are summed as whole numbers of 64 bits: larger ones are odd all the same."""


PAYMENTS = """
SELECT event.id, event.recorded_at, event.payment_id, event.at, event.user_id,
       coalesce(ticket.lender_id, -2 * event.user_id - 1), ticket.lender_id IS NOT NULL,
       event.kind = 'failed',
       CASE WHEN event.kind <> 'initiated' THEN
           CASE WHEN event.kind = 'reversed' THEN -event.amount ELSE event.amount END
       END,
       event.currency
FROM payment_events AS event
LEFT JOIN tickets AS ticket ON ticket.id = event.ticket_id
WHERE event.id > %s
ORDER BY event.id LIMIT %s
"""

TICKETS = """
SELECT event.id, event.recorded_at, ticket.id, event.at, ticket.borrower_id,
       coalesce(ticket.lender_id, -2 * ticket.borrower_id - 1), ticket.lender_id IS NOT NULL,
       false,
       CASE WHEN event.move = 'created' THEN ticket.price END,
       ticket.currency
FROM ticket_events AS event
LEFT JOIN tickets AS ticket ON ticket.id = event.ticket_id
WHERE event.id > %s
ORDER BY event.id LIMIT %s
"""

WITHDRAWALS = """
SELECT transfer.id, transfer.recorded_at, transfer.id, transfer.at, entry.user_id,
       coalesce(-2 * withdrawal.account_id, -2 * entry.user_id - 1), false,
       false,
       -entry.amount,
       entry.currency
FROM transfers AS transfer
LEFT JOIN ledger_entries AS entry
       ON entry.transfer_id = transfer.id AND entry.user_id IS NOT NULL AND entry.amount < 0
      AND transfer.kind = 'withdrawal' AND transfer.reverses_id IS NULL
LEFT JOIN withdrawals AS withdrawal ON withdrawal.reservation_id = transfer.id
WHERE transfer.id > %s
ORDER BY transfer.id LIMIT %s
"""

TRANSFERS = """
SELECT transfer.id, transfer.recorded_at, transfer.id, transfer.at, entry.user_id,
       recipient.user_id, true,
       false,
       CASE WHEN recipient.user_id IS NOT NULL THEN -entry.amount END,
       entry.currency
FROM transfers AS transfer
LEFT JOIN ledger_entries AS entry
       ON entry.transfer_id = transfer.id AND entry.user_id IS NOT NULL AND entry.amount < 0
      AND transfer.kind = 'user_transfer' AND transfer.reverses_id IS NULL
LEFT JOIN ledger_entries AS recipient
       ON recipient.transfer_id = entry.transfer_id AND recipient.user_id IS NOT NULL AND recipient.amount > 0
WHERE transfer.id > %s
ORDER BY transfer.id LIMIT %s
"""


@dataclass(frozen=True)
class Log:
    """`rows` reads the rows of `table` after an id."""

    table: str
    rows: str


LOGS = {
    CaseKind.PAYMENT: Log("payment_events", PAYMENTS),
    CaseKind.WITHDRAWAL: Log("transfers", WITHDRAWALS),
    CaseKind.TRANSFER: Log("transfers", TRANSFERS),
    CaseKind.TICKET: Log("ticket_events", TICKETS),
}


class Act(NamedTuple):
    """That somebody moved an amount, in minor units, negative where it went back. `event` is the row of the log."""

    event: int
    record: int
    at: datetime
    customer: int
    counterpart: int
    to_person: bool
    failed: bool
    amount: int
    currency: str


class LogRow(NamedTuple):
    """A row of a log; without a person or an amount it is no act."""

    event: int
    recorded_at: datetime
    record: int | None
    at: datetime
    customer: int | None
    counterpart: int | None
    to_person: bool
    failed: bool
    amount: int | None
    currency: str | None

    @property
    def act(self) -> Act | None:
        """Who moved how much, if the row says so."""
        record, customer, counterpart, amount, currency = (
            self.record, self.customer, self.counterpart, self.amount, self.currency,
        )  # fmt: skip
        if record is None or customer is None or counterpart is None or amount is None or currency is None:
            return None
        return Act(
            self.event, record, self.at, customer, counterpart, self.to_person, self.failed, amount, currency
        )


def read_after(kind: CaseKind, position: int, counted_to: datetime) -> list[LogRow]:
    """The next rows of a log after a position, in order, as far as all that was recorded before them is counted."""
    log = LOGS[kind]
    ((newest,),) = select(f"SELECT coalesce(max(id), 0) FROM {log.table}", [], lambda *row: row)  # noqa: S608 (a constant)
    rows = select(log.rows, [max(position, newest - MOST_BEHIND), BATCH], LogRow)
    return list(takewhile(lambda row: row.recorded_at <= counted_to - LAG, rows))


def acts_of(rows: Iterable[LogRow]) -> list[Act]:
    """What rows say that people did, each once, in the order in which it happened."""
    acts = {row.event: act for row in rows if (act := row.act) is not None}
    return sorted(acts.values(), key=lambda act: (act.at, act.event))
