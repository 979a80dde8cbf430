"""Raw SELECT statements, with each row as a typed value."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from django.db import connection

Row = TypeVar("Row")

FETCH_SIZE = 500


class LogPosition(NamedTuple):
    """A position in a log: the rows before it are older, or of the same moment with a smaller id."""

    at: datetime
    row_id: int


def select(
    statement: str, parameters: Sequence[Any] | Mapping[str, Any], into: Callable[..., Row]
) -> list[Row]:
    """The rows of a SELECT, whose columns are the arguments of `into`."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [into(*row) for row in cursor.fetchall()]


def stream(statement: str, parameters: Sequence[Any], into: Callable[..., Row]) -> Iterator[Row]:
    """The rows of a SELECT, read `FETCH_SIZE` at a time. The caller keeps the transaction open."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement, parameters)
        while rows := cursor.fetchmany(FETCH_SIZE):
            yield from (into(*row) for row in rows)
