"""Top-ups over HTTP."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router, Status

from assets.access.needs import needs
from assets.access.request import viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.fields import Id
from assets.gateway import selectors
from assets.gateway.schemas import TopUpIn, TopUpOut, TopUps
from assets.gateway.services.starting import start_top_up
from assets.problems.idempotency import key_parameter, required_idempotency_key
from assets.reports.requests import refuse_parameters

router = Router()

READ = needs(Permission.OWN)
PAY = needs(Permission.WALLET_WRITE)

UNCACHED = "private, no-store"
KEY = key_parameter(
    "Of your own choice; the same key is the same top-up, however often it is sent.", required=True
)


@router.get(
    "/",
    auth=READ,
    operation_id="top_ups",
    summary="What you added, and how much you can add",
    response={200: TopUps, **problems(401, 403)},
)
def top_ups(request: HttpRequest, response: HttpResponse) -> TopUps:
    """The limits of an amount, and your newest top-ups with what became of them."""
    refuse_parameters(request)
    response["Cache-Control"] = UNCACHED
    return selectors.list_top_ups(viewer_of(request).user_id)


@router.post(
    "/",
    auth=PAY,
    operation_id="add_money",
    summary="Add money to your wallet",
    response={201: TopUpOut, **problems(401, 403, 404, 409, 429, 502)},
    openapi_extra={"parameters": [KEY]},
)
def add_money(request: HttpRequest, response: HttpResponse, given: TopUpIn) -> Status[TopUpOut]:
    """Open `redirect` in the browser: it is the gateway's page, which leads back when it is paid or cancelled.

    The wallet is credited once the gateway has confirmed the payment, whether the browser comes back or not.
    """
    refuse_parameters(request)
    user_id = viewer_of(request).user_id
    payment_id = start_top_up(
        user_id=user_id,
        amount=int(given.amount),
        language=given.language,
        ticket_id=given.ticket,
        key=required_idempotency_key(request),
        at=clock.now(),
    )
    response["Cache-Control"] = UNCACHED
    return Status(201, selectors.get_top_up(user_id, payment_id))


@router.get(
    "/{payment}/",
    auth=READ,
    operation_id="top_up",
    summary="What became of a top-up",
    response={200: TopUpOut, **problems(401, 403, 404)},
)
def top_up(request: HttpRequest, response: HttpResponse, payment: Annotated[Id, Path()]) -> TopUpOut:
    """While it is `initiated`, the gateway has not said yet how it ended."""
    refuse_parameters(request)
    response["Cache-Control"] = UNCACHED
    return selectors.get_top_up(viewer_of(request).user_id, payment)
