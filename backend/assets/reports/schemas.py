"""The catalog as it is sent, for OpenAPI and the type checker. The shapes of answers are in `queries/answers.py`."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.fields import CurrencyCode, MetricSlug
from assets.reports.metrics.registry import Better, Kind, Unit
from assets.reports.queries.periods import CalendarName, Grain


class Names(TypedDict):
    """A text in both languages."""

    en: str
    fa: str


class MetricEntry(TypedDict):
    """A metric: how it adds up, what it counts, what it is called, and whether more of it is good news."""

    slug: MetricSlug
    kind: Kind
    unit: Unit
    dimensions: list[Dimension]
    name: Names
    definition: Names
    overview: bool
    better: Better


class Member(TypedDict):
    """A member of a dimension."""

    slug: str
    name: Names


class DimensionEntry(TypedDict):
    """A dimension and all its members."""

    slug: Dimension
    name: Names
    members: list[Member]
    others: Annotated[
        bool, Field(description="Whether members past the first few can be put together as one figure.")
    ]


class CurrencyEntry(TypedDict):
    """A currency that the figures are in."""

    code: CurrencyCode
    exponent: int
    name: Names


class Limits(TypedDict):
    """How much may be asked for at once."""

    metrics: Annotated[int, Field(description="Metrics of a question.")]
    members: Annotated[int, Field(description="Members of a filter.")]
    span_days: Annotated[dict[Grain, int], Field(description="The longest range in days, by grain.")]
    points: Annotated[int, Field(description="Points of all series of an answer together.")]
    rows: Annotated[int, Field(description="Rows of a page.")]


class Catalog(TypedDict):
    """Everything that can be asked for, and within which limits."""

    version: int
    watermark: datetime | None
    held_by: str | None
    metrics: list[MetricEntry]
    dimensions: list[DimensionEntry]
    grains: list[Grain]
    calendars: list[CalendarName]
    limits: Limits
    first_day: Annotated[date | None, Field(description="The first day that has a fact.")]
    last_day: Annotated[date | None, Field(description="The last day that has a fact; it may lie ahead.")]
    lends: Annotated[bool, Field(description="Whether a loan, a payment or a wallet entry was recorded yet.")]
    today: date
    currencies: list[CurrencyEntry]
    base_currency: CurrencyCode
    time_zone: str
