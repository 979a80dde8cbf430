"""A question is answered within the published limits, along dimensions that its metrics have."""

from datetime import date

from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.registry import Kind, Metric
from assets.reports.metrics.scopes import metrics_in
from assets.reports.queries.errors import (
    DimensionNotAvailable,
    NotAdditive,
    PartNotAvailable,
    RangeTooLong,
    SameDimension,
    TooManyMembers,
    TooManyMetrics,
)
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.periods import Grain
from assets.reports.queries.query import Question, Range, ReportQuery, RowsQuery


def check_report(query: ReportQuery) -> None:
    """Raises QueryError where the question is past a limit or asks along a dimension that a metric lacks."""
    _check_members(query)
    if len(query.metrics) > LIMITS.metrics:
        raise TooManyMetrics(
            f"{len(query.metrics)} metrics at once, where {LIMITS.metrics} are answered",
            field="metric",
            allowed={"metrics": LIMITS.metrics},
        )
    check_span(query.first, query.last, query.grain)
    if query.question is not Question.OVERVIEW:
        for metric in query.declared():
            _check_dimensions(query, metric, query.split)
        _check_currency(query, query.declared())


def check_contributions(query: ReportQuery) -> None:
    """Raises QueryError where `check_report` does, and for what is not the sum of its members."""
    check_report(query)
    (metric,) = query.declared()
    if metric.kind is Kind.DISTINCT:
        raise NotAdditive(
            f"{metric.slug} counts a user once, who may be under several members",
            field="metric",
            allowed=[one.slug for one in metrics_in(query.scope) if one.kind is not Kind.DISTINCT],
        )


def check_pivot(query: ReportQuery) -> None:
    """Raises QueryError where `check_report` does, and unless rows and columns are two dimensions of the metric."""
    (metric,) = query.declared()
    for dimension, field in ((query.split, "rows"), (query.across, "columns")):
        if dimension is not None and dimension not in metric.dimensions:
            raise _not_available(metric, dimension, field)
    if query.split == query.across:
        others = [one.value for one in LATTICE if one in metric.dimensions and one != query.split]
        raise SameDimension(f"rows are told apart by {query.split}", field="columns", allowed=others)
    check_report(query)


def check_span(first: date, last: date, grain: Grain) -> None:
    """Raises RangeTooLong where a range has more days than are answered at this grain."""
    days, span = (last - first).days + 1, LIMITS.span_days[grain]
    if days > span:
        raise RangeTooLong(
            f"{days} days by {grain}, where {span} are answered",
            field="grain",
            allowed={one.value: most for one, most in LIMITS.span_days.items()},
        )


def check_rows(query: RowsQuery) -> None:
    """Raises QueryError where the question is past a limit or asks for what the metric does not have."""
    _check_members(query)
    _check_dimensions(query, query.declared(), None)
    _check_currency(query, (query.declared(),))
    if query.part is not None and query.declared().kind is not Kind.RATIO:
        raise PartNotAvailable(f"{query.metric} is not a ratio and has no parts", field="part")


def missing_members(query: Range, metric: Metric) -> tuple[Dimension, ...]:
    """The dimensions that the question filters by and the metric does not have, the currency aside."""
    return tuple(chosen.dimension for chosen in query.filters if chosen.dimension not in metric.dimensions)


def _check_dimensions(query: Range, metric: Metric, split: Dimension | None) -> None:
    for dimension in missing_members(query, metric):
        raise _not_available(metric, dimension, dimension.value)
    if split is not None and split not in metric.dimensions:
        raise _not_available(metric, split, "split")


def _check_currency(query: Range, metrics: tuple[Metric, ...]) -> None:
    """A currency chooses among figures of money, and leaves those beside them as they are."""
    if query.currency is not None and not any(Dimension.CURRENCY in one.dimensions for one in metrics):
        raise _not_available(metrics[0], Dimension.CURRENCY, "currency")


def _not_available(metric: Metric, dimension: Dimension, field: str) -> DimensionNotAvailable:
    return DimensionNotAvailable(
        f"{metric.slug} is not told apart by {dimension}",
        field=field,
        allowed=[one.value for one in Dimension if one in metric.dimensions],
    )


def _check_members(query: Range) -> None:
    for chosen in query.filters:
        if len(chosen.members) > LIMITS.members:
            raise TooManyMembers(
                f"{len(chosen.members)} members of {chosen.dimension}, where {LIMITS.members} are answered",
                field=chosen.dimension.value,
                allowed={"members": LIMITS.members},
            )
