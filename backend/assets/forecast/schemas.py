"""API schemas of forecasts. Figures are text, as in every report; a day or period without a value has null."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from ninja import Schema
from pydantic import Field

from assets.forecast.models import ForecastReason, ForecastWay
from assets.reports.metrics.fields import CurrencyCode, Figure, MetricSlug
from assets.reports.metrics.registry import Kind, Unit
from assets.reports.queries.answers import Change
from assets.reports.queries.echo import MetricsEcho


class ForecastRefusal(StrEnum):
    """Why there is no forecast of a metric as it was asked for."""

    NOT_INSTALLED = "not_installed"
    NOT_MADE_YET = "not_made_yet"
    NOT_KNOWN = "not_known"
    TOO_FEW_DAYS = "too_few_days"
    MEMBER_TOO_SMALL = "member_too_small"
    TWO_DIMENSIONS = "two_dimensions"
    CONVERTED = "converted"
    BY_REASON = "by_reason"
    NOT_ADDITIVE = "not_additive"


class ForecastPoint(Schema):
    """What is expected of a day or period, and the bands that 80 and 95 of 100 were in.

    `end` is the last day that is in it. A period that has begun has its sealed days in it: `so_far`. `previous` is the
    period before, sealed or forecast, and `change` is from it; days have none. A period without bands has null: sums of
    days have bands only where they were measured.
    """

    start: date
    end: date
    partial: Annotated[bool, Field(description="The period goes on behind the forecast.")]
    point: Figure | None
    lower_80: Figure | None
    upper_80: Figure | None
    lower_95: Figure | None
    upper_95: Figure | None
    so_far: Figure | None
    previous: Figure | None
    change: Change


class ForecastSeriesOut(Schema):
    """The forecast of one member, of the total, or of all members without one of their own together."""

    split: Annotated[dict[str, str], Field(description="Dimension to member; empty without a split.")]
    together: Annotated[
        bool, Field(description="All members of the split without a forecast of their own, as one.")
    ]
    currency: CurrencyCode | None
    exponent: int | None
    made_by: Annotated[
        ForecastWay,
        Field(
            description="A: the median of five models. B: the mean of AutoCES and two LightGBMs. naive: the same "
            "weekday of the last week, which was better lately."
        ),
    ]
    days: Annotated[int, Field(description="The known days that it was made from.")]
    mase: Annotated[
        Figure | None,
        Field(description="Mean absolute error at earlier origins, in the mean change over a week."),
    ]
    naive_mase: Annotated[
        Figure | None, Field(description="The same of the same weekday of the last week, on the same days.")
    ]
    points: list[ForecastPoint]


class RefusedMember(Schema):
    """A member without a forecast of its own, and why."""

    member: str
    reason: ForecastReason
    days: int


class ForecastReceipt(Schema):
    """What a forecast was made from, so that it can be made again to the same digits."""

    run: int
    at: datetime
    sealed_to: Annotated[date, Field(description="The last day it was made from.")]
    watermark: datetime | None
    version: Annotated[int, Field(description="Version of the data it was read in.")]
    recipe: str
    libraries: dict[str, str]
    country: Annotated[str | None, Field(description="Whose holidays count.")]
    origins: Annotated[int, Field(description="How many earlier forecasts its bands are made of.")]
    inputs: Annotated[str, Field(description="SHA-256 of the days it was made from.")]
    digest: Annotated[str, Field(description="SHA-256 of these and of all that it says.")]


class MetricForecast(Schema):
    """The forecast of a metric as it was asked for, or why there is none."""

    metric: MetricSlug
    kind: Kind
    unit: Unit
    refused: ForecastRefusal | None
    receipt: ForecastReceipt | None
    series: list[ForecastSeriesOut]
    refused_members: list[RefusedMember]


class ForecastOut(Schema):
    """What will come, metric by metric."""

    query: MetricsEcho
    forecasts: list[MetricForecast]


class ForecastAccuracy(Schema):
    """How good forecasts were, over the days that have come since.

    `mase` is the mean absolute error in the mean change over a week, `wape` the sum of the absolute errors over the
    sum of what came, `bias` that of the errors with their sign (above zero: too high); the naive forecast is the same
    weekday of the last week. `covered_80` and `covered_95` are the shares of days inside the bands. All are fractions
    of one; null where there is nothing to divide by.
    """

    metric: MetricSlug
    unit: Unit
    currency: CurrencyCode | None
    ahead: Annotated[int, Field(description="How many days before it was said.")]
    trial: Annotated[
        bool,
        Field(
            description="Made afterwards from the days up to then, and never shown: how good it would have been."
        ),
    ]
    count: Annotated[int, Field(description="How many days of how many series were compared.")]
    mase: Figure | None
    naive_mase: Figure | None
    wape: Figure | None
    naive_wape: Figure | None
    bias: Figure | None
    covered_80: Figure | None
    covered_95: Figure | None


class ForecastAccuracyOut(Schema):
    """How good forecasts were, by metric and by how far ahead: of totals, without members."""

    installed: Annotated[bool, Field(description="Whether the packages of models are installed here.")]

    accuracy: list[ForecastAccuracy]
