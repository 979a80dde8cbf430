"""Where a page ended, as text for the next request. It fits only the viewer's question that it was made for."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import fields
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from assets.me.questions import PageQuery
from assets.reports.queries.errors import BadCursor

CHECK_LETTERS = 12
PAGING = ("cursor", "limit", "today")
"""Pages may differ in size, and be read on the day after: the rows are in the same order."""


class End(NamedTuple):
    """The last row of a page: its moment, its log, its id."""

    at: datetime
    log: str
    row_id: int


def write_cursor(question: PageQuery, end: End) -> str:
    """The cursor of the page after `end`."""
    place = json.dumps([end.at.isoformat(), end.log, end.row_id], separators=(",", ":"))
    return urlsafe_b64encode(f"{_check(question, place)}{place}".encode()).decode().rstrip("=")


def read_cursor(question: PageQuery) -> End | None:
    """Where the page before ended; None for the first page. Raises BadCursor."""
    if question.cursor is None:
        return None
    try:
        padded = question.cursor + "=" * (-len(question.cursor) % 4)
        text = urlsafe_b64decode(padded.encode("ascii")).decode()
        check, place = text[:CHECK_LETTERS], text[CHECK_LETTERS:]
        if check != _check(question, place):
            raise ValueError
        at, log, row_id = json.loads(place)
        return End(datetime.fromisoformat(at), log, row_id)
    except ValueError:
        raise BadCursor("the cursor does not belong to this question", field="cursor") from None


def _check(question: PageQuery, place: str) -> str:
    values = [
        (field.name, getattr(question, field.name)) for field in fields(question) if field.name not in PAGING
    ]
    return sha256(f"{type(question).__name__}{values}{place}".encode()).hexdigest()[:CHECK_LETTERS]
