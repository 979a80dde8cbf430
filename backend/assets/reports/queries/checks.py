"""A question is answered within the published limits, along dimensions that its metrics have.

Each function yields all that is wrong with a query.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from assets.reports.metrics.dimensions import LATTICE, Dimension
from assets.reports.metrics.measures import REASONS
from assets.reports.metrics.registry import Kind, Metric
from assets.reports.metrics.scopes import metrics_in
from assets.reports.queries.errors import (
    BadRange,
    DimensionNotAvailable,
    MissingDimension,
    NotAdditive,
    NotShownSo,
    PartNotAvailable,
    QueryError,
    RangeTooLong,
    SameDimension,
    TooManyMembers,
    TooManyMetrics,
    UnknownMember,
)
from assets.reports.queries.limits import LIMITS
from assets.reports.queries.periods import Baseline, Grain
from assets.reports.queries.query import Question, Range, ReportQuery, RowsQuery, Showing


def report_faults(query: ReportQuery) -> Iterator[QueryError]:
    """What is past a limit, or asked along a dimension that a metric does not have."""
    yield from _limit_faults(query)
    if query.question is not Question.OVERVIEW:
        for metric in query.declared():
            yield from _filter_faults(query, metric)
            yield from _split_faults(metric, query.split, "split")
        yield from _currency_faults(query, query.declared())


def contributions_faults(query: ReportQuery) -> Iterator[QueryError]:
    """As of any report, and a metric that is not the sum of its members or has none to break it down by."""
    yield from report_faults(query)
    (metric,) = query.declared()
    if not query.explaining():
        yield MissingDimension(
            f"every dimension of {metric.slug} is filtered to one member",
            field="split",
            allowed=[one.value for one in Dimension if one in metric.dimensions],
        )
    if metric.kind is Kind.DISTINCT:
        yield NotAdditive(
            f"{metric.slug} counts a user once, who may be under several members",
            field="metric",
            allowed=[one.slug for one in metrics_in(query.scope) if one.kind is not Kind.DISTINCT],
        )


def baseline_faults(query: ReportQuery) -> Iterator[QueryError]:
    """Own days to compare with that are not given, not in order, not over, or past a limit; or given for no use."""
    own = query.own_baseline
    if query.compare is not Baseline.OWN:
        if own is not None:
            yield BadRange("own days are compared with where compare is 'own'", field="compare_from")
    elif own is None:
        yield BadRange("compare 'own' has both compare_from and compare_to", field="compare_from")
    elif own.last < own.first:
        yield BadRange(f"the range ends on {own.last}, before it begins on {own.first}", field="compare_from")
    elif own.last >= query.today:
        yield BadRange(f"what is compared with is over: {own.last} is not", field="compare_to")
    else:
        yield from span_faults(own.first, own.last, query.grain)


SHOWN_OF: Mapping[Showing, tuple[Kind, ...]] = {
    Showing.CUMULATIVE: (Kind.FLOW, Kind.RATIO),
    Showing.MOVING_AVERAGE: (Kind.FLOW, Kind.STOCK, Kind.RATIO),
    Showing.SHARE: (Kind.FLOW, Kind.STOCK),
}
"""The kinds of metrics that can be shown so: users counted once can be neither added up nor divided up."""


def shown_faults(query: ReportQuery) -> Iterator[QueryError]:
    """A way to show a series that its metric does not have; a share of what is not broken down, or not of one money."""
    if query.show is None:
        return
    for metric in query.declared():
        if metric.kind not in SHOWN_OF[query.show]:
            allowed = [showing.value for showing, kinds in SHOWN_OF.items() if metric.kind in kinds]
            yield NotShownSo(f"{metric.slug} has no {query.show}", field="show", allowed=allowed)
    if query.show is Showing.SHARE:
        if query.split is None:
            yield MissingDimension("a share is that of a member: 'split' is missing", field="split")
        elif query.split is Dimension.CURRENCY and query.convert_to is None:
            yield NotShownSo(
                "amounts of two currencies have no sum: 'convert_to' is missing", field="convert_to"
            )


def pivot_faults(query: ReportQuery) -> Iterator[QueryError]:
    """As of any report, and rows and columns that are not two dimensions of the metric."""
    (metric,) = query.declared()
    yield from _split_faults(metric, query.split, "rows")
    yield from _split_faults(metric, query.across, "columns")
    if query.split == query.across:
        others = [one.value for one in LATTICE if one in metric.dimensions and one != query.split]
        yield SameDimension(f"the rows are by {query.split} already", field="columns", allowed=others)
    yield from _limit_faults(query)
    yield from _filter_faults(query, metric)
    yield from _currency_faults(query, (metric,))


def rows_faults(query: RowsQuery) -> Iterator[QueryError]:
    """What is past a limit, or asked for though the metric does not have it."""
    metric = query.declared()
    yield from _member_faults(query)
    yield from _filter_faults(query, metric)
    yield from _currency_faults(query, (metric,))
    if query.part is not None and metric.kind is not Kind.RATIO:
        yield PartNotAvailable(f"{query.metric} is not a ratio and has no parts", field="part")


def span_faults(first: date, last: date, grain: Grain) -> Iterator[QueryError]:
    """A range with more days than are answered at this grain."""
    days, span = (last - first).days + 1, LIMITS.span_days[grain]
    if days > span:
        yield RangeTooLong(
            f"{days} days by {grain}, where {span} are answered",
            field="grain",
            allowed={one.value: most for one, most in LIMITS.span_days.items()},
        )


def missing_members(query: Range, metric: Metric) -> tuple[Dimension, ...]:
    """The dimensions that the question filters by and the metric does not have, the currency aside."""
    return tuple(chosen.dimension for chosen in query.filters if chosen.dimension not in metric.dimensions)


def _limit_faults(query: ReportQuery) -> Iterator[QueryError]:
    yield from _member_faults(query)
    if len(query.metrics) > LIMITS.metrics:
        yield TooManyMetrics(
            f"{len(query.metrics)} metrics at once, where {LIMITS.metrics} are answered",
            field="metric",
            allowed={"metrics": LIMITS.metrics},
        )
    yield from span_faults(query.first, query.last, query.grain)


def _member_faults(query: Range) -> Iterator[QueryError]:
    for chosen in query.filters:
        if len(chosen.members) > LIMITS.members:
            yield TooManyMembers(
                f"{len(chosen.members)} members of {chosen.dimension}, where {LIMITS.members} are answered",
                field=chosen.dimension.value,
                allowed={"members": LIMITS.members},
            )
    for reason in query.members_of(Dimension.REASON):
        if reason not in REASONS:
            yield UnknownMember(f"there is no reason '{reason}'", field="reason", allowed=list(REASONS))


def _filter_faults(query: Range, metric: Metric) -> Iterator[QueryError]:
    for dimension in missing_members(query, metric):
        yield _not_available(metric, dimension, dimension.value)


def _split_faults(metric: Metric, split: Dimension | None, field: str) -> Iterator[QueryError]:
    if split is not None and split not in metric.dimensions:
        yield _not_available(metric, split, field)


def _currency_faults(query: Range, metrics: tuple[Metric, ...]) -> Iterator[QueryError]:
    """A currency chooses among figures of money, and leaves those beside them as they are."""
    if query.currency is not None and not any(Dimension.CURRENCY in one.dimensions for one in metrics):
        yield _not_available(metrics[0], Dimension.CURRENCY, "currency")


def _not_available(metric: Metric, dimension: Dimension, field: str) -> DimensionNotAvailable:
    return DimensionNotAvailable(
        f"{metric.slug} has no dimension {dimension}",
        field=field,
        allowed=[one.value for one in Dimension if one in metric.dimensions],
    )
