"""The rows of the logs that a day's figures are counted from, as a count and a digest for each log."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import connection

from assets.reports.sources import SOURCES, Source

COMMON = ("id", "at", "recorded_at", "asset_type_id", "segment_id", "region_id")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "user_events": (
        *COMMON, "user_id", "kind", "from_segment_id", "from_region_id", "wallet_id", "amount", "currency",
    ),
    "ticket_events": (*COMMON, "ticket_id", "move", "actor_id", "activated_at", "due_at"),
    "payment_events": (*COMMON, "payment_id", "kind", "user_id", "ticket_id", "amount", "currency"),
    "ledger_entries": (
        *COMMON, "transfer_id", "wallet_id", "wallet_kind", "user_id", "ticket_id", "kind", "reversal", "amount",
        "currency",
    ),
    "notification_events": (*COMMON, "notification_id", "kind", "user_id"),
}  # fmt: skip
"""What of a row is digested, in this order. It never changes: seals that were made with it are checked with it."""

ADDED_LATER: Mapping[str, tuple[str, ...]] = {"payment_events": ("fee", "reason", "code")}
"""Digested after those where one of them is not NULL: rows from before they were there have the text that they had."""

MOMENTS = frozenset(("at", "recorded_at", "activated_at", "due_at"))

# A row's text is a JSON array of its columns, moments in UTC to the microsecond, and that of its retraction the same
# after a minus sign. A day's digest is that of its rows' digests, one after the other in the order of their ids: so no
# text grows with the day.
DIGESTS = """
WITH counted AS (
    SELECT DISTINCT fact.day, fact.row_id FROM ({facts}) AS fact
    WHERE fact.day = ANY (%(days)s)
      AND NOT EXISTS (SELECT FROM unnest(%(without_days)s::date[], %(without_rows)s::bigint[]) AS late (day, row_id)
                      WHERE late.row_id = fact.row_id AND late.day = fact.day)
)
SELECT counted.day, count(*), sha256(string_agg({digest}, '' ORDER BY counted.row_id))
FROM counted JOIN {log} AS log ON log.id = abs(counted.row_id)
GROUP BY counted.day
"""

DIGEST_OF_ROWS = """
SELECT count(*), sha256(string_agg({digest}, '' ORDER BY counted.row_id))
FROM unnest(%s::bigint[]) AS counted (row_id) JOIN {log} AS log ON log.id = abs(counted.row_id)
"""

DIGEST = """sha256(convert_to(
    CASE WHEN counted.row_id < 0 THEN '-' ELSE '' END || (jsonb_build_array({columns}){later})::text, 'UTF8'))"""
LATER = " || CASE WHEN num_nonnulls({columns}) > 0 THEN jsonb_build_array({columns}) ELSE '[]' END"


@dataclass(frozen=True)
class RowsDigest:
    """How many rows, and the SHA-256 over them."""

    count: int
    sha256: str


ByLog = dict[str, RowsDigest]
"""Of each log from which a row was counted."""

LateRows = Mapping[date, Sequence[int]]
"""Rows of one log that were counted after a day was sealed, by day."""


def rows_of_days(days: Sequence[date], late: Mapping[str, LateRows] | None = None) -> dict[date, ByLog]:
    """The rows that were counted for each day, but for the `late` ones; what waits on the queue is not counted."""
    found: dict[date, ByLog] = {day: {} for day in days}
    for source in SOURCES:
        of_log = (late or {}).get(source.log, {})
        without = [(day, row) for day in days for row in of_log.get(day, ())]
        parameters: dict[str, Any] = {
            "days": list(days),
            "without_days": [day for day, _ in without],
            "without_rows": [row for _, row in without],
        }
        with connection.cursor() as cursor:
            cursor.execute(
                DIGESTS.format(log=source.log, facts=source.counted, digest=_digest(source)), parameters
            )
            for day, count, digest in cursor.fetchall():
                found[day][source.log] = RowsDigest(count, bytes(digest).hex())
    return found


def rows_by_id(rows: Mapping[str, Sequence[int]]) -> ByLog:
    """Rows by their ids, negative for their retractions; ids without a row are not counted."""
    found: ByLog = {}
    for source in SOURCES:
        if ids := rows.get(source.log):
            with connection.cursor() as cursor:
                cursor.execute(DIGEST_OF_ROWS.format(log=source.log, digest=_digest(source)), [list(ids)])
                count, digest = cursor.fetchone()
            found[source.log] = RowsDigest(count, bytes(digest or b"").hex())
    return found


def rows_together(days: Sequence[ByLog]) -> ByLog:
    """The rows of several days, one day after the other: their counts added, the digest of their digests."""
    found: ByLog = {}
    for source in SOURCES:
        of_log = [day[source.log] for day in days if source.log in day]
        if of_log:
            digests = b"".join(bytes.fromhex(rows.sha256) for rows in of_log)
            found[source.log] = RowsDigest(sum(rows.count for rows in of_log), sha256(digests).hexdigest())
    return found


def to_json(rows: ByLog) -> dict[str, dict[str, int | str]]:
    """As a report stores it."""
    return {log: asdict(digest) for log, digest in rows.items()}


def from_json(stored: Mapping[str, Mapping[str, int | str]]) -> ByLog:
    """As a report stored it."""
    return {log: RowsDigest(int(digest["count"]), str(digest["sha256"])) for log, digest in stored.items()}


def _digest(source: Source) -> str:
    later = ", ".join(f"log.{column}" for column in ADDED_LATER.get(source.log, ()))
    columns = ", ".join(
        f"to_char(log.{column} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')"
        if column in MOMENTS
        else f"log.{column}"
        for column in COLUMNS[source.log]
    )
    return DIGEST.format(columns=columns, later=LATER.format(columns=later) if later else "")
