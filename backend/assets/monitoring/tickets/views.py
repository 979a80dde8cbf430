"""How loans go over HTTP."""

from datetime import date
from typing import Protocol, TypeVar

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic_core import to_json

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.accounts.roles import Permission
from assets.audit import Action, record
from assets.common import clock
from assets.common.days import day_of
from assets.common.row_scope import Scope
from assets.monitoring.tickets import parameters, schemas
from assets.monitoring.tickets.parsing import parse_ticket_rows, parse_tickets
from assets.monitoring.tickets.questions import TicketRowsQuery, TicketsQuery
from assets.monitoring.tickets.rows import ticket_rows as rows_of
from assets.monitoring.tickets.summary import monitoring
from assets.reports.keeping import answer_kept
from assets.reports.operations import answers, described
from assets.reports.queries.parameters import Parameters
from assets.reports.requests import cache_key, given
from assets.reports.responses import send

router = Router()

Question = TypeVar("Question", bound=TicketsQuery, covariant=True)


class Parse(Protocol[Question]):
    """One of `parsing.parse_*`."""

    def __call__(self, given: Parameters, *, today: date, scope: Scope) -> Question: ...


@router.get(
    "/",
    auth=needs(Permission.FIGURES),
    operation_id="ticket_monitoring",
    summary="How loans go",
    response=answers(schemas.TicketMonitoring),
    openapi_extra=described(parameters.TICKETS),
)
def tickets(request: HttpRequest) -> HttpResponse:
    """Active loans beside completed ones, how far the tickets of the range came, and overdue loans by age."""
    question = _asked(request, parse_tickets)
    # What became of the tickets is told until today, so that no answer is closed.
    return answer_kept(
        request,
        cache_key(question.key()),
        lambda: to_json(monitoring(question)),
        scope=question.scope,
        closed=False,
    )


@router.get(
    "/rows/",
    auth=needs(Permission.ROWS),
    operation_id="ticket_monitoring_rows",
    summary="The tickets behind a figure of how loans go",
    response=answers(schemas.TicketRows),
    openapi_extra=described(parameters.TICKET_ROWS),
)
def ticket_rows(request: HttpRequest) -> HttpResponse:
    """The tickets of a group, which are as many as its figure says. Never cached."""
    query = _asked(request, parse_ticket_rows)
    found = rows_of(query)
    _tell_rows_read(request, query)
    return send(request, to_json(found))


def _asked(request: HttpRequest, parse: Parse[Question]) -> Question:
    today = day_of(clock.now())
    return parse(given(request.META["QUERY_STRING"]), today=today, scope=viewer_of(request).scope)


def _tell_rows_read(request: HttpRequest, query: TicketRowsQuery) -> None:
    asked = {name: value for name, value in query.asked().items() if value not in (None, [])}
    asked.pop("group")
    asked.pop("cursor", None)
    record(Action.ROWS_READ, by=actor_of(request), object_kind="tickets", object_id=query.group, after=asked)
