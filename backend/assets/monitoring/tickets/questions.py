"""What can be asked about how loans go: schemas of parameters, and the frozen queries they become.

Nothing here reads the database or the clock.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, ClassVar

from assets.common.row_scope import Scope
from assets.me.errors import UnknownChoice
from assets.monitoring.errors import UnknownGroup
from assets.monitoring.tickets.groups import GROUPS
from assets.reports.metrics.measures import measures_of
from assets.reports.queries.checks import rows_faults
from assets.reports.queries.errors import refuse
from assets.reports.queries.parameters import DAY, Params, Reader, described, one_of
from assets.reports.queries.query import QueryEcho, Range, RowsQuery
from assets.reports.queries.questions import CalendarParams, DimensionFilters, PageParams
from assets.reports.rollups.change import ALWAYS, MEMBERS
from assets.reports.rollups.versions import Reads
from assets.reports.sources import TICKETS
from assets.tickets.orders import TicketSort

READS: Reads = {name: [ALWAYS] for name in (*(measure.slug for measure in measures_of(TICKETS)), MEMBERS)}
"""What an answer is read from: what became of the tickets is counted until today."""

NO_PARAMETERS = ("reason", "currency", "convert_to")
"""Counting tickets takes no currency, and no reason."""


@dataclass(frozen=True, kw_only=True)
class TicketsQuery(Range):
    """The tickets made on some days, and the loans as they are when those end."""

    kind: ClassVar[str] = "monitored tickets"

    def asked(self) -> QueryEcho:
        """The question as it was understood, under the names of its parameters."""
        return {name: value for name, value in self.range_asked().items() if name not in NO_PARAMETERS}

    def behind(self, metric: str, *, last: date | None = None) -> RowsQuery:
        """The question for the facts behind a metric's figure, over these days or up to a later one."""
        common = self.common() | {"last": last or self.last}
        return RowsQuery(metric=metric, part=None, cursor=None, limit=1, **common)


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


class TicketRangeParams(DimensionFilters, CalendarParams):
    """Which tickets: made in a range, of some members."""

    to: Annotated[
        date | None,
        DAY,
        described("The last day, included; loans are overdue as of its end. Default: today."),
    ] = None
    from_: Annotated[
        date | None,
        DAY,
        described("The first day on which tickets were made. Default: 29 days before the last."),
    ] = None

    def common(self, reader: Reader) -> dict[str, Any]:
        """The fields that both queries have. Raises QueryError."""
        common: dict[str, Any] = {
            **self.days(reader.today)._asdict(),
            "calendar": self.calendar,
            "filters": self.filters(),
            "currency": None,
            "convert_to": None,
            "scope": reader.scope,
            "today": reader.today,
        }
        refuse(rows_faults(TicketsQuery(**common).behind("tickets_created")))
        return common


class TicketsParams(TicketRangeParams):
    """How loans go."""

    def query(self, reader: Reader) -> TicketsQuery:
        """The question as a frozen value. Raises QueryError."""
        return TicketsQuery(**self.common(reader))


def _sorts_of(reader: Reader) -> list[TicketSort]:
    """Who does not see prices cannot sort by them: the order would tell."""
    return [sort for sort in TicketSort if reader.scope is Scope.ALL or not sort.by_price]


class GroupParams(Params):
    """Which group of tickets, in which order."""

    group: Annotated[
        str,
        one_of(GROUPS, UnknownGroup, missing=UnknownGroup),
        described(
            "Which figure's tickets: made in the range and come this far (`reached_…`), made in it and now in this "
            "state (`now_…`), or overdue when it ends.",
            example="overdue",
        ),
    ]
    sort: Annotated[
        TicketSort | None,
        one_of(TicketSort, UnknownChoice, only=_sorts_of),
        described(
            "By when they were made, when they are due, or their price (by currency, then by amount); a minus puts "
            "the last before the first. By price only for those who see prices. Default: the longest overdue first, "
            "or the newest."
        ),
    ] = None


class TicketRowsParams(TicketRangeParams, PageParams, GroupParams):
    """A page of the tickets of a group."""

    def query(self, reader: Reader) -> TicketRowsQuery:
        """The question as a frozen value. Raises QueryError."""
        return TicketRowsQuery(
            group=self.group,
            sort=self.sort,
            cursor=self.cursor,
            limit=self.limit,
            **self.common(reader),
        )
