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


OF_ROWS = """
WITH log_rows AS MATERIALIZED (SELECT * FROM {log} WHERE id = ANY ({ids}))
{facts}"""


OF_QUEUED = """
SELECT fact.*
FROM unnest(%(rows)s::bigint[], %(days)s::date[]) AS queued (row_id, day)
JOIN ({facts}) AS fact USING (row_id, day)"""


@dataclass(frozen=True)
class Source:
    """The facts of one log. `log` is the table, and its name in the rollup queue."""

    log: str

    @cached_property
    def facts(self) -> str:
        """A SELECT of every fact of the log."""
        return self._facts_from(self.log)

    @property
    def facts_of_queued(self) -> str:
        """A SELECT of the facts of some rows on some days, which are the parameters `rows` and `days`, in pairs."""
        return OF_QUEUED.format(facts=self.facts_of_rows("%(rows)s"))

    def facts_of_rows(self, ids: str) -> str:
        """A SELECT of the facts of the rows whose ids are in `ids`, an SQL array.

        It reads those rows alone, by their key. A join of `facts` with the rows would read the whole log: PostgreSQL
        does not bring the join into a UNION of parts that have conditions.
        """
        return OF_ROWS.format(log=self.log, ids=ids, facts=self._facts_from("log_rows"))

    def _facts_from(self, relation: str) -> str:
        text = (HERE / f"{self.log}.sql").read_text(encoding="utf-8").strip()
        return with_dimensions(text.replace("{{log}}", relation))


USERS = Source("user_events")
TICKETS = Source("ticket_events")
PAYMENTS = Source("payment_events")
LEDGER = Source("ledger_entries")
NOTIFICATIONS = Source("notification_events")

SOURCES = (USERS, TICKETS, PAYMENTS, LEDGER, NOTIFICATIONS)
