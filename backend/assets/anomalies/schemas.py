"""API schemas of odd days."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from assets.common.fields import Cursor, Maybe
from assets.reports.metrics.registry import Unit

MOST = 100


class OddDaysParams(Schema):
    """Which page, newest first."""

    model_config = ConfigDict(extra="forbid")

    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 30


class OddCarrier(Schema):
    """What a member added to the change since the day before."""

    dimension: str
    member: str
    contribution: str


class OddDayOut(Schema):
    """A figure that was odd on a day, and what is known of that day."""

    id: int
    day: date
    metric: str
    unit: Unit
    currency: str | None
    exponent: int | None
    dimension: Annotated[str | None, Field(description="Of one member; null for the total.")]
    member: str | None
    value: str
    expected: str
    low: Annotated[str, Field(description="The interval in which 95 of 100 days were expected.")]
    high: str
    once_in: Annotated[
        int | None, Field(description="How rare it is, in days; null for a zero where there never is one.")
    ]
    since: date
    carriers: list[OddCarrier]
    holiday: str | None
    annotations: list[str]
    restated: Annotated[
        bool, Field(description="Whether late facts have changed the day since it was sealed.")
    ]


class OddDays(Schema):
    """A page of what raised an alert, newest day and rarest first."""

    days: list[OddDayOut]
    looked_to: Annotated[date | None, Field(description="The last day that was looked at.")]
    looked_at: datetime | None
    budget: Annotated[int, Field(description="How many may be raised in a month.")]
    next: str | None
