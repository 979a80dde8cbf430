"""Values that a request may bring."""

import re
from datetime import date
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from assets.common.days import FIRST_DAY, LAST_DAY
from assets.common.text import clean_line

Value = TypeVar("Value")

WRITTEN_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


class _NeverNull:
    """Takes null out of a described union."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        described = handler(schema)
        (other,) = (one for one in described["anyOf"] if one != {"type": "null"})
        return dict(other)


Maybe = Annotated[Value | None, _NeverNull()]
"""What may be left out of an address. It is not described as null, which nobody can write there."""

LARGEST_ID = 2**63 - 1

Cursor = Annotated[str, Field(max_length=300)]
Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]

WRITTEN_ID = r"^[1-9][0-9]{0,17}$"


def _as_number(given: object) -> object:
    return int(given) if isinstance(given, str) and re.fullmatch(WRITTEN_ID, given) else given


BodyId = Annotated[
    int,
    Field(strict=True, ge=1, le=LARGEST_ID),
    BeforeValidator(_as_number),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": LARGEST_ID},
                {"type": "string", "pattern": WRITTEN_ID},
            ]
        }
    ),
]
"""A number in a body: whole, or the text that answers have, so that what was answered can be sent as it is."""

Text = Annotated[str, StringConstraints(strip_whitespace=True)]


def _cleaned(value: object, validate: ValidatorFunctionWrapHandler) -> str:
    text: str = validate(clean_line(validate(value)))
    return text


CLEANED = WrapValidator(_cleaned)
"""For a name, title, note or reason, which others read. Limits of length hold before and after."""


def _of_the_calendar(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise PydanticCustomError("day", "a day of the years 1970 to 2119 is wanted")
    return day


def _as_written(day: object) -> object:
    """A number would pass for the seconds since 1970."""
    if not isinstance(day, str) or not re.fullmatch(WRITTEN_DAY, day):
        raise PydanticCustomError("day", "a day is written as YYYY-MM-DD")
    return day


CalendarDay = Annotated[
    date,
    BeforeValidator(_as_written),
    AfterValidator(_of_the_calendar),
    WithJsonSchema({"type": "string", "format": "date", "pattern": WRITTEN_DAY, "examples": ["2026-03-21"]}),
]
"""A day of the marketplace's zone, as an ISO Gregorian date."""
