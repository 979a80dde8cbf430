"""API schemas of webhooks."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field

from assets.access.views.schemas import Body
from assets.common.fields import CLEANED, Cursor, Maybe, Text
from assets.webhooks.events import EventType
from assets.webhooks.models import LONGEST_NAME, LONGEST_URL, AttemptFailure, DeliveryState, OffReason

MOST = 100

Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME), CLEANED]
Url = Annotated[
    Text,
    Field(
        min_length=1,
        max_length=LONGEST_URL,
        description="Where events are sent: https, with a host that is on the public internet.",
        examples=["https://example.org/hooks"],
    ),
]


def _in_order(types: list[EventType]) -> list[EventType]:
    return [each for each in EventType if each in types]


Types = Annotated[
    list[EventType],
    Field(min_length=1, max_length=len(EventType), description="Of which events it hears."),
    AfterValidator(_in_order),
]


class WebhookIn(Body):
    """A new endpoint."""

    name: Name
    url: Url
    types: Types


class WebhookChange(Body):
    """Changes; omitted fields stay. `active` switches it off and on."""

    name: Name | None = None
    url: Url | None = None
    types: Types | None = None
    active: Annotated[bool | None, Field(strict=True)] = None


class AttemptOut(Schema):
    """One attempt of a delivery."""

    number: int
    at: datetime
    took_ms: Annotated[int | None, Field(description="Milliseconds; null while it is under way.")]
    status: Annotated[int | None, Field(description="The HTTP status of the answer.")]
    failure: Annotated[AttemptFailure | None, Field(description="Why it did not deliver.")]


class DeliveryOut(Schema):
    """An event for an endpoint, and its last attempt."""

    id: int
    event: Annotated[str, Field(description="Its webhook-id: the same in every attempt.")]
    type: Annotated[str, Field(description="Of the event; `webhook.test` is a test.")]
    occurred_at: datetime
    state: DeliveryState
    attempts: int
    next_at: Annotated[datetime | None, Field(description="When it is tried next, while it waits.")]
    ended_at: datetime | None
    last: AttemptOut | None


class WholeDelivery(DeliveryOut):
    """A delivery with what is sent, and each attempt, newest first."""

    body: Annotated[str, Field(description="The very text that is signed and sent.")]
    tried: list[AttemptOut]


class WebhookOut(Schema):
    """An endpoint. Its secret is in no answer but that which made it."""

    id: int
    name: str
    url: str
    types: list[EventType]
    created_at: datetime
    active: bool
    off_at: datetime | None
    off_reason: OffReason | None
    failing_since: Annotated[
        datetime | None, Field(description="The first failure after which nothing was delivered.")
    ]
    former_secret_until: Annotated[
        datetime | None, Field(description="Until when the secret before this one signs beside it.")
    ]
    last: DeliveryOut | None


class WebhookMade(WebhookOut):
    """An endpoint with its new secret, which is shown this once."""

    secret: str


class WebhookLimits(Schema):
    """Limits of webhooks."""

    endpoints: int
    tests_a_minute: int
    days: Annotated[int, Field(description="How long a delivery is tried.")]
    days_kept: Annotated[int, Field(description="How long deliveries that are over are stored.")]


class Webhooks(Schema):
    """All endpoints, oldest first, and of what they can hear."""

    webhooks: list[WebhookOut]
    types: list[EventType]
    limits: WebhookLimits


class DeliveriesParams(Schema):
    """Which page of an endpoint's deliveries, newest first, in any state or in one."""

    model_config = ConfigDict(extra="forbid")

    state: Maybe[DeliveryState] = None
    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 30


class Deliveries(Schema):
    """A page of deliveries."""

    deliveries: list[DeliveryOut]
    next: str | None


class NoParams(Schema):
    """Of an operation that takes no parameters."""

    model_config = ConfigDict(extra="forbid")
