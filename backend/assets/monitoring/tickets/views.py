"""Endpoints of how loans go."""

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic_core import to_json

from assets.access.needs import needs
from assets.access.request import actor_of
from assets.accounts.roles import Permission
from assets.monitoring.tickets import schemas
from assets.monitoring.tickets.questions import READS, TicketRowsParams, TicketsParams
from assets.monitoring.tickets.rows import ticket_rows as rows_of
from assets.monitoring.tickets.summary import monitoring
from assets.reports.audit import record_rows_read
from assets.reports.operations import answers, validated
from assets.reports.replica import read_from_replica
from assets.reports.requests import Query, cache_key, reader_of
from assets.reports.responses import cached, send

router = Router()


@router.get(
    "/",
    auth=needs(Permission.FIGURES),
    operation_id="ticket_monitoring",
    summary="How loans go",
    response=answers(schemas.TicketMonitoring),
    openapi_extra=validated(),
)
def tickets(request: HttpRequest, params: Query[TicketsParams]) -> HttpResponse:
    """Active loans beside completed ones, how far the tickets of the range came, and overdue loans by age."""
    query = params.query(reader_of(request))
    return cached(
        request,
        cache_key(query.key()),
        lambda: to_json(monitoring(query)),
        scope=query.scope,
        reads=READS,
    )


@router.get(
    "/rows/",
    auth=needs(Permission.ROWS),
    operation_id="ticket_monitoring_rows",
    summary="The tickets behind a figure of how loans go",
    response=answers(schemas.TicketRows),
    openapi_extra=validated(),
)
def ticket_rows(request: HttpRequest, params: Query[TicketRowsParams]) -> HttpResponse:
    """The tickets of a group, which are as many as its figure says. Never cached."""
    query = params.query(reader_of(request))
    body = read_from_replica(lambda: to_json(rows_of(query)))
    record_rows_read(actor_of(request), "tickets", query.group, query.asked())
    return send(request, body)
