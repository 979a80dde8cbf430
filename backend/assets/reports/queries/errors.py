"""Why a question is not answered: a stable code each, the parameter that is at fault, and what it may be."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from assets.common.errors import NotAllowed, Refused

Allowed = Sequence[str] | Mapping[str, str | int | Sequence[str]] | None


class QueryError(Refused, ValueError):
    """A question that is not answered. `field` is the parameter, `allowed` what it may be (as JSON).

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
    """The question has a parameter that does not exist."""

    code = "unknown_parameter"


class RepeatedParameter(QueryError):
    """A parameter that has one value was given several."""

    code = "repeated_parameter"


class MissingMetric(QueryError):
    """The question names no metric."""

    code = "missing_metric"


class UnknownMetric(QueryError):
    """The question names a metric that does not exist."""

    code = "unknown_metric"


class MetricNotInScope(QueryError, NotAllowed):
    """The metric is not among those that the viewer's role sees."""

    code = "metric_not_in_scope"


class BadDay(QueryError):
    """A day is not written as YYYY-MM-DD, or is not one of the calendar."""

    code = "bad_day"


class BadRange(QueryError):
    """The range ends before it begins, or begins in the future."""

    code = "bad_range"


class RangeTooLong(QueryError):
    """The range has more days than are answered at this grain."""

    code = "range_too_long"


class UnknownGrain(QueryError):
    """There is no such grain."""

    code = "unknown_grain"


class UnknownCalendar(QueryError):
    """There is no such calendar."""

    code = "unknown_calendar"


class UnknownDimension(QueryError):
    """There is no such dimension to split by."""

    code = "unknown_dimension"


class DimensionNotAvailable(QueryError):
    """The metric is not told apart by this dimension."""

    code = "dimension_not_available"


class MissingDimension(QueryError):
    """The question names no dimension to tell the figure apart by."""

    code = "missing_dimension"


class SameDimension(QueryError):
    """Rows and columns would be told apart by one and the same dimension."""

    code = "same_dimension"


class NotAdditive(QueryError):
    """The metric is not made of what its members have, so none of them has a share in its change."""

    code = "not_additive"


class UnknownMember(QueryError):
    """The dimension has no such member."""

    code = "unknown_member"


class CurrencyNotKnown(QueryError):
    """The currency is not one of ISO 4217."""

    code = "unknown_currency"


class MixedCurrency(QueryError):
    """The figure would add up amounts of several currencies."""

    code = "mixed_currency"


class RateMissing(QueryError):
    """There is no exchange rate at or before a day whose amounts are to be converted."""

    code = "rate_missing"


class UnknownComparison(QueryError):
    """There is nothing of this name to compare with."""

    code = "unknown_comparison"


class TooManyMetrics(QueryError):
    """The question names more metrics than are answered at once."""

    code = "too_many_metrics"


class TooManyMembers(QueryError):
    """A filter names more members than are answered at once."""

    code = "too_many_members"


class TooManyPoints(QueryError):
    """The answer would have more points than are sent at once."""

    code = "too_many_points"


class BadTop(QueryError):
    """So many members cannot be told apart, with all others as one."""

    code = "bad_top"


class PartNotAvailable(QueryError):
    """The metric has no such part: only a ratio has a numerator and a denominator."""

    code = "part_not_available"


class BadLimit(QueryError):
    """A page cannot have this many rows."""

    code = "bad_limit"


class BadCursor(QueryError):
    """The cursor was not given out for this question."""

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
    TooManyMetrics,
    TooManyMembers,
    TooManyPoints,
    BadTop,
    PartNotAvailable,
    BadLimit,
    BadCursor,
)
"""Every error of a question, for the reference pages and their tests."""
