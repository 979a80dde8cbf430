"""The answers to questions about figures, as they are sent: these dataclasses are the schemas of the API.

Every figure is text (sums pass what a JSON number holds exactly), or None where there is no value, such as a ratio
over nothing; "0" is zero. Shares are fractions of one, money is in minor units of `currency`, whose decimal places are
`exponent`; a loan's length is in days. No field has a default: the API promises every field of an answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assets.reports.metrics.fields import CurrencyCode, Figure, MetricSlug
from assets.reports.metrics.registry import Kind, Unit
from assets.reports.queries.echo import (
    ContributionsEcho,
    MetricsEcho,
    PivotEcho,
    RangeEcho,
    RankingEcho,
    RowsEcho,
)


class ChangeKind(StrEnum):
    """How a figure compares with the one before."""

    PERCENT = "percent"
    POINTS = "points"
    NEW = "new"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Change:
    """How a figure differs from the one before.

    `percent`: relative change in percent; `points`: difference of two shares in percentage points;
    `new`: from zero to more; `none`: nothing to compare, or from a figure below zero, or from zero to below it.
    """

    kind: ChangeKind
    value: Figure | None


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a reader of the figures should know. `code` never changes."""

    code: str
    detail: str


@dataclass(frozen=True)
class Answer:
    """What every answer carries: its question, how far the data reaches, and what to know about it."""

    query: Mapping[str, object]
    watermark: Annotated[
        datetime | None,
        Field(
            description="The figures are complete up to this moment: nothing of before it is still to come."
        ),
    ]
    held_by: Annotated[
        str | None,
        Field(description="The source that is complete to this moment only; null where none holds it back."),
    ]
    version: Annotated[
        int, Field(description="Version of the data; it grows with every change of any figure.")
    ]
    warnings: tuple[Note, ...]


@dataclass(frozen=True)
class Measured:
    """Of which metric figures are, and how they are read."""

    metric: MetricSlug
    known: Annotated[
        bool,
        Field(description="False where nothing gives what the metric is made of: then there are no figures."),
    ]
    kind: Kind
    unit: Unit
    currency: CurrencyCode | None
    exponent: Annotated[
        int | None, Field(description="Decimal places of the currency: 0 for IRR, 2 for GBP.")
    ]


@dataclass(frozen=True)
class MetricAnswer(Measured, Answer):
    """An answer about one metric in one currency."""


# Not frozen, unlike all else here: a frozen one takes three times as long to make, and an answer has thousands.
@dataclass(slots=True)
class Point:
    """The figure of one period, whose first and last day in the range are `start` and `end`."""

    start: date
    end: date
    value: Figure | None
    partial: Annotated[bool, Field(description="The period is not over, or the range cuts it.")]


@dataclass(frozen=True)
class Card(Measured):
    """One figure of the overview, beside the same figure of the period before.

    `change` is from `previous` to `compared`, the figure of the days up to `compared_end`: a day that is not over is in
    `value` and left out of the change, as is the day in its place in the period before.
    """

    value: Figure | None
    compared: Figure | None
    previous: Figure | None
    change: Change
    start: date
    end: date
    compared_end: date | None
    previous_start: date | None
    previous_end: date | None
    partial: bool
    sparkline: tuple[Point, ...]
    published: Annotated[
        Figure | None,
        Field(
            description="What it would be without the late facts of sealed days; null where none changed it."
        ),
    ]


@dataclass(frozen=True)
class Overview(Answer):
    """The overview's cards, in order; a metric of money has a card for each currency that has facts."""

    query: RangeEcho
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Previous:
    """The same series over the days before with which its finished days are compared.

    `change` is from `total` to `compared`, the series' own total of the days up to `compared_end`: a day that is not
    over is left out on both sides.
    """

    start: date
    end: date
    points: tuple[Point, ...]
    total: Figure | None
    compared_end: date
    compared: Figure | None
    change: Change


@dataclass(frozen=True, slots=True)
class PublishedPoint:
    """What was published of the period that begins at `start`."""

    start: date
    value: Figure


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown in place of a series' points where the question says how."""

    unit: Unit
    window: Annotated[int | None, Field(description="The periods of a moving average.")]
    values: Annotated[
        tuple[Figure | None, ...],
        Field(description="By the points; null in a window that holds a period which is not whole."),
    ]
    previous: Annotated[
        tuple[Figure | None, ...], Field(description="By the points of `previous`; empty without one.")
    ]
    total: Annotated[Figure | None, Field(description="The series' total, or its share of all.")]


