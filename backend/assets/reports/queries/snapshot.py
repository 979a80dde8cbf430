"""One view of the database for a whole answer, so that its figures and its version belong together."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; "
STATE = "SELECT version, watermark FROM rollup_state"


@dataclass(frozen=True)
class Snapshot:
    """The state of the rollups in this view, and a way to read more of it."""

    version: int
    watermark: datetime | None
    cursor: CursorWrapper

    def read(self, statement: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of one SELECT."""
        self.cursor.execute(statement, parameters)
        rows: list[tuple[Any, ...]] = self.cursor.fetchall()
        return rows


@contextmanager
def snapshot() -> Iterator[Snapshot]:
    """A view that nothing changes while it is open; within a caller's transaction, that transaction's own."""
    outermost = not connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(BEGIN + STATE if outermost else STATE)
        if outermost:
            cursor.nextset()
        version, watermark = cursor.fetchone()
        yield Snapshot(version, watermark, cursor)
