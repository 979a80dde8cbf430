"""Where a page of rows ended, as text to come back with. It fits the question that it was given for alone."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from assets.reports.queries.errors import BadCursor
from assets.reports.queries.query import RowsQuery

CHECK_LETTERS = 12


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
    held = json.dumps(
        [position.day.isoformat(), position.at.isoformat(), position.log, position.row_id, position.fact],
        separators=(",", ":"),
    )
    return urlsafe_b64encode(f"{_check(query, held)}{held}".encode()).decode().rstrip("=")


def read_cursor(query: RowsQuery) -> Position | None:
    """Where the page before ended; None for the first page. Raises BadCursor."""
    if query.cursor is None:
        return None
    try:
        padded = query.cursor + "=" * (-len(query.cursor) % 4)
        text = urlsafe_b64decode(padded.encode("ascii")).decode()
        check, held = text[:CHECK_LETTERS], text[CHECK_LETTERS:]
        if check != _check(query, held):
            raise ValueError
        day, at, log, row_id, fact = json.loads(held)
        return Position(date.fromisoformat(day), datetime.fromisoformat(at), log, row_id, fact)
    except ValueError:
        raise BadCursor("the cursor does not belong to this question", field="cursor") from None


def _check(query: RowsQuery, held: str) -> str:
    """Pages may differ in size, and be read on the day after: the rows are the same."""
    question = replace(query, cursor=None, limit=0, today=query.last, asked_last=query.last).key()
    return sha256(f"{question}{held}".encode()).hexdigest()[:CHECK_LETTERS]
