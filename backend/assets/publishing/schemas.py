"""What is answered about published reports. Figures are text; money is in minor units of its currency."""

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from assets.common.fields import Cursor, Maybe
from assets.reports.metrics.fields import CurrencyCode, Figure, MetricSlug
from assets.reports.metrics.registry import Kind, Unit

MOST = 100

ReportGrain = Literal["day", "persian_month", "gregorian_month"]
ReportStatus = Literal["open", "sealed", "restated"]
Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="SHA-256, in hex.")]


class PublishedParams(Schema):
    """Which page of the published reports, newest first."""

    model_config = ConfigDict(extra="forbid")

    grain: ReportGrain = "day"
    status: Maybe[ReportStatus] = None
    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 31


class PublishedFigure(Schema):
    """One figure of a report, as it was published."""

    metric: MetricSlug
    kind: Kind
    unit: Unit
    currency: CurrencyCode | None
    exponent: int | None
    value: Figure | None


class PublishedReport(Schema):
    """A report as it is listed, with its figures of the overview."""

    grain: ReportGrain
    first_day: date
    last_day: date
    status: ReportStatus
    seq: Annotated[int | None, Field(description="Its place in the chain, once it is sealed.")]
    digest: Digest | None
    sealed_at: datetime | None
    breaks: int
    restatements: int
    figures: list[PublishedFigure]


class PublishedReports(Schema):
    """A page of reports, and how far everything is sealed."""

    sealed_to: date | None
    length: Annotated[int, Field(description="Links of the chain: seals and restatements.")]
    head: Digest
    reports: list[PublishedReport]
    next: str | None


class FigureSince(PublishedFigure):
    """One figure as it was published and as it is now. `difference` is of figures that add up."""

    now: Figure | None
    difference: Figure | None
    version: Annotated[str, Field(description="Of the metric's definition when it was published.")]
    redefined: Annotated[bool, Field(description="Whether the definition is another one by now.")]


class DrawnDay(Schema):
    """A figure on one day of a month, as the day's own report says it; without a value while the day is open."""

    day: date
    status: ReportStatus
    value: Figure | None
    now: Annotated[Figure | None, Field(description="What the figure of that day is by now.")]


class DrawnFigure(Schema):
    """One figure of a month, day by day."""

    metric: MetricSlug
    kind: Kind
    unit: Unit
    currency: CurrencyCode | None
    exponent: int | None
    days: list[DrawnDay]


class ChangeOut(Schema):
    """What late facts did to one figure."""

    metric: MetricSlug
    kind: Kind
    unit: Unit
    currency: CurrencyCode | None
    exponent: int | None
    before: Figure | None
    after: Figure | None
    difference: Figure | None


class RowsOut(Schema):
    """The rows of one log: how many, and the SHA-256 over them."""

    log: str
    count: int
    sha256: Digest


class RestatementOut(Schema):
    """Late facts: what they changed, and the rows that they are."""

    seq: int
    at: datetime
    digest: Digest
    changes: list[ChangeOut]
    rows: list[RowsOut]


class BreakKept(Schema):
    """What keeps an open report from being sealed."""

    check: str
    kind: str
    id: str
    currency: CurrencyCode | None
    exponent: int | None
    stated: Figure
    counted: Figure
    difference: Figure


class WholeReport(Schema):
    """A report with everything that vouches for it."""

    grain: ReportGrain
    first_day: date
    last_day: date
    status: ReportStatus
    seq: int | None
    digest: Digest | None
    previous_digest: Digest | None
    watermark: datetime | None
    sealed_at: datetime | None
    sealed_by: str
    figures: list[FigureSince]
    charts: Annotated[list[DrawnFigure], Field(description="Of a month: what it is drawn by, day by day.")]
    rows: list[RowsOut]
    restatements: list[RestatementOut]
    breaks: list[BreakKept]


class ReportVerified(Schema):
    """Whether a report is as it was published: the chain whole, its rows and figures counted again from the logs."""

    good: bool
    links: int
    head: Digest
    broken: Annotated[str | None, Field(description="The first thing that is not as it was published.")]
    replaced: Annotated[
        bool, Field(description="Whether that is this very report: it, or its rows, are not what was sealed.")
    ]


class Arrived(Schema):
    """How much of the volume was heard of more than so many days after its day was over."""

    after_days: int
    amount: Figure
    share: Figure | None


class MayMove(Schema):
    """A closed day, and how much may still come to it if it is like those before."""

    day: date
    volume: Figure
    expected: Figure | None


class LateCurrency(Schema):
    """Late arrivals in one currency."""

    currency: CurrencyCode
    exponent: int
    volume: Figure
    arrived: list[Arrived]
    last_days: list[MayMove]


class LateArrivals(Schema):
    """The verified payments of past days by when they were heard of."""

    first_day: date
    last_day: date
    currencies: list[LateCurrency]