@dataclass(frozen=True)
class Series(Measured):
    """One metric over time, for one member of the dimension in `split` or for all those in `others`."""

    split: Annotated[Mapping[str, str], Field(description="Dimension to member; empty without a split.")]
    others: Annotated[
        Mapping[str, tuple[str, ...]],
        Field(description="Dimension to the members that this series puts together; empty for any other."),
    ]
    points: tuple[Point, ...]
    total: Annotated[
        Figure | None,
        Field(
            description="By the metric's kind: the sum of a flow, the last value of a stock, "
            "the ratio of the sums, the distinct count over the whole range."
        ),
    ]
    previous: Previous | None
    shown: Annotated[Shown | None, Field(description="Null where the points themselves are shown.")]
    published: Annotated[
        tuple[PublishedPoint, ...],
        Field(
            description="The points that late facts of sealed days have changed since they were published."
        ),
    ]
    published_total: Annotated[
        Figure | None,
        Field(description="The total without the late facts of sealed days; null where none changed it."),
    ]


@dataclass(frozen=True)
class Metrics(Answer):
    """Series of the metrics asked for."""

    query: MetricsEcho
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Contribution:
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


@dataclass(frozen=True, slots=True)
class ChangeReason:
    """A member that explains a change, and how much of it."""

    member: str
    contribution: Figure
    share: Annotated[Figure, Field(description="The contribution over the whole's difference.")]


@dataclass(frozen=True)
class Contributions(MetricAnswer):
    """Why a metric changed: members, largest contribution first; with `rounding` they add up to `difference`.

    All figures are of the days that are compared, up to `end`. `partial`: a day that is not over was left out.
    """

    query: ContributionsEcho
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
    members: tuple[Contribution, ...]
    reasons: Annotated[
        tuple[ChangeReason, ...],
        Field(
            description="The members that moved the figure most in the direction that it went, at most two."
        ),
    ]
    counter: Annotated[
        ChangeReason | None,
        Field(description="The member that moved it most in the other direction, if any did."),
    ]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One member's figure; null means that there is no value, "0" is zero."""

    member: str
    value: Figure | None
    share: Annotated[
        Figure | None,
        Field(description="The figure over that of all, as a fraction of one; null of what does not add up."),
    ]


@dataclass(frozen=True)
class Ranking(MetricAnswer):
    """A metric by every member of a dimension, those without facts too, largest first."""

    query: RankingEcho
    start: date
    end: date
    partial: bool
    total: Figure | None
    members: tuple[Ranked, ...]


Line = tuple[Figure | None, ...]
"""A figure for each period of the answer; empty where it has none."""


@dataclass(frozen=True, slots=True)
class PivotPeriod:
    """A period of a pivot's figures, whose first and last day in the range are `start` and `end`."""

    start: date
    end: date
    partial: Annotated[bool, Field(description="The period is not over, or the range cuts it.")]


@dataclass(frozen=True, slots=True)
class PivotRow:
    """One member's figures: with each member of the columns, in their order, and with all of them.

    `lines` and `total_line` are the same figures by period.
    """

    member: str
    values: tuple[Figure | None, ...]
    total: Figure | None
    lines: tuple[Line, ...]
    total_line: Line


@dataclass(frozen=True)
class Pivot(MetricAnswer):
    """A metric by two dimensions, largest totals first. Totals are figures of their own, also of ratios and counts.

    With a `grain`, lines are the figures of each of the `periods`; without one there are none.
    """

    query: PivotEcho
    start: date
    end: date
    partial: bool
    columns: tuple[str, ...]
    rows: tuple[PivotRow, ...]
    column_totals: tuple[Figure | None, ...]
    total: Figure | None
    periods: tuple[PivotPeriod, ...]
    column_total_lines: tuple[Line, ...]
    total_line: Line


@dataclass(frozen=True, slots=True)
class Parts:
    """The two sums of which a ratio is made."""

    numerator: Figure
    denominator: Figure


@dataclass(frozen=True, slots=True)
class Row:
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
    transfer: Annotated[
        str | None, Field(description="Of an entry of the ledger: the transfer that it is of.")
    ]
    asset_type: str
    segment: str
    region: str
    reason: Annotated[str | None, Field(description="Why a payment failed, where the gateway said so.")]
    code: Annotated[int | None, Field(description="The gateway's own code for that.")]
    source: Annotated[
        str | None,
        Field(
            description="The import plan or source of events that brought the ticket, payment, user and so on."
        ),
    ]
    external_id: Annotated[str | None, Field(description="Its number there.")]


@dataclass(frozen=True)
class Rows(MetricAnswer):
    """A page of the rows that make a figure; `sum` and `count` are of all of them.

    Rows are in the currency that they were booked in, `sum` and `parts` in that of the figure.
    """

    query: RowsEcho
    sum: Figure | None
    count: int
    parts: Parts | None
    rows: tuple[Row, ...]
    next: Annotated[str | None, Field(description="Pass it as `cursor` for the next page; null on the last.")]
