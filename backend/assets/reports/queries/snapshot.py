"""One view of the database for a whole answer, so that its figures and its version belong together."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from assets.common.row_scope import Scope, row_scope, set_row_scope
from assets.reports.queries.months import SUMMED, SummedMonths, month_of, summed_months
from assets.reports.queries.periods import CalendarName

BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
STATE = "SELECT version, watermark FROM rollup_state"


@dataclass(frozen=True)
class Snapshot:
    """The state of the rollups in this view, and a way to read more of it."""

    version: int
    watermark: datetime | None
    cursor: CursorWrapper
    _months: dict[CalendarName, SummedMonths] = field(default_factory=dict)

    def summed_months(self, calendar: CalendarName) -> SummedMonths:
        """Which months of a calendar are summed in this view; read once."""
        if calendar not in self._months:
            rows = self.read(SUMMED, [month_of(calendar)])
            self._months[calendar] = summed_months(calendar, rows)
        return self._months[calendar]

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
        with row_scope(scope, viewer):
            yield from _view()
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(BEGIN)
        set_row_scope(scope, viewer)
        yield from _view()


def _view() -> Iterator[Snapshot]:
    with connection.cursor() as cursor:
        cursor.execute(STATE)
        version, watermark = cursor.fetchone()
        yield Snapshot(version, watermark, cursor)
