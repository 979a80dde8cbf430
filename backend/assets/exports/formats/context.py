"""What a format needs to know of its file, and how it reports progress."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TypeVar

from assets.common.languages import FileLanguage
from assets.reports.queries.periods import CalendarName

Item = TypeVar("Item")

AT_ONCE = 5_000
"""Rows in memory at once."""

Progress = Callable[[int], None]
"""Called with the number of rows. May raise Cancelled, which ends the writing."""


@dataclass(frozen=True)
class FileContext:
    """The reader's language and calendar, and the manifest as far as it is known before the rows are written.

    The format adds to `cut` each cell that holds only the beginning of its text.
    """

    language: FileLanguage
    calendar: CalendarName
    mark: bool
    at: datetime
    manifest: Mapping[str, object]
    cut: list[str] = field(default_factory=list)


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in lists of at most AT_ONCE."""
    rest = iter(items)
    while batch := list(islice(rest, AT_ONCE)):
        yield batch
