"""The rows of what came late to a sealed report, each with the records that it belongs to."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from assets.common.row_scope import Scope
from assets.records.errors import RecordNotFound
from assets.records.limits import LIMITS
from assets.records.schemas import LateRow, LateRows
from assets.records.selectors.counted import (
    Measured,
    figures_of,
    in_order,
    read_measured,
    values_of,
)
from assets.reports.metrics.registry import METRICS
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.reports.sources import SOURCES

RESTATEMENT = """
SELECT report.report_date, report.last_day, restatement.row_ids
FROM restatements AS restatement JOIN reports AS report ON report.id = restatement.report_id
WHERE restatement.seq = %s
"""
TRANSFERS = "SELECT id, transfer_id FROM ledger_entries WHERE id = ANY (%s)"
LEDGER = "ledger_entries"
OF_ROWS = "id = ANY (%s)"


def late_rows(seq: int) -> LateRows:
    """The rows of the restatement that is this link of the chain. Raises RecordNotFound."""
    with snapshot(Scope.ALL) as view:
        restated = view.read(RESTATEMENT, [seq])
        if not restated:
            raise RecordNotFound(f"there is no restatement {seq}")
        ((first_day, last_day, written),) = restated
        row_ids: dict[str, list[int]] = json.loads(written)
        found = [
            one
            for source in SOURCES
            if source.log in row_ids
            for one in read_measured(view, source, OF_ROWS, _ids(row_ids[source.log]))
            # A retraction makes the opposite facts of a row, whose own may have been counted long before.
            if one.row_id in row_ids[source.log] and first_day <= one.day <= last_day
        ]
        rows = list(_rows(view, sorted(found, key=in_order)))
    return LateRows(seq=seq, count=len(rows), rows=rows[: LIMITS.entries])


def _ids(rows: Sequence[int]) -> list[int]:
    return sorted({abs(row) for row in rows})


def _rows(view: Snapshot, found: Sequence[Measured]) -> Iterator[LateRow]:
    entries = [abs(one.row_id) for one in found if one.log == LEDGER]
    transfers = dict(view.read(TRANSFERS, [entries])) if entries else {}
    for _, group in groupby(found, key=attrgetter("day", "log", "row_id")):
        measured = list(group)
        # A row may make several facts of a day: it is called by the one that counts.
        first = next((one for one in measured if one.measure), measured[0])
        yield LateRow(
            log=first.log,
            row=str(abs(first.row_id)),
            fact=first.fact,
            retraction=first.row_id < 0,
            day=first.day,
            at=first.at,
            figures=figures_of(METRICS, values_of(measured), first.currency),
            user=_id(first.user),
            ticket=_id(first.ticket),
            payment=_id(first.payment),
            transfer=_id(transfers.get(abs(first.row_id))) if first.log == LEDGER else None,
        )


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)
