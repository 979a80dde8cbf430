"""Reading endpoints and what was sent to them."""

from collections.abc import Iterable, Sequence

from django.db.models import OuterRef, QuerySet, Subquery

from assets.access.viewer import Viewer
from assets.common.cursors import read_cursor, write_cursor
from assets.common.row_scope import row_scope
from assets.webhooks.errors import DeliveryNotFound, EndpointNotFound
from assets.webhooks.events import EventType, webhook_id
from assets.webhooks.limits import LIFE, LIMITS, RETENTION
from assets.webhooks.models import (
    AttemptFailure,
    DeliveryState,
    OffReason,
    WebhookAttempt,
    WebhookDelivery,
    WebhookEndpoint,
    WebhookSecret,
)
from assets.webhooks.schemas import (
    AttemptOut,
    Deliveries,
    DeliveriesParams,
    DeliveryOut,
    WebhookLimits,
    WebhookOut,
    Webhooks,
    WholeDelivery,
)

QUESTION = "webhook_deliveries"


def list_endpoints(viewer: Viewer) -> Webhooks:
    """All endpoints, oldest first."""
    with row_scope(viewer.scope, viewer.user_id):
        found = list(WebhookEndpoint.objects.filter(deleted_at=None).order_by("id"))
        webhooks = serialize_endpoints(found)
    return Webhooks(
        webhooks=webhooks,
        types=list(EventType),
        limits=WebhookLimits(
            endpoints=LIMITS.endpoints,
            tests_a_minute=LIMITS.tests_a_minute,
            days=LIFE.days,
            days_kept=RETENTION.days,
        ),
    )


def get_endpoint(viewer: Viewer, number: int) -> WebhookOut:
    """One endpoint. Raises EndpointNotFound."""
    with row_scope(viewer.scope, viewer.user_id):
        (endpoint,) = serialize_endpoints([_endpoint(number)])
    return endpoint


def position(params: DeliveriesParams) -> int | None:
    """The last id of the previous page; None for the first page. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (number,) = read_cursor(QUESTION, params.cursor)
    return int(number)


def list_deliveries(viewer: Viewer, number: int, params: DeliveriesParams, before: int | None) -> Deliveries:
    """A page of an endpoint's deliveries, newest first. Raises EndpointNotFound."""
    with row_scope(viewer.scope, viewer.user_id):
        found = WebhookDelivery.objects.filter(endpoint=_endpoint(number)).order_by("-id")
        if params.state is not None:
            found = found.filter(state=params.state)
        if before is not None:
            found = found.filter(id__lt=before)
        page = list(found.defer("body")[: params.limit + 1])
        shown = page[: params.limit]
        deliveries = _serialize(shown)
    return Deliveries(
        deliveries=deliveries,
        next=write_cursor(QUESTION, (shown[-1].id,)) if len(page) > params.limit else None,
    )


def get_delivery(viewer: Viewer, number: int, delivery: int) -> WholeDelivery:
    """One delivery with its body and attempts. Raises EndpointNotFound, DeliveryNotFound."""
    with row_scope(viewer.scope, viewer.user_id):
        found = WebhookDelivery.objects.filter(endpoint=_endpoint(number), id=delivery).first()
        if found is None:
            raise DeliveryNotFound(f"the endpoint has no delivery {delivery}")
        (summary,) = _serialize([found])
        tried = WebhookAttempt.objects.filter(delivery=found).order_by("-number")
        attempts = [_attempt(each) for each in tried]
    return WholeDelivery(**summary.model_dump(), body=found.body, tried=attempts)


def serialize_endpoints(endpoints: Sequence[WebhookEndpoint]) -> list[WebhookOut]:
    """Endpoints as the API returns them, with the newest delivery of each."""
    numbers = [endpoint.id for endpoint in endpoints]
    newest = WebhookDelivery.objects.filter(endpoint=OuterRef("id")).order_by("-id").values("id")[:1]
    of_endpoints = WebhookEndpoint.objects.filter(id__in=numbers).values_list(Subquery(newest), flat=True)
    last = {each.endpoint_id: each for each in _newest(of_endpoints)}
    serialized = dict(zip(last, _serialize(list(last.values())), strict=True))
    former = (
        WebhookSecret.objects.filter(endpoint__in=numbers).exclude(expires_at=None).order_by("expires_at")
    )
    until = dict(former.values_list("endpoint_id", "expires_at"))
    return [
        WebhookOut(
            id=endpoint.id,
            name=endpoint.name,
            url=endpoint.url,
            types=[EventType(each) for each in endpoint.event_types],
            created_at=endpoint.created_at,
            active=endpoint.off_at is None,
            off_at=endpoint.off_at,
            off_reason=OffReason(endpoint.off_reason) if endpoint.off_reason else None,
            failing_since=endpoint.failing_since,
            former_secret_until=until.get(endpoint.id),
            last=serialized.get(endpoint.id),
        )
        for endpoint in endpoints
    ]


def _endpoint(number: int) -> WebhookEndpoint:
    endpoint = WebhookEndpoint.objects.filter(id=number, deleted_at=None).first()
    if endpoint is None:
        raise EndpointNotFound(f"there is no endpoint {number}")
    return endpoint


def _newest(numbers: Iterable[int | None]) -> QuerySet[WebhookDelivery]:
    return WebhookDelivery.objects.filter(id__in=[each for each in numbers if each]).defer("body")


def _serialize(deliveries: Sequence[WebhookDelivery]) -> list[DeliveryOut]:
    tried = WebhookAttempt.objects.filter(delivery__in=[each.id for each in deliveries])
    newest = tried.order_by("delivery_id", "-number").distinct("delivery_id")
    last = {each.delivery_id: _attempt(each) for each in newest}
    return [
        DeliveryOut(
            id=each.id,
            event=webhook_id(each.event_id),
            type=each.event_type,
            occurred_at=each.occurred_at,
            state=DeliveryState(each.state),
            attempts=each.attempts,
            next_at=each.next_at if each.state == DeliveryState.WAITING else None,
            ended_at=each.ended_at,
            last=last.get(each.id),
        )
        for each in deliveries
    ]


def _attempt(attempt: WebhookAttempt) -> AttemptOut:
    return AttemptOut(
        number=attempt.number,
        at=attempt.at,
        took_ms=attempt.took_ms,
        status=attempt.status,
        failure=AttemptFailure(attempt.failure) if attempt.failure else None,
    )
