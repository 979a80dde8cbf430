"""Endpoints of the user's own dashboard. Nothing of it is cached, here or on the way."""

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
from assets.me import schemas
from assets.me.activity import activity as activity_of
from assets.me.dashboard import dashboard as dashboard_of
from assets.me.messages import messages as messages_of
from assets.me.questions import (
    ActivityParams,
    DashboardParams,
    MessagesParams,
    TicketsParams,
    WalletParams,
)
from assets.me.schemas import Own
from assets.me.tickets import tickets as tickets_of
from assets.me.wallet import wallet as wallet_of
from assets.problems.shape import Problem
from assets.reports.requests import Query

router = Router()

OWN = needs(Permission.OWN)
JSON = "application/json"
UNCACHED = "private, no-store"
PROBLEMS = dict.fromkeys((401, 403, 422, 500, 503), Problem)


def _answers(shape: object) -> dict[int, Any]:
    return {200: shape, **PROBLEMS}


@router.get(
    "/dashboard/",
    auth=OWN,
    operation_id="my_dashboard",
    summary="One's own figures",
    response=_answers(schemas.Dashboard),
)
def dashboard(request: HttpRequest, params: Query[DashboardParams]) -> HttpResponse:
    """Balances, running loans, this month beside the same days of the last, and own metrics over time.

    The metrics are the marketplace's, counted from one's own rows.
    """
    return _send(dashboard_of(params.query(viewer_of(request).user_id, _today())))


@router.get(
    "/wallet/",
    auth=OWN,
    operation_id="my_wallet",
    summary="One's wallets and their statement",
    response=_answers(schemas.Wallet),
)
def wallet(request: HttpRequest, params: Query[WalletParams]) -> HttpResponse:
    """Balances, and the entries of one's wallets, newest or oldest first, each with the balance that it left."""
    return _send(wallet_of(params.query(viewer_of(request).user_id, _today())))


@router.get(
    "/tickets/",
    auth=OWN,
    operation_id="my_tickets",
    summary="One's tickets",
    response=_answers(schemas.Tickets),
)
def tickets(request: HttpRequest, params: Query[TicketsParams]) -> HttpResponse:
    """The tickets by which one borrows or lends, newest first or in another order.

    Of the other person the first name is told.
    """
    return _send(tickets_of(params.query(viewer_of(request).user_id, _today())))


@router.get(
    "/activity/",
    auth=OWN,
    operation_id="my_activity",
    summary="What happened to one's own",
    response=_answers(schemas.Activity),
)
def activity(request: HttpRequest, params: Query[ActivityParams]) -> HttpResponse:
    """Moves of one's tickets, payments, wallet entries and messages, newest first."""
    return _send(activity_of(params.query(viewer_of(request).user_id, _today())))


@router.get(
    "/messages/",
    auth=OWN,
    operation_id="my_messages",
    summary="The messages to oneself",
    response=_answers(schemas.Messages),
)
def messages(request: HttpRequest, params: Query[MessagesParams]) -> HttpResponse:
    """The notifications to oneself, newest first: what each says, which way it went, and what became of it."""
    return _send(messages_of(params.query(viewer_of(request).user_id, _today())))


def _today() -> date:
    return day_of(clock.now())


def _send(answer: Own) -> HttpResponse:
    response = HttpResponse(to_json(answer), content_type=JSON)
    response["Cache-Control"] = UNCACHED
    return response
