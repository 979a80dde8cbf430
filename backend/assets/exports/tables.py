"""The content of a file: typed columns, and rows that are read lazily."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

import jdatetime

from assets.printing.formatting import Formatter

Value = str | int | bool | date | datetime | Decimal | None
Row = Sequence[Value]


class Kind(StrEnum):
    """The type of a column's values. A decimal is exact; a moment has a time zone, a day has none."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    DAY = "day"
    MOMENT = "moment"
    FLAG = "flag"


@dataclass(frozen=True)
class Column:
    """A column by its name. `of` names the column whose days this one shows in the Persian calendar."""

    name: str
    kind: Kind
    of: str | None = None


@dataclass(frozen=True)
class Copy:
    """The rows of a table as one SELECT whose values are those of a CSV file."""

    statement: str
    parameters: Sequence[object]


@dataclass(frozen=True)
class Document:
    """An answer as pages: a layout of `printing/documents/`, and its formatted data.

    `data` takes the digest of the rows, too. `made_at` is the moment that the pages describe,
    where it differs from when they are built.
    """

    layout: str
    data: Callable[[Formatter, str], Mapping[str, object]]
    made_at: datetime | None = None


@dataclass(frozen=True)
class Table:
    """All rows of an answer, from one snapshot. `rows` are read while it is open.

    `facts` go into the manifest: the parsed query, the figure that the rows add up to.
    """

    columns: tuple[Column, ...]
    count: int
    rows: Callable[[], Iterator[Row]]
    watermark: datetime | None
    version: int
    query: Mapping[str, object]
    facts: Mapping[str, object] = field(default_factory=dict)
    copy: Copy | None = None
    document: Document | None = None


def persian(day: date | None) -> str | None:
    """A day in the Persian calendar, as YYYY-MM-DD."""
    return None if day is None else str(jdatetime.date.fromgregorian(date=day).isoformat())


def with_persian_days(table: Table) -> Table:
    """The table with a column beside each of days that has them in the Persian calendar."""
    if any(column.of for column in table.columns):
        return table
    columns = list[Column]()
    places = list[int | None]()
    for place, column in enumerate(table.columns):
        columns.append(column)
        places.append(None)
        if column.kind is Kind.DAY:
            columns.append(Column(f"{column.name}_persian", Kind.TEXT, of=column.name))
            places.append(place)

    def rows() -> Iterator[Row]:
        for row in table.rows():
            values = iter(row)
            yield [next(values) if place is None else _persian_cell(row[place]) for place in places]

    return replace(table, columns=tuple(columns), rows=rows)


def _persian_cell(day: Value) -> str | None:
    return persian(day) if isinstance(day, date) else None
