"""What a question is answered with. Figures are text: sums pass what a JSON number holds exactly.

A figure is None where there is no value, such as a ratio over nothing; "0" is zero. Shares are fractions of
one, money is in minor units of `currency`, whose decimal places are `exponent`; a loan's length is in days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

QueryEcho = Mapping[str, str | int | list[str] | None]
"""The question as it was understood, under the names of its parameters."""


class ChangeKind(StrEnum):
    """How a figure compares with the one before."""

    PERCENT = "percent"
    POINTS = "points"
    NEW = "new"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Change:
    """PERCENT of the figure before, POINTS between two shares; NEW from zero, NONE where nothing compares."""

    kind: ChangeKind
    value: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the reader of the answer has to know. `code` is stable."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What every answer carries: its question, and the one data version that it is of."""

    query: QueryEcho
    watermark: datetime | None
    version: int
    warnings: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class OneMetricAnswered(Answered):
    """An answer about one metric in one currency."""

    metric: str
    kind: str
    unit: str
    currency: str | None
    exponent: int | None


@dataclass(slots=True)
class Point:
    """A figure over `start` to `end`, both included; `partial` unless they are a whole, finished period.

    Not frozen, unlike all else here: a frozen one takes three times as long to make, and an answer has thousands.
    """

    start: date
    end: date
    value: str | None
    partial: bool


@dataclass(frozen=True, slots=True)
class Previous:
    """The same series over the days before, and how the total changed since."""

    start: date
    end: date
    points: tuple[Point, ...]
    total: str | None
    change: Change


@dataclass(frozen=True, slots=True)
class PublishedPoint:
    """What was published of the period that begins at `start`, where late facts have changed it since."""

    start: date
    value: str


@dataclass(frozen=True, slots=True)
class Series:
    """One metric in one currency, for one member of the dimension that it was split by, or for all others of it.

    `published` are the points that are no longer what was published, `published_total` is what the total then was;
    None where it is the same.
    """

    metric: str
    kind: str
    unit: str
    currency: str | None
    exponent: int | None
    split: Mapping[str, str]
    others: Mapping[str, tuple[str, ...]]
    points: tuple[Point, ...]
    total: str | None
    previous: Previous | None
    published: tuple[PublishedPoint, ...] = ()
    published_total: str | None = None


@dataclass(frozen=True, slots=True)
class Answer(Answered):
    """Series of metrics, as of one data version."""

    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one member had before and has now, and what of the whole's difference comes from it.

    `share` is the contribution over the whole's difference; None where that is zero or unknown.
    """

    member: str
    value: str | None
    previous: str | None
    change: Change
    contribution: str | None
    share: str | None


@dataclass(frozen=True, slots=True)
class Contributions(OneMetricAnswered):
    """A metric's difference between two ranges, told apart by the members of a dimension.

    The contributions and `rounding` add up to `difference` exactly. `rounding` is "0" unless money was converted.
    """

    start: date
    end: date
    previous_start: date | None
    previous_end: date | None
    partial: bool
    value: str | None
    previous: str | None
    change: Change
    difference: str | None
    rounding: str | None
    members: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One member's figure, and its share of the whole; None of what does not add up."""

    member: str
    value: str | None
    share: str | None


@dataclass(frozen=True, slots=True)
class Ranking(OneMetricAnswered):
    """A metric over a range by every member of a dimension, largest first."""

    start: date
    end: date
    partial: bool
    total: str | None
    members: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class PivotRow:
    """A member of the rows' dimension: its figure with each member of the columns', and with all of them."""

    member: str
    values: tuple[str | None, ...]
    total: str | None


@dataclass(frozen=True, slots=True)
class Pivot(OneMetricAnswered):
    """A metric over a range by the members of two dimensions. Every total is a figure of its own, not a sum."""

    start: date
    end: date
    partial: bool
    columns: tuple[str, ...]
    rows: tuple[PivotRow, ...]
    column_totals: tuple[str | None, ...]
    total: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """One figure of the overview with the one before it and the line that leads to it.

    `published` is what it would be without the late facts of sealed days; None where none changed it.
    """

    metric: str
    kind: str
    unit: str
    currency: str | None
    exponent: int | None
    value: str | None
    previous: str | None
    change: Change
    start: date
    end: date
    previous_start: date | None
    previous_end: date | None
    partial: bool
    sparkline: tuple[Point, ...]
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Overview(Answered):
    """The cards of the overview, as of one data version."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """The two sums that a ratio is made of, before they are divided and scaled."""

    numerator: str
    denominator: str


@dataclass(frozen=True, slots=True)
class Row:
    """One fact of a log, and what it adds to the figure. `id` is the log row's; dimensions are slugs."""

    id: str
    log: str
    fact: str
    at: datetime
    day: date
    value: str
    currency: str | None
    exponent: int | None
    user: str | None
    ticket: str | None
    payment: str | None
    wallet: str | None
    asset_type: str
    segment: str
    region: str


@dataclass(frozen=True, slots=True)
class Rows(OneMetricAnswered):
    """A page of the rows behind a figure. `sum` is the figure itself, `count` its rows on all pages.

    Rows are in the currency that they were booked in, `sum` and `parts` in that of the figure.
    """

    sum: str | None
    count: int
    parts: Parts | None
    rows: tuple[Row, ...]
    next: str | None
