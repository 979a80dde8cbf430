"""The door for events, the schemas of what it takes, and its sources."""

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Router

from assets.access.needs import ANYONE
from assets.access.views.schemas import problems
from assets.common import clock
from assets.common.errors import NotFound
from assets.events.auth import BY_SOURCE, NAME, sender_of
from assets.events.envelope import parse
from assets.events.errors import ContentTypeNotSupported, TooManyEvents
from assets.events.limits import LIMITS
from assets.events.schemas import (
    SCHEMAS_AT,
    EventResult,
    EventResults,
    event_schema,
)
from assets.events.services.receiving import receive
from assets.events.types import BY_NAME, TYPES
from assets.problems.invalid import invalid
from assets.reports.requests import refuse_parameters

router = Router()

ONE, BATCH, PLAIN = (
    "application/cloudevents+json",
    "application/cloudevents-batch+json",
    "application/json",
)


class SchemaNotFound(NotFound):
    """There is no event of this type."""

    code = "schema_not_found"


def _described() -> dict[str, Any]:
    event: dict[str, Any] = {
        "type": "object",
        "description": "A CloudEvent 1.0. The JSON Schema of each type is at "
        + ", ".join(f"`{SCHEMAS_AT}{type_.name}/`" for type_ in TYPES),
        "required": ["specversion", "id", "source", "type", "time", "data"],
        "properties": {
            "specversion": {"type": "string", "enum": ["1.0"]},
            "id": {"type": "string"},
            "source": {"type": "string"},
            "type": {"type": "string", "enum": [type_.name for type_ in TYPES]},
            "time": {"type": "string", "format": "date-time"},
            "data": {"type": "object"},
        },
    }
    batch = {"type": "array", "items": event, "maxItems": LIMITS.events}
    content = {ONE: event, BATCH: batch, PLAIN: {"oneOf": [event, batch]}}
    return {
        "requestBody": {
            "required": True,
            "content": {media: {"schema": schema} for media, schema in content.items()},
        },
        "parameters": [
            {
                "in": "query",
                "name": "atomic",
                "required": False,
                "description": "All events of the batch, or none where one of them is rejected or in conflict.",
                "schema": {"type": "boolean", "default": False},
            },
            {
                "in": "query",
                "name": NAME,
                "required": False,
                "description": "Of a source that signs what it sends (Standard Webhooks): its name.",
                "schema": {"type": "string"},
            },
        ],
    }


@router.post(
    "/",
    auth=BY_SOURCE,
    operation_id="send_events",
    summary="Send events",
    response={200: EventResults, **problems(400, 401, 403, 413, 415, 429)},
    openapi_extra=_described(),
)
def send_events(request: HttpRequest) -> EventResults:
    """CloudEvents 1.0 in JSON, one or a batch: each is taken once, however often it is sent.

    There is one result for each, in order. A rejected event says why; the good ones of a batch are taken in one
    transaction, and are durable when the answer comes. Events whose parent has not come wait for it.
    """
    sender = sender_of(request)
    bodies = _bodies(request)
    results = receive(sender, bodies, atomic=_is_atomic(request), at=clock.now())
    return EventResults(results=[EventResult(**vars(result)) for result in results])


def _bodies(request: HttpRequest) -> list[object]:
    media = request.content_type or ""
    if media not in (ONE, BATCH, PLAIN):
        raise ContentTypeNotSupported(f"send {ONE}, {BATCH} or {PLAIN}")
    try:
        value = parse(request.body)
    except ValueError as wrong:
        raise invalid("body", f"the body is no JSON: {wrong}", "body") from wrong
    is_batch = isinstance(value, list)
    if (media == ONE and is_batch) or (media == BATCH and not is_batch):
        raise invalid("body", f"{ONE} is one event, {BATCH} is a JSON array of them", "body")
    bodies: list[object] = value if is_batch else [value]
    if len(bodies) > LIMITS.events:
        raise TooManyEvents(f"a batch has at most {LIMITS.events} events, and this one {len(bodies)}")
    return bodies


def _is_atomic(request: HttpRequest) -> bool:
    for name in request.GET:
        if name not in ("atomic", NAME):
            raise invalid(name, f"there is no such parameter; there are atomic, {NAME}")
    atomic = request.GET.get("atomic", "false")
    if atomic not in ("true", "false"):
        raise invalid("atomic", "must be true or false")
    return bool(atomic == "true")


@router.get(
    "/schemas/{type}/",
    auth=ANYONE,
    operation_id="event_schema",
    summary="The JSON Schema of a type of events",
    response={200: dict[str, Any], **problems(404)},
)
def schema(request: HttpRequest, type: Annotated[str, Path(max_length=64)]) -> dict[str, Any]:  # noqa: A002
    """JSON Schema 2020-12. It describes the whole event; `data` has the columns of an import plan."""
    refuse_parameters(request)
    if type not in BY_NAME:
        raise SchemaNotFound(f"there is no type {type}; there are {', '.join(BY_NAME)}")
    return event_schema(type)
