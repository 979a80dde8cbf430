"""Where a page of facts ended, as the cursor of its question."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from assets.common import cursors
from assets.reports.queries.errors import BadCursor
from assets.reports.queries.query import RowsQuery


@dataclass(frozen=True)
class Position:
    """The last fact of a page, in the order of the pages."""

    day: date
    at: datetime
    log: str
    row_id: int
    fact: str


def write_cursor(query: RowsQuery, position: Position) -> str:
    """The cursor of the page after `position`."""
    held = (position.day.isoformat(), position.at.isoformat(), position.log, position.row_id, position.fact)
    return cursors.write_cursor(_question(query), held)


def read_cursor(query: RowsQuery) -> Position | None:
    """Where the page before ended; None for the first page. Raises BadCursor."""
    if query.cursor is None:
        return None
    try:
        day, at, log, row_id, fact = cursors.read_cursor(_question(query), query.cursor)
        return Position(
            date.fromisoformat(str(day)), datetime.fromisoformat(str(at)), str(log), int(row_id), str(fact)
        )
    except ValueError:
        raise BadCursor("the cursor does not belong to this question", field="cursor") from None


def _question(query: RowsQuery) -> str:
    """Pages may differ in size, and be read on the day after: the rows are the same."""
    return replace(query, cursor=None, limit=0, today=query.last, asked_last=query.last).key()
