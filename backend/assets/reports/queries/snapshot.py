"""One view of the database for a whole answer, so that its figures and its version belong together."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from assets.common.row_scope import SET_SCOPE, Scope, row_scope, scope_parameters
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.metrics.registry import Metric
from assets.reports.queries.months import SummedMonths, summed_months
from assets.reports.queries.periods import CalendarName
from assets.reports.rollups.state import COMPLETE_TO, HELD_BY, WITH_SOURCES

BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
STATE = f"""
SELECT version, {COMPLETE_TO}, {HELD_BY}, known, log, grain, lower(run), upper(run) - 1
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
    known: frozenset[str] | None
    """The parts of the marketplace that something gives; None where all of it is known."""
    summed_months: Mapping[CalendarName, SummedMonths]
    cursor: CursorWrapper

    def knows(self, metric: Metric) -> bool:
        """Whether anything gives what the metric is made of. Otherwise it has no figures, not even zero."""
        measures = (*metric.measures, *metric.denominator)
        return self.known is None or all(BY_SLUG[slug].part in self.known for slug in measures)

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
    version, watermark, held_by, known, *_ = rows[0]
    runs = [row[4:] for row in rows if row[4] is not None]
    months = {calendar: summed_months(calendar, runs) for calendar in CalendarName}
    return Snapshot(version, watermark, held_by, None if known is None else frozenset(known), months, cursor)
