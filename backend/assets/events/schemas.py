"""API schemas of events and their sources, and the JSON Schema of each type."""

from datetime import datetime
from functools import cache
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from assets.access.views.schemas import Body
from assets.common.dimensions import LATTICE
from assets.common.fields import CLEANED
from assets.events.envelope import MOMENT, NUMBER
from assets.events.limits import LIMITS
from assets.events.models import LONGEST_ID, LONGEST_NAME
from assets.events.services.receiving import EventOutcome
from assets.events.types import BY_NAME, BY_NAME_OF_ENTRY, ENTRIES, MOST_ENTRIES, TYPES, EventType
from assets.importing.targets import Column, ColumnType
from assets.wallets.models import WalletKind

SCHEMAS_AT = "/api/v1/events/schemas/"


class EventResult(Schema):
    """What became of an event. A rejected one is not remembered: mended, it may be sent under the same id."""

    id: str | None
    source: str | None
    result: EventOutcome
    code: Annotated[
        str | None, Field(description="Why it was not taken; the codes never change their meaning.")
    ]
    field: Annotated[str | None, Field(description="The attribute, or the column of `data`, at fault.")]
    detail: str | None
    waits_for: Annotated[str | None, Field(description="What the event waits for, as `ticket t-17`.")]


class EventResults(Schema):
    """A result for each event, in the order in which they were sent."""

    results: list[EventResult]


class Source(Schema):
    """A machine account that sends events."""

    id: int
    name: str
    types: list[str]
    created_at: datetime
    last_used_at: datetime | None
    signs: Annotated[bool, Field(description="Whether it signs what it sends, and has no token.")]
    is_readable: Annotated[
        bool,
        Field(
            description="Whether its signatures can be checked; not where its secret is of another SECRET_KEY."
        ),
    ]


class SourceMade(Source):
    """A new source with its secret, which is shown this once."""

    secret: Annotated[str, Field(description="The token, or of a source that signs, what it signs with.")]


class SourceIn(Body):
    """What a new source is called, and may send."""

    name: Annotated[
        str,
        Field(
            min_length=1,
            max_length=LONGEST_NAME,
            description="The source shares its external ids with the import plan of this name.",
        ),
        CLEANED,
    ]
    types: Annotated[
        list[str],
        Field(max_length=len(TYPES), description="Without any: all types that are not about money."),
    ] = []
    signs: Annotated[bool, Field(strict=True)] = False


class WaitingEventOut(Schema):
    """An event that waits for another; or that was refused when that came, and why."""

    id: int
    source: str
    event_id: str
    type: str
    waits_for: str
    received_at: datetime
    waits_seconds: int
    refused_as: str | None
    refused_because: str | None


class Sources(Schema):
    """Sources that were not revoked, the events that wait, oldest first, and the types that there are."""

    sources: list[Source]
    waiting: list[WaitingEventOut]
    waiting_in_all: int
    refused_in_all: int
    types: list[str]
    types_without_money: list[str]


@cache
def event_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of an event of a type."""
    type_ = BY_NAME[name]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{SCHEMAS_AT}{name}/",
        "title": name,
        "description": type_.meaning,
        "type": "object",
        "required": ["specversion", "id", "source", "type", "time", "data"],
        "properties": {
            "specversion": {"const": "1.0"},
            "id": {"type": "string", "minLength": 1, "maxLength": LONGEST_ID},
            "source": {
                "type": "string",
                "minLength": 1,
                "maxLength": LONGEST_ID,
                "description": "The name of the source, or that and more after a slash.",
            },
            "type": {"const": name},
            "time": {**_of_type(ColumnType.MOMENT), "description": _time(type_)},
            "datacontenttype": {"const": "application/json"},
            "data": _data(type_),
        },
    }


def _time(type_: EventType) -> str:
    return f"When it happened: at most {LIMITS.future.seconds // 60} minutes from now. It stands for {type_.moment}."


def _data(type_: EventType) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(type_.required),
        "additionalProperties": False,
        "properties": {name: _property(type_, type_.by_name[name]) for name in type_.columns},
        **(
            {"oneOf": [{"required": [ENTRIES.name]}, {"required": [*type_.or_else]}]} if type_.or_else else {}
        ),
    }


def _property(type_: EventType, column: Column) -> dict[str, Any]:
    if column.name == "dimension":
        return {"enum": [dimension.value for dimension in LATTICE]}
    if column == ENTRIES:
        return _list_of_entries()
    described = _of_type(column.type)
    if column.longest:
        described["maxLength"] = column.longest
    return described if column.name in type_.required else {"anyOf": [described, {"type": "null"}]}


def _list_of_entries() -> dict[str, Any]:
    described = {name: _of_type(column.type) for name, column in BY_NAME_OF_ENTRY.items()}
    described["wallet"] = {"enum": [kind for kind in WalletKind.values if kind != WalletKind.USER]}
    return {
        "type": "array",
        "minItems": 2,
        "maxItems": MOST_ENTRIES,
        "items": {
            "type": "object",
            "required": ["amount"],
            "additionalProperties": False,
            "properties": described,
            "oneOf": [{"required": ["user"]}, {"required": ["wallet"]}],
        },
    }


def _of_type(type_: ColumnType) -> dict[str, Any]:
    if type_ is ColumnType.MOMENT:
        return {"type": "string", "format": "date-time", "pattern": f"^{MOMENT.pattern}$"}
    if type_ is ColumnType.DAY:
        return {"type": "string", "format": "date"}
    if type_ is ColumnType.DECIMAL:
        return {"anyOf": [{"type": "string", "pattern": f"^{NUMBER.pattern}$"}, {"type": "number"}]}
    return {"type": ["string", "integer"]}
