"""Making, changing and deleting endpoints, their secrets, test events, and sending again. All of it is audited."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.db import connection

from assets.access.encryption import Purpose, encrypt
from assets.audit import Action, Actor, record
from assets.common.standard_webhooks import new_secret
from assets.common.transactions import write_transaction
from assets.webhooks.addresses import addresses_of, parse
from assets.webhooks.errors import (
    DeliveryNotFound,
    DeliveryUnderWay,
    EndpointNotFound,
    EndpointOff,
    TooManyEndpoints,
    TooManyTestEvents,
)
from assets.webhooks.events import TEST, EventType, webhook_id
from assets.webhooks.limits import LIFE, LIMITS, MINUTE, ROTATION
from assets.webhooks.models import (
    DeliveryState,
    OffReason,
    WebhookDelivery,
    WebhookEndpoint,
    WebhookSecret,
)
from assets.webhooks.services.outbox import enqueue_once_committed, publish_to


@dataclass(frozen=True, kw_only=True)
class EndpointChanges:
    """What is changed of an endpoint; None leaves it as it is."""

    name: str | None = None
    url: str | None = None
    types: Sequence[EventType] | None = None
    active: bool | None = None


def checked_url(url: str) -> str:
    """An address in its one spelling, with a host that may be sent to now. Raises AddressRefused.

    The name is looked up, which takes a while: never inside a transaction.
    """
    target = parse(url)
    addresses_of(target)
    return target.url


def create_endpoint(
    *, name: str, url: str, types: Sequence[EventType], at: datetime, by: Actor
) -> tuple[WebhookEndpoint, str]:
    """Create an endpoint; returns it with its secret, which is readable this once.

    Raises AddressRefused, TooManyEndpoints.
    """
    return _create(name, checked_url(url), types, at, by)


@write_transaction
def _create(
    name: str, url: str, types: Sequence[EventType], at: datetime, by: Actor
) -> tuple[WebhookEndpoint, str]:
    _one_at_a_time()
    if WebhookEndpoint.objects.filter(deleted_at=None).count() >= LIMITS.endpoints:
        raise TooManyEndpoints
    endpoint = WebhookEndpoint.objects.create(
        name=name, url=url, event_types=[each.value for each in types], created_at=at
    )
    secret = _add_secret(endpoint, at)
    _record(Action.WEBHOOK_MADE, endpoint, by)
    return endpoint, secret


def change_endpoint(number: int, changes: EndpointChanges, *, at: datetime, by: Actor) -> WebhookEndpoint:
    """Change an endpoint, or switch it off or on. Raises AddressRefused, EndpointNotFound."""
    url = None if changes.url is None else checked_url(changes.url)
    return _change(number, changes, url, at, by)


@write_transaction
def _change(
    number: int, changes: EndpointChanges, url: str | None, at: datetime, by: Actor
) -> WebhookEndpoint:
    endpoint = _locked(number)
    if changes.name is not None:
        endpoint.name = changes.name
    if url is not None:
        endpoint.url = url
    if changes.types is not None:
        endpoint.event_types = [each.value for each in changes.types]
    if changes.active is False and endpoint.off_at is None:
        endpoint.off_at, endpoint.off_reason = at, OffReason.BY_HAND
    if changes.active is True and endpoint.off_at is not None:
        endpoint.off_at = endpoint.off_reason = endpoint.failing_since = None
        enqueue_once_committed({endpoint.id})
    endpoint.save()
    _record(Action.WEBHOOK_CHANGED, endpoint, by)
    return endpoint


@write_transaction
def rotate_secret(number: int, *, at: datetime, by: Actor) -> tuple[WebhookEndpoint, str]:
    """Make a new secret; the one before signs beside it for a day, one before that no longer.

    Raises EndpointNotFound.
    """
    endpoint = _locked(number)
    secrets = WebhookSecret.objects.filter(endpoint=endpoint)
    secrets.filter(expires_at__gt=at).update(expires_at=at)
    secrets.filter(expires_at=None).update(expires_at=at + ROTATION)
    secret = _add_secret(endpoint, at)
    _record(Action.WEBHOOK_SECRET_CHANGED, endpoint, by)
    return endpoint, secret


@write_transaction
def delete_endpoint(number: int, *, at: datetime, by: Actor) -> None:
    """Send nothing more; what waits has failed. Raises EndpointNotFound."""
    endpoint = _locked(number)
    endpoint.deleted_at = at
    endpoint.save(update_fields=["deleted_at"])
    WebhookDelivery.objects.filter(endpoint=endpoint, state=DeliveryState.WAITING).update(
        state=DeliveryState.FAILED, ended_at=at
    )
    WebhookSecret.objects.filter(endpoint=endpoint).update(expires_at=at)
    _record(Action.WEBHOOK_DELETED, endpoint, by)


@write_transaction
def send_test(number: int, *, at: datetime, by: Actor) -> WebhookDelivery:
    """Send a test event now. Raises EndpointNotFound, EndpointOff, TooManyTestEvents."""
    endpoint = _locked(number)
    _demand_on(endpoint)
    tests = WebhookDelivery.objects.filter(endpoint=endpoint, event_type=TEST, queued_at__gt=at - MINUTE)
    if tests.count() >= LIMITS.tests_a_minute:
        raise TooManyTestEvents
    delivery = publish_to(endpoint, TEST, {"webhook": endpoint.id}, at)
    _record(Action.WEBHOOK_TESTED, endpoint, by)
    return delivery


@write_transaction
def send_again(number: int, delivery: int, *, at: datetime, by: Actor) -> WebhookDelivery:
    """Send what was delivered or has failed once more, under the same id, with retries from the beginning.

    Raises EndpointNotFound, EndpointOff, DeliveryNotFound, DeliveryUnderWay.
    """
    endpoint = _locked(number)
    _demand_on(endpoint)
    again = (
        WebhookDelivery.objects.select_for_update(no_key=True).filter(endpoint=endpoint, id=delivery).first()
    )
    if again is None:
        raise DeliveryNotFound(f"the endpoint has no delivery {delivery}")
    if again.state == DeliveryState.WAITING:
        raise DeliveryUnderWay("the delivery is still being tried")
    before = again.state
    again.state, again.ended_at, again.tries = DeliveryState.WAITING, None, 0
    again.next_at, again.until = at, at + LIFE
    again.save(update_fields=["state", "ended_at", "tries", "next_at", "until"])
    record(
        Action.WEBHOOK_SENT_AGAIN,
        by=by,
        object_kind="webhook",
        object_id=endpoint.id,
        before={"state": before},
        after={"delivery": again.id, "event": webhook_id(again.event_id), "type": again.event_type},
    )
    enqueue_once_committed({endpoint.id})
    return again


def _locked(number: int) -> WebhookEndpoint:
    endpoint = (
        WebhookEndpoint.objects.select_for_update(no_key=True).filter(id=number, deleted_at=None).first()
    )
    if endpoint is None:
        raise EndpointNotFound(f"there is no endpoint {number}")
    return endpoint


def _demand_on(endpoint: WebhookEndpoint) -> None:
    if endpoint.off_at is not None:
        raise EndpointOff("the endpoint is switched off: switch it on first")


def _add_secret(endpoint: WebhookEndpoint, at: datetime) -> str:
    secret = new_secret()
    WebhookSecret.objects.create(
        endpoint=endpoint, encrypted=encrypt(secret, Purpose.WEBHOOKS), created_at=at
    )
    return secret


def _one_at_a_time() -> None:
    """Two that are made at once would both find room for one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('webhook_endpoints'))")


def _record(action: Action, endpoint: WebhookEndpoint, by: Actor) -> None:
    """The host alone: the rest of an address may be a secret of its receiver."""
    record(
        action,
        by=by,
        object_kind="webhook",
        object_id=endpoint.id,
        after={
            "host": urlsplit(endpoint.url).netloc,
            "types": list(endpoint.event_types),
            "active": endpoint.off_at is None,
        },
    )
