"""The only code that reads the marketplace's logs: one SELECT each, all of one shape.

A source turns log rows into facts: `row_id day at fact units amount seconds currency active user_id ticket_id
payment_id wallet_id` and the dimensions. A log row may make several facts, on several days; each comes
from that row alone. `active` says that the fact is something that `user_id` did.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from assets.common.sql_files import with_dimensions

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Source:
    """The facts of one log. `log` is the table, and its name in the rollup queue."""

    log: str

    @cached_property
    def facts(self) -> str:
        """A SELECT of every fact of the log."""
        return with_dimensions((HERE / f"{self.log}.sql").read_text(encoding="utf-8").strip())


USERS = Source("user_events")
TICKETS = Source("ticket_events")
PAYMENTS = Source("payment_events")
LEDGER = Source("ledger_entries")
NOTIFICATIONS = Source("notification_events")

SOURCES = (USERS, TICKETS, PAYMENTS, LEDGER, NOTIFICATIONS)
