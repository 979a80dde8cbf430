"""Transfers between users over HTTP."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common import clock
from assets.idempotency.responses import WITH_KEY, answer_once
from assets.reports.requests import refuse_parameters
from assets.user_transfers import selectors
from assets.user_transfers.schemas import UserTransferIn, UserTransferOut, UserTransfers
from assets.user_transfers.services import send_money

router = Router()

READ = needs(Permission.OWN)
SEND = needs(Permission.OWN, in_person=True)


@router.get(
    "/",
    auth=READ,
    operation_id="my_transfers",
    summary="What you sent to other users and received from them",
    response={200: UserTransfers, **problems(401, 403)},
)
def my_transfers(request: HttpRequest, response: HttpResponse) -> UserTransfers:
    """Whether money can be sent here, how much is left of today, and your newest transfers."""
    refuse_parameters(request)
    response["Cache-Control"] = "private, no-store"
    return selectors.list_own(viewer_of(request).user_id, clock.now())


@router.post(
    "/",
    auth=SEND,
    operation_id="send_money",
    summary="Send money to another user",
    response={201: UserTransferOut, **problems(401, 403, 409, 429)},
    openapi_extra=WITH_KEY,
)
def send(request: HttpRequest, given: UserTransferIn) -> HttpResponse:
    """From your wallet to that of the account with this address, at once; where the installation allows it."""
    actor = actor_of(request)
    return answer_once(
        request,
        {"do": "send_money", **given.model_dump(mode="json")},
        201,
        lambda at: selectors.serialize(
            send_money(
                sender_id=viewer_of(request).user_id,
                address=given.to,
                amount=int(given.amount),
                note=given.note,
                at=at,
                by=actor,
            )
        ),
    )
