"""One's own over HTTP. Nothing of it is cached, here or on the way."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic_core import to_json

from assets.access.needs import needs
from assets.access.request import viewer_of
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.days import day_of
from assets.me import parameters, schemas
from assets.me.activity import activity as activity_of
from assets.me.dashboard import dashboard as dashboard_of
from assets.me.messages import messages as messages_of
from assets.me.parsing import (
    parse_activity,
    parse_dashboard,
    parse_messages,
    parse_tickets,
    parse_wallet,
)
from assets.me.schemas import Own
from assets.me.tickets import tickets as tickets_of
from assets.me.wallet import wallet as wallet_of
from assets.problems.shape import Problem
from assets.reports.parameters import Json
from assets.reports.queries.parameters import Parameters
from assets.reports.requests import given

router = Router()

OWN = needs(Permission.OWN)
JSON = "application/json"
UNKEPT = "private, no-store"
PROBLEMS = dict.fromkeys((401, 403, 422, 500, 503), Problem)


def _answers(shape: object) -> dict[int, Any]:
    return {200: shape, **PROBLEMS}


def _described(taken: tuple[Json, ...]) -> Json:
    return {"parameters": list(taken)}


@router.get(
    "/dashboard/",
    auth=OWN,
    operation_id="my_dashboard",
    summary="One's own figures",
    response=_answers(schemas.Dashboard),
    openapi_extra=_described(parameters.DASHBOARD),
)
def dashboard(request: HttpRequest) -> HttpResponse:
    """Balances, running loans, this month beside the same days of the last, and own metrics over time.

    The metrics are the marketplace's, counted from one's own rows.
    """
    viewer = viewer_of(request).user_id
    return _send(dashboard_of(parse_dashboard(_given(request), viewer=viewer, today=_today())))


@router.get(
    "/wallet/",
    auth=OWN,
    operation_id="my_wallet",
    summary="One's wallets and their statement",
    response=_answers(schemas.Wallet),
    openapi_extra=_described(parameters.WALLET),
)
def wallet(request: HttpRequest) -> HttpResponse:
    """Balances, and the entries of one's wallets, newest or oldest first, each with the balance that it left."""
    return _send(wallet_of(parse_wallet(_given(request), viewer=viewer_of(request).user_id, today=_today())))


@router.get(
    "/tickets/",
    auth=OWN,
    operation_id="my_tickets",
    summary="One's tickets",
    response=_answers(schemas.Tickets),
    openapi_extra=_described(parameters.TICKETS),
)
def tickets(request: HttpRequest) -> HttpResponse:
    """The tickets by which one borrows or lends, newest first or in another order.

    Of the other person the first name is told.
    """
    return _send(
        tickets_of(parse_tickets(_given(request), viewer=viewer_of(request).user_id, today=_today()))
    )


@router.get(
    "/activity/",
    auth=OWN,
    operation_id="my_activity",
    summary="What happened to one's own",
    response=_answers(schemas.Activity),
    openapi_extra=_described(parameters.ACTIVITY),
)
def activity(request: HttpRequest) -> HttpResponse:
    """Moves of one's tickets, payments, wallet entries and messages, newest first."""
    viewer = viewer_of(request).user_id
    return _send(activity_of(parse_activity(_given(request), viewer=viewer, today=_today())))


@router.get(
    "/messages/",
    auth=OWN,
    operation_id="my_messages",
    summary="The messages to oneself",
    response=_answers(schemas.Messages),
    openapi_extra=_described(parameters.MESSAGES),
)
def messages(request: HttpRequest) -> HttpResponse:
    """The notifications to oneself, newest first: which way each went, and whether it was sent or failed."""
    viewer = viewer_of(request).user_id
    return _send(messages_of(parse_messages(_given(request), viewer=viewer, today=_today())))


def _today() -> date:
    return day_of(clock.now())


def _given(request: HttpRequest) -> Parameters:
    return given(request.META["QUERY_STRING"])


def _send(answer: Own) -> HttpResponse:
    response = HttpResponse(to_json(answer), content_type=JSON)
    response["Cache-Control"] = UNKEPT
    return response
