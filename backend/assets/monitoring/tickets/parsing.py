"""Parameters into a question about how loans go. Nothing here reads the database or the clock."""

from datetime import date
from typing import TypedDict

from assets.common.row_scope import Scope
from assets.me.errors import UnknownChoice
from assets.monitoring.errors import UnknownGroup
from assets.monitoring.tickets.groups import GROUPS
from assets.monitoring.tickets.questions import TicketRowsQuery, TicketsQuery
from assets.reports.metrics.dimensions import LATTICE
from assets.reports.queries.checks import check_rows
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.parameters import (
    Parameters,
    optional_choice,
    refuse_unknown,
    several,
    single,
)
from assets.reports.queries.periods import CalendarName
from assets.reports.queries.query import Filter
from assets.reports.queries.values import days, limit
from assets.tickets.orders import TicketSort

TICKETS_PARAMETERS = ("from", "to", *(dimension.value for dimension in LATTICE))
ROWS_PARAMETERS = ("group", *TICKETS_PARAMETERS, "sort", "cursor", "limit")

DEFAULT_DAYS = 30


def parse_tickets(given: Parameters, *, today: date, scope: Scope) -> TicketsQuery:
    """The question for how loans go. Raises QueryError."""
    refuse_unknown(given, TICKETS_PARAMETERS)
    return _checked(TicketsQuery(**_common(given, today, scope)))


def parse_ticket_rows(given: Parameters, *, today: date, scope: Scope) -> TicketRowsQuery:
    """The question for a page of the tickets of a group. Raises QueryError."""
    refuse_unknown(given, ROWS_PARAMETERS)
    group = single(given, "group")
    if group not in GROUPS:
        told = "name a group of tickets" if group is None else f"there is no group '{group}'"
        raise UnknownGroup(told, field="group", allowed=GROUPS)
    query = TicketRowsQuery(
        group=group,
        sort=_sort(given, scope),
        cursor=single(given, "cursor"),
        limit=limit(given, LIMITS.default_rows, LIMITS.rows),
        **_common(given, today, scope),
    )
    _checked(query)
    return query


def _sort(given: Parameters, scope: Scope) -> TicketSort | None:
    """Who does not see prices cannot sort by them: the order would tell."""
    orders = [one for one in TicketSort if scope is Scope.ALL or not one.by_price]
    return optional_choice(given, "sort", orders, UnknownChoice)


def _checked(query: TicketsQuery) -> TicketsQuery:
    check_rows(query.behind("tickets_created"))
    return query


class _Common(TypedDict):
    first: date
    last: date
    asked_last: date
    calendar: CalendarName
    filters: tuple[Filter, ...]
    currency: None
    convert_to: None
    scope: Scope
    today: date


def _common(given: Parameters, today: date, scope: Scope) -> _Common:
    first, last, asked_last = days(given, today, DEFAULT_DAYS)
    filters = (Filter(dimension, tuple(sorted(several(given, dimension)))) for dimension in LATTICE)
    return _Common(
        first=first,
        last=last,
        asked_last=asked_last,
        calendar=CalendarName.GREGORIAN,
        filters=tuple(chosen for chosen in filters if chosen.members),
        currency=None,
        convert_to=None,
        scope=scope,
        today=today,
    )
