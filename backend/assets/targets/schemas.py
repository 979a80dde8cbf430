"""API schemas of targets. Figures are text, as in every report."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from assets.access.views.schemas import Body
from assets.common.fields import CLEANED, CalendarDay, Cursor, Maybe
from assets.forecast.outlook import NoChance
from assets.forecast.schemas import ForecastRefusal
from assets.reports.metrics.fields import CurrencyCode, Figure, MetricSlug
from assets.reports.metrics.registry import Kind, Unit
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.periods import CALENDAR_GRAINS, CalendarName, Grain
from assets.targets.limits import LONGEST_WHY

VALUE = r"^[0-9]{1,15}(\.[0-9]{1,6})?$"
MOST = 50

TargetGrain = Annotated[Grain, Field(json_schema_extra={"enum": [one.value for one in CALENDAR_GRAINS]})]
TargetQuery = Annotated[
    dict[
        Annotated[str, Field(max_length=32)],
        Annotated[list[Annotated[str, Field(max_length=64)]], Field(max_length=LIMITS.members)],
    ],
    Field(
        max_length=8,
        description="Filters and, of money, the currency: as parameters of a report.",
        examples=[{"currency": ["IRR"]}],
    ),
]
Value = Annotated[
    str,
    Field(pattern=VALUE, description="In the metric's unit, as figures have it.", examples=["90000000000"]),
]
Why = Annotated[str, Field(min_length=1, max_length=LONGEST_WHY), CLEANED]


class TargetIn(Body):
    """A new target."""

    metric: Annotated[str, Field(max_length=64, examples=["total_volume"])]
    query: TargetQuery = {}
    calendar: CalendarName
    grain: TargetGrain
    start: Annotated[CalendarDay, Field(description="Any day of the period.")]
    value: Value
    why: Why


class TargetValueIn(Body):
    """Another value of a target, and why."""

    value: Value
    why: Why


class TargetWithdrawIn(Body):
    """Why a target is withdrawn."""

    why: Why


class TargetState(StrEnum):
    """Where today is: before, in or after the period."""

    UPCOMING = "upcoming"
    RUNNING = "running"
    OVER = "over"


class TargetProgress(Schema):
    """How far a target is, by the days that are over, and how likely it is reached.

    Of a flow `way` is what has come over the target; of others what stands over it. `chance` is from paths around the
    forecast, whose `run` is its receipt; without one `no_chance` says why. After the period neither is there.
    """

    through: Annotated[date | None, Field(description="The last day that is in the value.")]
    value: Figure | None
    way: Annotated[Figure | None, Field(description="The value over the target, as a fraction of one.")]
    days: Annotated[int, Field(description="All days of the period.")]
    days_over: int
    time: Annotated[Figure, Field(description="The days that are over, as a fraction of one.")]
    reached: Annotated[bool | None, Field(description="After the period: whether it was reached.")]
    expected: Annotated[Figure | None, Field(description="What is expected of the whole period.")]
    lower_80: Figure | None
    upper_80: Figure | None
    chance: Annotated[Figure | None, Field(description="Of reaching it, as a fraction of one.")]
    no_chance: ForecastRefusal | NoChance | None
    run: Annotated[int | None, Field(description="The run of the forecast.")]


class TargetOut(Schema):
    """A target as it stands. `at_most`: less of the metric is better, and it is reached by not passing it."""

    id: int
    metric: MetricSlug
    kind: Kind
    unit: Unit
    currency: CurrencyCode | None
    exponent: int | None
    query: dict[str, list[str]]
    calendar: CalendarName
    grain: TargetGrain
    start: date
    end: date
    at_most: bool
    value: Annotated[Figure, Field(description="The last one, where it was withdrawn.")]
    withdrawn: bool
    state: TargetState
    changed_by: Annotated[str, Field(description="A name.")]
    changed_at: datetime
    why: str
    progress: Annotated[TargetProgress | None, Field(description="None where it was withdrawn.")]


class TargetWhich(StrEnum):
    """In force and not over; in force to the end; withdrawn."""

    OPEN = "open"
    OVER = "over"
    WITHDRAWN = "withdrawn"


class TargetsParams(Schema):
    """Which targets, newest first."""

    model_config = ConfigDict(extra="forbid")

    which: TargetWhich = TargetWhich.OPEN
    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 20


class Targets(Schema):
    """A page of targets. `may_write`: the viewer may set, change and withdraw them."""

    targets: list[TargetOut]
    next: str | None
    may_write: bool
    open_targets: Annotated[int, Field(description="How many may be in force at once.")]


class TargetChangeOut(Schema):
    """A change of a target: null where it was withdrawn."""

    id: int
    value: Figure | None
    why: str
    by: Annotated[str, Field(description="A name.")]
    at: datetime


class TargetHistoryParams(Schema):
    """Which page, newest first."""

    model_config = ConfigDict(extra="forbid")

    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 20


class TargetHistory(Schema):
    """A page of a target's changes, newest first."""

    changes: list[TargetChangeOut]
    next: str | None
