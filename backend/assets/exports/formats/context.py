"""What a format is told of its file, and what it tells of its progress."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TypeVar

from assets.common.languages import FileLanguage
from assets.reports.queries.periods import CalendarName

Item = TypeVar("Item")

AT_ONCE = 5_000
"""Rows that are held in memory."""

Wrote = Callable[[int], None]
"""FileContext how many rows have been written so far. Raises Cancelled where nobody wants them any more."""


@dataclass(frozen=True)
class FileContext:
    """Who reads the file, and what is known of it before its rows are: it is put into it where there is a place."""

    language: FileLanguage
    calendar: CalendarName
    mark: bool
    at: datetime
    manifest: Mapping[str, object]


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items, so many at once."""
    rest = iter(items)
    while batch := list(islice(rest, AT_ONCE)):
        yield batch
