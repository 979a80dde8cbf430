"""What goes to the process that estimates, and what comes back: plain values, without the packages of models."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Points = dict[tuple[str, int | None], list[int | None]]
"""Values of the days from an origin on, by dimension and member."""


class Part(StrEnum):
    """What the days of a line are, and how a forecast is made of them."""

    FLOW = "flow"
    STOCK = "stock"
    RATIO = "ratio"
    DISTINCT = "distinct"


@dataclass(frozen=True)
class Line:
    """One series of days: `values` are its flow, the numerator of a ratio, or users; None is not known.

    `opening` is a stock's value before the first day.
    """

    dimension: str
    member: int | None
    values: Sequence[int | None]
    denominators: Sequence[int | None] = ()
    opening: int = 0


@dataclass(frozen=True)
class Earlier:
    """What a forecast said that was made from the first `origin` days, as shown and by its recipe alone."""

    origin: int
    points: Points
    recipe_points: Points


@dataclass(frozen=True)
class Task:
    """What is to be estimated. The first line is the total; `earlier` are in order.

    A ratio is `factor` times the numerator over `divisor` times the denominator; no figure is above `most`.
    """

    part: Part
    first: date
    lines: Sequence[Line]
    earlier: Sequence[Earlier]
    horizon: int
    country: str | None
    factor: int = 1
    divisor: int = 1
    most: int | None = None


@dataclass(frozen=True)
class Estimate:
    """The forecast of a line; `lower` and `upper` are those of 80 and of 95 %.

    `sums` are half the widths of the bands of the sum of the first k days, over the root of k.
    """

    made_by: str
    points: list[int | None] = field(default_factory=list)
    lower: list[list[int | None]] = field(default_factory=lambda: [[], []])
    upper: list[list[int | None]] = field(default_factory=lambda: [[], []])
    numerators: list[int] = field(default_factory=list)
    denominators: list[int] = field(default_factory=list)
    recipe_points: list[int | None] = field(default_factory=list)
    sums: list[float | None] = field(default_factory=lambda: [None, None])
    mase: float | None = None
    naive_mase: float | None = None
