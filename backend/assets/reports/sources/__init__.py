"""The only code that reads the marketplace's logs: a SELECT each, and one for what was added later; all of one shape.

A source turns log rows into facts: `row_id day at fact units amount seconds currency active user_id ticket_id
payment_id wallet_id`, the dimensions and `sign`. A log row may make several facts, on several days; each comes
from that row alone. `active` says that the fact is something that `user_id` did.

A retraction makes each fact of what it names once more, on the same day, with -1 as its `sign` and the negative
`row_id`: what is summed is `sign` times a value.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from assets.common.dimensions import columns
from assets.common.sql_files import with_dimensions

HERE = Path(__file__).resolve().parent

COLUMNS = (
    "day, at, fact, units, amount, seconds, currency, active, user_id, ticket_id, payment_id, wallet_id, "
    + columns()
)

WITH_RETRACTIONS = f"""
SELECT row_id, {COLUMNS}, 1 AS sign FROM ({{made}}) AS made
UNION ALL
SELECT -row_id, {COLUMNS}, -1 FROM ({{retracted}}) AS retracted"""  # noqa: S608 (only constants are put in)

RETRACTED = """(
    SELECT log.* FROM {relation} AS log
    JOIN retractions AS retraction ON retraction.book = '{book}' AND retraction.row_id = log.{names}
) AS log_rows"""

STANDING = """(
    SELECT log.* FROM {relation} AS log
    WHERE NOT EXISTS (SELECT FROM retractions AS retraction
                      WHERE retraction.book = '{book}' AND retraction.row_id = log.{names}{counted})
) AS log_rows"""

RETRACTION_COUNTED = """
                        AND NOT EXISTS (SELECT FROM rollup_queue AS queued
                                        WHERE queued.log = '{log}' AND queued.row_id = -log.id)"""

COUNTED = """
SELECT fact.* FROM ({facts}) AS fact
WHERE NOT EXISTS (SELECT FROM rollup_queue AS queued
                  WHERE queued.log = '{log}' AND queued.row_id = fact.row_id AND queued.day = fact.day)"""

OF_ROWS = """
WITH log_rows AS MATERIALIZED (SELECT * FROM {log} WHERE {condition})
{facts}"""

MADE = """
WITH log_rows AS MATERIALIZED ({rows})
SELECT *, {sign} AS sign FROM ({made}) AS made"""


OF_QUEUED = """
SELECT fact.*
FROM unnest(%(rows)s::bigint[], %(days)s::date[]) AS queued (row_id, day)
JOIN ({facts}) AS fact USING (row_id, day)"""


@dataclass(frozen=True)
class Source:
    """The facts of one log. `log` is the table, and its name in the rollup queue.

    Its rows say what happened to rows of `book`, which their column `names` names. `more` are SELECTs of further facts
    that some of these rows make: nobody's activity, on the days of the log's own facts. Each is a file, so that it
    redefines none of the metrics that are made of the others (`seals.versions`).
    """

    log: str
    book: str
    names: str
    more: tuple[str, ...] = ()

    @cached_property
    def definition(self) -> str:
        """A SELECT of the log's own facts, retracted or not, without `sign`."""
        return self.definition_of(self.log)

    def definition_of(self, name: str) -> str:
        """A SELECT of the facts of one of the source's files."""
        return _facts_of(name, self.log)

    @cached_property
    def facts(self) -> str:
        """A SELECT of every fact of the log, and of its opposite where it was retracted."""
        return self._facts_from(self.log)

    @cached_property
    def counted(self) -> str:
        """A SELECT of the facts but for those that wait on the queue: no pass has counted them yet."""
        return COUNTED.format(facts=self.facts, log=self.log)

    @cached_property
    def retracted(self) -> str:
        """A SELECT of the facts that were retracted, as they were."""
        return self._retracted_from(self.log)

    @cached_property
    def standing(self) -> str:
        """A SELECT of the facts of what was not retracted."""
        return self._standing("")

    @cached_property
    def shown(self) -> str:
        """A SELECT of the facts that stand in the rollups: counted, and their retraction, if there is one, not yet."""
        return COUNTED.format(facts=self._standing(RETRACTION_COUNTED.format(log=self.log)), log=self.log)

    @property
    def facts_of_queued(self) -> str:
        """A SELECT of the facts of some rows on some days; its parameters are those of `queued_parameters`."""
        return OF_QUEUED.format(facts=self.facts_of_rows("%(ids)s"))

    def facts_of_rows(self, ids: str) -> str:
        """A SELECT of the facts of the log rows whose ids are in `ids`, an SQL array.

        It reads those rows alone, by their key. A join of `facts` with the rows would read the whole log: PostgreSQL
        does not bring the join into a UNION of parts that have conditions.
        """
        return self.facts_where(f"id = ANY ({ids})")

    def facts_where(self, condition: str) -> str:
        """As `facts_of_rows`, of the log rows for which an SQL condition holds."""
        return OF_ROWS.format(log=self.log, condition=condition, facts=self._facts_from("log_rows"))

    def made_from(self, rows: str, sign: int = 1) -> str:
        """A SELECT of the facts that a SELECT of log rows makes, whether they were retracted or not."""
        return MADE.format(rows=rows, sign=sign, made=self._made_from("log_rows"))

    def _standing(self, counted: str) -> str:
        rows = STANDING.format(relation=self.log, book=self.book, names=self.names, counted=counted)
        return f"SELECT *, 1 AS sign FROM ({self._made_from(rows)}) AS made"  # noqa: S608 (only constants are put in)

    def _facts_from(self, relation: str) -> str:
        return WITH_RETRACTIONS.format(
            made=self._made_from(relation), retracted=self._retracted_from(relation)
        )

    def _retracted_from(self, relation: str) -> str:
        return self._made_from(RETRACTED.format(relation=relation, book=self.book, names=self.names))

    def _made_from(self, relation: str) -> str:
        return "\nUNION ALL\n".join(_facts_of(name, relation) for name in (self.log, *self.more))


def _facts_of(name: str, relation: str) -> str:
    text = (HERE / f"{name}.sql").read_text(encoding="utf-8").strip()
    return with_dimensions(text.replace("{{log}}", relation))


def queued_parameters(queued: Sequence[tuple[int, date]]) -> dict[str, list[int] | list[date]]:
    """The parameters of `facts_of_queued` for row ids and days; a negative id is that of a retracted row."""
    rows, days = zip(*queued, strict=True)
    return {"rows": list(rows), "days": list(days), "ids": [abs(row) for row in rows]}


USERS = Source("user_events", "users", "user_id")
TICKETS = Source("ticket_events", "tickets", "ticket_id")
PAYMENTS = Source("payment_events", "payments", "payment_id", more=("payment_fees", "payment_failures"))
LEDGER = Source("ledger_entries", "transfers", "transfer_id")
NOTIFICATIONS = Source("notification_events", "notifications", "notification_id")

SOURCES = (USERS, TICKETS, PAYMENTS, LEDGER, NOTIFICATIONS)
