"""What is asked of a log page by page: which days of it, in which order, and what follows a page."""

from typing import Annotated, Any, Self

from ninja import Schema
from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from assets.common.fields import CalendarDay, Cursor, Maybe
from assets.common.ordering import ByTime

MOST_ROWS = 200


class LogQuestion(Schema):
    """Which days, of the marketplace's zone and both included; the newest rows first, or the oldest."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    first: Annotated[Maybe[CalendarDay], Field(alias="from")] = None
    last: Annotated[Maybe[CalendarDay], Field(alias="to")] = None
    sort: ByTime = ByTime.NEWEST
    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST_ROWS)] = 50

    @model_validator(mode="after")
    def _range_is_one(self) -> Self:
        if self.first and self.last and self.last < self.first:
            raise PydanticCustomError("range", "the range ends before it begins")
        return self

    def filters(self) -> dict[str, Any]:
        """What was asked for, without its order and where in it the page is."""
        return self.model_dump(
            mode="json", by_alias=True, exclude={"sort", "cursor", "limit"}, exclude_none=True
        )
