"""Asking how loans go as a caller does: parameters in, an answer out."""

from datetime import date

from assets.common.row_scope import Scope
from assets.monitoring.tickets.parsing import parse_ticket_rows, parse_tickets
from assets.monitoring.tickets.rows import ticket_rows
from assets.monitoring.tickets.schemas import TicketMonitoring, TicketRows
from assets.monitoring.tickets.summary import monitoring

TODAY = date(2026, 3, 10)

Given = str | int | None


def parameters(given: dict[str, Given]) -> dict[str, list[str]]:
    """`from_` stands for `from`."""
    return {name.rstrip("_"): [str(value)] for name, value in given.items() if value is not None}


def ask_tickets(scope: Scope = Scope.ALL, /, **given: Given) -> TicketMonitoring:
    return monitoring(parse_tickets(parameters(given), today=TODAY, scope=scope))


def ask_rows(group: str, scope: Scope = Scope.ALL, /, **given: Given) -> TicketRows:
    return ticket_rows(parse_ticket_rows(parameters({"group": group, **given}), today=TODAY, scope=scope))
