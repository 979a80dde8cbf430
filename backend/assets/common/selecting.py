"""Reading by SQL: the rows of a SELECT, each as the value that it stands for."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from django.db import connection

Row = TypeVar("Row")


class Place(NamedTuple):
    """A place in a log: rows before it are older, and of one moment those with smaller ids."""

    at: datetime
    row_id: int


def select(statement: str, parameters: Sequence[Any], into: Callable[..., Row]) -> list[Row]:
    """The rows of a SELECT, whose columns are the arguments of `into`."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [into(*row) for row in cursor.fetchall()]
