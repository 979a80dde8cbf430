"""Endpoints of the gateway's lists."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Query, Router

from assets.access.needs import needs
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common.fields import Id
from assets.problems.invalid import place_of, refuse_unknown
from assets.reports.requests import refuse_parameters
from assets.statements import selectors
from assets.statements.schemas import GatewayStatementsOut, StatementsParams, WholeGatewayStatement

router = Router()

AUDIT = needs(Permission.AUDIT)


@router.get(
    "/",
    auth=AUDIT,
    operation_id="gateway_statements",
    summary="Whether the gateway agreed",
    response={200: GatewayStatementsOut, **problems(401, 403)},
)
def gateway_statements(request: HttpRequest, asked: Query[StatementsParams]) -> GatewayStatementsOut:
    """The gateway's lists that were compared with our payments, newest first."""
    refuse_unknown(request, StatementsParams)
    before = place_of(asked, selectors.position)
    return selectors.list_statements(asked, before)


@router.get(
    "/{number}/",
    auth=AUDIT,
    operation_id="gateway_statement",
    summary="One list of the gateway",
    response={200: WholeGatewayStatement, **problems(401, 403, 404)},
)
def gateway_statement(request: HttpRequest, number: Annotated[Id, Path()]) -> WholeGatewayStatement:
    """Both totals, and each payment of which the two sides differ."""
    refuse_parameters(request)
    return selectors.get_statement(number)
