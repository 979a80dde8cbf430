"""Errors of queries, each with a stable code, the invalid parameter and what is allowed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from assets.common.errors import NotAllowed, Refused

Allowed = Sequence[str] | Mapping[str, str | int | Sequence[str]] | None


class QueryError(Refused, ValueError):
    """A query that is refused. `field` is the parameter, `allowed` what it may be (as JSON).

    A ValueError, so that pydantic collects it with the other faults of a request.
    """

    code: ClassVar[str] = "bad_question"

    def __init__(self, detail: str, *, field: str | None = None, allowed: Allowed = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.field = field
        self.allowed = allowed
        self.others: tuple[QueryError, ...] = ()
        """What else is wrong with the same request."""

    @property
    def faults(self) -> "tuple[QueryError, ...]":
        """All that is wrong with the request, this fault first."""
        return self, *self.others


def refuse(faults: Iterable[QueryError]) -> None:
    """Raises the first fault with the others beside it; does nothing where there is none."""
    every = tuple(faults)
    if every:
        first, *others = every
        first.others = tuple(others)
        raise first


class UnknownParameter(QueryError):
    """The query has an unknown parameter."""

    code = "unknown_parameter"


class RepeatedParameter(QueryError):
    """A parameter with a single value was given several."""

    code = "repeated_parameter"


class MissingMetric(QueryError):
    """The query names no metric."""

    code = "missing_metric"


class UnknownMetric(QueryError):
    """The query names an unknown metric."""

    code = "unknown_metric"


class MetricNotInScope(QueryError, NotAllowed):
    """The viewer's role cannot see this metric."""

    code = "metric_not_in_scope"


class BadDay(QueryError):
    """A day is not written as YYYY-MM-DD, or lies outside the calendar."""

    code = "bad_day"


class BadRange(QueryError):
    """The range ends before it begins, or begins in the future."""

    code = "bad_range"


class RangeTooLong(QueryError):
    """The range has more days than are allowed at this grain."""

    code = "range_too_long"


class UnknownGrain(QueryError):
    """The grain is unknown."""

    code = "unknown_grain"


class UnknownCalendar(QueryError):
    """The calendar is unknown."""

    code = "unknown_calendar"


class UnknownDimension(QueryError):
    """The dimension is unknown."""

    code = "unknown_dimension"


class DimensionNotAvailable(QueryError):
    """The metric cannot be split or filtered by this dimension."""

    code = "dimension_not_available"


class MissingDimension(QueryError):
    """The query names no dimension to split by."""

    code = "missing_dimension"


class SameDimension(QueryError):
    """Rows and columns have the same dimension."""

    code = "same_dimension"


class NotAdditive(QueryError):
    """The metric is not a sum over members, so its change has no contributions."""

    code = "not_additive"


class UnknownMember(QueryError):
    """The dimension has no such member."""

    code = "unknown_member"


class CurrencyNotKnown(QueryError):
    """The currency is not in ISO 4217."""

    code = "unknown_currency"


class MixedCurrency(QueryError):
    """The figure would add amounts in different currencies."""

    code = "mixed_currency"


class RateMissing(QueryError):
    """No exchange rate is known on or before a day whose amounts are to be converted."""

    code = "rate_missing"


class UnknownComparison(QueryError):
    """The comparison is unknown."""

    code = "unknown_comparison"


class UnknownShowing(QueryError):
    """The way to show a series does not exist."""

    code = "unknown_showing"


class NotShownSo(QueryError):
    """The metric cannot be shown that way."""

    code = "not_shown_so"


class TooManyMetrics(QueryError):
    """The query names more metrics than are allowed."""

    code = "too_many_metrics"


class TooManyMembers(QueryError):
    """A filter names more members than are allowed."""

    code = "too_many_members"


class TooManyPoints(QueryError):
    """The answer would have more points than are allowed."""

    code = "too_many_points"


class BadTop(QueryError):
    """`top` is out of range."""

    code = "bad_top"


class PartNotAvailable(QueryError):
    """The metric has no such part: only a ratio has a numerator and a denominator."""

    code = "part_not_available"


class BadLimit(QueryError):
    """The page size is out of range."""

    code = "bad_limit"


class BadCursor(QueryError):
    """The cursor belongs to a different query."""

    code = "bad_cursor"


QUERY_ERRORS = (
    UnknownParameter,
    RepeatedParameter,
    MissingMetric,
    UnknownMetric,
    MetricNotInScope,
    BadDay,
    BadRange,
    RangeTooLong,
    UnknownGrain,
    UnknownCalendar,
    UnknownDimension,
    DimensionNotAvailable,
    MissingDimension,
    SameDimension,
    NotAdditive,
    UnknownMember,
    CurrencyNotKnown,
    MixedCurrency,
    RateMissing,
    UnknownComparison,
    UnknownShowing,
    NotShownSo,
    TooManyMetrics,
    TooManyMembers,
    TooManyPoints,
    BadTop,
    PartNotAvailable,
    BadLimit,
    BadCursor,
)
"""All query errors, for the reference pages and their tests."""
