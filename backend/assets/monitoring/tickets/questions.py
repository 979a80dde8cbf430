"""Questions about how loans go, as frozen values."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import ClassVar

from assets.reports.queries.query import QueryEcho, Range, RowsQuery
from assets.tickets.orders import TicketSort

UNASKED = ("calendar", "currency", "convert_to")
"""Counting tickets takes neither a calendar nor a currency."""


@dataclass(frozen=True, kw_only=True)
class TicketsQuery(Range):
    """The tickets made on some days, and the loans as they are when those end."""

    kind: ClassVar[str] = "monitored tickets"

    def asked(self) -> QueryEcho:
        """The question as it was understood, under the names of its parameters."""
        return {name: value for name, value in self.range_asked().items() if name not in UNASKED}

    def behind(self, metric: str, *, last: date | None = None) -> RowsQuery:
        """The question for the facts behind a metric's figure, over these days or up to a later one."""
        common = {one.name: getattr(self, one.name) for one in fields(Range)}
        return RowsQuery(
            metric=metric, part=None, cursor=None, limit=1, **common | {"last": last or self.last}
        )


@dataclass(frozen=True, kw_only=True)
class TicketRowsQuery(TicketsQuery):
    """A page of the tickets of a group. `cursor` is where the page before ended."""

    kind: ClassVar[str] = "monitored ticket rows"

    group: str
    sort: TicketSort | None
    """Where none is asked for: the longest overdue first, or the newest."""
    cursor: str | None
    limit: int

    def asked(self) -> QueryEcho:
        """The question as it was understood, under the names of its parameters."""
        return {
            "group": self.group,
            **super().asked(),
            "sort": self.sort,
            "cursor": self.cursor,
            "limit": self.limit,
        }

    def paged(self) -> str:
        """What its pages have in common: they may differ in size, and be read on the day after."""
        return replace(self, cursor=None, limit=0, today=self.last, asked_last=self.last).key()
