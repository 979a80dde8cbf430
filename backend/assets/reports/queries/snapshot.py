"""One view of the database for a whole answer, so that its figures and its version belong together."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from assets.common.row_scope import SET_SCOPE, Scope, row_scope, scope_parameters
from assets.reports.queries.months import SummedMonths, summed_months
from assets.reports.queries.periods import CalendarName
from assets.reports.rollups.state import COMPLETE_TO, HELD_BY, WITH_SOURCES

BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
STATE = f"""
SELECT version, {COMPLETE_TO}, {HELD_BY}, log, grain, lower(run), upper(run) - 1
FROM rollup_state AS state {WITH_SOURCES}
LEFT JOIN (summed_months CROSS JOIN unnest(days) AS run) ON true
ORDER BY run
"""  # noqa: S608 (only constants are put in)

# An answer is read in milliseconds: to start other processes for a part of it takes longer.
ONE_PROCESS = "SET LOCAL max_parallel_workers_per_gather = 0"

OPEN = f"{BEGIN}; {ONE_PROCESS}; {SET_SCOPE}; {STATE}"
"""In one round trip; the state is the last of its results."""


@dataclass(frozen=True)
class Snapshot:
    """The state of the rollups in this view, which months of each calendar are summed, and a way to read more of it."""

    version: int
    watermark: datetime | None
    held_by: str | None
    summed_months: Mapping[CalendarName, SummedMonths]
    cursor: CursorWrapper

    def read(self, statement: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of one SELECT."""
        self.cursor.execute(statement, parameters)
        rows: list[tuple[Any, ...]] = self.cursor.fetchall()
        return rows


@contextmanager
def snapshot(scope: Scope, viewer: int | None = None) -> Iterator[Snapshot]:
    """A view of what a scope sees, which nothing changes while it is open.

    Within a caller's transaction it is that transaction's own view. `viewer` is whose own rows they are.
    """
    if connection.in_atomic_block:
        with row_scope(scope, viewer), connection.cursor() as cursor:
            cursor.execute(STATE)
            yield _view(cursor)
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(OPEN, scope_parameters(scope, viewer))
        while cursor.nextset():
            pass
        yield _view(cursor)


def _view(cursor: CursorWrapper) -> Snapshot:
    rows = cursor.fetchall()
    version, watermark, held_by, *_ = rows[0]
    runs = [row[3:] for row in rows if row[3] is not None]
    months = {calendar: summed_months(calendar, runs) for calendar in CalendarName}
    return Snapshot(version, watermark, held_by, months, cursor)
