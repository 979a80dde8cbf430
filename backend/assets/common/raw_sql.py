"""Reading by SQL: the rows of a SELECT, each as the value that it stands for."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from django.db import connection

Row = TypeVar("Row")

AT_ONCE = 500


class Place(NamedTuple):
    """A place in a log: rows before it are older, and of one moment those with smaller ids."""

    at: datetime
    row_id: int


def select(statement: str, parameters: Sequence[Any], into: Callable[..., Row]) -> list[Row]:
    """The rows of a SELECT, whose columns are the arguments of `into`."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [into(*row) for row in cursor.fetchall()]


def stream(statement: str, parameters: Sequence[Any], into: Callable[..., Row]) -> Iterator[Row]:
    """The rows of a SELECT as `select` has them, a part of them in memory. The caller's transaction stays open."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement, parameters)
        while rows := cursor.fetchmany(AT_ONCE):
            yield from (into(*row) for row in rows)
