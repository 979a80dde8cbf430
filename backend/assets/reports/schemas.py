"""The shapes of the API's answers, for OpenAPI and the type checker.

They are typed dictionaries and not models: an answer is turned into bytes once, and validated by the tests.
Every figure is a string (totals pass 2^53) or null, which means that there is no value; "0" is zero.
"""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema
from typing_extensions import TypedDict

from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.registry import METRICS, Better, Kind, Unit
from assets.reports.queries.answers import ChangeKind
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.queries.query import Part

Figure = Annotated[str, Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$", examples=["1250000"])]
"""A number as text: an integer for counts and for money (minor units), a decimal for shares and days."""

MetricSlug = Annotated[str, WithJsonSchema({"type": "string", "enum": [metric.slug for metric in METRICS]})]
CurrencyCode = Annotated[str, Field(pattern="^[A-Z]{3}$", examples=["IRR"])]


class Note(TypedDict):
    """Something that a reader of the figures should know. `code` never changes."""

    code: str
    detail: str


# `from` is a keyword, hence the other notation. A question may be asked again with what is told here.
RangeParams = TypedDict(
    "RangeParams",
    {
        "from": date,
        "to": date,
        "calendar": CalendarName,
        "asset_type": list[str],
        "segment": list[str],
        "region": list[str],
        "currency": CurrencyCode | None,
        "convert_to": CurrencyCode | None,
    },
)
RangeParams.__doc__ = "The question as understood, defaults filled in, under the names of the parameters."


class MetricsParams(RangeParams):
    """The question as understood: which metrics, in which periods, told apart by what, compared with what."""

    metric: list[MetricSlug]
    grain: Grain
    split: Dimension | None
    top: int | None
    compare: Literal["previous"] | None


class RowsParams(RangeParams):
    """The question as understood: which page of the rows behind which figure."""

    metric: MetricSlug
    part: Part | None
    cursor: str | None
    limit: int


class Change(TypedDict):
    """How a figure differs from the one before.

    `percent`: relative change in percent; `points`: difference of two shares in percentage points;
    `new`: from zero; `none`: nothing to compare.
    """

    kind: ChangeKind
    value: Figure | None


class Point(TypedDict):
    """The figure of one period, whose first and last day in the range are `start` and `end`."""

    start: date
    end: date
    value: Figure | None
    partial: Annotated[bool, Field(description="The period is not over, or the range cuts it.")]


class Measured(TypedDict):
    """Of which metric figures are, and how they are read."""

    metric: MetricSlug
    kind: Kind
    unit: Unit
    currency: CurrencyCode | None
    exponent: Annotated[
        int | None, Field(description="Decimal places of the currency: 0 for IRR, 2 for GBP.")
    ]


class Card(Measured):
    """One figure of the overview, beside the same figure of the period before."""

    value: Figure | None
    previous: Figure | None
    change: Change
    start: date
    end: date
    previous_start: date | None
    previous_end: date | None
    partial: bool
    sparkline: list[Point]
    published: Annotated[
        Figure | None,
        Field(
            description="What it would be without the late facts of sealed days; null where none changed it."
        ),
    ]


class Answer(TypedDict):
    """What every answer carries: how far the data reaches, and what to know about it."""

    watermark: Annotated[
        datetime | None, Field(description="Everything recorded before this moment is in the figures.")
    ]
    version: Annotated[
        int, Field(description="Version of the data; it grows with every change of any figure.")
    ]
    warnings: list[Note]


class Overview(Answer):
    """The overview's cards, in order; a metric of money has a card for each currency that has facts."""

    query: RangeParams
    cards: list[Card]


class Previous(TypedDict):
    """The same series over the period before, for the same elapsed part of it."""

    start: date
    end: date
    points: list[Point]
    total: Figure | None
    change: Change


class PublishedPoint(TypedDict):
    """What was published of the period that begins at `start`."""

    start: date
    value: Figure


class Series(Measured):
    """One metric over time, for one member of the dimension in `split` or for all those in `others`."""

    split: Annotated[dict[str, str], Field(description="Dimension to member; empty without a split.")]
    others: Annotated[
        dict[str, list[str]],
        Field(description="Dimension to the members that this series puts together; empty for any other."),
    ]
    points: list[Point]
    total: Annotated[
        Figure | None,
        Field(
            description="By the metric's kind: the sum of a flow, the last value of a stock, "
            "the ratio of the sums, the distinct count over the whole range."
        ),
    ]
    previous: Previous | None
    published: Annotated[
        list[PublishedPoint],
        Field(
            description="The points that late facts of sealed days have changed since they were published."
        ),
    ]
    published_total: Annotated[
        Figure | None,
        Field(description="The total without the late facts of sealed days; null where none changed it."),
    ]


class Metrics(Answer):
    """Series of the metrics asked for."""

    query: MetricsParams
    series: list[Series]


class ContributionsParams(RangeParams):
    """The question as understood: which metric, told apart by what."""

    metric: MetricSlug
    split: Dimension


class Contribution(TypedDict):
    """One member's figure before and now, and what of the whole's difference comes from it."""

    member: str
    value: Figure | None
    previous: Figure | None
    change: Change
    contribution: Annotated[
        Figure | None,
        Field(
            description="Of a flow or stock: the member's own difference. Of a ratio: what the member's rate and "
            "its weight did to the whole's ratio, measured from the mean of both ranges' ratios."
        ),
    ]
    share: Annotated[
        Figure | None,
        Field(description="The contribution over the whole's difference, as a fraction of one."),
    ]


class Contributions(Answer, Measured):
    """Why a metric changed: members, largest contribution first; with `rounding` they add up to `difference`."""

    query: ContributionsParams
    start: date
    end: date
    previous_start: date | None
    previous_end: date | None
    partial: bool
    value: Figure | None
    previous: Figure | None
    change: Change
    difference: Figure | None
    rounding: Annotated[
        Figure | None,
        Field(
            description="What converting each member's days apart left over; zero where nothing is converted."
        ),
    ]
    members: list[Contribution]


class Ranked(TypedDict):
    """One member's figure; null means that there is no value, "0" is zero."""

    member: str
    value: Figure | None
    share: Annotated[
        Figure | None,
        Field(description="The figure over that of all, as a fraction of one; null of what does not add up."),
    ]


class Ranking(Answer, Measured):
    """A metric by every member of a dimension, those without facts too, largest first."""

    query: ContributionsParams
    start: date
    end: date
    partial: bool
    total: Figure | None
    members: list[Ranked]


class PivotParams(RangeParams):
    """The question as understood: which metric, by which two dimensions."""

    metric: MetricSlug
    rows: Dimension
    columns: Dimension


class PivotRow(TypedDict):
    """One member's figures: with each member of the columns, in their order, and with all of them."""

    member: str
    values: list[Figure | None]
    total: Figure | None


class Pivot(Answer, Measured):
    """A metric by two dimensions, largest totals first. Totals are figures of their own, also of ratios and counts."""

    query: PivotParams
    start: date
    end: date
    partial: bool
    columns: list[str]
    rows: list[PivotRow]
    column_totals: list[Figure | None]
    total: Figure | None


class Parts(TypedDict):
    """The two sums of which a ratio is made."""

    numerator: Figure
    denominator: Figure


class Row(TypedDict):
    """One fact: what happened, and what it adds to the figure."""

    id: Annotated[str, Field(description="The row's number in its log.")]
    log: str
    fact: str
    at: datetime
    day: date
    value: Figure
    currency: CurrencyCode | None
    exponent: Annotated[int | None, Field(description="Of money: the decimal places of `currency`.")]
    user: str | None
    ticket: str | None
    payment: str | None
    wallet: str | None
    asset_type: str
    segment: str
    region: str


class Rows(Answer, Measured):
    """A page of the rows that make a figure; `sum` and `count` are of all of them.

    Rows are in the currency that they were booked in, `sum` and `parts` in that of the figure.
    """

    query: RowsParams
    sum: Figure | None
    count: int
    parts: Parts | None
    rows: list[Row]
    next: Annotated[str | None, Field(description="Pass it as `cursor` for the next page; null on the last.")]


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
    metrics: list[MetricEntry]
    dimensions: list[DimensionEntry]
    grains: list[Grain]
    calendars: list[CalendarName]
    limits: Limits
    first_day: Annotated[date | None, Field(description="The first day that has a fact.")]
    last_day: Annotated[date | None, Field(description="The last day that has a fact; it may lie ahead.")]
    today: date
    currencies: list[CurrencyEntry]
    base_currency: CurrencyCode
    time_zone: str
