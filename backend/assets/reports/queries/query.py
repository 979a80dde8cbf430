"""A question as a frozen value: everything that the answer depends on, and so what it is cached under."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from assets.common.row_scope import Scope
from assets.reports.metrics.dimensions import FILTERS, Dimension
from assets.reports.metrics.registry import METRIC, Metric
from assets.reports.queries.periods import Baseline, CalendarName, DayRange, Grain

QueryEcho = Mapping[str, str | int | list[str] | None]
"""A question as it was understood, under the names of its parameters."""


class Question(StrEnum):
    OVERVIEW = "overview"
    METRICS = "metrics"
    CONTRIBUTIONS = "contributions"
    RANKING = "ranking"
    PIVOT = "pivot"
    ROWS = "rows"


class Part(StrEnum):
    """The side of a ratio that a row adds to."""

    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"


class Showing(StrEnum):
    """Another way to show a series: added up so far, as a moving average, or as its share of all series."""

    CUMULATIVE = "cumulative"
    MOVING_AVERAGE = "moving_average"
    SHARE = "share"


@dataclass(frozen=True)
class Filter:
    """Only facts of these members of a dimension. Slugs, sorted: the same question is asked in one way."""

    dimension: Dimension
    members: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Range:
    """Facts of some days and members, as a viewer sees them.

    `last` is never after `today`; `asked_last` is the day that was asked for. Days are of the reporting zone.
    """

    kind: ClassVar[str]

    first: date
    last: date
    asked_last: date
    calendar: CalendarName
    filters: tuple[Filter, ...]
    currency: str | None
    convert_to: str | None
    scope: Scope
    today: date

    @classmethod
    def of_marketplace(cls, first: date, last: date, today: date) -> "Range":
        """All facts of some days, as booked: what the product itself asks about, for those who see everything."""
        return Range(
            first=first,
            last=last,
            asked_last=last,
            calendar=CalendarName.GREGORIAN,
            filters=(),
            currency=None,
            convert_to=None,
            scope=Scope.ALL,
            today=today,
        )

    def key(self) -> str:
        """The question in one canonical line made of every field: two answers differ only if it does."""
        parts = {field.name: getattr(self, field.name) for field in fields(self)}
        parts["kind"] = self.kind
        return json.dumps(
            parts, default=_canonical, sort_keys=True, ensure_ascii=False, separators=(",", ":")
        )

    def common(self) -> dict[str, Any]:
        """What another question about the same range has, by the names of the fields."""
        return {field.name: getattr(self, field.name) for field in fields(Range)}

    @property
    def is_closed(self) -> bool:
        """Whether it asks only for days that are over."""
        return self.last < self.today

    def members_of(self, dimension: Dimension) -> tuple[str, ...]:
        """The slugs that a dimension is limited to; none when it is not."""
        return next((chosen.members for chosen in self.filters if chosen.dimension == dimension), ())

    def metric_of(self, slug: str) -> Metric:
        """A metric by its declaration; where the question has reasons, of those alone."""
        return METRIC[slug].of_reasons(self.members_of(Dimension.REASON))

    def range_asked(self) -> QueryEcho:
        """The parameters that every question has, as understood."""
        return {
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "calendar": self.calendar.value,
            **{dimension.value: list(self.members_of(dimension)) for dimension in FILTERS},
            "currency": self.currency,
            "convert_to": self.convert_to,
        }


@dataclass(frozen=True, kw_only=True)
class ReportQuery(Range):
    """Metrics over a range, by grain and by the members of one dimension, beside the days before."""

    kind: ClassVar[str] = "report"

    question: Question
    metrics: tuple[str, ...]
    grain: Grain
    split: Dimension | None
    compare: Baseline | None
    own_baseline: DayRange | None = None
    """The days to compare with, where they are the viewer's own."""
    across: Dimension | None = None
    """A second dimension: a series for each pair of members."""
    top: int | None = None
    """How many members at most are told apart; all others are put together as one."""
    show: Showing | None = None
    over_time: bool = False
    """Of a pivot: its figures by period too."""

    @property
    def is_whole(self) -> bool:
        """Whether it asks for figures of the whole range alone, in no periods."""
        if self.question is Question.PIVOT:
            return not self.over_time
        return self.question in (Question.CONTRIBUTIONS, Question.RANKING, Question.ROWS)

    def asked(self) -> QueryEcho:
        """The question as it was understood, under the names of its parameters."""
        if self.question is Question.OVERVIEW:
            return self.range_asked()
        if self.question in (Question.CONTRIBUTIONS, Question.RANKING):
            return {
                "metric": self.metrics[0],
                **self.range_asked(),
                "split": self.split.value if self.split else None,
                **(self._baseline_asked() if self.question is Question.CONTRIBUTIONS else {}),
            }
        if self.question is Question.PIVOT:
            return {
                "metric": self.metrics[0],
                **self.range_asked(),
                "rows": self.split.value if self.split else None,
                "columns": self.across.value if self.across else None,
                "grain": self.grain.value if self.over_time else None,
            }
        return {
            "metric": list(self.metrics),
            **self.range_asked(),
            "grain": self.grain.value,
            "split": self.split.value if self.split else None,
            "top": self.top,
            "show": self.show.value if self.show else None,
            **self._baseline_asked(),
        }

    def _baseline_asked(self) -> QueryEcho:
        own = self.own_baseline
        return {
            "compare": self.compare.value if self.compare else None,
            "compare_from": own.first.isoformat() if own else None,
            "compare_to": own.last.isoformat() if own else None,
        }

    def explaining(self) -> tuple[Dimension, ...]:
        """The dimensions that may explain a change: the one asked for, or else each that no filter pins to a member."""
        if self.split is not None:
            return (self.split,)
        (metric,) = self.declared()
        return tuple(one for one in Dimension if one in metric.dimensions and not self._pins(one))

    def _pins(self, dimension: Dimension) -> bool:
        if dimension is Dimension.CURRENCY:
            return (self.currency or self.convert_to) is not None
        return len(self.members_of(dimension)) == 1

    def narrowed_to(self, dimension: Dimension, members: tuple[str, ...]) -> "ReportQuery":
        """The same question of some members of a dimension together."""
        chosen = {one.dimension: one for one in self.filters} | {dimension: Filter(dimension, members)}
        filters = tuple(chosen[one] for one in FILTERS if one in chosen)
        return replace(self, split=None, top=None, filters=filters)

    def declared(self) -> tuple[Metric, ...]:
        """The metrics by their declarations, in the order in which they were asked for."""
        return tuple(self.metric_of(slug) for slug in self.metrics)


@dataclass(frozen=True, kw_only=True)
class RowsQuery(Range):
    """A page of the rows behind one figure. `cursor` is where the page before ended."""

    kind: ClassVar[str] = "rows"

    metric: str
    part: Part | None
    cursor: str | None
    limit: int

    def asked(self) -> QueryEcho:
        """The question as it was understood, under the names of its parameters."""
        return {
            "metric": self.metric,
            **self.range_asked(),
            "part": self.part.value if self.part else None,
            "cursor": self.cursor,
            "limit": self.limit,
        }

    def declared(self) -> Metric:
        """The metric by its declaration."""
        return self.metric_of(self.metric)

    def figure(self) -> ReportQuery:
        """The question that the rows' sum answers."""
        return ReportQuery(
            question=Question.ROWS,
            metrics=(self.metric,),
            grain=Grain.DAY,
            split=None,
            compare=None,
            **self.common(),
        )


def _canonical(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Filter):
        return [value.dimension, value.members]
    raise TypeError(f"{type(value).__name__} has no canonical form")
