"""Asking how loans go as a caller does: parameters in, an answer out."""

from datetime import date

from assets.common.row_scope import Scope
from assets.monitoring.tickets.questions import TicketRowsParams, TicketsParams
from assets.monitoring.tickets.rows import ticket_rows
from assets.monitoring.tickets.schemas import TicketMonitoring, TicketRows
from assets.monitoring.tickets.summary import monitoring
from assets.reports.queries.parameters import Reader

TODAY = date(2026, 3, 10)

Given = str | int | None


def parameters(given: dict[str, Given]) -> dict[str, list[str]]:
    """`from_` stands for `from`."""
    return {name.rstrip("_"): [str(value)] for name, value in given.items() if value is not None}


def ask_tickets(scope: Scope = Scope.ALL, /, **given: Given) -> TicketMonitoring:
    reader = Reader(TODAY, scope)
    return monitoring(TicketsParams.parse(parameters(given), reader).query(reader))


def ask_rows(group: str, scope: Scope = Scope.ALL, /, **given: Given) -> TicketRows:
    reader = Reader(TODAY, scope)
    params = TicketRowsParams.parse(parameters({"group": group, **given}), reader)
    return ticket_rows(params.query(reader))
