"""Values that a request may bring."""

from datetime import date
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from assets.common.days import FIRST_DAY, LAST_DAY

Value = TypeVar("Value")


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

Cursor = Annotated[str, Field(max_length=300)]
Id = Annotated[int, Field(ge=1, le=2**63 - 1)]

Text = Annotated[str, StringConstraints(strip_whitespace=True)]


def _of_the_calendar(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise PydanticCustomError("day", "a day of the years 1970 to 2119 is wanted")
    return day


CalendarDay = Annotated[
    date,
    AfterValidator(_of_the_calendar),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-03-21"]}),
]
"""A day of the marketplace's zone, as an ISO Gregorian date."""
