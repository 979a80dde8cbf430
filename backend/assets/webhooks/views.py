"""Webhooks over HTTP."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Status

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.fields import Id
from assets.problems.invalid import place_of, refuse_unknown
from assets.webhooks import selectors
from assets.webhooks.schemas import (
    Deliveries,
    DeliveriesParams,
    DeliveryOut,
    NoParams,
    WebhookChange,
    WebhookIn,
    WebhookMade,
    WebhookOut,
    Webhooks,
    WholeDelivery,
)
from assets.webhooks.services import endpoints as services

router = Router()

READ = needs(Permission.AUDIT)
SEND = needs(Permission.WEBHOOKS_WRITE)
WRITE = needs(Permission.WEBHOOKS_WRITE, recent=True)
"""Who sets an address sends what happens here elsewhere: a stolen session is not enough for it."""

Numbered = Annotated[Id, Path()]


@router.get(
    "/",
    auth=READ,
    operation_id="webhooks",
    summary="Where events are sent",
    response={200: Webhooks, **problems(401, 403)},
)
def webhooks(request: HttpRequest) -> Webhooks:
    """All endpoints with the newest delivery of each, and of what an endpoint can hear."""
    refuse_unknown(request, NoParams)
    return selectors.list_endpoints(viewer_of(request))


@router.post(
    "/",
    auth=WRITE,
    operation_id="make_webhook",
    summary="Send events somewhere",
    response={201: WebhookMade, **problems(401, 403)},
)
def make_webhook(request: HttpRequest, given: WebhookIn) -> Status[WebhookMade]:
    """From now on. The secret that signs is in this answer and nowhere else.

    The session must have authenticated again within the last five minutes, by password or second factor.
    """
    refuse_unknown(request, NoParams)
    endpoint, secret = services.create_endpoint(
        name=given.name, url=given.url, types=given.types, at=clock.now(), by=actor_of(request)
    )
    return Status(201, _with_secret(request, endpoint.id, secret))


@router.patch(
    "/{number}/",
    auth=WRITE,
    operation_id="change_webhook",
    summary="Change an endpoint, switch it off or on",
    response={200: WebhookOut, **problems(401, 403, 404)},
)
def change_webhook(request: HttpRequest, number: Numbered, given: WebhookChange) -> WebhookOut:
    """What is left out stays as it is. Of what happens while it is off, it never hears."""
    refuse_unknown(request, NoParams)
    changes = services.EndpointChanges(name=given.name, url=given.url, types=given.types, active=given.active)
    services.change_endpoint(number, changes, at=clock.now(), by=actor_of(request))
    return selectors.get_endpoint(viewer_of(request), number)


@router.post(
    "/{number}/secret/",
    auth=WRITE,
    operation_id="rotate_webhook_secret",
    summary="Make a new secret",
    response={200: WebhookMade, **problems(401, 403, 404)},
)
def rotate_webhook_secret(request: HttpRequest, number: Numbered) -> WebhookMade:
    """The secret of before signs beside it for a day. The new one is in this answer and nowhere else."""
    refuse_unknown(request, NoParams)
    endpoint, secret = services.rotate_secret(number, at=clock.now(), by=actor_of(request))
    return _with_secret(request, endpoint.id, secret)


@router.delete(
    "/{number}/",
    auth=WRITE,
    operation_id="delete_webhook",
    summary="Delete an endpoint",
    response={204: None, **problems(401, 403, 404)},
)
def delete_webhook(request: HttpRequest, number: Numbered) -> HttpResponse:
    """Nothing more is sent to it, and what was waiting has failed."""
    refuse_unknown(request, NoParams)
    services.delete_endpoint(number, at=clock.now(), by=actor_of(request))
    return HttpResponse(status=204)


@router.post(
    "/{number}/test/",
    auth=SEND,
    operation_id="test_webhook",
    summary="Send a test event",
    response={202: DeliveryOut, **problems(401, 403, 404, 409, 429)},
)
def test_webhook(request: HttpRequest, number: Numbered) -> Status[DeliveryOut]:
    """Signed and tried as every event, with the type `webhook.test`."""
    refuse_unknown(request, NoParams)
    delivery = services.send_test(number, at=clock.now(), by=actor_of(request))
    return Status(202, _delivery(request, number, delivery.id))


@router.get(
    "/{number}/deliveries/",
    auth=READ,
    operation_id="webhook_deliveries",
    summary="What was sent to an endpoint",
    response={200: Deliveries, **problems(401, 403, 404)},
)
def webhook_deliveries(request: HttpRequest, number: Numbered, asked: Query[DeliveriesParams]) -> Deliveries:
    """Newest first, each with its state and its last attempt."""
    refuse_unknown(request, DeliveriesParams)
    before = place_of(asked, selectors.position)
    return selectors.list_deliveries(viewer_of(request), number, asked, before)


@router.get(
    "/{number}/deliveries/{delivery}/",
    auth=READ,
    operation_id="webhook_delivery",
    summary="One delivery",
    response={200: WholeDelivery, **problems(401, 403, 404)},
)
def webhook_delivery(request: HttpRequest, number: Numbered, delivery: Numbered) -> WholeDelivery:
    """With the text that is sent, and each attempt."""
    refuse_unknown(request, NoParams)
    return selectors.get_delivery(viewer_of(request), number, delivery)


@router.post(
    "/{number}/deliveries/{delivery}/again/",
    auth=SEND,
    operation_id="send_webhook_again",
    summary="Send an event again",
    response={202: DeliveryOut, **problems(401, 403, 404, 409)},
)
def send_webhook_again(request: HttpRequest, number: Numbered, delivery: Numbered) -> Status[DeliveryOut]:
    """What was delivered or has failed, under the same webhook-id, with all of its retries."""
    refuse_unknown(request, NoParams)
    services.send_again(number, delivery, at=clock.now(), by=actor_of(request))
    return Status(202, _delivery(request, number, delivery))


def _with_secret(request: HttpRequest, number: int, secret: str) -> WebhookMade:
    return WebhookMade(**selectors.get_endpoint(viewer_of(request), number).model_dump(), secret=secret)


def _delivery(request: HttpRequest, number: int, delivery: int) -> DeliveryOut:
    return DeliveryOut(
        **selectors.get_delivery(viewer_of(request), number, delivery).model_dump(exclude={"body", "tried"})
    )
